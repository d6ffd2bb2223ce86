import { expect, test } from 'vitest'
import { importText, utf8File } from '../support/import-file'
import { cleanKinds, underWay } from '../support/import-steps'
import { codeOf, openStudioOf } from '../support/massage-studio'
import { testApp, type TestApp } from '../support/test-app'

const file = utf8File(importText(cleanKinds(600)))
const searchIndexes = ['client_trigram', 'client_prefix']

/** Throws where an index and the texts it is about do not agree. */
const assertSound = (app: TestApp) =>
  openStudioOf(app).transaction(null, async ({ tx }) => {
    for (const index of searchIndexes) await tx.$executeRawUnsafe(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`)
  })

/** Of how many parts SQLite merges an index by itself; null while nobody has said. */
const partsMerged = async (app: TestApp) => {
  const { db } = openStudioOf(app)
  const found = searchIndexes.map((index) => db.get<{ v: number }>(`SELECT v FROM ${index}_config WHERE k = 'automerge'`))
  return (await Promise.all(found)).map((row) => row?.v ?? null)
}

test('who was brought in is found and who was taken back is not, and SQLite merges the indexes of the search by itself again', async () => {
  const app = await testApp()
  const { owner } = app
  const { id } = await owner.imports.run({ file, mode: 'commit' })
  expect((await owner.clients.list({ q: 'wambui' })).total).toBe(63)
  await assertSound(app)
  expect(await partsMerged(app)).toEqual([4, 4])
  await owner.imports.remove({ id })
  expect((await owner.clients.list({ q: 'wambui' })).total).toBe(0)
  await assertSound(app)
  expect(await partsMerged(app)).toEqual([4, 4])
})

test('an import cancelled half-way leaves the indexes of the search as they were', async () => {
  const app = await testApp()
  const { owner } = app
  await owner.clients.create({ firstName: 'Grace', lastName: 'Wambui' })
  const { id } = await owner.imports.run({ file, mode: 'dryRun' })
  const commit = codeOf(owner.imports.commit({ id }))
  await underWay(owner, id, 'adding')
  await owner.imports.cancel({ id })
  expect(await commit).toBe('WRONG_STATE')
  expect(await partsMerged(app)).toEqual([null, null])
  await owner.clients.create({ firstName: 'Peter', lastName: 'Wambui' })
  expect((await owner.clients.list({ q: 'wambui' })).total).toBe(2)
  await assertSound(app)
})
