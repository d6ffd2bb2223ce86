import { IconAlertTriangle } from '@tabler/icons-react'
import type { Outputs } from '../../lib/api'
import type { SellSeed } from '../../lib/sell'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'

type Membership = Outputs['memberships']['get']

/** Days before its end from which a membership is warned of. */
const warnedDays = 14

interface MembershipCardProps {
  membership: Membership
  /** Null where this person does not sell. */
  onPay: ((seed: SellSeed) => void) | null
}

const sessionsText = ({ sessionsAvailable, sessionsIncluded }: Membership): string =>
  sessionsIncluded === null ? 'unlimited sessions' : `${sessionsAvailable ?? 0} left of ${sessionsIncluded} in this period`

/** The membership that runs, rests or waits for its payment. */
export const MembershipCard = ({ membership, onPay }: MembershipCardProps) => {
  const { dayText, today } = useStudioTime()
  const { name, status, startOn, endOn, daysLeft, frozenFrom, frozenUntil, cancelledOn } = membership
  const invoiceId = membership.periods.findLast((period) => period.status === 'pending')?.invoiceId ?? null
  const seed = status === 'pending' && invoiceId !== null ? { invoiceId } : { planId: membership.planId, membershipId: membership.id }
  const isEnding = status === 'active' && daysLeft <= warnedDays
  return (
    <article className="lot" aria-label={name}>
      <header>
        <b>{name}</b>
      </header>
      <p>
        {status === 'pending' && (startOn < today ? 'Starts once it is paid.' : `Starts ${dayText(startOn)} once it is paid.`)}
        {status === 'frozen' &&
          `Rests ${frozenFrom === null ? '' : dayText(frozenFrom)}–${frozenUntil === null ? '' : dayText(frozenUntil)}.`}
        {status === 'active' && `Runs to ${dayText(endOn)}, ${sessionsText(membership)}.`}
        {cancelledOn !== null && ` Cancelled from ${dayText(cancelledOn)} on.`}
      </p>
      {isEnding && (
        <p className="lot-warning">
          <IconAlertTriangle size={14} stroke={1.9} aria-hidden />
          {daysLeft === 0 ? 'Ends today' : daysLeft === 1 ? 'Ends tomorrow' : `Ends in ${daysLeft} days`}
        </p>
      )}
      {(isEnding || status === 'pending') && onPay && (
        <KeyButton size="xs" variant="subtle" onClick={() => onPay(seed)}>
          {status === 'pending' ? 'Take payment' : 'Renew'}
          <span className="sr-only"> for {name}</span>
        </KeyButton>
      )}
    </article>
  )
}
