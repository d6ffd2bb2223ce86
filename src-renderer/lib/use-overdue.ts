import { useQuery } from '@tanstack/react-query'
import { isDesk } from './access'
import { queries } from './api'
import type { Role } from './records'

/** How many invoices are past their day; 0 for whoever has nothing to do with money. */
export const useOverdue = (role: Role): number =>
  useQuery(queries.payments.due.queryOptions({ input: { urgency: 'overdue', limit: 1 }, enabled: isDesk(role) })).data?.total ?? 0
