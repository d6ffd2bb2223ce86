import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { queries, type Outputs } from '../../lib/api'
import { phoneText } from '../../lib/phone-text'
import type { StatePillSpec } from '../../ui/state-pill'
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

const membershipRow = (row: Membership): MembershipRow => ({
  ...row,
  aside: paymentStates[row.paymentStatus].label,
  state: membershipStates[row.status],
  next: row.periods.some(({ status }) => status === 'pending') ? 'Take payment' : row.cancelledOn === null ? 'Renew' : null,
})

export const pageSize = 50

const paged = {
  initialPageParam: undefined,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
  placeholderData: keepPreviousData,
} as const

/** Those to renew, with their sums, or all of them; only what is in sight is asked for. */
export const useMembershipRows = ({ view, urgency, status }: MembershipsSearch, q: string | undefined) => {
  const isAll = view === 'all'
  const narrowed = (cursor: string | undefined) => ({
    ...(q === undefined ? {} : { q }),
    ...(cursor === undefined ? {} : { cursor }),
    limit: pageSize,
  })
  const renewals = useInfiniteQuery(
    queries.memberships.renewals.infiniteOptions({
      ...paged,
      input: (cursor: string | undefined) => ({
        ...narrowed(cursor),
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
        ...narrowed(cursor),
        ...(status === undefined ? {} : { status }),
        sort: 'clientName' as const,
      }),
      enabled: isAll,
    }),
  )
  const found = isAll ? all : renewals
  const rows = isAll
    ? all.data?.pages.flatMap(({ items }) => items.map(membershipRow))
    : renewals.data?.pages.flatMap(({ items }) => items.map(renewalRow))
  return {
    rows,
    total: found.data?.pages[0]?.total ?? 0,
    summary: isAll ? undefined : renewals.data?.pages[0]?.summary,
    error: found.error,
    hasNextPage: found.hasNextPage,
    isFetchingNextPage: found.isFetchingNextPage,
    fetchNextPage: () => void found.fetchNextPage(),
    refetch: () => void found.refetch(),
  }
}
