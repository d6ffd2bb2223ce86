import type { CheckedFileRow, FileRow } from '@shared/domain/imports/checked-file'
import type { DateEvidence } from '@shared/domain/imports/date-text'
import type { DateOrder, ImportEncoding, ImportField, ImportSeparator } from '@shared/domain/imports/import-words'

export interface GivenFile {
  contentBase64: string
  /** What is left out is guessed. */
  encoding?: ImportEncoding | undefined
  separator?: ImportSeparator | undefined
  hasHeader?: boolean | undefined
}

export interface FileHead {
  encoding: ImportEncoding
  separator: ImportSeparator
  hasHeader: boolean
  headers: string[]
  mapping: ImportField[]
  /** Of each column: what its cells say about the order of dates. */
  dates: DateEvidence[]
  rowCount: number
}

export interface CheckRules {
  mapping: readonly ImportField[]
  dateOrder: DateOrder
  countryCode: string
  today: string
  /** A file that a studio exported: its cells are taken at their word. */
  isOwnFile: boolean
}

/** A file of clients in a thread of its own; `close` ends the thread. */
export interface ClientFileReading {
  head: FileHead
  /** The next rows in the file's order; none at its end. */
  next(): Promise<FileRow[]>
  close(): Promise<void>
}

export interface ClientFileCheck {
  /** Rows in the file's order, slice by slice: what stood in earlier ones is remembered. */
  check(rows: readonly FileRow[]): Promise<CheckedFileRow[]>
  close(): Promise<void>
}

/** Reading and checking files of clients away from the thread that serves people. */
export interface ClientFiles {
  /** Throws INVALID or TOO_LARGE for what is no such file. */
  open(file: GivenFile): Promise<ClientFileReading>
  check(rules: CheckRules): Promise<ClientFileCheck>
}
