import { expect, test } from 'vitest'
import { checkedFile } from '../support/import-steps'
import { codeOf } from '../support/massage-studio'
import { testApp } from '../support/test-app'
import { utf8File } from '../support/import-file'

const header = 'First name,Last name,E-mail,Phone,Notes'

test('a row that was left out is mended on the spot and added', async () => {
  const { owner } = await testApp()
  const { id } = await checkedFile(owner, [header, 'Grace,Wambui,grace@,,', 'Peter,Otieno,peter@example.com,,', ',,x@example.com,,'])
  const rejects = (await owner.imports.get({ id })).rejects
  expect(rejects).toMatchObject([
    { line: 2, reason: '“grace@” is not an e-mail address.', field: 'email' },
    { line: 4, reason: 'No name: fill in the first or the last name.', field: 'firstName' },
  ])
  const still = await owner.imports.fixRow({ id, line: 2, cells: ['Grace', 'Wambui', '', '12', ''] })
  expect(still).toMatchObject({
    row: { outcome: 'rejected', reason: '“12” is not a whole phone number.', field: 'phone' },
    counts: { rejected: 2 },
  })
  const fixed = await owner.imports.fixRow({ id, line: 2, cells: ['Grace', 'Wambui', 'grace@example.com', '', ''] })
  expect(fixed).toMatchObject({ row: { outcome: 'new', reason: null }, counts: { clean: 2, rejected: 1, toAdd: 2 } })
  expect(fixed.reasons).toEqual([{ outcome: 'rejected', reason: 'No name', rows: 1 }])
  expect(await owner.imports.commit({ id })).toMatchObject({ counts: { added: 2 } })
  expect(await codeOf(owner.imports.fixRow({ id, line: 4, cells: ['a'] }))).toBe('WRONG_STATE')
})

test('a row mended into somebody else’s is a duplicate of theirs', async () => {
  const { owner } = await testApp()
  await owner.clients.create({ firstName: 'Ruth', lastName: 'Mueni', phone: '0712 345 678' })
  const { id } = await checkedFile(owner, [header, 'Peter,Otieno,peter@example.com,,', ',,a@example.com,,', ',,b@example.com,,'])
  expect(await owner.imports.fixRow({ id, line: 3, cells: ['Otieno', 'Peter', 'Peter@Example.com', '', ''] })).toMatchObject({
    row: { outcome: 'duplicate_in_file', reason: 'The same name with the same e-mail or phone as in line 2.' },
  })
  expect(await owner.imports.fixRow({ id, line: 4, cells: ['Ruth', 'Mueni', '', '+254 712 345 678', ''] })).toMatchObject({
    row: { outcome: 'duplicate_existing' },
    counts: { clean: 1, duplicatesInFile: 1, duplicatesExisting: 1, rejected: 0 },
  })
  expect(await codeOf(owner.imports.fixRow({ id, line: 9, cells: ['a'] }))).toBe('NOT_FOUND')
})

test('somebody whose first row is corrected into another person is added by their second row', async () => {
  const { owner } = await testApp()
  const grace = 'Grace,Wanjiku,grace@example.com'
  const { id } = await checkedFile(owner, [header, `${grace},,`, `${grace},0712 345 678,=1+1`, 'Wanjiku,Grace,,0712 345 678,'])
  const rows = async () => (await owner.imports.rows({ id })).items.map(({ outcome, reason }) => [outcome, reason])
  const asIn = (line: number) => ['duplicate_in_file', `The same name with the same e-mail or phone as in line ${line}.`]
  await owner.imports.fixRow({ id, line: 2, cells: ['Grace', 'Wanjiku', 'grace@example.com', '', 'Mornings'] })
  expect(await rows()).toEqual([['new', null], asIn(2), asIn(2)])
  await owner.imports.fixRow({ id, line: 2, cells: ['Grace', 'Wanjiku', 'grace@', '', ''] })
  expect(await rows()).toEqual([['rejected', '“grace@” is not an e-mail address.'], ['fixed', 'Notes “=1+1” kept as text.'], asIn(3)])
  const fixed = await owner.imports.fixRow({ id, line: 2, cells: ['Peter', 'Otieno', 'peter@example.com', '', ''] })
  expect(fixed.counts).toMatchObject({ clean: 1, fixed: 1, duplicatesInFile: 1, rejected: 0, toAdd: 2 })
  expect(await owner.imports.commit({ id })).toMatchObject({ counts: { clean: 1, fixed: 1, added: 2 } })
  expect((await owner.clients.list({ sort: 'number' })).items.map(({ firstName }) => firstName)).toEqual(['Peter', 'Grace'])
})

test('columns are given other fields, and the rows are checked by those', async () => {
  const { owner } = await testApp()
  const lines = ['Colour,Shape,Address', 'Grace Wambui,02/03/1990,grace@example.com']
  const read = await owner.imports.read({ file: utf8File(lines.join('\n')) })
  expect(read).toMatchObject({ hasHeader: true, mapping: ['ignore', 'ignore', 'email'] })
  expect(await codeOf(owner.imports.check({ id: read.id }))).toBe('INVALID')
  const refusals: [Parameters<typeof owner.imports.check>[0]['mapping'], string][] = [
    [['fullName', 'email'], 'The file has 3 columns; give each of them a field, or “ignore”.'],
    [['fullName', 'email', 'email'], 'Two columns go to E-mail; choose one of them.'],
    [['fullName', 'birthday', 'notes'], 'No column is the e-mail or the phone; say which one is.'],
  ]
  for (const [mapping, message] of refusals)
    await expect(owner.imports.check({ id: read.id, mapping })).rejects.toMatchObject({
      code: 'INVALID',
      message,
      data: { field: 'mapping' },
    })
  await owner.imports.check({ id: read.id, mapping: ['fullName', 'birthday', 'email'], dateOrder: 'month-day-year' })
  await owner.imports.commit({ id: read.id })
  expect((await owner.clients.list({ q: 'grace' })).items).toMatchObject([
    { firstName: 'Grace', lastName: 'Wambui', birthday: '1990-02-03' },
  ])
})

test('the same file read another way takes the place of the first reading', async () => {
  const { owner } = await testApp()
  const bytes = Buffer.from('Name;E-Mail\nZoë;zoe@example.com\n', 'latin1')
  const file = { name: 'people.csv', contentBase64: bytes.toString('base64') }
  const first = await owner.imports.read({ file, encoding: 'utf-8' })
  expect(first.preview).toMatchObject([{ cells: ['Zo�', 'zoe@example.com'] }])
  const second = await owner.imports.read({ file, importId: first.id, encoding: 'windows-1252' })
  expect(second).toMatchObject({ id: first.id, status: 'read', preview: [{ cells: ['Zoë', 'zoe@example.com'] }] })
  expect((await owner.imports.list({})).total).toBe(1)
  const third = await owner.imports.read({ file, importId: first.id, hasHeader: false })
  expect(third).toMatchObject({ hasHeader: false, headers: ['Column 1', 'Column 2'], rowCount: 2 })
  await owner.imports.run({ importId: first.id, mapping: ['firstName', 'email'], mode: 'commit' })
  expect(await codeOf(owner.imports.read({ file, importId: first.id }))).toBe('WRONG_STATE')
})

test('what is no file of clients is refused in a sentence', async () => {
  const { owner } = await testApp()
  const refused = (bytes: Buffer) =>
    owner.imports.read({ file: { name: 'x', contentBase64: bytes.toString('base64') } }).then(
      () => 'read',
      (error: { code: string; message: string }) => `${error.code} ${error.message}`,
    )
  expect(await refused(Buffer.from('\n \n'))).toBe('INVALID The file is empty; choose one with a row for each client.')
  expect(await refused(Buffer.from('First name,E-mail\n'))).toBe(
    'INVALID The file has a header and no rows under it; choose one with a row for each client.',
  )
  expect(await refused(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toBe(
    'INVALID This is an Excel workbook; save it as CSV first, then bring that file in.',
  )
  expect(await refused(Buffer.from(`Name,E-mail\n${'a,b\n'.repeat(100_001)}`))).toMatch(
    /^TOO_LARGE The file has 100001 rows; 100000 at most/,
  )
  expect((await owner.imports.list({})).total).toBe(0)
})

test('a file is called by the last part of its name, and so are its rejects', async () => {
  const { owner } = await testApp()
  const { contentBase64 } = utf8File(`${header}\nGrace,Wanjiku,grace@,,\n`)
  const nameOf = async (name: string) => {
    const { id, fileName } = await owner.imports.run({ file: { name, contentBase64 }, mode: 'dryRun' })
    return [fileName, (await owner.imports.rejects({ id })).fileName]
  }
  expect(await nameOf('../../people.csv')).toEqual(['people.csv', 'people rejects.csv'])
  expect(await nameOf(String.raw`C:\lists\people.csv`)).toEqual(['people.csv', 'people rejects.csv'])
  expect(await nameOf('../')).toEqual(['clients.csv', 'clients rejects.csv'])
})
