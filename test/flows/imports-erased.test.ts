import { expect, test } from 'vitest'
import { findInEveryTable } from '../support/every-table'
import { importText, utf8File } from '../support/import-file'
import { checkedFile, cleanKinds, underWay } from '../support/import-steps'
import { codeOf, openStudioOf } from '../support/massage-studio'
import { testApp } from '../support/test-app'

const header = 'First name,Last name,E-mail,Phone,Notes'
const grace = { firstName: 'Grace', lastName: 'Wanjiku', email: 'grace@mail.example' }

const studioOfGrace = async () => {
  const app = await testApp()
  const { id, number } = await app.owner.clients.create(grace)
  return { app, owner: app.owner, erase: () => app.owner.clients.erase({ id, confirmNumber: number }) }
}

test('rows that go with an erased person go out of the figures, and the file can be checked and added all the same', async () => {
  const { owner, erase } = await studioOfGrace()
  const { id } = await checkedFile(owner, [
    header,
    'Grace,Wanjiku,other@mail.example,,',
    'Amos,Kiptoo,amos@mail.example,,',
    ',Wanjiku,,,Grace',
  ])
  await erase()
  expect(await owner.imports.get({ id })).toMatchObject({ rowCount: 1, counts: { rows: 1, clean: 1, rejected: 0, toAdd: 1 }, reasons: [] })
  expect(await owner.imports.check({ id })).toMatchObject({ status: 'checked', counts: { rows: 1, toAdd: 1 } })
  expect(await owner.imports.commit({ id })).toMatchObject({ counts: { clean: 1, added: 1 } })
  expect((await owner.clients.list({})).items).toMatchObject([{ firstName: 'Amos' }])
})

test('what an added file left out goes out of its figures, too', async () => {
  const { owner, erase } = await studioOfGrace()
  const { id } = await checkedFile(owner, [header, 'Amos,Kiptoo,amos@mail.example,,', 'Grace,Wanjiku,grace@,,', 'Peter,Otieno,peter@,,'])
  await owner.imports.commit({ id })
  await erase()
  expect(await owner.imports.get({ id })).toMatchObject({ counts: { rows: 2, clean: 1, rejected: 1, added: 1 }, rejects: [{ line: 4 }] })
})

test('somebody whose first row went because it named the erased person is added by their second row', async () => {
  const { owner, erase } = await studioOfGrace()
  const amos = 'Amos,Kiptoo,amos@mail.example,'
  const { id } = await checkedFile(owner, [header, `${amos},Friend of Grace Wanjiku`, `${amos},`, `${amos},Mornings`])
  await erase()
  expect((await owner.imports.rows({ id })).items).toMatchObject([
    { line: 3, outcome: 'new' },
    { line: 4, outcome: 'duplicate_in_file', reason: 'The same name with the same e-mail or phone as in line 3.' },
  ])
  expect(await owner.imports.commit({ id })).toMatchObject({ counts: { clean: 1, duplicatesInFile: 1, added: 1 } })
})

test('a file read with its first person as the header, and called by a person, keeps nothing of either', async () => {
  const { app, owner, erase } = await studioOfGrace()
  const lines = ['Grace,Wanjiku,grace@mail.example,1990-06-10', 'Amos,Kiptoo,amos@mail.example,1985-01-02']
  const { contentBase64 } = utf8File(lines.join('\n'))
  const mapping = ['firstName', 'lastName', 'email', 'birthday'] as const
  const { id } = await owner.imports.read({ file: { name: 'grace.wanjiku.csv', contentBase64 }, hasHeader: true, mapping: [...mapping] })
  await owner.imports.run({ importId: id, mode: 'dryRun' })
  await owner.imports.commit({ id })
  await owner.imports.remove({ id })
  const traces = ['Wanjiku', 'wanjiku', 'grace@', '1990-06-10']
  expect(Object.keys(findInEveryTable(app, traces))).toContain('client_import')
  expect(findInEveryTable(app, ['grace.wanjiku.csv'])).toEqual({ client_import: 1 })
  await erase()
  expect(findInEveryTable(app, traces)).toEqual({})
  expect(await owner.imports.get({ id })).toMatchObject({
    fileName: 'Erased client.csv',
    headers: ['Column 1', 'Column 2', 'Column 3', 'Column 4'],
  })
})

test('a check during which a person is erased is made once more', async () => {
  const { owner, erase } = await studioOfGrace()
  const text = `${importText(cleanKinds(2000)).trimEnd()}\r\nGrace;Wanjiku;other@mail.example;;;;\r\n`
  const { id } = await owner.imports.read({ file: utf8File(text) })
  const check = codeOf(owner.imports.check({ id }))
  await underWay(owner, id, 'checking')
  await erase()
  expect(await check).toBe('CONFLICT')
  expect(await owner.imports.check({ id })).toMatchObject({ status: 'checked', counts: { rows: 2000, toAdd: 2000 } })
})

test('an adding that waits while a person is erased counts whom it adds', async () => {
  const { app, owner } = await studioOfGrace()
  const { id } = await checkedFile(owner, [header, 'Grace,Wanjiku,other@mail.example,,', 'Amos,Kiptoo,amos@mail.example,,'])
  const { eraseStagedRows } = await import('../../src-main/features/imports')
  const seen = Promise.withResolvers<void>()
  const erased = openStudioOf(app).transaction(null, async (write) => {
    await seen.promise
    await eraseStagedRows(write, { names: ['Grace Wanjiku'], email: [], phone: [] })
  })
  const commit = owner.imports.commit({ id })
  await expect.poll(async () => (await owner.imports.get({ id })).status).toBe('adding')
  seen.resolve()
  await erased
  expect(await commit).toMatchObject({ counts: { rows: 1, clean: 1, added: 1 } })
})
