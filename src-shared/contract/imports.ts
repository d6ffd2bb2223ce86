import * as z from 'zod'
import { dateOrders, importEncodings, importFields, importSeparators, rowOutcomes } from '../domain/imports/import-words'
import { command, office, query } from './builder'
import { fileTicket, id, instant, line } from './fields'
import { listOf, pageInput } from './list'

export { dateOrders, importEncodings, importFields, importSeparators, rowOutcomes }
export const importStates = ['read', 'checking', 'checked', 'adding', 'added', 'cancelled', 'removed'] as const

/** How the bytes become cells; what is left out is guessed. */
const cutting = {
  encoding: z.enum(importEncodings).optional(),
  separator: z.enum(importSeparators).optional(),
  /** Whether the first row names the columns. */
  hasHeader: z.boolean().optional(),
}

/** What the cells mean; what is left out stays as guessed. */
const meaning = {
  dateOrder: z.enum(dateOrders).optional(),
  /** One entry per column of the file, in its order. */
  mapping: z.array(z.enum(importFields)).max(100).optional(),
}

const importedFile = z.strictObject({
  name: line(200),
  /** The file's bytes in base64; up to 12 MB of file. */
  contentBase64: z.base64().min(1, 'is empty; choose a file with a row for each client').max(16_000_000),
})

const importRow = z.object({
  /** Line in the file on which the row begins; the first is 1. */
  line: z.int(),
  cells: z.array(z.string()),
  outcome: z.enum(rowOutcomes).nullable(),
  /** What was fixed, or why the row is left out, in sentences. */
  reason: z.string().nullable(),
  /** What `reasons` counts the row under. */
  group: z.string().nullable(),
  /** Of a row left out: the field to mend first. */
  field: z.enum(importFields).nullable(),
})

const counts = z.object({
  /** Rows under the header. */
  rows: z.int(),
  clean: z.int(),
  fixed: z.int(),
  duplicatesInFile: z.int(),
  duplicatesExisting: z.int(),
  rejected: z.int(),
  /** Rows that become clients: clean and fixed. */
  toAdd: z.int(),
  added: z.int(),
})

export const clientImport = z.object({
  id,
  fileName: z.string(),
  status: z.enum(importStates),
  encoding: z.enum(importEncodings),
  separator: z.enum(importSeparators),
  /** False: the file has no header, and the columns are called `Column 1` and so on. */
  hasHeader: z.boolean(),
  dateOrder: z.enum(dateOrders),
  headers: z.array(z.string()),
  mapping: z.array(z.enum(importFields)),
  counts,
  /** Of the step under way: rows done. */
  doneCount: z.int(),
  rowCount: z.int(),
  createdBy: z.string(),
  createdAt: instant,
  addedAt: instant.nullable(),
  removedAt: instant.nullable(),
})

/** A reason with how many rows have it, most first. */
const reasons = z.array(z.object({ outcome: z.enum(rowOutcomes), reason: z.string(), rows: z.int() }))

const answer = clientImport.extend({ importId: id, reasons, rejects: z.array(importRow).max(50) })

export const imports = {
  /** The whole way in one call, for scripts: read and check, and with `commit` add. */
  run: command({
    access: office,
    transaction: 'own',
    keepsReply: true,
    method: 'POST',
    path: '/clients/import',
    summary: 'Bring in a file of clients: a dry run with a reason per bad row, or the commit of one',
    errors: ['CONFLICT', 'INVALID', 'NOT_FOUND', 'TOO_LARGE', 'WRONG_STATE'],
  })
    .input(
      z.strictObject({
        file: importedFile.optional(),
        /** An import already checked, instead of a file. */
        importId: id.optional(),
        ...cutting,
        ...meaning,
        mode: z.enum(['dryRun', 'commit']),
      }),
    )
    .output(answer),
  read: command({
    access: office,
    transaction: 'own',
    method: 'POST',
    path: '/clients/imports',
    summary: 'Read a file: guess its encoding, separator and columns, and answer its first rows',
    errors: ['CONFLICT', 'INVALID', 'NOT_FOUND', 'TOO_LARGE', 'WRONG_STATE'],
  })
    /** `importId`: the same file once more, read another way; it takes the place of that import, which is not added yet. */
    .input(z.strictObject({ file: importedFile, importId: id.optional(), ...cutting, ...meaning }))
    .output(clientImport.extend({ preview: z.array(importRow) })),
  check: command({
    access: office,
    transaction: 'own',
    method: 'POST',
    path: '/clients/imports/{id}/check',
    summary: 'Dry run: say of every row what would become of it',
    errors: ['CONFLICT', 'INVALID', 'NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id, ...meaning }))
    .output(answer),
  commit: command({
    access: office,
    transaction: 'own',
    keepsReply: true,
    method: 'POST',
    path: '/clients/imports/{id}/commit',
    summary: 'Add the checked rows, all in one transaction; nobody gets a message',
    errors: ['CONFLICT', 'NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id }))
    .output(answer),
  cancel: command({
    access: office,
    transaction: 'own',
    method: 'POST',
    path: '/clients/imports/{id}/cancel',
    summary: 'Stop what is under way; nothing is added',
    errors: ['NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id }))
    .output(clientImport),
  list: query({ access: office, transaction: 'own', method: 'GET', path: '/clients/imports', summary: 'Imports, latest first' })
    .input(z.strictObject(pageInput))
    .output(listOf(clientImport)),
  get: query({
    access: office,
    transaction: 'own',
    method: 'GET',
    path: '/clients/imports/{id}',
    summary: 'An import and how far it is',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(answer),
  rows: query({
    access: office,
    method: 'GET',
    path: '/clients/imports/{id}/rows',
    summary: 'Rows of an import that is not added yet, or its rejects',
    errors: ['NOT_FOUND'],
  })
    .input(
      z.strictObject({
        id,
        outcome: z.enum(rowOutcomes).optional(),
        /** As `reasons` words it. */
        reason: line(400).optional(),
        ...pageInput,
      }),
    )
    .output(listOf(importRow)),
  fixRow: command({
    access: office,
    transaction: 'own',
    method: 'PATCH',
    path: '/clients/imports/{id}/rows/{line}',
    summary: 'Correct the cells of one row and check it again, before the import is added',
    errors: ['INVALID', 'NOT_FOUND', 'WRONG_STATE'],
  })
    .input(z.strictObject({ id, line: z.int().min(1).max(10_000_000), cells: z.array(z.string().max(8000)).max(100) }))
    .output(answer.extend({ row: importRow })),
  rejects: query({
    access: office,
    method: 'GET',
    path: '/clients/imports/{id}/rejects.csv',
    summary: 'The rows left out, with the file’s own columns and a reason, to mend and bring in again',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(fileTicket),
  removalPreview: query({
    access: office,
    transaction: 'own',
    method: 'GET',
    path: '/clients/imports/{id}/removal',
    summary: 'Which of its clients have been booked, noted or merged since and would stay',
    errors: ['NOT_FOUND'],
  })
    .input(z.strictObject({ id }))
    .output(
      z.object({
        removable: z.int(),
        /** The first hundred of those who stay, with why. */
        staying: z.array(z.object({ clientId: z.string(), name: z.string(), number: z.string(), bookings: z.int(), because: z.string() })),
        stayingCount: z.int(),
      }),
    ),
  remove: command({
    access: office,
    transaction: 'own',
    keepsReply: true,
    method: 'DELETE',
    path: '/clients/imports/{id}',
    summary: 'Take an import’s clients away again; those booked since stay unless their bookings are dealt with',
    errors: ['CONFLICT', 'NOT_FOUND', 'WRONG_STATE'],
  })
    /** `keepBooked`: go on although some stay. Without it the answer to such an import is CONFLICT with their list. */
    .input(z.strictObject({ id, keepBooked: z.boolean().optional() }))
    .output(clientImport.extend({ removed: z.int(), stayed: z.int() })),
}
