import type { Page } from '@playwright/test'
import { callApi } from './api.ts'

const header = ['Cust. no', 'Surname', 'Given', 'Mobile', 'E-mail', 'DOB', 'Remarks']
const surnames = ['Achieng', 'Barasa', 'Chebet', 'Kamau', 'Mutua', 'Njoroge', 'Otieno', 'Wambui']
const givenNames = ['Alma', 'Ben', 'Cleo', 'Dan', 'Edna', 'Fred']

type Row = readonly string[]

interface Cells {
  surname?: string
  given?: string
  mobile?: string
  email?: string
  born?: string
}

const row = (at: number, cells: Cells = {}): Row => {
  const { surname, given, mobile, email, born } = {
    surname: surnames[at % surnames.length]!,
    given: givenNames[Math.floor(at / surnames.length)]!,
    mobile: `0722 418 ${String(100 + at)}`,
    email: `row${at}@example.com`,
    born: `${(at % 28) + 1}.${(at % 12) + 1}.19${60 + (at % 40)}`,
    ...cells,
  }
  return [String(4000 + at), surname, given, mobile, email, born, at % 9 === 0 ? 'Knee; "left"' : '']
}

const rows = (from: number, count: number, cellsAt: (at: number) => Cells = () => ({})): Row[] =>
  Array.from({ length: count }, (_, index) => row(from + index, cellsAt(from + index)))

/** Who is a client before the file is brought in. */
export const knownClient = { firstName: 'Alma', lastName: 'Achieng', email: 'known@example.com', phone: '0722 417 000' }

const people = rows(0, 40)
const untidy: Row[] = [
  row(40, { surname: 'Lindqvist', given: 'Zoë' }),
  row(41, { surname: "O'Brien", given: 'Liam' }),
  ...rows(42, 4, (at) => ({ mobile: `722 418 ${100 + at}` })),
  ...people.slice(0, 3),
  row(46, { surname: knownClient.lastName, given: knownClient.firstName, mobile: knownClient.phone, email: knownClient.email }),
  ...['info@pilatesloft.example', 'mercy.chebet@example.com', 'ruth.wambui@example.com', ''].map((email, index) =>
    row(60 + index, { surname: '', given: '', email }),
  ),
  ...rows(70, 3, () => ({ surname: 'Silent', given: 'Sam', mobile: '', email: '' })),
  ['4099', 'Broken', 'Row', 'broken@example.com'],
]

const quoted = (cell: string): string => (/[";]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const line = (cells: Row): string => `${cells.map(quoted).join(';')}\r\n`

/**
 * 58 rows as Excel writes them, in Windows-1252: 42 clean, 4 phones without their zero, 3 twice, 1 already here, 4 without a name (two with one in their
 * e-mail), 3 without phone and e-mail, 1 broken. Of the letters it holds Latin-1 has the same bytes.
 */
export const clientsFile = {
  name: 'clients-export.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...people, ...untidy].map(line).join(''), 'latin1'),
}

interface Made {
  id: string
}

/** An import in each state somebody may find it in, of whose clients one has been booked since; their ids. */
export const makeImports = async (page: Page): Promise<string[]> => {
  const file = { name: clientsFile.name, contentBase64: clientsFile.buffer.toString('base64') }
  const read = () => callApi<Made>(page, 'imports/read', { file })
  const [untouched, checked, stopped, added, removed] = [await read(), await read(), await read(), await read(), await read()]
  await callApi(page, 'imports/check', { id: removed.id })
  await callApi(page, 'imports/commit', { id: removed.id })
  await callApi(page, 'imports/remove', { id: removed.id })
  await callApi(page, 'imports/check', { id: added.id })
  await callApi(page, 'imports/commit', { id: added.id })
  await callApi(page, 'imports/check', { id: checked.id })
  await callApi(page, 'imports/cancel', { id: stopped.id })
  return [untouched.id, checked.id, stopped.id, added.id, removed.id]
}
