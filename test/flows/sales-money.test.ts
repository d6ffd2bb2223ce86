import { describe, expect, test } from 'vitest'
import { openStudioOf } from '../support/massage-studio'
import { cash, studioWithTill } from '../support/sale-steps'
import { testApp } from '../support/test-app'

const bareTill = async (currency: string) => {
  const app = await testApp()
  await app.owner.studio.update({ currency })
  return app
}

describe('tax', () => {
  /** 16 % on what names no rate, 8 % on water; sums that do not come out even. */
  const twoRates = async (pricesIncludeTax: boolean) => {
    const till = await studioWithTill()
    const { owner } = till
    await owner.taxes.create({ name: 'VAT', rateBasisPoints: 1600, isDefault: true })
    const low = await owner.taxes.create({ name: 'Reduced', rateBasisPoints: 800 })
    await owner.studio.update({ pricesIncludeTax })
    const items = [
      { kind: 'package' as const, packageId: till.fivePack.id },
      { kind: 'free' as const, description: 'Water', unitPriceMinor: 9_999, quantity: 3, taxRateId: low.id },
      { kind: 'free' as const, description: 'Towel', unitPriceMinor: 33_333 },
    ]
    return { ...till, items }
  }

  test('inside the prices leaves the total as it is, and each rate is listed with its own sums', async () => {
    const { dora, grace, items } = await twoRates(true)
    const sold = await dora.payments.process({ clientId: grace.id, items, tenders: [cash(1_063_330)] })
    expect(sold.status).toBe('completed')
    expect(await dora.invoices.get({ id: sold.invoice.id })).toMatchObject({
      totalMinor: 1_063_330,
      taxMinor: 137_931 + 2222 + 4598,
      content: {
        pricesIncludeTax: true,
        taxes: [
          { name: 'VAT', rateBasisPoints: 1600, netMinor: 862_069 + 28_735, taxMinor: 137_931 + 4598 },
          { name: 'Reduced', rateBasisPoints: 800, netMinor: 27_775, taxMinor: 2222 },
        ],
      },
    })
  })

  test('on top of the prices is added per line, and the discount is taken off before it', async () => {
    const { dora, grace, items } = await twoRates(false)
    const sold = await dora.payments.process({
      clientId: grace.id,
      items,
      discount: { percentBasisPoints: 1000 },
      tenders: [cash(1_107_957)],
    })
    const { content, totalMinor, taxMinor } = await dora.invoices.get({ id: sold.invoice.id })
    expect(content.items.map(({ netMinor, taxMinor: tax }) => [netMinor, tax])).toEqual([
      [900_000, 144_000],
      [26_997, 2160],
      [30_000, 4800],
    ])
    expect([totalMinor, taxMinor]).toEqual([1_107_957, 150_960])
  })

  test('of a part payment is that part of the tax, and the parts add up', async () => {
    const { dora, grace, items } = await twoRates(true)
    const first = await dora.payments.process({ clientId: grace.id, items, tenders: [cash(333_333)] })
    const rest = await dora.payments.process({ invoiceId: first.invoice.id, tenders: [cash(729_997)] })
    const receipts = await Promise.all([first, rest].map(({ receipt }) => dora.receipts.get({ id: receipt!.id })))
    const [invoice] = (await dora.invoices.list({})).items
    expect(receipts.reduce((all, { totalMinor }) => all + totalMinor, 0)).toBe(invoice?.totalMinor)
    for (const { taxMinor, totalMinor } of receipts) expect(taxMinor / totalMinor).toBeCloseTo((invoice?.taxMinor ?? 0) / 1_063_330, 5)
  })
})

describe('currencies', () => {
  test('without minor units are sold in whole units', async () => {
    const { owner } = await bareTill('JPY')
    const sold = await owner.payments.process({
      items: [{ kind: 'free', description: 'Protein bar', unitPriceMinor: 350, quantity: 3 }],
      discount: { percentBasisPoints: 500 },
      tenders: [cash(997, 1000)],
    })
    expect(sold).toMatchObject({ currency: 'JPY', changeMinor: 3, invoice: { totalMinor: 997, owedMinor: 0 }, drawerExpectedMinor: 997 })
    await expect(
      owner.payments.process({ items: [{ kind: 'free', description: 'Bar', unitPriceMinor: 350 }], tenders: [cash(1350)] }),
    ).rejects.toMatchObject({ message: expect.stringContaining('1,000 JPY too much') })
  })

  test('with three digits behind the point keep all of them', async () => {
    const { owner } = await bareTill('KWD')
    await owner.taxes.create({ name: 'VAT', rateBasisPoints: 500, isDefault: true })
    const sold = await owner.payments.process({
      items: [{ kind: 'free', description: 'Class', unitPriceMinor: 12_345 }],
      tenders: [cash(12_345, 12_500)],
    })
    expect(sold).toMatchObject({ currency: 'KWD', changeMinor: 155 })
    expect((await owner.invoices.get({ id: sold.invoice.id })).taxMinor).toBe(588)
    await expect(
      owner.payments.process({ items: [{ kind: 'free', description: 'Class', unitPriceMinor: 12_345 }], tenders: [cash(12_350)] }),
    ).rejects.toMatchObject({ message: expect.stringContaining('0.005 KWD too much') })
  })

  test('of small units sell for amounts beyond 32 bits', async () => {
    const { owner } = await bareTill('IDR')
    const sold = await owner.payments.process({
      items: [{ kind: 'free', description: 'A year for the whole company', unitPriceMinor: 50_000_000_000, quantity: 2 }],
      tenders: [cash(99_999_999_999, 100_000_000_000), { method: 'card', amountMinor: 1, referenceNumber: '7' }],
    })
    expect(sold).toMatchObject({ invoice: { totalMinor: 100_000_000_000 }, drawerExpectedMinor: 99_999_999_999, changeMinor: 1 })
    expect((await owner.payments.list({})).totals).toMatchObject({ paidMinor: 100_000_000_000, count: 2 })
  })
})

test('the tax of receipts adds up to their invoice’s, in however many parts it is paid', async () => {
  const { app, owner, dora, grace } = await studioWithTill()
  const { id: taxRateId } = await owner.taxes.create({ name: 'VAT', rateBasisPoints: 1600 })
  const items = [{ kind: 'free' as const, description: 'Gloves', unitPriceMinor: 1160, taxRateId }]
  const { invoice } = await dora.payments.process({ clientId: grace.id, items, tenders: [cash(387)] })
  for (const amountMinor of [387, 386]) await dora.payments.process({ invoiceId: invoice.id, tenders: [cash(amountMinor)] })
  const taxes = await openStudioOf(app).db.all(`SELECT taxMinor FROM document WHERE kind = 'receipt' ORDER BY sequence`)
  expect(taxes).toEqual([{ taxMinor: 53 }, { taxMinor: 54 }, { taxMinor: 53 }])
})

test('numbers begin again with the year of the studio’s own wall clock', async () => {
  const { dora, sellPack, moveTo } = await studioWithTill()
  await moveTo('2027-12-31T20:30:00Z')
  const before = await sellPack()
  await moveTo('2027-12-31T21:30:00Z')
  const after = await sellPack()
  const numbersOf = ({ invoice, receipt, payments }: typeof before) => [invoice.number, receipt?.number, payments[0]?.paidOn]
  expect(numbersOf(before)).toEqual(['INV-2027-0001', 'RCP-2027-0001', '2027-12-31'])
  expect(numbersOf(after)).toEqual(['INV-2028-0001', 'RCP-2028-0001', '2028-01-01'])
  await moveTo('2028-01-01T06:00:00Z')
  expect((await sellPack()).invoice.number).toBe('INV-2028-0002')
  expect((await dora.payments.list({ from: '2028-01-01', to: '2028-01-01' })).total).toBe(2)
  expect((await dora.payments.list({ to: '2027-12-31' })).total).toBe(1)
})

test('the days of each line’s trainer, and of what is nobody’s, go stale on the day of the payment', async () => {
  const { app, owner, dora, grace, fivePack, training, trainerId, moveTo } = await studioWithTill()
  const { db } = openStudioOf(app)
  const own = await owner.packages.create({ name: 'With Omar', sessionsCount: 2, priceMinor: 400_000, trainerId })
  const sold = await dora.payments.process({
    clientId: grace.id,
    items: [
      { kind: 'package', packageId: fivePack.id },
      { kind: 'package', packageId: own.id },
      { kind: 'single_session', sessionTypeId: training.id, trainerId },
    ],
    tenders: [cash(1_000_000)],
  })
  const lines = await db.all<{ trainerId: string | null; category: string }>(
    'SELECT trainerId, category FROM invoice_line ORDER BY position',
  )
  expect(lines).toEqual([
    { trainerId: null, category: 'Packages' },
    { trainerId, category: 'Packages' },
    { trainerId, category: training.category },
  ])
  await moveTo('2027-06-05T06:00:00Z')
  await dora.payments.process({ invoiceId: sold.invoice.id, tenders: [cash(650_000)] })
  const days = await db.all<{ onDate: string; trainerId: string }>(
    `SELECT DISTINCT onDate, trainerId FROM dirty_day WHERE trainerId IN ('', ?) ORDER BY onDate, trainerId`,
    [trainerId],
  )
  expect(days).toEqual([
    { onDate: '2027-06-01', trainerId: '' },
    { onDate: '2027-06-01', trainerId },
    { onDate: '2027-06-05', trainerId: '' },
    { onDate: '2027-06-05', trainerId },
  ])
})
