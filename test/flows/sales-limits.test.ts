import { expect, test } from 'vitest'
import { cash, refusedWithoutTrace, studioWithTill, type SaleInput } from '../support/sale-steps'
import { answerOf } from '../support/sign-in-steps'

test('twenty packages are sold at once; more are refused, in one line or in several', async () => {
  const { app, owner, dora, grace, fivePack } = await studioWithTill()
  const tenPack = await owner.packages.create({ name: '10-pack', sessionsCount: 10, priceMinor: 1_800_000 })
  const sell = (...counts: [packageId: string, quantity: number][]) =>
    dora.payments.process({
      clientId: grace.id,
      items: counts.map(([packageId, quantity]) => ({ kind: 'package', packageId, quantity })),
      tenders: [],
    })
  expect(await answerOf(sell([fivePack.id, 21]))).toMatchObject({
    message: 'Quantity must be at most 20.',
    data: { field: 'items.0.quantity' },
  })
  const together = () => sell([fivePack.id, 12], [tenPack.id, 9])
  expect(await answerOf(together())).toMatchObject({
    code: 'INVALID',
    message: 'One sale has at most 20 packages, all lines together; sell the rest in another.',
    data: { field: 'items.1.quantity' },
  })
  await refusedWithoutTrace(app, together, { code: 'INVALID', field: 'items.1.quantity' })
  expect((await sell([fivePack.id, 12], [tenPack.id, 8])).clientPackages).toHaveLength(20)
})

test('of what is written by hand there may be 999', async () => {
  const { dora } = await studioWithTill()
  const bottles = (quantity: number) =>
    dora.payments.process({
      items: [{ kind: 'free', description: 'Water', unitPriceMinor: 100, quantity }],
      tenders: [cash(quantity * 100)],
    })
  expect((await bottles(999)).invoice.totalMinor).toBe(99_900)
  expect(await answerOf(bottles(1000))).toMatchObject({ message: 'Quantity must be at most 999.', data: { field: 'items.0.quantity' } })
})

test('the rest of a sale is due within a year', async () => {
  const { app, dora, grace, fivePack } = await studioWithTill()
  const sell = (dueOn: string, tenders: SaleInput['tenders'] = []) =>
    dora.payments.process({ clientId: grace.id, items: [{ kind: 'package', packageId: fivePack.id }], tenders, dueOn })
  expect(await answerOf(sell('2028-06-01'))).toMatchObject({
    code: 'BAD_RANGE',
    message: 'The rest is due within a year; choose 31 May 2028 or an earlier day.',
    data: { field: 'dueOn' },
  })
  await refusedWithoutTrace(app, () => sell('2199-12-31'), { code: 'BAD_RANGE', field: 'dueOn' })
  expect((await sell('2028-05-31')).invoice.dueOn).toBe('2028-05-31')
})
