import {
  IconBan,
  IconCalendarOff,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconArrowBackUp,
  IconSnowflake,
} from '@tabler/icons-react'
import type { Outputs } from '../../lib/api'
import type { StatePillSpec } from '../../ui/state-pill'

export type Membership = Outputs['memberships']['get']
export type MembershipState = Membership['status']

export const membershipStates: Record<MembershipState, StatePillSpec> = {
  pending: { icon: IconCircleDashed, label: 'Not paid yet', tone: 'info', isPill: true },
  active: { icon: IconCircleCheck, label: 'Active', tone: 'muted' },
  frozen: { icon: IconSnowflake, label: 'Frozen', tone: 'info' },
  expired: { icon: IconCalendarOff, label: 'Expired', tone: 'danger', isPill: true },
  cancelled: { icon: IconBan, label: 'Cancelled', tone: 'muted' },
}

/** How the period sold last is paid. */
export const paymentStates: Record<Membership['paymentStatus'], StatePillSpec> = {
  paid: { icon: IconCircleCheckFilled, label: 'Paid', tone: 'success' },
  part_paid: { icon: IconCircleHalf2, label: 'Part paid', tone: 'info' },
  unpaid: { icon: IconCircleDashed, label: 'Unpaid', tone: 'info' },
  refunded: { icon: IconArrowBackUp, label: 'Refunded', tone: 'neutral' },
}
