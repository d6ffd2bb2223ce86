import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moneyBack, moneyBackByLine } from './money-back'
import { refundProposal, type RefundableLine } from './refund-proposal'
import { refundTax } from './refund-tax'
import { refundableSessions, sessionsWorth, valueOfSessions, type RefundableLot } from './session-value'
import { unusedDaysValue } from './unused-days'

const today = '2027-06-08'
const lot = (more: Partial<RefundableLot> = {}): RefundableLot => ({
  clientPackageId: 'lot',
  valueMinor: 1_000_000,
  bought: 5,
  used: 0,
  refunded: 0,
  expired: 0,
  reserved: 0,
  creditedMinor: 0,
  ...more,
})
const line = (more: Partial<RefundableLine> = {}): RefundableLine => ({
  invoiceLineId: 'line',
  totalMinor: 1_000_000,
  creditedMinor: 0,
  lots: [lot()],
  period: null,
  periodLots: [],
  ...more,
})
const terms = { mostMinor: 1_000_000_000_00, kept: new Map<string, number>(), today }
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

describe('sessions of a package', () => {
  test('two of five used: three go back at 2,000 each', () => {
    expect(refundProposal([line({ lots: [lot({ used: 2, reserved: 1 })] })], terms)).toEqual([
      { invoiceLineId: 'line', clientPackageId: 'lot', creditedMinor: 600_000, sessions: 3 },
    ])
  })
  test('one that stays with its booking is not refunded, an expired one neither', () => {
    const kept = new Map([['lot', 1]])
    expect(refundProposal([line({ lots: [lot({ used: 2, expired: 1, reserved: 1 })] })], { ...terms, kept })).toMatchObject([
      { creditedMinor: 200_000, sessions: 1 },
    ])
  })
  test('a price that does not divide comes back to the last cent, session by session', () => {
    const steps = [0, 1, 2].map((refunded) =>
      valueOfSessions(lot({ valueMinor: 100, bought: 3, refunded, creditedMinor: [0, 33, 67][refunded] ?? 0 }), 1),
    )
    expect(steps).toEqual([33, 34, 33])
  })
  test('taken back in any steps add up to the price', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_00 }), fc.integer({ min: 1, max: 200 }), steps, (valueMinor, bought, given) => {
        let [refunded, creditedMinor] = [0, 0]
        for (const wanted of [...given, bought]) {
          const now = lot({ valueMinor, bought, refunded, creditedMinor })
          const sessions = Math.min(wanted, refundableSessions(now, 0))
          creditedMinor += valueOfSessions(now, sessions)
          refunded += sessions
        }
        expect([refunded, creditedMinor]).toEqual([bought, valueMinor])
      }),
    )
  })
  test('rounded by hand, the last ones bring what rounding kept', () => {
    expect(valueOfSessions(lot({ valueMinor: 666_668, bought: 7, refunded: 6, creditedMinor: 6 * 95_238 }), 1)).toBe(95_240)
  })
  test('what was given too little for earlier sessions stays withheld, what was given too much is not given twice', () => {
    expect(valueOfSessions(lot({ refunded: 1, creditedMinor: 100_000 }), 4)).toBe(800_000)
    expect(valueOfSessions(lot({ refunded: 1, creditedMinor: 300_000 }), 4)).toBe(700_000)
  })
  test('an amount takes back as many as it pays for', () => {
    expect([0, 199_999, 200_000, 999_999, 1_000_000].map((amount) => sessionsWorth(lot(), amount, 5))).toEqual([0, 0, 1, 4, 5])
  })
  test('paid by two payments go back by both, and no session and no cent is left', () => {
    const first = refundProposal([line()], { ...terms, mostMinor: 500_000 })
    expect(first).toMatchObject([{ creditedMinor: 500_000, sessions: 2 }])
    const after = line({ creditedMinor: 500_000, lots: [lot({ refunded: 2, creditedMinor: 500_000 })] })
    expect(refundProposal([after], { ...terms, mostMinor: 500_000 })).toMatchObject([{ creditedMinor: 500_000, sessions: 3 }])
  })
  test('where a line has less left than its sessions are worth, the last ones go with what is left', () => {
    expect(refundProposal([line({ creditedMinor: 700_000, lots: [lot({ refunded: 1 })] })], terms)).toMatchObject([
      { creditedMinor: 300_000, sessions: 4 },
    ])
  })
})

describe('days of a membership', () => {
  const june = { startOn: '2027-06-01', endOn: '2027-06-30', status: 'active' as const }
  test('are all of them before the first, those after today from then on, rounded down', () => {
    const days = ['2027-05-31', '2027-06-01', '2027-06-08', '2027-06-29', '2027-06-30', '2027-07-09']
    expect(days.map((day) => unusedDaysValue(300_010, june, day))).toEqual([300_010, 290_009, 220_007, 10_000, 0, 0])
  })
  test('of a period that is not paid for or was taken back', () => {
    expect(unusedDaysValue(300_000, { ...june, status: 'pending' }, today)).toBe(300_000)
    expect(unusedDaysValue(300_000, { ...june, status: 'void' }, today)).toBe(0)
  })
  test('a rest is not paid for, so it is neither used nor unused', () => {
    const rested = { ...june, endOn: '2027-07-10', rests: [{ fromOn: '2027-06-06', untilOn: '2027-06-15' }] }
    const days = ['2027-06-05', '2027-06-08', '2027-06-15', '2027-06-16', '2027-07-10']
    expect(days.map((day) => unusedDaysValue(300_000, rested, day))).toEqual([250_000, 250_000, 250_000, 240_000, 0])
  })
  test('with counted sessions never come to more than the sessions that are left, rounded down', () => {
    const of = (used: number, period: RefundableLine['period'], kept = new Map<string, number>()) => {
      const periodLots = [{ clientPackageId: 'eight', bought: 8, used }]
      return refundProposal([line({ totalMinor: 300_010, lots: [], period, periodLots })], { ...terms, kept })[0]?.creditedMinor
    }
    const july = { ...june, startOn: '2027-07-01', endOn: '2027-07-31' }
    const may = { ...june, startOn: '2027-05-01', endOn: '2027-05-31' }
    expect([0, 2, 3, 8].map((used) => of(used, june))).toEqual([220_007, 220_007, 187_506, 0])
    expect([0, 1, 8].map((used) => of(used, july))).toEqual([300_010, 262_508, 0])
    expect([of(0, may), of(3, { ...june, status: 'void' })]).toEqual([0, 0])
    expect(of(3, june, new Map([['eight', 2]]))).toBe(112_503)
  })
  test('what was given back of them before is not proposed again', () => {
    const sold = line({ totalMinor: 300_000, lots: [], period: june, creditedMinor: 100_000 })
    expect(refundProposal([sold], terms)).toMatchObject([{ creditedMinor: 120_000 }])
    expect(refundProposal([{ ...sold, creditedMinor: 250_000 }], terms)).toMatchObject([{ creditedMinor: 0 }])
  })
})

describe('tax of a refund', () => {
  test('of 6,000 of 10,000 with 16 % inside', () => {
    expect(refundTax({ totalMinor: 1_000_000, taxMinor: 137_931, creditedMinor: 0, creditedTaxMinor: 0 }, 600_000)).toBe(82_759)
  })
  test('in any steps takes back exactly the tax of the line, and never more than the money it is in', () => {
    const sold = fc
      .integer({ min: 1, max: 1_000_000_000_00 })
      .chain((totalMinor) => fc.record({ totalMinor: fc.constant(totalMinor), taxMinor: fc.integer({ min: 0, max: totalMinor }) }))
    fc.assert(
      fc.property(sold, fc.array(fc.integer({ min: 1, max: 1_000_000_000_00 }), { maxLength: 12 }), ({ totalMinor, taxMinor }, steps) => {
        let [creditedMinor, creditedTaxMinor] = [0, 0]
        for (const step of [...steps, totalMinor]) {
          const credited = Math.min(step, totalMinor - creditedMinor)
          const tax = refundTax({ totalMinor, taxMinor, creditedMinor, creditedTaxMinor }, credited)
          expect(tax).toBeLessThanOrEqual(credited)
          creditedMinor += credited
          creditedTaxMinor += tax
        }
        expect([creditedMinor, creditedTaxMinor]).toEqual([totalMinor, taxMinor])
      }),
    )
  })
})

describe('money', () => {
  test('goes back only for what was paid: what is owed is taken off first', () => {
    expect([moneyBack(600_000, 0), moneyBack(600_000, 600_000), moneyBack(600_000, 250_000)]).toEqual([600_000, 0, 350_000])
  })
  test('goes back on the lines it was paid on', () => {
    const parts = [
      { creditedMinor: 1000, openMinor: 1000 },
      { creditedMinor: 500, openMinor: 0 },
    ]
    expect(moneyBackByLine(500, parts)).toEqual([0, 500])
  })
  test('adds up, and no line gives back more than is taken off it', () => {
    const parts = fc.array(fc.record({ creditedMinor: fc.integer({ min: 0, max: 1e9 }), openMinor: fc.integer({ min: -1e9, max: 1e9 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(parts, fc.double({ min: 0, max: 1, noNaN: true }), (given, part) => {
        const amountMinor = Math.floor(sum(given.map(({ creditedMinor }) => creditedMinor)) * part)
        const byLine = moneyBackByLine(amountMinor, given)
        expect(sum(byLine)).toBe(amountMinor)
        for (const [index, one] of byLine.entries()) expect(one).toBeLessThanOrEqual(given[index]?.creditedMinor ?? 0)
      }),
    )
  })
})

test('a proposal never takes more off a line or off the payment than there is, nor more sessions than are left', () => {
  const lots = fc.array(
    fc
      .record({
        clientPackageId: fc.uuid(),
        valueMinor: fc.integer({ min: 0, max: 10_000_000 }),
        bought: fc.integer({ min: 1, max: 40 }),
        creditedMinor: fc.integer({ min: 0, max: 10_000_000 }),
      })
      .chain((made) =>
        fc.array(fc.integer({ min: 0, max: made.bought }), { minLength: 3, maxLength: 3 }).map(([used = 0, refunded = 0, expired = 0]) => {
          const [u, f] = [Math.min(used, made.bought), Math.min(refunded, made.bought - Math.min(used, made.bought))]
          return { ...made, used: u, refunded: f, expired: Math.min(expired, made.bought - u - f), reserved: 0 }
        }),
      ),
    { maxLength: 3 },
  )
  const lines = fc.array(
    fc
      .record({ invoiceLineId: fc.uuid(), totalMinor: fc.integer({ min: 0, max: 10_000_000 }), lots })
      .chain((made) =>
        fc.integer({ min: 0, max: made.totalMinor }).map((creditedMinor) => ({ ...made, creditedMinor, period: null, periodLots: [] })),
      ),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 20_000_000 }), (given, mostMinor) => {
      const parts = refundProposal(given, { ...terms, mostMinor })
      expect(sum(parts.map(({ creditedMinor }) => creditedMinor))).toBeLessThanOrEqual(mostMinor)
      for (const { invoiceLineId, totalMinor, creditedMinor, lots: owned } of given) {
        const own = parts.filter((part) => part.invoiceLineId === invoiceLineId)
        expect(sum(own.map((part) => part.creditedMinor))).toBeLessThanOrEqual(totalMinor - creditedMinor)
        for (const one of owned)
          for (const part of own.filter(({ clientPackageId }) => clientPackageId === one.clientPackageId)) {
            expect(part.sessions).toBeLessThanOrEqual(refundableSessions(one, 0))
            expect(Math.min(part.sessions, part.creditedMinor)).toBeGreaterThanOrEqual(0)
          }
      }
    }),
  )
})
