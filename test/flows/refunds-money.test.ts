import { expect, test } from 'vitest'
import { codeOf, openStudioOf } from '../support/massage-studio'
import { brokenSums, moneyOn, onAnotherDay, tillStudio, type TillStudio } from '../support/refund-steps'
import { answerOf } from '../support/sign-in-steps'

const invoiceOf = ({ app }: TillStudio, id: string) =>
  openStudioOf(app).db.get('SELECT paidMinor, refundedMinor, creditedMinor, owedMinor FROM invoice WHERE id = ?', [id])

const taxesOf = ({ app }: TillStudio) =>
  openStudioOf(app).db.get<{ sold: number; takenBack: number }>(
    'SELECT (SELECT sum(taxMinor) FROM invoice_line) AS sold, (SELECT sum(taxMinor) FROM refund_line) AS takenBack',
  )

const paid = (sale: Awaited<ReturnType<TillStudio['sell']>>, index = 0) => ({
  paymentId: sale.payments[index]?.id ?? '',
  invoiceId: sale.invoice.id,
  lotId: sale.clientPackages[0]?.id ?? '',
})

test.each([
  ['with tax inside', true],
  ['with tax on top', false],
])('session by session a discounted package %s goes back whole: money, tax and sessions', async (_, pricesIncludeTax) => {
  const till = await tillStudio({ priceMinor: 1_000_001, sessionsCount: 7 })
  const { owner } = till
  await owner.studio.update({ pricesIncludeTax })
  await owner.taxes.create({ name: 'VAT', rateBasisPoints: 1600, isDefault: true })
  const { invoice } = await till.sell({ tenders: [], discount: { amountMinor: 333_333 } })
  const sale = await till.dora.payments.process({
    invoiceId: invoice.id,
    tenders: [{ method: 'cash', amountMinor: invoice.totalMinor }],
  })
  const { paymentId } = paid(sale)
  const lotId = (await owner.clientPackages.list({})).items[0]?.id ?? ''
  const { lines } = await owner.refunds.preview({ paymentId })
  const invoiceLineId = lines[0]?.invoiceLineId ?? ''
  const amounts = []
  for (let refunded = 0; refunded < 7; refunded++) {
    const line = { invoiceLineId, clientPackageId: lotId, sessions: 1 }
    const preview = await owner.refunds.preview({ paymentId, lines: [line] })
    const { amountMinor } = await owner.refunds.create({
      paymentId,
      lines: [{ ...line, ...(refunded === 3 ? { creditedMinor: preview.lines[0]?.unitMinor ?? 0 } : {}) }],
      reason: 'One by one',
    })
    amounts.push(amountMinor)
  }
  expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1)
  expect(amounts.reduce((all, one) => all + one, 0)).toBe(invoice.totalMinor)
  const taxes = await taxesOf(till)
  expect(taxes?.takenBack).toBe(taxes?.sold)
  expect(taxes?.sold).toBeGreaterThan(0)
  expect(await owner.clientPackages.get({ id: lotId })).toMatchObject({ bought: 7, refunded: 7, sessionsRemaining: 0 })
  expect(await invoiceOf(till, invoice.id)).toEqual({
    paidMinor: invoice.totalMinor,
    refundedMinor: invoice.totalMinor,
    creditedMinor: invoice.totalMinor,
    owedMinor: 0,
  })
  expect(await moneyOn(till, '2027-06-01')).toMatchObject({ drawer: 0 })
  expect(await brokenSums(till)).toEqual([])
})

test('the note’s year and the revenue’s day are those of the refund in the studio’s zone', async () => {
  const till = await tillStudio({ now: '2027-12-31T20:30:00Z' })
  const { owner } = till
  const { paymentId, lotId } = paid(await till.sell())
  const { lines } = await owner.refunds.preview({ paymentId })
  const one = { invoiceLineId: lines[0]?.invoiceLineId ?? '', clientPackageId: lotId, creditedMinor: 200_000, sessions: 1 }
  const inOldYear = await owner.refunds.create({ paymentId, lines: [one], reason: 'Before midnight' })
  await onAnotherDay(till, '2027-12-31T21:00:00Z')
  const inNewYear = await owner.refunds.create({ paymentId, lines: [one], reason: 'After midnight' })
  expect([inOldYear, inNewYear].map(({ number, refundedOn }) => [number, refundedOn])).toEqual([
    ['REF-2027-0001', '2027-12-31'],
    ['REF-2028-0001', '2028-01-01'],
  ])
  expect(await moneyOn(till, '2027-12-31')).toMatchObject({ paid: 1_000_000, refunded: 200_000 })
  expect(await moneyOn(till, '2028-01-01')).toMatchObject({ paid: 0, refunded: 200_000, drawer: 600_000 })
})

test('the figures of the refund’s day go stale for the trainer of the line, those of the sale’s day do not', async () => {
  const till = await tillStudio()
  const { owner, app, training, trainerId } = till
  const sale = await till.sell({ tenders: [{ method: 'cash', amountMinor: 250_000 }] }, [
    { kind: 'single_session', sessionTypeId: training.id, trainerId },
  ])
  await onAnotherDay(till, '2027-06-08T07:12:00Z')
  await openStudioOf(app).transaction(null, ({ tx }) => tx.dirtyDay.deleteMany())
  await owner.refunds.create({ paymentId: paid(sale).paymentId, reason: 'Not held' })
  expect(await openStudioOf(app).db.all('SELECT onDate, trainerId FROM dirty_day')).toEqual([{ onDate: '2027-06-08', trainerId }])
})

test('of a sale that is not paid yet only what is owed is taken off, and no money moves', async () => {
  const till = await tillStudio()
  const { owner, dora } = till
  const sale = await till.sell({ tenders: [] })
  const { invoiceId, lotId } = paid(sale)
  await dora.clientPackages.useSession({ id: lotId })
  const preview = await dora.refunds.preview({ invoiceId })
  expect(preview).toMatchObject({
    paymentId: null,
    method: null,
    creditedMinor: 800_000,
    amountMinor: 0,
    drawerMinor: null,
    revenueTodayMinor: 0,
  })
  expect(preview.effects).toEqual(['8,000.00 KES that is owed is no longer asked for.', '4 sessions of 5-pack are voided.'])
  expect(preview.needsApproval).toBe(true)
  const invoiceLineId = preview.lines[0]?.invoiceLineId ?? ''
  expect(await owner.refunds.create({ invoiceId, reason: 'Gave up' })).toMatchObject({
    number: 'REF-2027-0001',
    paymentId: null,
    method: null,
    creditedMinor: 800_000,
    amountMinor: 0,
    sessions: 4,
  })
  expect(await invoiceOf(till, invoiceId)).toEqual({ paidMinor: 0, refundedMinor: 0, creditedMinor: 800_000, owedMinor: 200_000 })
  const more = { invoiceId, lines: [{ invoiceLineId, creditedMinor: 200_001 }], reason: 'More' }
  expect(await answerOf(owner.refunds.create(more))).toMatchObject({
    code: 'REFUND_TOO_LARGE',
    message: '2,000.00 is still owed on INV-2027-0001; take off no more than that.',
    data: { data: { leftMinor: 200_000 } },
  })
  expect(await moneyOn(till, '2027-06-01')).toEqual({ paid: 0, refunded: 0, drawer: 0 })
  expect(await brokenSums(till)).toEqual([])
})

test('of a part-paid sale what is owed goes first, the rest in money', async () => {
  const till = await tillStudio()
  const { owner, dora } = till
  const sale = await till.sell({ tenders: [{ method: 'mpesa', amountMinor: 700_000, referenceNumber: 'QWE123' }] })
  const { paymentId, invoiceId, lotId } = paid(sale)
  await dora.clientPackages.useSession({ id: lotId })
  const preview = await owner.refunds.preview({ paymentId })
  expect(preview).toMatchObject({
    creditedMinor: 800_000,
    amountMinor: 500_000,
    leftOnPaymentMinor: 700_000,
    method: 'mpesa',
    drawerMinor: null,
  })
  expect(preview.effects.slice(0, 3)).toEqual([
    '5,000.00 KES goes back by M-Pesa.',
    'Today’s revenue goes down by 5,000.00 KES.',
    '3,000.00 KES that is owed is no longer asked for.',
  ])
  const invoiceLineId = preview.lines[0]?.invoiceLineId ?? ''
  const all = { paymentId, lines: [{ invoiceLineId, creditedMinor: 1_000_001 }] }
  expect(await answerOf(owner.refunds.preview(all))).toMatchObject({
    message: '7,000.00 is left on this payment and 3,000.00 is still owed; take off no more than that.',
  })
  expect(await owner.refunds.create({ paymentId, reason: 'Moves', referenceNumber: 'QWE999' })).toMatchObject({
    method: 'mpesa',
    amountMinor: 500_000,
    referenceNumber: 'QWE999',
  })
  expect(await invoiceOf(till, invoiceId)).toEqual({ paidMinor: 700_000, refundedMinor: 500_000, creditedMinor: 800_000, owedMinor: 0 })
  expect(await moneyOn(till, '2027-06-01')).toMatchObject({ drawer: 0 })
  expect(await brokenSums(till)).toEqual([])
})

test('the drawer gives what goes back in cash, not what is no longer asked for', async () => {
  const till = await tillStudio()
  const { paymentId } = paid(await till.sell({ tenders: [{ method: 'cash', amountMinor: 700_000 }] }))
  expect(await till.owner.refunds.create({ paymentId, reason: 'Moves' })).toMatchObject({ creditedMinor: 1_000_000, amountMinor: 700_000 })
  expect(await moneyOn(till, '2027-06-01')).toEqual({ paid: 700_000, refunded: 700_000, drawer: 0 })
  expect(await brokenSums(till)).toEqual([])
})

test('less than what is owed moves no money and belongs to no payment', async () => {
  const till = await tillStudio()
  const sale = await till.sell({ tenders: [{ method: 'cash', amountMinor: 400_000 }] })
  const { paymentId, lotId } = paid(sale)
  await till.dora.clientPackages.useSession({ id: lotId })
  await till.dora.clientPackages.useSession({ id: lotId })
  expect(await till.owner.refunds.create({ paymentId, reason: 'Fewer' })).toMatchObject({
    paymentId: null,
    creditedMinor: 600_000,
    amountMinor: 0,
    method: null,
  })
  expect(await brokenSums(till)).toEqual([])
})

test('a sale paid in two ways goes back in both, each at most what came by it', async () => {
  const till = await tillStudio()
  const { owner } = till
  const sale = await till.sell({
    tenders: [
      { method: 'cash', amountMinor: 500_000 },
      { method: 'card', amountMinor: 500_000, referenceNumber: 'slip 12' },
    ],
  })
  const [byCash, byCard] = [paid(sale), paid(sale, 1)]
  expect(await owner.refunds.create({ paymentId: byCash.paymentId, reason: 'Moves' })).toMatchObject({
    amountMinor: 500_000,
    sessions: 2,
    method: 'cash',
  })
  expect(await codeOf(owner.refunds.create({ paymentId: byCash.paymentId, reason: 'Moves' }))).toBe('WRONG_STATE')
  expect(await owner.refunds.create({ paymentId: byCard.paymentId, reason: 'Moves' })).toMatchObject({
    amountMinor: 500_000,
    sessions: 3,
    method: 'card',
  })
  expect(await owner.clientPackages.get({ id: byCash.lotId })).toMatchObject({ refunded: 5, sessionsRemaining: 0 })
  expect(await moneyOn(till, '2027-06-01')).toMatchObject({ refunded: 1_000_000, drawer: 0 })
  expect(await brokenSums(till)).toEqual([])
})

test.each([
  ['JPY', 10_000, '6,000 JPY goes back in cash.', 6_000],
  ['KWD', 10_001, '6.001 KWD goes back in cash.', 6_001],
])('%s', async (currency, priceMinor, sentence, amountMinor) => {
  const till = await tillStudio({ currency, priceMinor })
  const sale = await till.sell()
  const { paymentId, lotId } = paid(sale)
  await till.dora.clientPackages.useSession({ id: lotId })
  await till.dora.clientPackages.useSession({ id: lotId })
  const preview = await till.owner.refunds.preview({ paymentId })
  expect([preview.amountMinor, preview.effects[0]]).toEqual([amountMinor, sentence])
  expect(await till.owner.refunds.create({ paymentId, reason: 'Moves' })).toMatchObject({ currency, amountMinor })
  expect(await brokenSums(till)).toEqual([])
})

test('a visit that is refunded whole is left to pay, in part it stays paid, and cancelled it stays as it is', async () => {
  const till = await tillStudio()
  const { owner, dora, grace, trainerId, training } = till
  const visits = []
  for (const day of ['2027-06-02', '2027-06-03', '2027-06-04'])
    visits.push(
      await dora.bookings.create({
        clientId: grace.id,
        trainerId,
        sessionTypeId: training.id,
        startsAt: `${day}T10:00:00+03:00`,
        status: 'confirmed',
      }),
    )
  const sale = await till.sell(
    { tenders: [{ method: 'cash', amountMinor: 750_000 }] },
    visits.map(({ id }) => ({ kind: 'session' as const, bookingId: id })),
  )
  const { paymentId } = paid(sale)
  const { lines } = await owner.refunds.preview({ paymentId })
  await dora.bookings.cancel({ id: visits[2]?.id ?? '', endReason: 'by_studio' })
  const amounts = [250_000, 100_000, 250_000]
  const asked = lines.map(({ invoiceLineId }, index) => ({ invoiceLineId, creditedMinor: amounts[index] ?? 0 }))
  expect((await owner.refunds.preview({ paymentId, lines: asked.slice(0, 1) })).effects.at(-1)).toBe('1 visit is left to pay.')
  expect((await owner.refunds.preview({ paymentId, lines: asked.slice(2) })).effects.at(-1)).not.toContain('left to pay')
  expect(await owner.refunds.create({ paymentId, lines: asked, reason: 'Unhappy' })).toMatchObject({ amountMinor: 600_000 })
  const covers = []
  for (const { id } of visits) {
    const { status, cover } = await owner.bookings.get({ id })
    covers.push([status, cover])
  }
  expect(covers[0]).toEqual(['confirmed', 'open'])
  expect(covers[1]).toEqual(['confirmed', 'sale'])
  expect(covers[2]?.[0]).toBe('cancelled')
  await owner.refunds.create({ paymentId, lines: [{ ...asked[1]!, creditedMinor: 150_000 }], reason: 'Still unhappy' })
  expect(await owner.bookings.get({ id: visits[1]?.id ?? '' })).toMatchObject({ cover: 'open' })
  expect(await brokenSums(till)).toEqual([])
})

test('two packages on one line are two rows, and each gives back its own sessions', async () => {
  const till = await tillStudio()
  const { owner, fivePack } = till
  await owner.taxes.create({ name: 'VAT', rateBasisPoints: 1600, isDefault: true })
  const sale = await till.sell({ tenders: [{ method: 'cash', amountMinor: 2_000_000 }] }, [
    { kind: 'package', packageId: fivePack.id, quantity: 2 },
    { kind: 'free', description: 'Water', unitPriceMinor: 0, quantity: 1 },
  ])
  const { paymentId } = paid(sale)
  const [first, second] = sale.clientPackages
  await till.dora.clientPackages.useSession({ id: second?.id ?? '' })
  const preview = await owner.refunds.preview({ paymentId })
  expect(preview.lines.map(({ description, creditedMinor, sessions }) => [description, creditedMinor, sessions])).toEqual([
    ['5-pack', 1_000_000, 5],
    ['5-pack', 800_000, 4],
    ['Water', 0, null],
  ])
  const invoiceLineId = preview.lines[0]?.invoiceLineId ?? ''
  const wrong = async (line: object) =>
    answerOf(owner.refunds.preview({ paymentId, lines: [{ invoiceLineId, creditedMinor: 1, ...line }] as never }))
  expect(await wrong({ sessions: 1 })).toMatchObject({
    code: 'INVALID',
    message: 'Say which of the packages this line sold is taken back.',
    data: { field: 'lines.0.clientPackageId' },
  })
  expect(await wrong({ clientPackageId: paymentId })).toMatchObject({ code: 'INVALID', data: { field: 'lines.0.clientPackageId' } })
  expect(await wrong({ invoiceLineId: paymentId })).toMatchObject({ code: 'NOT_FOUND', data: { field: 'lines.0.invoiceLineId' } })
  expect(await wrong({ clientPackageId: second?.id, sessions: 5 })).toMatchObject({
    message: '4 sessions of 5-pack can be taken back.',
    data: { field: 'lines.0.sessions', data: { maxSessions: 4 } },
  })
  await owner.refunds.create({ paymentId, reason: 'Moves' })
  expect(await owner.clientPackages.get({ id: first?.id ?? '' })).toMatchObject({ refunded: 5 })
  expect(await taxesOf(till)).toEqual({ sold: 275_862, takenBack: 248_276 })
  expect(await owner.clientPackages.get({ id: second?.id ?? '' })).toMatchObject({ used: 1, refunded: 4 })
  expect(await brokenSums(till)).toEqual([])
})

test('what is past its last day is not proposed; the desk may still give money for it', async () => {
  const till = await tillStudio()
  const { owner } = till
  const { paymentId } = paid(await till.sell())
  await onAnotherDay(till, '2027-08-31T07:00:00Z')
  const preview = await owner.refunds.preview({ paymentId })
  expect(preview).toMatchObject({ creditedMinor: 0, amountMinor: 0, effects: [], lines: [{ maxSessions: 0, maxMinor: 1_000_000 }] })
  const line = { invoiceLineId: preview.lines[0]?.invoiceLineId ?? '', creditedMinor: 100_000 }
  expect(await owner.refunds.create({ paymentId, lines: [line], reason: 'Goodwill' })).toMatchObject({ amountMinor: 100_000, sessions: 0 })
})

test('the cash must be in the drawer; by another way it need not, and a refusal leaves nothing behind', async () => {
  const till = await tillStudio()
  const { owner, dora } = till
  const { paymentId } = paid(await till.sell())
  await dora.drawers.move({ kind: 'pay_out', amountMinor: 700_000, reason: 'To the bank' })
  expect(await codeOf(owner.refunds.create({ paymentId, reason: 'Moves' }))).toBe('INVALID')
  expect(await owner.refunds.list({})).toMatchObject({ total: 0 })
  const byBank = await owner.refunds.preview({ paymentId, method: 'bank_transfer' })
  expect([byBank.method, byBank.drawerMinor, byBank.effects[0]]).toEqual([
    'bank_transfer',
    null,
    '10,000.00 KES goes back by bank transfer.',
  ])
  expect(await openStudioOf(till.app).db.all(`SELECT number FROM document WHERE kind = 'refund_note'`)).toEqual([])
  expect(await owner.refunds.create({ paymentId, reason: 'Moves', method: 'bank_transfer', referenceNumber: 'TT 4' })).toMatchObject({
    number: 'REF-2027-0001',
    method: 'bank_transfer',
    referenceNumber: 'TT 4',
  })
  expect(await moneyOn(till, '2027-06-01')).toMatchObject({ refunded: 1_000_000, drawer: 300_000 })
})
