import type { MembershipState } from './membership-states'
import type { Urgency } from './urgency'

/** What the memberships are narrowed to; stands in the address. Without `view` they are those to renew. */
export interface MembershipsSearch {
  view?: 'all'
  urgency?: Urgency
  status?: MembershipState
}

const urgencies = ['overdue', 'today', 'critical', 'high', 'medium', 'low'] as const satisfies Urgency[]
const statuses = ['pending', 'active', 'frozen', 'expired', 'cancelled'] as const satisfies MembershipState[]

/** The router's reading of an address: what it does not know is dropped. */
export const membershipsSearch = (raw: Record<string, unknown>): MembershipsSearch => {
  const isAll = raw['view'] === 'all'
  const urgency = isAll ? undefined : urgencies.find((one) => one === raw['urgency'])
  const status = isAll ? statuses.find((one) => one === raw['status']) : undefined
  return { ...(isAll ? { view: 'all' as const } : {}), ...(urgency ? { urgency } : {}), ...(status ? { status } : {}) }
}
