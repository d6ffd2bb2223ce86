import type { GuardedSchema } from './guarded-schema'

export type Row = Record<string, string | number | null>

/** Rows of one table, each with the fields a test is about. */
export const rows = (...all: Row[]): Row[] => all

/** What a row of the till is where a test says nothing else. */
export const plainTill: Record<string, Row> = {
  tax_rate: { name: 'VAT', rateBasisPoints: 1600, createdAt: 0 },
  session_package: { name: '5-pack', description: '', sessionsCount: 5, priceMinor: 1000, currency: 'KES', createdAt: 0 },
  membership_plan: { name: 'Month', description: '', priceMinor: 500, currency: 'KES', periodUnit: 'month', periodCount: 1, createdAt: 0 },
  membership: {
    clientId: 'grace',
    planId: 'plan',
    name: 'Month',
    status: 'pending',
    startOn: '2027-06-01',
    endOn: '2027-06-30',
    priceMinor: 500,
    currency: 'KES',
    periodUnit: 'month',
    periodCount: 1,
    createdAt: 0,
  },
  membership_period: {
    membershipId: 'member',
    startOn: '2027-06-01',
    endOn: '2027-06-30',
    amountMinor: 500,
    status: 'pending',
    createdAt: 0,
  },
  membership_freeze: {
    membershipId: 'member',
    fromOn: '2027-06-10',
    untilOn: '2027-06-12',
    reason: '',
    byStaffUserId: 'omar',
    createdAt: 0,
  },
  client_package: {
    clientId: 'grace',
    name: '5-pack',
    priceMinor: 1000,
    currency: 'KES',
    purchasedAt: 0,
    purchasedOn: '2027-06-01',
    expiryOn: '2027-08-30',
  },
  credit_entry: { clientPackageId: 'lot', kind: 'purchase', at: 0 },
  fee: { bookingId: 'over', clientId: 'grace', kind: 'no_show', amountMinor: 100, currency: 'KES', heldUntil: 1, createdAt: 0 },
  document_logo: { id: 'logo', mediaType: 'image/png', bytes: 'x' },
  document: {
    kind: 'invoice',
    deskNumber: 1,
    year: 2027,
    issuedAt: 0,
    issuedOn: '2027-06-01',
    issuedById: 'omar',
    clientId: 'grace',
    billedTo: 'Grace',
    currency: 'KES',
    totalMinor: 1000,
    taxMinor: 0,
    content: '{}',
    createdAt: 0,
  },
  invoice: {
    clientId: 'grace',
    currency: 'KES',
    pricesIncludeTax: 1,
    discountMinor: 0,
    taxMinor: 0,
    totalMinor: 1000,
    owedMinor: 1000,
    dueOn: '2027-06-15',
    issuedAt: 0,
  },
  invoice_line: {
    invoiceId: 'sale',
    position: 1,
    kind: 'package',
    description: '5-pack',
    quantity: 1,
    unitPriceMinor: 1000,
    discountMinor: 0,
    taxRateBasisPoints: 0,
    netMinor: 1000,
    taxMinor: 0,
    totalMinor: 1000,
    category: 'Packages',
  },
  payment: {
    clientId: 'grace',
    invoiceId: 'sale',
    amountMinor: 600,
    currency: 'KES',
    method: 'cash',
    status: 'completed',
    description: '5-pack',
    notes: '',
    deskNumber: 1,
    recordedById: 'omar',
    createdAt: 0,
    paidAt: 0,
    paidOn: '2027-06-01',
  },
  refund: {
    invoiceId: 'sale',
    paymentId: 'paid',
    clientId: 'grace',
    creditedMinor: 200,
    amountMinor: 200,
    currency: 'KES',
    method: 'cash',
    status: 'completed',
    reason: 'ill',
    recordedById: 'omar',
    createdAt: 0,
    refundedOn: '2027-06-02',
  },
  refund_line: { refundId: 'back', invoiceLineId: 'line', creditedMinor: 200, amountMinor: 200, taxMinor: 0, sessions: 1 },
  approval: { purpose: 'refund', approvedById: 'omar', forUserId: 'dora', amountMinor: 100, createdAt: 0, expiresAt: 1 },
  drawer: { deskNumber: 1, openedAt: 0, openedOn: '2027-06-01', openedById: 'omar', floatMinor: 100, currency: 'KES' },
  cash_movement: { drawerId: 'drawer', kind: 'pay_in', amountMinor: 50, byStaffUserId: 'omar', at: 0 },
}

/** Grace's lot of five credits. */
export const lot = ({ insert }: GuardedSchema): void => {
  insert('client_package', { id: 'lot' })
  insert('credit_entry', { id: 'bought', boughtDelta: 5 })
}

/** An invoice over 1,000 that nothing is paid of yet, with its one line. */
export const sale = ({ insert }: GuardedSchema): void => {
  insert('document', { id: 'sale', sequence: 1, number: 'INV-2027-0001' })
  insert('invoice', { id: 'sale' })
  insert('invoice_line', { id: 'line' })
}

/** 600 of it are paid. */
export const paidSale = (schema: GuardedSchema): void => {
  sale(schema)
  schema.insert('payment', { id: 'paid', transactionId: 'paid' })
}

/** A refund of 200 and its note, on a sale that is there. */
export const refund = ({ insert }: GuardedSchema, values: Row = {}): void => {
  insert('document', { id: 'back', kind: 'refund_note', sequence: 1, number: 'REF-2027-0001' })
  insert('refund', { id: 'back', ...values })
}

/** Grace's membership of June, not paid yet. */
export const member = ({ insert }: GuardedSchema): void => {
  insert('membership_plan', { id: 'plan' })
  insert('membership', { id: 'member' })
  insert('membership_period', { id: 'june' })
}
