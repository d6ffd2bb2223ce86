import type { Caller } from '../../core/context'
import type { MembershipRecord } from './membership-record'

type Period = MembershipRecord['periods'][number]
type MembershipSeen = Omit<MembershipRecord, 'amountMinor' | 'periods'> & {
  amountMinor: number | null
  periods: (Omit<Period, 'amountMinor'> & { amountMinor: number | null })[]
}

/** Trainers see the memberships of their clients and nothing of what they cost. */
export const membershipFor = ({ role }: Pick<Caller, 'role'>, membership: MembershipRecord): MembershipSeen =>
  role === 'trainer'
    ? {
        ...membership,
        amountMinor: null,
        periods: membership.periods.map((period) => ({ ...period, amountMinor: null, invoiceId: null })),
      }
    : membership
