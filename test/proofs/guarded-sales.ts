import type { Guard, Write } from './guard'
import { fixed } from './guarded-fixed'
import { paidSale, sale } from './guarded-till'

const withPaymentLine: Write = (schema) => {
  paidSale(schema)
  schema.insert('payment_line', { paymentId: 'paid', invoiceLineId: 'line', amountMinor: 600 })
}
/** For tables without an id. */
const rewritten =
  (table: string, before: Write, assignment: string): Write =>
  (schema) => {
    before(schema)
    schema.handle.exec(`UPDATE ${table} SET ${assignment}`)
  }

/** Documents, invoices and payments. */
export const saleGuards: readonly Guard[] = [
  {
    name: 'document_number_insert',
    sentence: 'numbers of a kind, a desk and a year follow each other',
    refuses: [
      ['NUMBER_GAP', ({ insert }) => insert('document', { id: 'second', sequence: 2, number: 'INV-2027-0002' })],
      [
        'NUMBER_GAP',
        (schema) => {
          sale(schema)
          schema.insert('document', { id: 'third', sequence: 3, number: 'INV-2027-0003' })
        },
      ],
    ],
    accepts: [
      (schema) => {
        sale(schema)
        schema.insert('document', { id: 'second', sequence: 2, number: 'INV-2027-0002' })
        schema.insert('document', { id: 'receipt', kind: 'receipt', sequence: 1, number: 'RCP-2027-0001' })
        schema.insert('document', { id: 'desk', deskNumber: 2, sequence: 1, number: 'INV-2027-2-0001' })
        schema.insert('document', { id: 'year', year: 2028, sequence: 1, number: 'INV-2028-0001' })
      },
    ],
  },
  ...fixed(
    'document',
    'an issued document',
    sale,
    'sale',
    [
      { totalMinor: 1 },
      { content: '{"items":[]}' },
      { billedTo: '', content: '{"totalMinor":1}' },
      { billedTo: '', content: '{"taxes":[]}' },
      { number: 'INV-2027-0009' },
      { billedTo: 'Peter' },
      { issuedOn: '2027-06-02' },
    ],
    [{ billedTo: '' }, { clientId: 'peter' }, { billedTo: '', content: '{"reason":null}' }],
  ),
  ...fixed('document_logo', 'a logo on documents', ({ insert }) => insert('document_logo', {}), 'logo', [{ bytes: 'y' }]),
  {
    name: 'invoice_sums_insert',
    sentence: 'a new invoice is unpaid and in its document’s currency',
    refuses: [
      [
        'RECORD_FIXED',
        ({ insert }) => {
          insert('document', { id: 'sale', sequence: 1, number: 'INV-2027-0001' })
          insert('invoice', { id: 'sale', paidMinor: 1000, owedMinor: 0 })
        },
      ],
      [
        'OTHER_CURRENCY',
        ({ insert }) => {
          insert('document', { id: 'sale', sequence: 1, number: 'INV-2027-0001' })
          insert('invoice', { id: 'sale', currency: 'USD' })
        },
      ],
    ],
    accepts: [sale],
  },
  ...fixed(
    'invoice',
    'an invoice',
    sale,
    'sale',
    [{ dueOn: '2028-01-01' }, { discountMinor: 1 }, { discountReason: 'friend' }],
    [{ clientId: 'peter' }],
  ),
  ...fixed(
    'invoice_line',
    'a line of an invoice',
    sale,
    'line',
    [{ unitPriceMinor: 1 }, { trainerId: 'amina' }, { description: 'other' }],
    [{ description: '' }],
  ),
  {
    name: 'payment_currency_insert',
    sentence: 'a payment is in its invoice’s currency',
    refuses: [
      [
        'OTHER_CURRENCY',
        (schema) => {
          sale(schema)
          schema.insert('payment', { id: 'paid', transactionId: 'paid', currency: 'USD' })
        },
      ],
    ],
    accepts: [({ insert }) => insert('payment', { id: 'loose', transactionId: 'loose', invoiceId: null, currency: 'USD' })],
  },
  {
    name: 'payment_refunded_insert',
    sentence: 'a new payment has given nothing back',
    refuses: [
      ['RECORD_FIXED', ({ insert }) => insert('payment', { id: 'loose', transactionId: 'loose', invoiceId: null, refundedMinor: 1 })],
    ],
  },
  ...fixed(
    'payment',
    'a payment',
    paidSale,
    'paid',
    [
      { amountMinor: 1 },
      { method: 'card' },
      { recordedById: 'dora' },
      { status: 'failed' },
      { paidOn: '2027-06-02' },
      { notes: 'other' },
      { referenceNumber: 'X' },
    ],
    [{ notes: '' }, { clientId: 'peter' }, { referenceNumber: null }],
  ),
  {
    name: 'payment_line_fixed_update',
    sentence: 'what of a payment paid what is not rewritten',
    refuses: [['RECORD_FIXED', rewritten('payment_line', withPaymentLine, 'amountMinor = 1')]],
  },
  {
    name: 'payment_line_fixed_delete',
    sentence: 'what of a payment paid what is not deleted',
    refuses: [
      [
        'RECORD_FIXED',
        (schema) => {
          withPaymentLine(schema)
          schema.handle.exec('DELETE FROM payment_line')
        },
      ],
    ],
  },
]
