import { expect, test } from 'vitest'
import { minuteMs } from '@shared/domain/time/instant'
import { codeOf, openStudioOf } from '../support/massage-studio'
import { nobodysId, staffPassword } from '../support/procedure-walk'
import { bookOn, brokenSums, graceUsedTwo, moneyOn, omarsPin } from '../support/refund-steps'
import { restCall, restToken } from '../support/rest-call'
import { answerOf, archive, moveOn } from '../support/sign-in-steps'
import { clientOver, ownerSignIn } from '../support/test-app'

test('the same command twice is one refund', async () => {
  const till = await graceUsedTwo()
  const owner = clientOver(till.app.studio, till.app.ownerPeer, () => ({ 'idempotency-key': 'refund-1' }))
  const asked = { paymentId: till.paymentId, reason: 'Moves away' }
  const [first, second] = [await owner.refunds.create(asked), await owner.refunds.create(asked)]
  expect(second).toEqual(first)
  expect(await codeOf(owner.refunds.create({ ...asked, reason: 'Another' }))).toBe('COMMAND_REUSED')
  expect(await till.owner.refunds.list({})).toMatchObject({ total: 1 })
  expect(await moneyOn(till, '2027-06-08')).toMatchObject({ refunded: 600_000, drawer: 400_000 })
})

test('of two refunds at once one is done', async () => {
  const till = await graceUsedTwo()
  const { owner, dora, paymentId, lotId } = till
  const asked = { paymentId, reason: 'Moves away', expectedAmountMinor: 600_000 }
  await owner.studio.update({ frontDeskRefundLimitMinor: 600_000 })
  const codes = await Promise.all([owner, dora, owner, dora].map(({ refunds }) => codeOf(refunds.create(asked))))
  expect(codes.toSorted()).toEqual(['WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE', 'done'])
  expect(await owner.clientPackages.get({ id: lotId })).toMatchObject({ refunded: 3, sessionsRemaining: 0 })
  expect(await brokenSums(till)).toEqual([])
})

test('what has changed since the screen showed it is refused with the new sum', async () => {
  const till = await graceUsedTwo()
  const { owner, dora, paymentId, lotId } = till
  await dora.clientPackages.useSession({ id: lotId })
  expect(await answerOf(owner.refunds.create({ paymentId, reason: 'Moves', expectedAmountMinor: 600_000 }))).toEqual({
    code: 'CONFLICT',
    status: 409,
    message: 'This refund comes to 4,000.00 now, not 6,000.00; look at it again.',
    data: { field: 'expectedAmountMinor', data: { amountMinor: 400_000 } },
  })
  expect(await owner.refunds.create({ paymentId, reason: 'Moves', expectedAmountMinor: 400_000 })).toMatchObject({
    number: 'REF-2027-0001',
  })
})

test('a desk without a limit of its own needs a PIN for every coin', async () => {
  const { dora, paymentId } = await graceUsedTwo()
  expect(await dora.refunds.preview({ paymentId })).toMatchObject({ limitMinor: 0, needsApproval: true })
  expect(await codeOf(dora.refunds.create({ paymentId, reason: 'Moves' }))).toBe('APPROVAL_NEEDED')
})

test('an approval of another person, run out, of somebody who left, or made up does not count', async () => {
  const till = await graceUsedTwo()
  const { app, dora, omarId, paymentId, invoiceId } = till
  const manager = await app.signedIn('manager')
  await manager.client.staff.setPin({ currentPassword: staffPassword, pin: omarsPin })
  const other = await app.signedIn('front_desk')
  const wanted = { staffUserId: omarId, pin: omarsPin, purpose: 'refund' as const, invoiceId, amountMinor: 600_000 }
  const refund = (approvalId: string) => codeOf(dora.refunds.create({ paymentId, reason: 'Moves', approvalId }))
  expect(await refund(nobodysId)).toBe('APPROVAL_NEEDED')
  expect(await refund((await other.client.staff.approve(wanted)).approvalId)).toBe('APPROVAL_NEEDED')
  const ofManager = await dora.staff.approve({ ...wanted, staffUserId: (await manager.client.staff.me()).id })
  await archive(app, manager.email)
  expect(await refund(ofManager.approvalId)).toBe('APPROVAL_NEEDED')
  const late = await dora.staff.approve(wanted)
  moveOn(app, 5 * minuteMs)
  expect(await refund(late.approvalId)).toBe('APPROVAL_NEEDED')
  expect(await moneyOn(till, '2027-06-08')).toMatchObject({ refunded: 0 })
  expect(await refund((await dora.staff.approve(wanted)).approvalId)).toBe('done')
})

test('an approval for one sale is none for another, and stays good for its own', async () => {
  const { dora, omarId, paymentId, invoiceId, sell } = await graceUsedTwo()
  const friend = await dora.clients.create({ firstName: 'Faith', lastName: 'Friend' })
  const other = await sell({ clientId: friend.id })
  const wanted = { staffUserId: omarId, pin: omarsPin, purpose: 'refund' as const, invoiceId, amountMinor: 1_000_000 }
  const { approvalId } = await dora.staff.approve(wanted)
  const refund = (of: string) => codeOf(dora.refunds.create({ paymentId: of, reason: 'Moves', approvalId }))
  expect(await refund(other.payments[0]?.id ?? '')).toBe('APPROVAL_NEEDED')
  expect(await refund(paymentId)).toBe('done')
})

test('trainers see no refund and give none', async () => {
  const { app, paymentId } = await graceUsedTwo()
  const { client } = await app.signedIn('trainer')
  const calls = [
    client.refunds.list({}),
    client.refunds.get({ id: nobodysId }),
    client.refunds.preview({ paymentId }),
    client.refunds.create({ paymentId, reason: 'Moves' }),
  ]
  expect(await Promise.all(calls.map(codeOf))).toEqual(Array(4).fill('FORBIDDEN'))
})

test('a refund names what it is of', async () => {
  const { app, owner, paymentId, invoiceId, sell } = await graceUsedTwo()
  const other = await sell()
  const preview = (target: { paymentId?: string; invoiceId?: string }) => answerOf(owner.refunds.preview(target))
  expect(await preview({})).toMatchObject({ code: 'INVALID', data: { field: 'paymentId' } })
  expect(await preview({ paymentId: nobodysId })).toMatchObject({ code: 'NOT_FOUND', data: { field: 'paymentId' } })
  expect(await preview({ invoiceId: nobodysId })).toMatchObject({ code: 'NOT_FOUND', data: { field: 'invoiceId' } })
  expect(await preview({ paymentId, invoiceId: other.invoice.id })).toMatchObject({ code: 'INVALID', data: { field: 'invoiceId' } })
  expect(await preview({ paymentId, invoiceId })).toBe('let in')
  const pending = '0000000000000000000000000P'
  await openStudioOf(app).transaction(null, async ({ tx, clock }) => {
    const [at, me] = [new Date(clock.now()), (await owner.staff.me()).id]
    await tx.payment.create({
      data: {
        id: pending,
        transactionId: 'TXN-pending',
        invoiceId,
        amountMinor: 1,
        currency: 'KES',
        method: 'mpesa',
        status: 'pending',
        description: '',
        notes: '',
        deskNumber: 1,
        recordedById: me,
        createdAt: at,
      },
    })
  })
  expect(await preview({ paymentId: pending })).toMatchObject({ code: 'WRONG_STATE', data: { field: 'paymentId' } })
})

test('decisions and lines are named once, and only those of the sale', async () => {
  const till = await graceUsedTwo()
  const { owner, paymentId, lotId } = till
  const { id } = await bookOn(till, lotId, 2)
  const keep = { bookingId: id, act: 'keep' as const }
  expect(await answerOf(owner.refunds.preview({ paymentId, bookings: [keep, keep] }))).toMatchObject({
    code: 'INVALID',
    message: 'Decide on each booking once.',
    data: { field: 'bookings.1.bookingId' },
  })
  expect(await answerOf(owner.refunds.preview({ paymentId, bookings: [{ ...keep, bookingId: nobodysId }] }))).toMatchObject({
    code: 'INVALID',
    data: { field: 'bookings.0.bookingId' },
  })
  const { lines } = await owner.refunds.preview({ paymentId })
  const line = { invoiceLineId: lines[0]?.invoiceLineId ?? '', creditedMinor: 100 }
  expect(await answerOf(owner.refunds.preview({ paymentId, lines: [line, line] }))).toMatchObject({
    code: 'INVALID',
    message: 'Name each line once.',
    data: { field: 'lines.1.invoiceLineId' },
  })
  expect(await answerOf(owner.refunds.create({ paymentId, lines: [{ ...line, creditedMinor: 0 }], reason: 'None' }))).toMatchObject({
    code: 'INVALID',
    data: { field: 'lines' },
  })
})

test('words about the client are kept where they can be erased', async () => {
  const { app, owner, paymentId, grace } = await graceUsedTwo()
  await owner.refunds.create({ paymentId, reason: 'Grace is ill', referenceNumber: 'slip of Grace' })
  const open = openStudioOf(app)
  const rows = await open.db.all<{ after: string }>(`SELECT after FROM audit_entry WHERE entity = 'refund'`)
  expect(JSON.parse(rows[0]?.after ?? '{}')).toMatchObject({ number: 'REF-2027-0001', amountMinor: 600_000, approvedById: null })
  expect(JSON.stringify(await open.db.all(`SELECT before, after FROM audit_entry`))).not.toMatch(/Grace is ill|slip of Grace|Wanjiru/)
  const kept = await open.db.all<{ subjectId: string; after: string }>('SELECT subjectId, after FROM audit_personal')
  expect(kept.filter(({ after }) => (after ?? '').includes('slip of Grace')).map(({ subjectId }) => subjectId)).toEqual([grace.id])
})

test('refunds are listed by client, payment, day and words', async () => {
  const till = await graceUsedTwo()
  const { owner, dora, grace, paymentId } = till
  const { lines } = await owner.refunds.preview({ paymentId })
  const part = (creditedMinor: number) =>
    owner.refunds.create({
      paymentId,
      lines: [{ invoiceLineId: lines[0]?.invoiceLineId ?? '', creditedMinor, sessions: 0 }],
      reason: 'Part',
    })
  await part(200_000)
  await part(100_000)
  const numbers = async (asked: Parameters<typeof dora.refunds.list>[0]) =>
    (await dora.refunds.list(asked)).items.map(({ number }) => number)
  const both = ['REF-2027-0002', 'REF-2027-0001']
  expect(await numbers({})).toEqual(both)
  expect(await numbers({ sort: '-amountMinor' })).toEqual(both.toReversed())
  expect(await numbers({ clientId: grace.id, paymentId, from: '2027-06-08', to: '2027-06-08', q: 'wanj' })).toEqual(both)
  expect(await numbers({ q: 'ref-2027-0002' })).toEqual(['REF-2027-0002'])
  expect(await numbers({ from: '2027-06-09' })).toEqual([])
  expect(await numbers({ q: 'nobody' })).toEqual([])
  expect(await numbers({ limit: 1 })).toEqual(['REF-2027-0002'])
  expect(await codeOf(dora.refunds.get({ id: nobodysId }))).toBe('NOT_FOUND')
})

test('a sale to nobody in particular is refunded as well', async () => {
  const till = await graceUsedTwo()
  const sale = await till.dora.payments.process({
    items: [{ kind: 'free', description: 'Water', unitPriceMinor: 10_000, quantity: 2 }],
    tenders: [{ method: 'cash', amountMinor: 20_000 }],
  })
  expect(await till.owner.refunds.create({ paymentId: sale.payments[0]?.id ?? '', reason: 'Warm' })).toMatchObject({
    clientId: null,
    clientName: null,
    amountMinor: 20_000,
    sessions: 0,
  })
  expect(await brokenSums(till)).toEqual([])
})

test('over REST', async () => {
  const { app, paymentId } = await graceUsedTwo()
  const token = await restToken(app.studio, ownerSignIn)
  const call = (line: string, body?: object, headers = {}) =>
    restCall(app.studio, line, { token, headers, ...(body === undefined ? {} : { body }) })
  expect(await call('POST /refunds/preview', { paymentId })).toMatchObject({ status: 200, body: { amountMinor: 600_000 } })
  const key = { 'idempotency-key': 'r1' }
  const made = await call('POST /refunds', { paymentId, reason: 'Moves' }, key)
  expect(made).toMatchObject({ status: 200, body: { number: 'REF-2027-0001' } })
  expect(await call('POST /refunds', { paymentId, reason: 'Moves' }, key)).toEqual(made)
  expect(await call(`GET /refunds/${(made.body as { id: string }).id}`)).toEqual(made)
  expect(await call('GET /refunds?limit=5')).toMatchObject({ status: 200, body: { total: 1, items: [made.body] } })
  expect(await call(`GET /refunds/${nobodysId}`)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', field: 'id' } })
  expect(await call('POST /refunds', { paymentId })).toMatchObject({ status: 400, body: { code: 'INVALID', field: 'reason' } })
  expect(await call('POST /refunds/preview', { paymentId, lines: [] })).toMatchObject({ status: 400, body: { field: 'lines' } })
})
