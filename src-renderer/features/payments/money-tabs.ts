/** The places of Payments, in the order of their digits. */
export const moneyTabs = [
  { to: '/payments', label: 'Payments' },
  { to: '/payments/due', label: 'Due' },
  { to: '/payments/unpaid', label: 'Unpaid visits' },
  { to: '/payments/documents', label: 'Documents' },
  { to: '/payments/drawer', label: 'Drawer' },
  { to: '/payments/memberships', label: 'Memberships' },
] as const

export type MoneyTab = (typeof moneyTabs)[number]
