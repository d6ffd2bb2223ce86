import {
  IconArrowBackUp,
  IconBan,
  IconClockPause,
  IconCoin,
  IconHash,
  IconNote,
  IconStar,
  IconReceipt2,
  IconUserCheck,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { coverText, isUnpaid } from '../../lib/cover-words'
import type { Booking, Rating } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'
import { useFeeText, type Fee } from './fee-fact'

const Fact = ({ icon: Icon, label, children }: { icon: ComponentType<IconProps>; label: string; children: ReactNode }) => (
  <div>
    <dt>
      <Icon size={15} stroke={1.7} aria-hidden />
      {label}
    </dt>
    <dd>{children}</dd>
  </div>
)

interface BookingFactsProps {
  booking: Booking
  rating: Rating | null
  fee: Fee | undefined
  /** What it cost was taken back. */
  waiver: { by: string; reason: string | null } | null
}

/** What is known of a session beyond who and when; only what there is. */
export const BookingFacts = ({ booking, rating, fee, waiver }: BookingFactsProps) => {
  const { timeOf, dayAndTime } = useStudioTime()
  const feeText = useFeeText()
  const paidBy = coverText(booking)
  const { status, holdUntil, checkedInAt, notes, cancellationReason } = booking
  return (
    <dl>
      <Fact icon={IconHash} label="Client">
        {booking.clientNumber}
      </Fact>
      {status === 'pending' && holdUntil !== null && (
        <Fact icon={IconClockPause} label="Held until">
          {dayAndTime(holdUntil)}
        </Fact>
      )}
      {checkedInAt !== null && (
        <Fact icon={IconUserCheck} label="Checked in">
          <span className="tnum">{timeOf(checkedInAt)}</span>
        </Fact>
      )}
      {paidBy !== null && (
        <Fact icon={IconCoin} label="Payment">
          <span className={isUnpaid(booking) ? 'is-unpaid' : undefined}>{paidBy}</span>
        </Fact>
      )}
      {fee && (
        <Fact icon={IconReceipt2} label={fee.kind === 'no_show' ? 'No-show fee' : 'Late fee'}>
          {feeText(fee)}
        </Fact>
      )}
      {waiver && (
        <Fact icon={IconArrowBackUp} label="Waived">
          {waiver.reason}
          {waiver.reason !== null && ', '}by {waiver.by}
        </Fact>
      )}
      {rating && (
        <Fact icon={IconStar} label="Rating">
          {rating.stars} of 5{rating.comment !== '' && `: ${rating.comment}`}
        </Fact>
      )}
      {notes !== '' && (
        <Fact icon={IconNote} label="Note">
          {notes}
        </Fact>
      )}
      {status === 'cancelled' && cancellationReason !== null && (
        <Fact icon={IconBan} label="Reason">
          {cancellationReason}
        </Fact>
      )}
    </dl>
  )
}
