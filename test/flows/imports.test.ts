import { expect, test } from 'vitest'
import { existingPeople, importFile, importHeader, importText, utf8File } from '../support/import-file'
import { openStudioOf } from '../support/massage-studio'
import { testApp, type TestApp } from '../support/test-app'

const countOf = async (app: TestApp, from: string): Promise<number> =>
  (await openStudioOf(app).db.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`))?.n ?? Number.NaN

/** A studio that has some of the people of the file as clients. */
const studioBeforeImport = async () => {
  const app = await testApp()
  for (const person of existingPeople()) await app.owner.clients.create(person)
  return app
}

const textOfFile = async ({ studio, ownerPeer }: TestApp, { fileId }: { fileId: string }): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await studio.takeFile(fileId, ownerPeer))?.bytes)

test('an untidy file of 3,000 rows comes to exactly the clients that are in it', { timeout: 60_000 }, async () => {
  const app = await studioBeforeImport()
  const { owner } = app

  const read = await owner.imports.read({ file: importFile() })
  expect(read).toMatchObject({
    status: 'read',
    encoding: 'windows-1252',
    separator: ';',
    hasHeader: true,
    dateOrder: 'day-month-year',
    headers: importHeader,
    mapping: ['firstName', 'lastName', 'email', 'phone', 'birthday', 'notes', 'tags'],
    rowCount: 3000,
  })
  expect(read.preview).toHaveLength(20)
  expect(read.preview[0]?.cells.slice(0, 2)).toEqual(['Zoë', "O'Brien"])

  const checked = await owner.imports.check({ id: read.id })
  expect(checked.counts).toEqual({
    rows: 3000,
    clean: 2700,
    fixed: 70,
    duplicatesInFile: 70,
    duplicatesExisting: 40,
    rejected: 120,
    toAdd: 2770,
    added: 0,
  })
  expect(checked.reasons).toEqual([
    { outcome: 'duplicate_in_file', reason: 'In the file more than once', rows: 70 },
    { outcome: 'rejected', reason: 'No name', rows: 60 },
    { outcome: 'fixed', reason: 'Phone without its leading zero', rows: 50 },
    { outcome: 'duplicate_existing', reason: 'Already a client', rows: 40 },
    { outcome: 'rejected', reason: 'Neither e-mail nor phone', rows: 40 },
    { outcome: 'rejected', reason: 'Broken row: another number of cells than the header', rows: 20 },
    { outcome: 'fixed', reason: 'Birthday written in another way', rows: 10 },
    { outcome: 'fixed', reason: 'Formula-like text kept as text', rows: 10 },
  ])
  const broken = await owner.imports.rows({ id: read.id, reason: 'Broken row: another number of cells than the header', limit: 100 })
  expect(broken).toMatchObject({ total: 20 })
  expect(broken.items[0]).toMatchObject({ reason: 'Broken row: 3 cells where the header has 7.' })
  const lines = importText().split('\r\n')
  for (const { line, cells } of broken.items) expect(lines.join('\n').split('\n')[line - 1]).toBe(cells.join(';'))
  expect(await countOf(app, 'client')).toBe(40)

  const added = await owner.imports.commit({ id: read.id })
  expect(added).toMatchObject({ status: 'added', counts: { added: 2770, rejected: 120 } })
  expect(await countOf(app, 'client')).toBe(2810)
  expect(await countOf(app, 'client_text')).toBe(2810)
  expect(await countOf(app, "client WHERE email = 'family@example.com'")).toBe(12)
  expect(await countOf(app, 'notification')).toBe(0)
  expect(await countOf(app, "audit_entry WHERE entity = 'client_import'")).toBe(1)
  expect(await countOf(app, "import_row WHERE outcome IN ('new', 'fixed')")).toBe(0)
  const numbers = await countOf(app, `(SELECT DISTINCT number FROM client WHERE importId = '${read.id}')`)
  expect(numbers).toBe(2770)

  const { items } = await owner.clients.list({ q: 'zoe' })
  expect(items).toMatchObject([
    { firstName: 'Zoë', lastName: "O'Brien", importId: read.id, tags: ['Morgen', 'VIP'], notes: 'Knie; vorsichtig\nnur "leicht"' },
  ])
  await expect(owner.imports.commit({ id: read.id })).rejects.toMatchObject({ code: 'WRONG_STATE' })
})

test('a UTF-8 twin of the file keeps letters Windows-1252 does not have', async () => {
  const { owner } = await testApp()
  const kinds = {
    clean: 3,
    lostZero: 0,
    oddDates: 0,
    formulas: 0,
    duplicatesInFile: 0,
    duplicatesExisting: 0,
    noName: 0,
    noContact: 0,
    broken: 0,
    family: 0,
  }
  const done = await owner.imports.run({ file: utf8File(importText(kinds, [['Wanjikũ', 'Kamau']])), mode: 'commit' })
  expect(done).toMatchObject({ encoding: 'utf-8', counts: { added: 3 } })
  const { items } = await owner.clients.list({ q: 'wanjiku' })
  expect(items.map(({ firstName }) => firstName)).toEqual(['Wanjikũ'])
})

test(
  'mended rejects come in, those left as they were are left out again, and the same file twice adds nobody',
  { timeout: 60_000 },
  async () => {
    const app = await studioBeforeImport()
    const { owner } = app
    const first = await owner.imports.run({ file: importFile(), mode: 'commit' })
    const text = await textOfFile(app, await owner.imports.rejects({ id: first.id }))
    const lines = text.split('\r\n')
    expect(lines).toHaveLength(122)
    expect(lines[0]).toBe(`\uFEFF${importHeader.join(';')};Reason it was left out`)
    const unnamed = (line: string) => line.startsWith('; ;') || line.startsWith(';" ";')
    expect(lines.filter(unnamed)).toHaveLength(60)
    let mended = 0
    const some = lines.map((line) =>
      unnamed(line) && mended < 20 ? line.replace(/^;(" "| );/, `Mended;Person ${'abcdefghijklmnopqrstuvwxyz'[mended++]};`) : line,
    )
    const second = await owner.imports.run({ file: utf8File(some.join('\r\n'), 'mended.csv'), mode: 'commit' })
    expect(second.counts).toMatchObject({ rows: 120, added: 20, rejected: 100 })
    expect(second.reasons.filter(({ outcome }) => outcome === 'rejected').map(({ rows }) => rows)).toEqual([40, 40, 20])
    expect(await countOf(app, 'client')).toBe(40 + 2770 + 20)

    const again = await owner.imports.run({ file: importFile(), mode: 'dryRun' })
    expect(again.counts).toMatchObject({ toAdd: 0, rejected: 120, duplicatesInFile: 0, duplicatesExisting: 2880 })
    await expect(owner.imports.run({ importId: again.id, mode: 'commit' })).rejects.toMatchObject({ code: 'WRONG_STATE' })
    expect(await countOf(app, 'client')).toBe(2830)
  },
)
