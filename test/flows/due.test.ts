import { expect, test } from 'vitest'
import { cash, studioWithTill } from '../support/sale-steps'

/** Invoices of KES 100 to 800, due from 20 days ago to in 40 days, seen on 21 June. */
const tillWithDebts = async () => {
  const till = await studioWithTill()
  const { dora, grace, moveTo } = till
  const peter = await dora.clients.create({ firstName: 'Peter', lastName: 'Otieno', phone: '0722 000 222', email: 'peter@kilele.example' })
  const dueDays = [
    '2027-06-01',
    '2027-06-20',
    '2027-06-21',
    '2027-06-22',
    '2027-06-24',
    '2027-06-28',
    '2027-07-05',
    '2027-07-21',
    '2027-07-31',
  ]
  const invoices = []
  for (const [index, dueOn] of dueDays.entries()) {
    const sold = await dora.payments.process({
      clientId: index % 2 === 0 ? grace.id : peter.id,
      items: [{ kind: 'free', description: `Service ${index}`, unitPriceMinor: 10_000 * (index + 1) }],
      tenders: [],
      dueOn,
    })
    invoices.push(sold.invoice)
  }
  await moveTo('2027-06-21T06:00:00Z')
  return { ...till, peter, invoices }
}

test('what is owed is listed with the most pressing first, in words and in sums', async () => {
  const { dora } = await tillWithDebts()
  const { items, summary, total } = await dora.payments.due({})
  expect(items.map(({ description, daysLeft, urgency, statusText }) => [description, daysLeft, urgency, statusText])).toEqual([
    ['Service 0', -20, 'overdue', '20 days overdue'],
    ['Service 1', -1, 'overdue', '1 day overdue'],
    ['Service 2', 0, 'today', 'Due today'],
    ['Service 3', 1, 'critical', 'Due tomorrow'],
    ['Service 4', 3, 'critical', 'Due in 3 days'],
    ['Service 5', 7, 'high', 'Due in 7 days'],
    ['Service 6', 14, 'medium', 'Due in 14 days'],
    ['Service 7', 30, 'low', 'Due in 30 days'],
    ['Service 8', 40, 'later', 'Due in 40 days'],
  ])
  expect(total).toBe(9)
  expect(summary).toEqual({ totalMinor: 450_000, currency: 'KES', rows: 9, overdue: 2, critical: 3, clients: 2 })
})

test('a row says whose it is, how to reach them and when they last paid', async () => {
  const { dora, peter, invoices } = await tillWithDebts()
  await dora.payments.process({ invoiceId: invoices[1]!.id, tenders: [cash(5000)] })
  const [row] = (await dora.payments.due({ clientId: peter.id })).items
  expect(row).toEqual({
    invoiceId: invoices[1]!.id,
    number: 'INV-2027-0002',
    clientId: peter.id,
    clientName: 'Peter Otieno',
    clientNumber: peter.number,
    phone: '+254722000222',
    email: 'peter@kilele.example',
    description: 'Service 1',
    totalMinor: 20_000,
    owedMinor: 15_000,
    currency: 'KES',
    issuedOn: '2027-06-01',
    dueOn: '2027-06-20',
    daysLeft: -1,
    urgency: 'overdue',
    statusText: '1 day overdue',
    hasPendingPayment: false,
    lastPaymentOn: '2027-06-21',
  })
})

test('each urgency is a list of its own, and together they are everything', async () => {
  const { dora } = await tillWithDebts()
  const urgencies = ['overdue', 'today', 'critical', 'high', 'medium', 'low', 'later'] as const
  const counts = []
  for (const urgency of urgencies) {
    const { items, summary, total } = await dora.payments.due({ urgency })
    expect(items.every((row) => row.urgency === urgency)).toBe(true)
    expect([summary.rows, items.length]).toEqual([total, total])
    counts.push(total)
  }
  expect(counts).toEqual([2, 1, 2, 1, 1, 1, 1])
})

test('the list is searched by client and invoice, sorted, and read in pages whose summary is that of all found', async () => {
  const { dora } = await tillWithDebts()
  const numbersOf = async (input: Parameters<typeof dora.payments.due>[0]) =>
    (await dora.payments.due(input)).items.map(({ number }) => Number(number.slice(-4)))
  expect(await numbersOf({ q: 'otieno' })).toEqual([2, 4, 6, 8])
  expect(await numbersOf({ q: 'inv-2027-0003' })).toEqual([3])
  expect(await numbersOf({ q: 'nobody at all' })).toEqual([])
  expect(await numbersOf({ sort: '-owedMinor', limit: 2 })).toEqual([9, 8])
  expect(await numbersOf({ sort: 'clientName', limit: 5 })).toEqual([2, 4, 6, 8, 1])
  const first = await dora.payments.due({ limit: 4 })
  expect(first.summary.rows).toBe(9)
  expect(await numbersOf({ limit: 4, cursor: first.nextCursor! })).toEqual([5, 6, 7, 8])
  expect(await dora.payments.due({ page: 3, page_size: 4 })).toMatchObject({ page: 3, totalPages: 3, hasNext: false })
})

test('what is paid, and what is credited away, is owed no more', async () => {
  const { owner, dora, invoices } = await tillWithDebts()
  await dora.payments.process({ invoiceId: invoices[0]!.id, tenders: [cash(10_000)] })
  await owner.refunds.create({ invoiceId: invoices[1]!.id, reason: 'booked twice' })
  expect((await dora.payments.due({ urgency: 'overdue' })).items).toEqual([])
  expect((await dora.payments.due({})).summary).toMatchObject({ totalMinor: 420_000, rows: 7, overdue: 0 })
})
