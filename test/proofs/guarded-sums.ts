import { leaves, type Guard, type Write } from './guard'
import { fixed } from './guarded-fixed'
import { paidSale, refund, rows, sale } from './guarded-till'

const withRefund: Write = (schema) => {
  paidSale(schema)
  refund(schema)
  schema.insert('refund_line', { id: 'back line' })
}
const pending: Write = (schema) => {
  sale(schema)
  schema.insert('payment', { id: 'asked', transactionId: 'asked', status: 'pending', paidAt: null, paidOn: null })
}

const sums = `SELECT paidMinor || ' ' || refundedMinor || ' ' || creditedMinor || ' ' || owedMinor FROM invoice`
const refundedOf = `SELECT refundedMinor FROM payment`

/** What moves the sums of invoices and payments, what they must stay within, and refunds, which need both. */
export const saleKeepers: readonly Guard[] = [
  {
    name: 'payment_sums_insert',
    sentence: 'a payment lowers what is owed',
    refuses: [],
    accepts: [leaves(paidSale, sums, ['600 0 0 400']), leaves(pending, sums, ['0 0 0 1000'])],
  },
  {
    name: 'payment_sums_update',
    sentence: 'a payment that arrives lowers what is owed',
    refuses: [],
    accepts: [
      leaves(
        (schema) => {
          pending(schema)
          schema.update('payment', 'asked', { status: 'completed', paidAt: 1, paidOn: '2027-06-01' })
        },
        sums,
        ['600 0 0 400'],
      ),
      leaves(
        (schema) => {
          pending(schema)
          schema.update('payment', 'asked', { status: 'failed' })
        },
        sums,
        ['0 0 0 1000'],
      ),
    ],
  },
  {
    name: 'invoice_sums_update',
    sentence: 'what is owed is changed by nothing else',
    refuses: [
      [
        'RECORD_FIXED',
        (schema) => {
          sale(schema)
          schema.update('invoice', 'sale', { paidMinor: 1000, owedMinor: 0 })
        },
      ],
      [
        'RECORD_FIXED',
        (schema) => {
          sale(schema)
          schema.update('invoice', 'sale', { creditedMinor: 1000, owedMinor: 0 })
        },
      ],
      [
        'RECORD_FIXED',
        (schema) => {
          paidSale(schema)
          schema.update('invoice', 'sale', { refundedMinor: 600, owedMinor: 1000 })
        },
      ],
    ],
  },
  {
    name: 'invoice_sums',
    sentence: 'nobody pays more than is owed, and what is owed adds up',
    refuses: [
      [
        'CHECK invoice_sums',
        (schema) => {
          paidSale(schema)
          schema.insert('payment', { id: 'more', transactionId: 'more', amountMinor: 401 })
        },
      ],
      [
        'CHECK invoice_sums',
        ({ insert }) => {
          insert('document', { id: 'sale', sequence: 1, number: 'INV-2027-0001' })
          insert('invoice', { id: 'sale', owedMinor: 999 })
        },
      ],
      [
        'CHECK invoice_sums',
        (schema) => {
          sale(schema)
          refund(schema, { paymentId: null, amountMinor: 0, creditedMinor: 1001 })
        },
      ],
    ],
    accepts: [
      (schema) => {
        paidSale(schema)
        schema.insert('payment', { id: 'rest', transactionId: 'rest', amountMinor: 400 })
      },
      (schema) => {
        sale(schema)
        refund(schema, { paymentId: null, amountMinor: 0, creditedMinor: 1000 })
      },
    ],
  },
  {
    name: 'payment_refunded_update',
    sentence: 'what a payment gave back is changed by refunds alone',
    refuses: [
      [
        'RECORD_FIXED',
        (schema) => {
          paidSale(schema)
          schema.update('payment', 'paid', { refundedMinor: 1 })
        },
      ],
    ],
  },
  {
    name: 'payment_refunded',
    sentence: 'a payment gives back no more than it was',
    refuses: [
      [
        'CHECK payment_refunded',
        (schema) => {
          paidSale(schema)
          schema.insert('payment', { id: 'rest', transactionId: 'rest', amountMinor: 400 })
          refund(schema, { amountMinor: 601, creditedMinor: 601 })
        },
      ],
    ],
    accepts: [
      (schema) => {
        paidSale(schema)
        refund(schema, { amountMinor: 600, creditedMinor: 600 })
      },
    ],
  },
  {
    name: 'refund_match_insert',
    sentence: 'a refund is of a payment of its own invoice, in its currency',
    refuses: [
      [
        'OTHER_CURRENCY',
        (schema) => {
          paidSale(schema)
          refund(schema, { currency: 'USD' })
        },
      ],
      [
        'OTHER_INVOICE',
        (schema) => {
          paidSale(schema)
          schema.insert('payment', { id: 'loose', transactionId: 'loose', invoiceId: null })
          refund(schema, { paymentId: 'loose' })
        },
      ],
      [
        'OTHER_INVOICE',
        (schema) => {
          pending(schema)
          refund(schema, { paymentId: 'asked' })
        },
      ],
    ],
  },
  {
    name: 'refund_sums_insert',
    sentence: 'a refund moves its payment and its invoice',
    refuses: [],
    accepts: [leaves(withRefund, sums, ['600 200 200 400']), leaves(withRefund, refundedOf, [200])],
  },
  {
    name: 'refund_sums_update',
    sentence: 'a refund the provider refused moves them back',
    refuses: [],
    accepts: [sums, refundedOf].map((question) =>
      leaves(
        (schema) => {
          paidSale(schema)
          refund(schema, { status: 'requested' })
          schema.update('refund', 'back', { status: 'failed' })
        },
        question,
        question === sums ? ['600 0 0 400'] : [0],
      ),
    ),
  },
  ...fixed(
    'refund',
    'a refund',
    withRefund,
    'back',
    [{ amountMinor: 1 }, { status: 'failed' }, { reason: 'other' }, { approvedById: 'dora' }],
    [{ reason: '' }, { clientId: 'peter' }],
  ),
  ...fixed('refund_line', 'a line of a refund', withRefund, 'back line', [{ sessions: 2 }]),
  {
    name: 'refund_values',
    sentence: 'a refund takes something off, gives back no more than that, and money only of a payment',
    refuses: rows(
      { creditedMinor: 0, amountMinor: 0, paymentId: null },
      { amountMinor: 201 },
      { amountMinor: 0 },
      { paymentId: null },
      { status: 'lost' },
    ).map((values) => [
      'CHECK refund_values',
      (schema) => {
        paidSale(schema)
        refund(schema, values)
      },
    ]),
    accepts: [withRefund],
  },
  {
    name: 'refund_line_values',
    sentence: 'a line of a refund gives back no more than it takes off',
    refuses: rows({ creditedMinor: -1, amountMinor: -1, taxMinor: -1 }, { amountMinor: 201 }, { taxMinor: 201 }, { sessions: -1 }).map(
      (values) => [
        'CHECK refund_line_values',
        (schema) => {
          paidSale(schema)
          refund(schema)
          schema.insert('refund_line', { id: 'broken', ...values })
        },
      ],
    ),
  },
]
