import { IconAlertTriangle, IconArrowBackUp, IconCircleCheckFilled, IconCircleDashed, IconCircleHalf2 } from '@tabler/icons-react'
import type { DocumentRecord } from '../../lib/payment-words'
import { StatePill, type StatePillSpec } from '../../ui/state-pill'

const states: Record<NonNullable<DocumentRecord['status']>, StatePillSpec> = {
  paid: { icon: IconCircleCheckFilled, label: 'Paid', tone: 'success' },
  part_paid: { icon: IconCircleHalf2, label: 'Part paid', tone: 'info' },
  unpaid: { icon: IconCircleDashed, label: 'Unpaid', tone: 'info' },
  overdue: { icon: IconAlertTriangle, label: 'Overdue', tone: 'danger', isPill: true },
  credited: { icon: IconArrowBackUp, label: 'Credited', tone: 'neutral' },
}

/** How an invoice stands now. */
export const InvoiceStatus = ({ status }: { status: NonNullable<DocumentRecord['status']> }) => <StatePill {...states[status]} />
