import { useInfiniteQuery } from '@tanstack/react-query'
import { queries, type Outputs } from '../../lib/api'
import { phoneText } from '../../lib/phone-text'
import type { StatePillSpec } from '../../ui/state-pill'
import { foundList, pageOf, paged } from './found-list'
import { membershipStates, paymentStates, type Membership } from './membership-states'
import type { MembershipsSearch } from './memberships-search'
import { urgencyPill } from './urgency'

type Renewal = Outputs['memberships']['renewals']['items'][number]

/** A membership as either list shows it. */
export interface MembershipRow {
  id: string
  clientId: string
  clientName: string
  name: string
  /** Renewals: the phone to call. All: how the last period is paid. */
  aside: string
  endOn: string
  state: StatePillSpec
  amountMinor: number
  currency: string
  /** What Sell is opened for; null where nothing is left to sell. */
  next: 'Renew' | 'Take payment' | null
}

const renewalRow = (row: Renewal): MembershipRow => ({
  id: row.membershipId,
  clientId: row.clientId,
  clientName: row.clientName,
  name: row.name,
  aside: row.phone === null ? '–' : phoneText(row.phone),
  endOn: row.endOn,
  state: urgencyPill(row),
  amountMinor: row.amountMinor,
  currency: row.currency,
  next: row.hasPendingPayment ? 'Take payment' : 'Renew',
})

/** The desk, who alone opens this list, is told every price. */
const membershipRow = (row: Membership): MembershipRow => ({
  ...row,
  amountMinor: row.amountMinor ?? 0,
  aside: paymentStates[row.paymentStatus].label,
  state: membershipStates[row.status],
  next: row.periods.some(({ status }) => status === 'pending') ? 'Take payment' : row.cancelledOn === null ? 'Renew' : null,
})

/** Those to renew, with their sums, or all of them; only what is in sight is asked for. */
export const useMembershipRows = ({ view, urgency, status }: MembershipsSearch, q: string | undefined) => {
  const isAll = view === 'all'
  const renewals = useInfiniteQuery(
    queries.memberships.renewals.infiniteOptions({
      ...paged,
      input: (cursor: string | undefined) => ({
        ...pageOf(q, cursor),
        ...(urgency === undefined ? {} : { urgency }),
        sort: 'endOn' as const,
      }),
      enabled: !isAll,
    }),
  )
  const all = useInfiniteQuery(
    queries.memberships.list.infiniteOptions({
      ...paged,
      input: (cursor: string | undefined) => ({
        ...pageOf(q, cursor),
        ...(status === undefined ? {} : { status }),
        sort: 'clientName' as const,
      }),
      enabled: isAll,
    }),
  )
  return {
    found: isAll ? foundList(all, membershipRow) : foundList(renewals, renewalRow),
    summary: isAll ? undefined : renewals.data?.pages[0]?.summary,
  }
}
