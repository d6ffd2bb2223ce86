import { expect, test } from 'vitest'
import { findInEveryTable } from '../support/every-table'
import { openStudioOf } from '../support/massage-studio'
import { cash, studioWithTill } from '../support/sale-steps'
import { restarted } from '../support/sign-in-steps'
import { ownerSignIn } from '../support/test-app'

const towel = { kind: 'free' as const, description: 'Towel', unitPriceMinor: 20_000 }
const sale = { items: [towel], tenders: [cash(20_000)], expectedTotalMinor: 20_000 }
const begun = { clientText: 'wanj', lines: [{ key: 'k1', item: towel, quantityText: '1' }], attempt: null, isEmailed: true }
const sent = { ...begun, attempt: { commandId: 'sale-1', input: sale } }

test('a sale begun is there again for whoever began it, and for nobody else', async () => {
  const { dora, owner } = await studioWithTill()
  expect(await dora.payments.draft()).toEqual({ draft: null, updatedAt: null, paid: null })
  const { updatedAt } = await dora.payments.saveDraft({ draft: begun })
  expect(await dora.payments.draft()).toEqual({ draft: begun, updatedAt, paid: null })
  expect((await owner.payments.draft()).draft).toBeNull()
  await owner.payments.saveDraft({ draft: { ...begun, clientText: 'peter' } })
  expect((await dora.payments.draft()).draft).toEqual(begun)
  expect(await dora.payments.saveDraft({ draft: null })).toEqual({ updatedAt: null })
  expect((await dora.payments.draft()).draft).toBeNull()
  expect((await owner.payments.draft()).draft).toMatchObject({ clientText: 'peter' })
})

test('keeping a draft leaves nothing in the audit', async () => {
  const { app, dora, owner } = await studioWithTill()
  const { total } = await owner.audit.list({})
  await dora.payments.saveDraft({ draft: begun })
  await dora.payments.saveDraft({ draft: null })
  expect((await owner.audit.list({})).total).toBe(total)
  expect(findInEveryTable(app, ['wanj'])).not.toHaveProperty('audit_entry')
})

test('more than 64 kB is not kept, and what was kept stays', async () => {
  const { dora } = await studioWithTill()
  await dora.payments.saveDraft({ draft: begun })
  await expect(dora.payments.saveDraft({ draft: { clientText: 'ũ'.repeat(33_000) } })).rejects.toMatchObject({
    code: 'TOO_LARGE',
    message: 'A sale begun is kept up to 64 kB; sell it in two parts.',
  })
  expect((await dora.payments.draft()).draft).toEqual(begun)
})

test('with the money the draft goes; with a refused sale it stays', async () => {
  const { dora, owner } = await studioWithTill()
  await dora.payments.saveDraft({ draft: begun })
  await owner.payments.saveDraft({ draft: begun })
  await expect(dora.payments.process({ ...sale, expectedTotalMinor: 1 })).rejects.toMatchObject({ code: 'PRICE_CHANGED' })
  expect((await dora.payments.draft()).draft).toEqual(begun)
  await dora.payments.process(sale)
  expect(await dora.payments.draft()).toEqual({ draft: null, updatedAt: null, paid: null })
  expect((await owner.payments.draft()).draft).toEqual(begun)
})

test('where a screen waits for its answer, the answer takes the place of the draft until the screen puts it away', async () => {
  const { dora } = await studioWithTill()
  await dora.payments.saveDraft({ draft: sent })
  const result = await dora.payments.process(sale)
  expect(await dora.payments.draft()).toMatchObject({ draft: null, paid: { draft: sent, result } })
  await dora.payments.saveDraft({ draft: null })
  expect(await dora.payments.draft()).toEqual({ draft: null, updatedAt: null, paid: null })
})

test('another sale does not answer for the one that was sent', async () => {
  const { dora } = await studioWithTill()
  await dora.payments.saveDraft({ draft: sent })
  await dora.payments.process({ items: [{ ...towel, unitPriceMinor: 30_000 }], tenders: [cash(30_000)], expectedTotalMinor: 30_000 })
  expect(await dora.payments.draft()).toEqual({ draft: null, updatedAt: null, paid: null })
})

test('a draft outlives the program', async () => {
  const { app, owner } = await studioWithTill()
  await owner.payments.saveDraft({ draft: sent })
  const again = await restarted(app)
  const { client } = again.desk()
  await client.staff.login(ownerSignIn)
  expect((await client.payments.draft()).draft).toEqual(sent)
})

test('an erased client’s drafts go with them, and no screen that still shows them brings them back', async () => {
  const { app, dora, owner, grace } = await studioWithTill()
  const forGrace = { ...begun, client: { id: grace.id, firstName: 'Grace' } }
  await dora.payments.saveDraft({ draft: forGrace })
  await owner.payments.saveDraft({ draft: { clientText: 'peter' } })
  await owner.clients.erase({ id: grace.id, confirmNumber: grace.number })
  expect((await dora.payments.draft()).draft).toBeNull()
  expect((await owner.payments.draft()).draft).toEqual({ clientText: 'peter' })
  expect(await dora.payments.saveDraft({ draft: forGrace })).toEqual({ updatedAt: null })
  const rows = await openStudioOf(app).db.all('SELECT staffUserId FROM sale_draft')
  expect(rows).toHaveLength(1)
})
