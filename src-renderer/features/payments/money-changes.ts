/** Features whose records a sale, a refund or a waiver may change. */
export const moneyChanges = [
  'payments',
  'refunds',
  'documents',
  'invoices',
  'receipts',
  'drawers',
  'packages',
  'clientPackages',
  'memberships',
  'bookings',
  'clients',
] as const
