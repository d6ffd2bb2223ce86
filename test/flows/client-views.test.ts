import { expect, test } from 'vitest'
import { codeOf } from '../support/massage-studio'
import { testApp } from '../support/test-app'

test('a view is kept for the one who saved it, in the order they were made, and replaced under its name', async () => {
  const app = await testApp()
  const { owner } = app
  const dora = await app.signedIn('front_desk')
  const vips = await owner.clients.saveView({ name: 'VIPs', filters: { tag: 'vip', isActive: true, sort: '-createdAt' } })
  const away = await owner.clients.saveView({ name: 'Not seen', filters: { notSeenSince: '2027-05-01' } })
  expect(vips).toEqual({ id: vips.id, name: 'VIPs', filters: { tag: 'vip', isActive: true, sort: '-createdAt' } })
  const replaced = await owner.clients.saveView({ name: 'vips', filters: { q: 'wan' } })
  expect((await owner.clients.views({})).items).toEqual([{ id: vips.id, name: 'vips', filters: { q: 'wan' } }, away])
  expect(replaced.id).toBe(vips.id)
  expect((await dora.client.clients.views({})).items).toEqual([])
  expect(await codeOf(dora.client.clients.removeView({ id: vips.id }))).toBe('NOT_FOUND')
  expect(await owner.clients.removeView({ id: vips.id })).toEqual({ id: vips.id })
  expect((await owner.clients.views({})).items).toEqual([away])
})

test('what is searched for, and what a view is called, stays out of the audit', async () => {
  const { owner } = await testApp()
  const { id } = await owner.clients.saveView({ name: 'Mine', filters: { q: 'Wanjiru' } })
  const { items } = await owner.audit.list({ entity: 'saved_view' })
  expect(items.map(({ entityId, change, before, after }) => ({ entityId, change, before, after }))).toEqual([
    { entityId: id, change: 'created', before: null, after: null },
  ])
})

test('there is an end to how many are kept', async () => {
  const { owner } = await testApp()
  for (let count = 1; count <= 50; count++) await owner.clients.saveView({ name: `View ${count}`, filters: {} })
  await expect(owner.clients.saveView({ name: 'One more', filters: {} })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'There are 50 saved views already; remove one first.',
  })
  await owner.clients.saveView({ name: 'View 50', filters: { hasEmail: true } })
})
