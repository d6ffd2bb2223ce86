import { leaves, type Guard, type Write } from './guard'
import { lot, member, rows } from './guarded-till'

const after =
  (before: Write, write: Write): Write =>
  (schema) => {
    before(schema)
    write(schema)
  }
const withLot = (write: Write): Write => after(lot, write)
const entry = (values: Record<string, string | number | null>): Write =>
  withLot(({ insert }) => insert('credit_entry', { id: 'next', ...values }))
const entries =
  (...all: Record<string, string | number | null>[]): Write =>
  (schema) => {
    lot(schema)
    for (const [index, values] of all.entries()) schema.insert('credit_entry', { id: `next${index}`, ...values })
  }
const reserve = { kind: 'reserve', reservedDelta: 1, bookingId: 'booked' }
const secondLot: Write = ({ insert }) => {
  insert('client_package', { id: 'other' })
  insert('credit_entry', { id: 'other bought', clientPackageId: 'other', boughtDelta: 1 })
}

/** Credits and memberships: what refuses, and what keeps a lot's sums. */
export const creditGuards: readonly Guard[] = [
  {
    name: 'client_package_sums_insert',
    sentence: 'a new lot is empty until its ledger says otherwise',
    refuses: (['bought', 'reserved', 'used', 'refunded', 'expired'] as const).map((sum) => [
      'RECORD_FIXED',
      ({ insert }) => insert('client_package', { id: 'full', bought: 5, [sum]: 5 }),
    ]),
    accepts: [lot],
  },
  {
    name: 'client_package_expiry_update',
    sentence: 'a last day moves only by an extension in the ledger',
    refuses: [
      ['RECORD_FIXED', withLot(({ update }) => update('client_package', 'lot', { expiryOn: '2027-12-31' }))],
      ['RECORD_FIXED', withLot(({ update }) => update('client_package', 'lot', { expiryOn: null }))],
    ],
  },
  {
    name: 'client_package_fixed_update',
    sentence: 'what was bought, for how much and when is not rewritten',
    refuses: [
      ['RECORD_FIXED', withLot(({ update }) => update('client_package', 'lot', { priceMinor: 1 }))],
      ['RECORD_FIXED', withLot(({ update }) => update('client_package', 'lot', { currency: 'USD' }))],
      ['RECORD_FIXED', withLot(({ update }) => update('client_package', 'lot', { purchasedOn: '2027-06-02' }))],
    ],
    accepts: [withLot(({ update }) => update('client_package', 'lot', { clientId: 'peter' }))],
  },
  {
    name: 'client_package_fixed_delete',
    sentence: 'a lot is not deleted',
    refuses: [
      [
        'RECORD_FIXED',
        ({ insert, handle }) => {
          insert('client_package', { id: 'empty' })
          handle.exec('DELETE FROM client_package')
        },
      ],
    ],
  },
  {
    name: 'credit_entry_once_insert',
    sentence: 'a booking is paid by one credit',
    refuses: [
      ['ALREADY_PAID', entries(reserve, reserve)],
      ['ALREADY_PAID', entries(reserve, { kind: 'use', usedDelta: 1, bookingId: 'booked' })],
      [
        'ALREADY_PAID',
        (schema) => {
          entries(reserve)(schema)
          secondLot(schema)
          schema.insert('credit_entry', { id: 'again', ...reserve, clientPackageId: 'other' })
        },
      ],
    ],
    accepts: [
      entries(reserve, { kind: 'release', reservedDelta: -1, bookingId: 'booked' }, reserve),
      entries(reserve, { kind: 'use', usedDelta: 1, reservedDelta: -1, bookingId: 'booked' }),
      entries({ kind: 'use', usedDelta: 1 }, { kind: 'use', usedDelta: 1 }),
    ],
  },
  {
    name: 'credit_entry_lot_insert',
    sentence: 'a session given back goes to the lot it came from',
    refuses: [
      [
        'OTHER_LOT',
        (schema) => {
          entries(reserve)(schema)
          secondLot(schema)
          schema.insert('credit_entry', { id: 'other reserved', ...reserve, bookingId: 'seat', clientPackageId: 'other' })
          schema.insert('credit_entry', { id: 'back', kind: 'release', reservedDelta: -1, bookingId: 'booked', clientPackageId: 'other' })
        },
      ],
      ['OTHER_LOT', entries({ kind: 'use', usedDelta: 1 }, { kind: 'release', usedDelta: -1, bookingId: 'booked', counterOfId: 'next0' })],
      [
        'OTHER_LOT',
        entries(
          { kind: 'use', usedDelta: 1 },
          { kind: 'use', usedDelta: 1 },
          { kind: 'release', usedDelta: -1, counterOfId: 'next0' },
          { kind: 'release', usedDelta: -1, counterOfId: 'next0' },
        ),
      ],
    ],
    accepts: [
      entries({ kind: 'use', usedDelta: 1 }, { kind: 'release', usedDelta: -1, counterOfId: 'next0' }),
      entries(
        { kind: 'use', usedDelta: 1, bookingId: 'booked' },
        { kind: 'release', usedDelta: -1, bookingId: 'booked', counterOfId: 'next0' },
      ),
    ],
  },
  {
    name: 'credit_entry_fixed_update',
    sentence: 'the ledger of credits is not rewritten',
    refuses: [
      ['RECORD_FIXED', withLot(({ update }) => update('credit_entry', 'bought', { boughtDelta: 6 }))],
      ['RECORD_FIXED', withLot(({ update }) => update('credit_entry', 'bought', { reason: 'another' }))],
      ['RECORD_FIXED', withLot(({ update }) => update('credit_entry', 'bought', { at: 1 }))],
    ],
    accepts: [withLot(({ update }) => update('credit_entry', 'bought', { reason: null }))],
  },
  {
    name: 'credit_entry_fixed_delete',
    sentence: 'the ledger of credits loses no line',
    refuses: [['RECORD_FIXED', withLot(({ handle }) => void handle.exec('DELETE FROM credit_entry'))]],
  },
  {
    name: 'credit_entry_shape',
    sentence: 'each kind of line moves its own sums in its own direction',
    refuses: rows(
      { boughtDelta: 0 },
      { boughtDelta: -1 },
      { boughtDelta: 1, usedDelta: 1 },
      { kind: 'reserve', reservedDelta: 1 },
      { kind: 'release', boughtDelta: 1 },
      { kind: 'use', usedDelta: 0 },
      { kind: 'use', usedDelta: 1, reservedDelta: 1, bookingId: 'booked' },
      { kind: 'refund', refundedDelta: 1 },
      { kind: 'extend', expiredDelta: 1 },
      { kind: 'expire', expiredDelta: 0 },
      { kind: 'gift', boughtDelta: 1 },
    ).map((values) => ['CHECK credit_entry_shape', entry(values)]),
    accepts: [entry({ kind: 'expire', expiredDelta: 1 }), entry({ kind: 'extend', fromExpiryOn: '2027-08-30', toExpiryOn: '2027-09-30' })],
  },
  {
    name: 'client_package_price',
    sentence: 'a lot costs nothing or something',
    refuses: [['CHECK client_package_price', ({ insert }) => insert('client_package', { id: 'lot', priceMinor: -1 })]],
  },
  {
    name: 'fee_fixed_update',
    sentence: 'a fee is waived or charged, not changed',
    refuses: [
      [
        'RECORD_FIXED',
        ({ insert, update }) => {
          insert('fee', { id: 'fee' })
          update('fee', 'fee', { amountMinor: 1 })
        },
      ],
      [
        'RECORD_FIXED',
        ({ insert, update }) => {
          insert('fee', { id: 'fee', waivedAt: 5 })
          update('fee', 'fee', { waivedAt: null })
        },
      ],
    ],
    accepts: [
      ({ insert, update }) => {
        insert('fee', { id: 'fee' })
        update('fee', 'fee', { waivedAt: 5, waivedById: 'omar', waiverReason: 'ill' })
      },
    ],
  },
  {
    name: 'fee_fixed_delete',
    sentence: 'a fee is not deleted',
    refuses: [
      [
        'RECORD_FIXED',
        ({ insert, handle }) => {
          insert('fee', { id: 'fee' })
          handle.exec('DELETE FROM fee')
        },
      ],
    ],
  },
  {
    name: 'membership_period_insert',
    sentence: 'a membership is paid once for a day',
    refuses: [
      [
        'PERIODS_OVERLAP',
        after(member, ({ insert }) => insert('membership_period', { id: 'again', startOn: '2027-06-30', endOn: '2027-07-29' })),
      ],
    ],
    accepts: [
      after(member, ({ insert }) => insert('membership_period', { id: 'july', startOn: '2027-07-01', endOn: '2027-07-31' })),
      after(member, ({ insert }) => insert('membership_period', { id: 'void', status: 'void' })),
    ],
  },
  {
    name: 'membership_period_update',
    sentence: 'a period does not grow into the next',
    refuses: [
      [
        'PERIODS_OVERLAP',
        after(member, ({ insert, update }) => {
          insert('membership_period', { id: 'july', startOn: '2027-07-01', endOn: '2027-07-31' })
          update('membership_period', 'june', { endOn: '2027-07-01' })
        }),
      ],
    ],
    accepts: [after(member, ({ update }) => update('membership_period', 'june', { endOn: '2027-07-05' }))],
  },
]

const balanceOf = `SELECT bought || ' ' || reserved || ' ' || used || ' ' || refunded || ' ' || expired || ' ' || expiryOn FROM client_package`

/** What moves a lot's sums, and what they must stay above. */
export const creditKeepers: readonly Guard[] = [
  {
    name: 'credit_entry_sums',
    sentence: 'a lot’s sums and its last day are its ledger’s',
    refuses: [],
    accepts: [
      leaves(
        entries(reserve, { kind: 'use', usedDelta: 1, reservedDelta: -1, bookingId: 'booked' }, { kind: 'expire', expiredDelta: 2 }),
        balanceOf,
        ['5 0 1 0 2 2027-08-30'],
      ),
      leaves(entries({ kind: 'extend', fromExpiryOn: '2027-08-30', toExpiryOn: '2027-09-30' }), balanceOf, ['5 0 0 0 0 2027-09-30']),
    ],
  },
  {
    name: 'client_package_sums_update',
    sentence: 'a lot’s sums are changed by nothing else',
    refuses: (['bought', 'reserved', 'used', 'refunded', 'expired'] as const).map((sum) => [
      'RECORD_FIXED',
      withLot(({ update }) => update('client_package', 'lot', { bought: 9, [sum]: sum === 'bought' ? 9 : 1 })),
    ]),
  },
  {
    name: 'client_package_balance',
    sentence: 'no balance falls below zero',
    refuses: [
      ['CHECK client_package_balance', entry({ kind: 'use', usedDelta: 6 })],
      ['CHECK client_package_balance', entry({ kind: 'expire', expiredDelta: 6 })],
      ['CHECK client_package_balance', entries({ kind: 'expire', expiredDelta: 5 }, reserve)],
    ],
    accepts: [entry({ kind: 'use', usedDelta: 5 })],
  },
]
