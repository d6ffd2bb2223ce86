import { expect, test } from 'vitest'
import { openStudioOf } from '../support/massage-studio'
import { testApp, type TestApp } from '../support/test-app'

/** Salted or drawn anew at each set-up. */
const random = new Set(['passwordHash', 'tokenHash'])

const everyRow = async (app: TestApp) => {
  const { db } = openStudioOf(app)
  const tables = await db.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name`,
  )
  const rows = async (name: string) => {
    const found = await db.all<Record<string, unknown>>(`SELECT * FROM "${name}"`)
    return found.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !random.has(column))))
  }
  return Promise.all(tables.map(async ({ name }) => [name, await rows(name)]))
}

/** Any part of its own is reason enough to set a studio up anew. */
const anew = { parts: { runsJobs: false } }

test('a studio copied for a test holds what one set up by registering holds, and goes on with the same ids', async () => {
  const [copied, registered] = [await testApp(), await testApp(anew)]
  expect(await everyRow(copied)).toEqual(await everyRow(registered))
  expect(await copied.owner.staff.me()).toEqual(await registered.owner.staff.me())
  const client = { firstName: 'Grace' }
  expect(await copied.owner.clients.create(client)).toEqual(await registered.owner.clients.create(client))
  expect(await everyRow(copied)).toEqual(await everyRow(registered))
})

test('what one test does in its studio is in no other', async () => {
  const [one, other] = [await testApp(), await testApp()]
  await one.owner.clients.create({ firstName: 'Grace' })
  expect((await other.owner.clients.list({})).items).toEqual([])
})
