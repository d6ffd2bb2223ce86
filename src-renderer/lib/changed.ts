import type { Query } from '@tanstack/react-query'
import { askAgain } from './ask-again'
import { queryClient, signedInKey } from './query-client'

/** Queries that show more than their own feature's records; where only one of a feature does, by its path. */
const readsAlso: Record<string, readonly string[]> = {
  calendar: [
    'bookings',
    'availability',
    'trainers',
    'sessionTypes',
    'clients',
    'studio',
    'payments',
    'refunds',
    'clientPackages',
    'memberships',
  ],
  availability: ['bookings', 'trainers', 'sessionTypes', 'studio'],
  bookings: ['clients', 'trainers', 'sessionTypes', 'studio', 'payments', 'refunds', 'clientPackages', 'memberships'],
  clients: ['trainers'],
  'clients.timeline': ['bookings', 'payments', 'refunds'],
  'clients.erasePreview': ['bookings'],
  trainers: ['staff', 'studio'],
  'trainers.handOver': ['bookings', 'availability'],
  system: ['studio', 'staff'],
  // What is sold, paid, given back and used moves the same figures, wherever they are shown.
  clientPackages: ['packages', 'bookings', 'payments', 'refunds', 'memberships', 'clients'],
  packages: ['clientPackages'],
  memberships: ['payments', 'refunds', 'clientPackages', 'bookings', 'clients'],
  payments: ['refunds', 'bookings', 'memberships', 'packages', 'clientPackages', 'clients'],
  refunds: ['payments'],
  documents: ['payments', 'refunds', 'memberships'],
  invoices: ['payments', 'refunds', 'memberships', 'documents'],
  receipts: ['payments', 'refunds', 'documents'],
  drawers: ['payments', 'refunds', 'drawer'],
}

const camelCase = (feature: string) => feature.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Query keys start with the contract path: `[['calendar', 'day'], …]`. */
const pathOf = ({ queryKey: [path] }: Query): readonly string[] => (Array.isArray(path) ? path.map(String) : [])

/** Asks again for what these features' records are shown in. Of the staff it may be whoever sits here who was renamed, or let go. */
export const changed = (features: readonly string[]): Promise<void> => {
  const written = new Set(features.map(camelCase))
  return askAgain(queryClient, (query) => {
    if (query.queryKey === signedInKey) return written.has('staff')
    const [feature, procedure] = pathOf(query)
    if (feature === undefined) return false
    return [feature, ...(readsAlso[feature] ?? []), ...(readsAlso[`${feature}.${procedure}`] ?? [])].some((one) => written.has(one))
  })
}

/** After a gap in the events nothing on screen can be trusted. */
export const everythingChanged = (): Promise<void> => askAgain(queryClient)
