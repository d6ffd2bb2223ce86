import { expect, test } from 'vitest'
import { at } from '../support/massage-studio'
import { restCall, restToken, type RestAnswer } from '../support/rest-call'
import { cash, studioWithTill, tillRows } from '../support/sale-steps'
import { ownerSignIn } from '../support/test-app'

type Sold = Awaited<ReturnType<Awaited<ReturnType<typeof studioWithTill>>['sellPack']>>

/** The till as a script of the front desk uses it. */
const tillByRest = async () => {
  const till = await studioWithTill()
  const token = await restToken(till.app.studio, till.doraSignIn)
  const call = (line: string, body?: unknown, key?: string): Promise<RestAnswer> =>
    restCall(till.app.studio, line, { token, body, ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }) })
  const sale = { clientId: till.grace.id, items: [{ kind: 'package', packageId: till.fivePack.id }], tenders: [cash(1_000_000, 1_050_000)] }
  return { ...till, call, sale }
}

test('a sale and everything that is asked about it goes by REST', async () => {
  const { call, sale, grace } = await tillByRest()
  const { status, body } = await call('POST /payments/process', { ...sale, expectedTotalMinor: 1_000_000 })
  const sold = body as Sold
  expect([status, sold.status, sold.changeMinor, sold.drawerExpectedMinor]).toEqual([200, 'completed', 50_000, 1_000_000])
  expect([sold.invoice.number, sold.receipt?.number]).toEqual(['INV-2027-0001', 'RCP-2027-0001'])
  const payment = sold.payments[0]!
  expect(await call(`GET /payments/status/${sold.transactionId}`)).toEqual({ status: 200, body: payment })
  expect(await call(`POST /payments/verify/${payment.id}`, {})).toEqual({ status: 200, body: payment })
  expect(await call(`GET /payments/${payment.id}`)).toEqual({ status: 200, body: { ...payment, refunds: [] } })
  expect((await call(`GET /payments/${payment.id}/invoice`)).body).toMatchObject({ id: sold.invoice.id, status: 'paid' })
  expect((await call('GET /payments?method=cash&status=completed&from=2027-06-01&to=2027-06-01&q=wanjiru')).body).toEqual({
    items: [payment],
    nextCursor: null,
    total: 1,
    totals: { paidMinor: 1_000_000, refundedMinor: 0, revenueMinor: 1_000_000, pendingMinor: 0, count: 1, currency: 'KES' },
  })
  expect((await call(`GET /payments/client/${grace.id}/history`)).body).toMatchObject({
    items: [{ kind: 'payment', payment: { id: payment.id } }],
    paidMinor: 1_000_000,
    owedMinor: 0,
  })
  expect((await call('GET /payments/due')).body).toMatchObject({ items: [], summary: { totalMinor: 0, rows: 0 } })
  expect((await call('GET /payments/unpaid-visits?onDate=2027-06-01')).body).toMatchObject({ items: [], totalMinor: 0 })
  expect((await call('GET /payments/fees?status=due')).body).toMatchObject({ items: [] })
  expect((await call('GET /payments/catalogue')).body).toMatchObject({
    items: [{ kind: 'package', soldCount: 0 }, { kind: 'single_session' }],
  })
  expect((await call('GET /payments/analytics?days=7')).status).toBe(403)
  expect(await call('GET /payments/status/TXN-nothing')).toEqual({
    status: 404,
    body: { code: 'NOT_FOUND', message: 'There is no payment with this transaction.', field: 'transactionId' },
  })
  expect(await call('POST /payments/process', { ...sale, tenders: [cash(1_000_001)] })).toMatchObject({
    status: 400,
    body: { code: 'INVALID', field: 'tenders', data: { byMinor: 1, currency: 'KES' } },
  })
})

test('a sale repeated with its key is one sale, however often and however fast it is sent', async () => {
  const { app, call, sale } = await tillByRest()
  const answers = await Promise.all(Array.from({ length: 6 }, () => call('POST /payments/process', sale, 'sale-1')))
  answers.push(await call('POST /payments/process', sale, 'sale-1'))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]?.status).toBe(200)
  expect(await tillRows(app)).toMatchObject({ invoice: 1, payment: 1, document: 2, client_package: 1, cash_movement: 1 })
  expect((await call('POST /payments/process', { ...sale, tenders: [] }, 'sale-1')).body).toMatchObject({ code: 'COMMAND_REUSED' })
  expect((await call('POST /payments/process', sale, 'sale-2')).body).toMatchObject({ invoice: { number: 'INV-2027-0002' } })
})

test('from a five-pack on sale to four sessions left', async () => {
  const { app, training, trainerId } = await tillByRest()
  const token = await restToken(app.studio, ownerSignIn)
  const call = async <Body>(line: string, body?: unknown): Promise<Body> => {
    const answer = await restCall(app.studio, line, { token, body })
    expect([line, answer.status, answer.body]).toEqual([line, 200, answer.body])
    return answer.body as Body
  }
  const pack = await call<{ id: string }>('POST /packages', { name: 'Five', sessionsCount: 5, priceMinor: 900_000 })
  const client = await call<{ id: string }>('POST /clients', { firstName: 'Peter' })
  const sold = await call<Sold>('POST /payments/process', {
    clientId: client.id,
    items: [{ kind: 'package', packageId: pack.id }],
    tenders: [{ method: 'mpesa', amountMinor: 900_000, referenceNumber: 'SFF1234XYZ' }],
  })
  const lot = sold.clientPackages[0]!
  const booking = await call<{ id: string; status: string }>('POST /bookings', {
    clientId: client.id,
    trainerId,
    sessionTypeId: training.id,
    startsAt: at('10:00', '2027-06-01'),
  })
  await call(`POST /bookings/${booking.id}/confirm`, {})
  expect(await call(`POST /client-packages/${lot.id}/use-session`, {})).toMatchObject({
    sessionsRemaining: 4,
    sessionsAvailable: 4,
    used: 1,
  })
})
