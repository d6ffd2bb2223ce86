import { expect, test } from 'vitest'
import { moneyLines } from './money-lines'

const timeOf = (iso: string) => iso.slice(11, 16)
const visit = (id: string, status: 'completed' | 'confirmed') => ({
  bookingId: id,
  clientId: 'grace',
  clientName: 'Grace Wanjiru',
  clientNumber: 'C1',
  trainerId: 't',
  trainerName: 'Amina Odhiambo',
  sessionTypeName: 'Massage',
  startsAt: '2027-06-08T10:00:00.000Z',
  status,
  priceMinor: 250_000,
  taxName: null,
  taxRateBasisPoints: 0,
  currency: 'KES',
})
const due = (id: string, clientId: string) => ({
  invoiceId: id,
  number: 'INV-2027-0007',
  clientId,
  clientName: 'Peter Otieno',
  clientNumber: 'C2',
  phone: null,
  email: null,
  description: '5-pack',
  totalMinor: 1_000_000,
  owedMinor: 400_000,
  currency: 'KES',
  issuedOn: '2027-06-01',
  dueOn: '2027-06-05',
  daysLeft: -3,
  urgency: 'overdue' as const,
  statusText: '3 days overdue',
  hasPendingPayment: false,
  lastPaymentOn: null,
})
const fee = (id: string, status: 'held' | 'due') => ({
  id,
  bookingId: 'b',
  clientId: 'peter',
  clientName: 'Peter Otieno',
  kind: 'no_show' as const,
  amountMinor: 50_000,
  currency: 'KES',
  heldUntil: '2027-06-08T12:00:00.000Z',
  status,
  waivedAt: null,
  waivedBy: null,
  waiverReason: null,
  createdAt: '2027-06-07T12:00:00.000Z',
})

test('a visit that is over is asked for first, then what is owed, then a visit to come', () => {
  const lines = moneyLines({
    visits: [visit('later', 'confirmed'), visit('over', 'completed')],
    dues: [due('owed', 'peter')],
    fees: [fee('missed', 'due')],
    clientIds: new Set(['grace', 'peter']),
    timeOf,
  })
  expect(lines.map(({ id }) => id)).toEqual(['over', 'owed', 'missed', 'later'])
  expect(lines[1]).toEqual({
    id: 'owed',
    clientId: 'peter',
    clientName: 'Peter Otieno',
    what: 'INV-2027-0007, 3 days overdue',
    amountMinor: 400_000,
    currency: 'KES',
    seed: { clientId: 'peter', invoiceId: 'owed' },
  })
})

test('who does not come today is not asked, and a fee that can be waived is not asked for', () => {
  const nothing = { visits: [], timeOf, clientIds: new Set(['peter']) }
  expect(moneyLines({ ...nothing, dues: [due('owed', 'somebody')], fees: [fee('missed', 'held')] })).toEqual([])
})
