import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { fromIso, hourMs, minuteMs } from '@shared/domain/time/instant'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { SessionCardProps } from '../../lib/session-card'
import { useStudioNow } from '../../lib/studio-clock'
import { useSessionState } from '../../lib/use-session-state'
import { useStudioTime } from '../../lib/use-studio'
import { ColourSwatch } from '../../ui/colour-swatch'
import { Status } from '../../ui/status'
import { BookingActs, type AskedAct } from './booking-acts'
import { BookingFacts } from './booking-facts'
import { BookingHistory } from './booking-history'
import { BookingIssues } from './booking-issues'
import { CancelForm } from './cancel-form'
import { hasCost, useFeeOf, useWaiver } from './fee-fact'
import { IssueForm } from './issue-form'
import { NoShowForm } from './no-show-form'
import { NoteForm } from './note-form'
import { PayForm } from './pay-form'
import { RateForm } from './rate-form'
import { WaiveForm } from './waive-form'
import './booking-card.css'

/** What is asked for in the card itself, and the stars it begins with. */
interface Asking {
  act: AskedAct
  stars: number
}

/** One session: what it is, its one next act, and its evidence. */
export const BookingCard = ({ booking, onClose, act }: SessionCardProps) => {
  const [asking, setAsking] = useState<Asking | null>(act === undefined ? null : { act, stars: 0 })
  const root = useRef<HTMLDivElement>(null)
  const now = useStudioNow()
  const stateOf = useSessionState()
  const { spanText, dayText, dayOfIso } = useStudioTime()
  const startsInMs = fromIso(booking.startsAt) - now
  const mayHaveFeedback = startsInMs <= 0 && booking.status !== 'pending' && booking.status !== 'cancelled'
  const feedback = useQuery(queries.feedback.ofBooking.queryOptions({ input: { id: booking.id }, enabled: mayHaveFeedback })).data
  const fee = useFeeOf(booking)
  const waiver = useWaiver(booking)
  const isFeeOpen = fee !== undefined && fee.waivedAt === null && fee.status !== 'charged'
  const mayBeWaived = hasCost(booking) && (booking.status === 'no_show' || booking.cover === 'package' || isFeeOpen)
  const isWaivable = waiver === undefined ? null : mayBeWaived && waiver === null
  /** A waiver asked for by its key before it is known whether there is anything to waive waits for that. */
  const shown = asking?.act === 'waive' && isWaivable !== true ? null : asking
  useKeys('Session', [{ keys: 'Esc', label: 'close', run: onClose }])
  // Asked for by the screen while the card is there already.
  useEffect(() => {
    if (act !== undefined) setAsking({ act, stars: 0 })
  }, [act])
  // An act that is done takes its button away, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('[data-autofocus], button:not([aria-label="Close"])')?.focus()
  }, [shown, booking.status, booking.checkedInAt, feedback])
  /** Esc one level back: to the card, or out where the screen opened it for this act alone. */
  const leave = () => (act === undefined ? setAsking(null) : onClose())
  const form = { booking, onLeave: leave }
  return (
    <div className="booking-card" ref={root}>
      <div className="booking-card-head">
        <div>
          <h2>{booking.clientName}</h2>
          <p>
            <ColourSwatch hue={booking.sessionTypeColour} /> {booking.sessionTypeName} with {booking.trainerName}
          </p>
        </div>
        <ActionIcon aria-label="Close" size={24} onClick={onClose}>
          <IconX size={15} stroke={1.8} aria-hidden />
        </ActionIcon>
      </div>
      <p className="booking-when">
        <span>
          {dayText(dayOfIso(booking.startsAt))}, <span className="tnum">{spanText(booking.startsAt, booking.endsAt)}</span>
          {startsInMs > 0 && startsInMs < hourMs && `, in ${Math.ceil(startsInMs / minuteMs)} min`}
        </span>
        <Status state={stateOf(booking)} />
      </p>
      <BookingFacts booking={booking} rating={feedback?.rating ?? null} fee={fee} waiver={waiver ?? null} />
      {shown === null ? (
        <BookingActs
          booking={booking}
          isRated={feedback === undefined ? null : feedback.rating !== null}
          isWaivable={isWaivable}
          onAsk={(asked, stars = 0) => setAsking({ act: asked, stars })}
          onClose={onClose}
        />
      ) : (
        <>
          {shown.act === 'cancel' && <CancelForm {...form} onDone={onClose} />}
          {shown.act === 'no_show' && <NoShowForm {...form} onDone={onClose} />}
          {shown.act === 'pay' && <PayForm {...form} onDone={leave} />}
          {shown.act === 'waive' && <WaiveForm {...form} onDone={leave} />}
          {shown.act === 'note' && <NoteForm {...form} onDone={leave} />}
          {shown.act === 'rate' && <RateForm {...form} rating={feedback?.rating ?? null} stars={shown.stars} onDone={leave} />}
          {shown.act === 'report' && <IssueForm {...form} onDone={leave} />}
        </>
      )}
      {feedback && feedback.issues.length > 0 && <BookingIssues issues={feedback.issues} />}
      <BookingHistory bookingId={booking.id} hasKey={shown === null} />
    </div>
  )
}
