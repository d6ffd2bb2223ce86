import { expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/test-app'

/** The steps of the plans of all statements asked about a table. */
const stepsOf = async ({ studio, statements }: TestApp, table: string): Promise<string[]> => {
  const db = studio.opened()?.db
  const asked = [...new Set(statements)].filter((sql) => sql.includes(`FROM ${table} `))
  const plans = asked.map((sql) =>
    db?.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, Array<null>(sql.split('?').length - 1).fill(null)),
  )
  return (await Promise.all(plans)).flatMap((steps) => steps?.map(({ detail }) => detail) ?? [])
}

test('packages that are not over are found by their last days', async () => {
  const app = await testApp()
  app.statements.length = 0
  await app.owner.clientPackages.list({ isActive: true })
  const steps = await stepsOf(app, 'client_package')
  expect(steps.filter((step) => step.includes('client_package_expiryOn_idx'))).toHaveLength(4)
  expect(steps.filter((step) => step.startsWith('SCAN p'))).toEqual([])
})

test('all packages and all memberships of clients are counted without reading one of them, nor a client', async () => {
  const app = await testApp()
  app.statements.length = 0
  await app.owner.clientPackages.list({})
  await app.owner.memberships.list({})
  const counts = app.statements.filter((sql) => sql.includes('count(*)') && /client_package|membership/.test(sql)).map((sql) => sql.trim())
  expect(counts).toEqual(['SELECT count(*) AS n FROM client_package p', 'SELECT count(*) AS n FROM membership m'])
})
