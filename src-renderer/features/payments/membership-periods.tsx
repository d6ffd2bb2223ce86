import { Link } from '@tanstack/react-router'
import { IconArrowBackUp, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react'
import { useStudioTime } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import { StatePill, type StatePillSpec } from '../../ui/state-pill'
import type { Membership } from './membership-states'

type Period = Membership['periods'][number]

const states: Record<Period['status'], StatePillSpec> = {
  active: { icon: IconCircleCheckFilled, label: 'Paid', tone: 'success' },
  pending: { icon: IconCircleDashed, label: 'Not paid', tone: 'info', isPill: true },
  void: { icon: IconArrowBackUp, label: 'Taken back', tone: 'neutral' },
}

/** What was sold, latest first, each a way to its invoice. */
export const MembershipPeriods = ({ periods, currency }: { periods: readonly Period[]; currency: string }) => {
  const { dayText } = useStudioTime()
  const withoutWeekday = (day: string) => dayText(day).replace(/^\w+ /, '')
  return (
    <ul className="membership-periods">
      {periods.toReversed().map(({ id, startOn, endOn, amountMinor, status, invoiceId }) => {
        const days = `${withoutWeekday(startOn)}–${withoutWeekday(endOn)}`
        return (
          <li key={id}>
            {invoiceId === null ? (
              days
            ) : (
              <Link to="/payments/documents" search={{ document: invoiceId }} className="document-link" title="Its invoice">
                {days}
              </Link>
            )}
            {amountMinor !== null && <Amount amountMinor={amountMinor} currency={currency} />}
            <StatePill {...states[status]} />
          </li>
        )
      })}
    </ul>
  )
}
