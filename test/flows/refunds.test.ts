import { expect, test } from 'vitest'
import { codeOf, openStudioOf, type Refusal } from '../support/massage-studio'
import { bookOn, brokenSums, graceUsedTwo, moneyOn, omarsPin, onAnotherDay, tillStudio } from '../support/refund-steps'
import { answerOf } from '../support/sign-in-steps'

const refusal = (call: Promise<unknown>): Promise<Refusal> =>
  call.then(
    () => Promise.reject(new Error('it was done')),
    (error: Refusal) => error,
  )

test('two of five used: three sessions, 6,000, the drawer, today’s revenue; the day of the sale stays', async () => {
  const till = await graceUsedTwo()
  const { owner, paymentId, invoiceId, lotId } = till
  const preview = await owner.refunds.preview({ paymentId })
  expect(preview).toEqual({
    invoiceId,
    invoiceNumber: 'INV-2027-0001',
    paymentId,
    currency: 'KES',
    method: 'cash',
    lines: [
      {
        invoiceLineId: preview.lines[0]?.invoiceLineId,
        description: '5-pack',
        maxMinor: 1_000_000,
        creditedMinor: 600_000,
        clientPackageId: lotId,
        unitMinor: 200_000,
        bought: 5,
        used: 2,
        maxSessions: 3,
        sessions: 3,
      },
    ],
    creditedMinor: 600_000,
    amountMinor: 600_000,
    leftOnPaymentMinor: 1_000_000,
    creditsVoided: 3,
    membershipsEnded: [],
    drawerMinor: -600_000,
    revenueTodayMinor: -600_000,
    saleOn: '2027-06-01',
    bookings: [],
    isDecided: true,
    limitMinor: null,
    needsApproval: false,
    effects: [
      '6,000.00 KES goes back in cash.',
      'The drawer goes down by 6,000.00 KES.',
      'Today’s revenue goes down by 6,000.00 KES; Tue 1 June, the day of the sale, stays as it was.',
      '3 sessions of 5-pack are voided.',
    ],
  })
  expect(await moneyOn(till, '2027-06-08')).toEqual({ paid: 0, refunded: 0, drawer: 1_000_000 })
  const refund = await owner.refunds.create({ paymentId, reason: 'Moves away', expectedAmountMinor: 600_000 })
  expect(refund).toEqual({
    id: refund.id,
    number: 'REF-2027-0001',
    invoiceId,
    invoiceNumber: 'INV-2027-0001',
    paymentId,
    clientId: till.grace.id,
    clientName: 'Grace Wanjiru',
    creditedMinor: 600_000,
    amountMinor: 600_000,
    currency: 'KES',
    method: 'cash',
    status: 'completed',
    reason: 'Moves away',
    referenceNumber: null,
    sessions: 3,
    recordedBy: 'Omar Said',
    approvedBy: null,
    createdAt: '2027-06-08T07:12:00.000Z',
    refundedOn: '2027-06-08',
  })
  expect(await moneyOn(till, '2027-06-08')).toEqual({ paid: 0, refunded: 600_000, drawer: 400_000 })
  expect(await moneyOn(till, '2027-06-01')).toEqual({ paid: 1_000_000, refunded: 0, drawer: 400_000 })
  expect(await owner.clientPackages.get({ id: lotId })).toMatchObject({ bought: 5, used: 2, refunded: 3, sessionsRemaining: 0 })
  expect(await brokenSums(till)).toEqual([])
})

test('its note has a number, tax and a reason of its own, and refers to the invoice and the receipt', async () => {
  const { owner, app, paymentId } = await graceUsedTwo()
  const { id } = await owner.refunds.create({ paymentId, reason: 'Moves away' })
  const row = await openStudioOf(app).db.get<{ kind: string; number: string; totalMinor: number; content: string }>(
    'SELECT kind, number, totalMinor, content FROM document WHERE id = ?',
    [id],
  )
  expect(row).toMatchObject({ kind: 'refund_note', number: 'REF-2027-0001', totalMinor: 600_000 })
  expect(JSON.parse(row?.content ?? '{}')).toMatchObject({
    items: [{ description: '5-pack', detail: '3 of 5 sessions taken back', quantity: 3, unitPriceMinor: 200_000, totalMinor: 600_000 }],
    subtotalMinor: 600_000,
    totalMinor: 600_000,
    tenders: [{ method: 'cash', amountMinor: 600_000 }],
    paidMinor: 600_000,
    owedMinor: 0,
    servedBy: 'Omar Said',
    refersTo: [
      { kind: 'invoice', number: 'INV-2027-0001' },
      { kind: 'receipt', number: 'RCP-2027-0001' },
    ],
    reason: 'Moves away',
  })
})

test('4,000 is left on the payment: 4,001 is refused, 4,000 is not, and then nothing is', async () => {
  const till = await graceUsedTwo()
  const { owner, paymentId } = till
  await owner.refunds.create({ paymentId, reason: 'Moves away' })
  const { lines } = await owner.refunds.preview({ paymentId })
  const invoiceLineId = lines[0]?.invoiceLineId ?? ''
  const more = (creditedMinor: number) => ({ paymentId, lines: [{ invoiceLineId, creditedMinor }], reason: 'Unhappy' })
  const tooMuch = {
    code: 'REFUND_TOO_LARGE',
    status: 422,
    message: '4,000.00 is left on this payment; take off no more than that.',
    data: { field: 'lines', data: { leftMinor: 400_000 } },
  }
  expect(await answerOf(owner.refunds.create(more(400_100)))).toEqual(tooMuch)
  expect(await answerOf(owner.refunds.preview({ paymentId, lines: [{ invoiceLineId, creditedMinor: 400_001 }] }))).toEqual(tooMuch)
  expect(await codeOf(owner.refunds.create({ paymentId, reason: 'Again' }))).toBe('WRONG_STATE')
  expect(await owner.refunds.create(more(400_000))).toMatchObject({ number: 'REF-2027-0002', amountMinor: 400_000, sessions: 0 })
  expect(await answerOf(owner.refunds.create(more(1)))).toMatchObject({
    message: '0.00 is left on this payment; take off no more than that.',
  })
  expect(await brokenSums(till)).toEqual([])
})

test('a booking on the package is cancelled, repriced or kept before anything is done', async () => {
  const till = await graceUsedTwo()
  const { owner, paymentId, lotId } = till
  const booking = await bookOn(till, lotId, 2)
  const preview = await owner.refunds.preview({ paymentId })
  expect(preview).toMatchObject({
    amountMinor: 600_000,
    isDecided: false,
    bookings: [
      {
        bookingId: booking.id,
        startsAt: '2027-06-10T07:00:00.000Z',
        trainerName: 'Omar Said',
        sessionTypeName: 'Strength',
        singlePriceMinor: 250_000,
        act: null,
      },
    ],
  })
  expect(preview.effects.at(-1)).toBe('1 booking needs a decision first.')
  const undecided = await refusal(owner.refunds.create({ paymentId, reason: 'Moves away' }))
  expect(undecided).toMatchObject({
    code: 'BOOKINGS_UNDECIDED',
    message: 'A booking holds what would be refunded; cancel, reprice or keep it.',
    data: { data: { bookings: preview.bookings } },
  })
  expect(await moneyOn(till, '2027-06-08')).toMatchObject({ refunded: 0 })
  const acts = await Promise.all(
    (['cancel', 'reprice', 'keep'] as const).map((act) => owner.refunds.preview({ paymentId, bookings: [{ bookingId: booking.id, act }] })),
  )
  expect(acts.map(({ amountMinor, creditsVoided, isDecided, effects }) => [amountMinor, creditsVoided, isDecided, effects.at(-1)])).toEqual(
    [
      [600_000, 3, true, '1 booking is cancelled, and the client is told.'],
      [600_000, 3, true, '1 booking stays and is paid for at the visit.'],
      [400_000, 2, true, '1 booking stays as booked; what pays for it is not refunded.'],
    ],
  )
})

test.each([
  ['cancel', { status: 'cancelled', endReason: 'by_studio' }, { reserved: 0, refunded: 3, sessionsRemaining: 0 }, 600_000],
  ['reprice', { status: 'confirmed', cover: 'open', clientPackageId: null }, { reserved: 0, refunded: 3, sessionsRemaining: 0 }, 600_000],
  ['keep', { status: 'confirmed', cover: 'package' }, { reserved: 1, refunded: 2, sessionsRemaining: 1 }, 400_000],
] as const)('%s: the booking, its credit and the money agree', async (act, stands, lot, amountMinor) => {
  const till = await graceUsedTwo()
  const { owner, paymentId, lotId } = till
  const { id } = await bookOn(till, lotId, 2)
  expect(await owner.refunds.create({ paymentId, reason: 'Moves away', bookings: [{ bookingId: id, act }] })).toMatchObject({ amountMinor })
  expect(await owner.bookings.get({ id })).toMatchObject(stands)
  expect(await owner.clientPackages.get({ id: lotId })).toMatchObject(lot)
  expect(await brokenSums(till)).toEqual([])
})

test.each(['cancel', 'reprice'] as const)(
  '%s: what a booking holds past the last day of its package goes back as it was proposed',
  async (act) => {
    const till = await tillStudio()
    const { owner, fivePack } = till
    await owner.packages.update({ id: fivePack.id, validDays: 3 })
    const sale = await till.sell()
    const [lotId, paymentId] = [sale.clientPackages[0]?.id ?? '', sale.payments[0]?.id ?? '']
    const { id } = await bookOn(till, lotId, 3)
    await onAnotherDay(till, '2027-06-05T07:00:00Z')
    const bookings = [{ bookingId: id, act }]
    expect(await owner.refunds.preview({ paymentId, bookings })).toMatchObject({ amountMinor: 200_000, creditsVoided: 1, isDecided: true })
    expect(await owner.refunds.create({ paymentId, reason: 'Was ill', bookings })).toMatchObject({ amountMinor: 200_000, sessions: 1 })
    expect(await owner.clientPackages.get({ id: lotId })).toMatchObject({ refunded: 1, reserved: 0, sessionsAvailable: 0 })
    expect(await codeOf(owner.refunds.create({ paymentId, reason: 'Again' }))).toBe('WRONG_STATE')
    expect(await brokenSums(till)).toEqual([])
  },
)

test('sessions that no booking holds are refunded without a word about those that are held', async () => {
  const till = await graceUsedTwo()
  const { owner, paymentId, lotId } = till
  const { id } = await bookOn(till, lotId, 2)
  const { lines } = await owner.refunds.preview({ paymentId })
  const line = { invoiceLineId: lines[0]?.invoiceLineId ?? '', clientPackageId: lotId, creditedMinor: 400_000, sessions: 2 }
  expect(await owner.refunds.preview({ paymentId, lines: [line] })).toMatchObject({ bookings: [], isDecided: true, creditsVoided: 2 })
  await owner.refunds.create({ paymentId, lines: [line], reason: 'Fewer' })
  expect(await owner.bookings.get({ id })).toMatchObject({ status: 'confirmed', cover: 'package', clientPackageId: lotId })
  const kept = { ...line, creditedMinor: 200_000, sessions: 1 }
  expect(await refusal(owner.refunds.preview({ paymentId, lines: [kept], bookings: [{ bookingId: id, act: 'keep' }] }))).toMatchObject({
    code: 'REFUND_TOO_LARGE',
    message: '0 sessions of 5-pack can be taken back.',
    data: { field: 'lines.0.sessions' },
  })
})

test('the desk gives back up to its limit; above it somebody else’s PIN is needed, once, for so much', async () => {
  const till = await graceUsedTwo()
  const { owner, dora, omarId, paymentId, invoiceId } = till
  await owner.studio.update({ frontDeskRefundLimitMinor: 100_000 })
  expect(await dora.refunds.preview({ paymentId })).toMatchObject({ limitMinor: 100_000, needsApproval: true })
  const { lines } = await dora.refunds.preview({ paymentId })
  const invoiceLineId = lines[0]?.invoiceLineId ?? ''
  const part = (creditedMinor: number, approvalId?: string) =>
    dora.refunds.create({
      paymentId,
      lines: [{ invoiceLineId, creditedMinor, sessions: 0 }],
      reason: 'Part',
      ...(approvalId === undefined ? {} : { approvalId }),
    })
  expect(await part(100_000)).toMatchObject({ amountMinor: 100_000, approvedBy: null, recordedBy: 'Dora Staff 1' })
  expect(await answerOf(part(100_001))).toEqual({
    code: 'APPROVAL_NEEDED',
    status: 403,
    message:
      'The front desk gives back or takes off up to 1,000.00 of one sale, and has done so with 1,000.00 of INV-2027-0001; an owner or manager approves this with their PIN.',
    data: { field: 'approvalId', data: { limitMinor: 100_000 } },
  })
  const approve = (amountMinor: number) =>
    dora.staff.approve({ staffUserId: omarId, pin: omarsPin, purpose: 'refund', invoiceId, amountMinor })
  const { approvalId } = await approve(300_000)
  expect(await codeOf(part(300_001, approvalId))).toBe('APPROVAL_NEEDED')
  expect(await part(300_000, approvalId)).toMatchObject({ approvedBy: 'Omar Said', recordedBy: 'Dora Staff 1' })
  expect(await codeOf(part(300_000, approvalId))).toBe('APPROVAL_NEEDED')
})

test('many small refunds of one sale count together against the desk’s limit; what the owner gives back does not', async () => {
  const till = await graceUsedTwo()
  const { owner, dora, paymentId } = till
  await owner.studio.update({ frontDeskRefundLimitMinor: 100_000 })
  const invoiceLineId = (await dora.refunds.preview({ paymentId })).lines[0]?.invoiceLineId ?? ''
  const lines = (creditedMinor: number) => ({ paymentId, lines: [{ invoiceLineId, creditedMinor, sessions: 0 }] })
  const part = (creditedMinor: number) => ({ ...lines(creditedMinor), reason: 'Part' })
  await owner.refunds.create(part(150_000))
  await dora.refunds.create(part(60_000))
  expect(await dora.refunds.preview(lines(40_000))).toMatchObject({ limitMinor: 100_000, needsApproval: false })
  expect(await dora.refunds.preview(lines(40_001))).toMatchObject({ limitMinor: 100_000, needsApproval: true })
  expect(await codeOf(dora.refunds.create(part(40_001)))).toBe('APPROVAL_NEEDED')
  await dora.refunds.create(part(40_000))
  expect(await codeOf(dora.refunds.create(part(1)))).toBe('APPROVAL_NEEDED')
})

test('what is owed and taken off counts against the desk’s limit like money given back', async () => {
  const { owner, dora, omarId, sell } = await tillStudio()
  await owner.studio.update({ frontDeskRefundLimitMinor: 100_000 })
  const { invoice, payments } = await sell({ tenders: [{ method: 'cash', amountMinor: 600_000 }] })
  const invoiceLineId = (await owner.refunds.preview({ invoiceId: invoice.id })).lines[0]?.invoiceLineId ?? ''
  const lines = (creditedMinor: number) => [{ invoiceLineId, creditedMinor, sessions: 0 }]
  const off = (creditedMinor: number) => ({ invoiceId: invoice.id, lines: lines(creditedMinor) })
  expect(await dora.refunds.preview(off(100_001))).toMatchObject({ amountMinor: 0, limitMinor: 100_000, needsApproval: true })
  expect(await codeOf(dora.refunds.create({ ...off(100_001), reason: 'Agreed' }))).toBe('APPROVAL_NEEDED')
  expect(await dora.refunds.create({ ...off(60_000), reason: 'Agreed' })).toMatchObject({ creditedMinor: 60_000, amountMinor: 0 })
  expect(await codeOf(dora.refunds.create({ ...off(40_001), reason: 'Agreed' }))).toBe('APPROVAL_NEEDED')
  // 340,000 is owed: of 360,000 off the sale 20,000 goes back, and the approval is for all of it.
  const both = { paymentId: payments[0]?.id ?? '', lines: lines(360_000), reason: 'Agreed' }
  const approve = (amountMinor: number) =>
    dora.staff.approve({ staffUserId: omarId, pin: omarsPin, purpose: 'refund', invoiceId: invoice.id, amountMinor })
  expect(await codeOf(dora.refunds.create({ ...both, approvalId: (await approve(20_000)).approvalId }))).toBe('APPROVAL_NEEDED')
  expect(await dora.refunds.create({ ...both, approvalId: (await approve(360_000)).approvalId })).toMatchObject({
    creditedMinor: 360_000,
    amountMinor: 20_000,
    approvedBy: 'Omar Said',
  })
})

test('a refund that is refused leaves its approval good', async () => {
  const till = await graceUsedTwo()
  const { dora, omarId, paymentId, invoiceId, lotId } = till
  const { id } = await bookOn(till, lotId, 2)
  const { approvalId } = await dora.staff.approve({
    staffUserId: omarId,
    pin: omarsPin,
    purpose: 'refund',
    invoiceId,
    amountMinor: 600_000,
  })
  expect(await codeOf(dora.refunds.create({ paymentId, reason: 'Moves', approvalId }))).toBe('BOOKINGS_UNDECIDED')
  const decided = { paymentId, reason: 'Moves', approvalId, bookings: [{ bookingId: id, act: 'reprice' as const }] }
  expect(await dora.refunds.create(decided)).toMatchObject({ amountMinor: 600_000, approvedBy: 'Omar Said' })
})
