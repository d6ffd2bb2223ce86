import { IconAlertTriangle, IconArrowBackUp, IconBan, IconCircleCheckFilled, IconCircleDashed, IconProgress } from '@tabler/icons-react'
import type { PaymentState } from '../lib/payment-words'
import { StatePill, type StatePillSpec } from './state-pill'

const states: Record<PaymentState, StatePillSpec> = {
  pending: { icon: IconCircleDashed, label: 'Pending', tone: 'info' },
  processing: { icon: IconProgress, label: 'Processing', tone: 'info' },
  completed: { icon: IconCircleCheckFilled, label: 'Paid', tone: 'success' },
  failed: { icon: IconAlertTriangle, label: 'Failed', tone: 'danger', isPill: true },
  cancelled: { icon: IconBan, label: 'Cancelled', tone: 'muted' },
  part_refunded: { icon: IconArrowBackUp, label: 'Part refunded', tone: 'neutral' },
  refunded: { icon: IconArrowBackUp, label: 'Refunded', tone: 'neutral' },
}

export const paymentStateNames = (Object.keys(states) as PaymentState[]).map((value) => ({ value, label: states[value].label }))

export const PaymentStatus = ({ state }: { state: PaymentState }) => <StatePill {...states[state]} />
