import { expect, test } from 'vitest'
import { costSentence } from './cost-sentence'
import { endingCost } from './ending-cost'
import { entryText, type TextedEntry } from './entry-text'
import { availableOn, isExpiredLot, lastDayOf, remainingOf, type Lot } from './lot'
import { byExpiry } from './lot-order'
import { lotProblem, moveProblem } from './lot-problem'
import { noShowText } from './no-show-text'
import { warningLevel } from './warning-level'

const lot: Lot = {
  bought: 5,
  used: 1,
  refunded: 0,
  expired: 0,
  reserved: 1,
  expiryOn: '2027-08-30',
  trainerId: null,
  sessionTypeIds: [],
  period: null,
}

test('ninety days from 1 June 2027 end on 30 August, and no number of days never ends', () => {
  expect([lastDayOf('2027-06-01', 90), lastDayOf('2027-06-01', null)]).toEqual(['2027-08-30', null])
})

test('what is left is what was bought and is neither used, refunded nor expired; what is available is not reserved and not over', () => {
  expect([remainingOf(lot), availableOn(lot, '2027-08-30'), availableOn(lot, '2027-08-31')]).toEqual([4, 3, 0])
  expect([isExpiredLot(lot, '2027-08-30'), isExpiredLot(lot, '2027-08-31')]).toEqual([false, true])
  expect(isExpiredLot({ ...lot, expired: 4, reserved: 0 }, '2027-06-01')).toBe(true)
})

test('the lot that expires first comes first, then the oldest, and what never expires last', () => {
  const made = (id: string, expiryOn: string | null, purchasedAt: number) => ({ id, expiryOn, purchasedAt })
  const lots = [
    made('a', null, 1),
    made('b', '2027-08-30', 2),
    made('c', '2027-08-30', 1),
    made('d', '2027-06-30', 3),
    made('e', null, 0),
    made('f', null, 0),
  ]
  expect(lots.toSorted(byExpiry).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'e', 'f', 'a'])
})

test('why a lot cannot pay is named by what would help first', () => {
  const wish = { sessionTypeId: 't', trainerId: 'chen', onDate: '2027-08-30' }
  const problemOf = (changes: Partial<Lot>, more: Partial<typeof wish> = {}, today = '2027-06-01') =>
    lotProblem({ ...lot, ...changes }, { ...wish, ...more }, today)
  expect([
    problemOf({}),
    problemOf({ sessionTypeIds: ['x'] }),
    problemOf({ trainerId: 'amina' }),
    problemOf({}, { onDate: '2027-08-31' }),
    problemOf({}, {}, '2027-08-31'),
    problemOf({ used: 5, reserved: 0 }),
    problemOf({ expired: 4, reserved: 0 }),
    problemOf({ reserved: 4 }),
    problemOf({ sessionTypeIds: ['t'], trainerId: 'chen', expiryOn: null }, { onDate: '2099-01-01' }),
  ]).toEqual([null, 'other_type', 'other_trainer', 'ends_before', 'over', 'used_up', 'over', 'all_reserved', null])
})

test('a lot of a membership pays from its first day on and not for days of rest, today where no day is named', () => {
  const rests = [{ fromOn: '2027-07-10', untilOn: '2027-07-12' }]
  const ofMembership: Lot = { ...lot, period: { startOn: '2027-07-01', rests } }
  const days = ['2027-06-30', '2027-07-01', '2027-07-09', '2027-07-10', '2027-07-12', '2027-07-13', '2027-08-31']
  const expected = ['not_yet', null, null, 'resting', 'resting', null, 'ends_before']
  expect(days.map((onDate) => lotProblem(ofMembership, { onDate }, '2027-06-08'))).toEqual(expected)
  expect(days.map((today) => lotProblem(ofMembership, {}, today))).toEqual([...expected.slice(0, -1), 'over'])
  expect(days.map((onDate) => lotProblem(lot, { onDate }, '2027-06-08')).slice(0, -1)).toEqual(days.slice(0, -1).map(() => null))
})

test('a booking keeps its credit where it stands and nearer to the days of its lot', () => {
  const rests = [{ fromOn: '2027-07-10', untilOn: '2027-07-12' }]
  const ofMembership: Lot = { ...lot, period: { startOn: '2027-07-01', rests } }
  const moved = (fromDate: string, onDate: string) => moveProblem(ofMembership, { fromDate, onDate })
  expect([moved('2027-06-20', '2027-06-20'), moved('2027-06-20', '2027-06-25'), moved('2027-06-20', '2027-06-19')]).toEqual([
    null,
    null,
    'not_yet',
  ])
  expect([moved('2027-07-11', '2027-07-11'), moved('2027-07-11', '2027-07-12'), moved('2027-07-05', '2027-07-10')]).toEqual([
    null,
    'resting',
    'resting',
  ])
  expect([moved('2027-09-02', '2027-09-01'), moved('2027-08-30', '2027-09-01')]).toEqual([null, 'ends_before'])
})

test('only the client’s own late cancellation and not coming cost anything', () => {
  const rules = { lateCancelUsesCredit: true, noShowUsesCredit: true, lateCancelFeeMinor: 300, noShowFeeMinor: 500 }
  expect(endingCost('late_by_client', rules)).toEqual({ isCreditUsed: true, feeKind: 'late_cancel', feeMinor: 300 })
  expect(endingCost('no_show', rules)).toEqual({ isCreditUsed: true, feeKind: 'no_show', feeMinor: 500 })
  for (const ending of ['by_client', 'by_studio', 'by_trainer', 'declined', 'hold_lapsed', 'imported'] as const)
    expect(endingCost(ending, rules)).toEqual({ isCreditUsed: false, feeKind: null, feeMinor: 0 })
  expect(endingCost('no_show', { ...rules, noShowFeeMinor: 0 })).toMatchObject({ feeKind: null, feeMinor: 0 })
})

test('a cost is one sentence', () => {
  const cost = {
    ending: 'declined' as const,
    cancelWindowHours: 1,
    credit: 'returned' as const,
    lotName: '5-pack',
    availableAfter: 5,
    feeMinor: 0,
    currency: 'KES',
    waivableUntil: null,
  }
  expect([
    costSentence(cost),
    costSentence({ ...cost, ending: 'late_by_client', credit: 'none', lotName: null, availableAfter: null }),
  ]).toEqual([
    'Not confirmed: the credit goes back to 5-pack, 5 available then.',
    'Late, less than 1 hour before the start: nothing is charged.',
  ])
})

test('no-shows are counted with what was waived', () => {
  expect([noShowText(0, 0), noShowText(1, 0), noShowText(1, 1), noShowText(3, 1)]).toEqual([
    null,
    '1 no-show in 90 days',
    '1 no-show (waived) in 90 days',
    '3 no-shows (1 waived) in 90 days',
  ])
})

test('a lot warns within 14, 7 and 1 days of its end, on its last day still, and not after', () => {
  expect([15, 14, 8, 7, 2, 1, 0, -1].map(warningLevel)).toEqual([null, '14', '14', '7', '7', '1', '1', null])
})

test('each line of a ledger says in words what it did', () => {
  const none: TextedEntry = {
    kind: 'purchase',
    boughtDelta: 0,
    usedDelta: 0,
    refundedDelta: 0,
    expiredDelta: 0,
    fromExpiryOn: null,
    toExpiryOn: null,
    session: null,
    refundNumber: null,
    origin: 'sale',
  }
  const session = {
    sessionTypeName: 'Massage',
    trainerName: 'Amina',
    startsAt: Date.parse('2027-06-08T10:00:00+03:00'),
    status: 'confirmed',
  }
  const textOf = (changes: Partial<TextedEntry>) => entryText({ ...none, ...changes }, 'Africa/Nairobi', 2027)
  expect([
    textOf({ boughtDelta: 5 }),
    textOf({ boughtDelta: 1, origin: 'membership' }),
    textOf({ kind: 'reserve', session }),
    textOf({ kind: 'use', usedDelta: 1, session: { ...session, status: 'cancelled' } }),
    textOf({ kind: 'release', usedDelta: -1 }),
    textOf({ kind: 'refund', refundedDelta: 3, refundNumber: 'REF-2027-0001' }),
    textOf({ kind: 'refund', refundedDelta: -1 }),
    textOf({ kind: 'extend', fromExpiryOn: '2027-08-30', toExpiryOn: null }),
    textOf({ kind: 'expire', expiredDelta: 2 }),
  ]).toEqual([
    'Bought: 5 sessions',
    'Included in the membership: 1 session',
    'Reserved: Massage with Amina, Tue 8 June 10:00',
    'Used, late cancellation: Massage with Amina, Tue 8 June 10:00',
    'Returned after use: a session without a booking',
    'Refunded: 3 sessions, REF-2027-0001',
    'Refund taken back: 1 session',
    'Extended: from Mon 30 August to no last day',
    'Expired: 2 sessions',
  ])
})
