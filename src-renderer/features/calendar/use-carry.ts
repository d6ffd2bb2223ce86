import { useEffect, useRef, useState } from 'react'
import { carriedBy, isSamePlace, type Carried, type CarryFrame, type CarryStep } from '@shared/domain/calendar/carried-session'
import { landingOf } from '@shared/domain/calendar/landing'
import type { Instant } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { useKeys } from '../../lib/keys'
import type { DiaryDay } from '../../lib/records'
import type { DiaryBooking, LaidDay } from './laid-day'

interface Lift {
  booking: DiaryBooking
  to: Carried
  by: 'keys' | 'pointer'
}

interface CarryOptions {
  day: DiaryDay
  laid: LaidDay
  now: Instant
  onDrop: (booking: DiaryBooking, to: Carried, trainerName: string) => void
}

const keyStepMinutes = 15
const fineStepMinutes = 5

/** A session lifted off the grid, by keys or by a pointer: where it is, what it would land on, and how it is said. */
export const useCarry = ({ day, laid, now, onDrop }: CarryOptions) => {
  const [lift, showLift] = useState<Lift | null>(null)
  // A pointer may be let go before its last move is drawn.
  const inAir = useRef<Lift | null>(null)
  const setLift = (next: Lift | null) => {
    inAir.current = next
    showLift(next)
  }
  const [said, setSaid] = useState('')
  const { columns, diaries, hours } = laid
  const frame: CarryFrame = { from: hours.from, until: hours.until, trainerIds: columns.map(({ trainerId }) => trainerId) }
  const trainerName = (trainerId: string) => day.columns.find((column) => column.trainerId === trainerId)?.name ?? ''
  const span = ({ from, until }: Carried) => `${wallTimeLabel(from, day.timeZone)}–${wallTimeLabel(until, day.timeZone)}`

  const wordsOf = (booking: DiaryBooking, to: Carried) => {
    if (isSamePlace(to, placeOf(booking))) return { kind: 'same' as const, text: 'where it was' }
    const landing = landingOf(to, booking, diaries, now)
    const text = {
      free: 'free',
      taken: landing.kind === 'taken' ? `taken by ${landing.by.clientName}` : '',
      closed: 'outside the hours',
      past: 'in the past',
    }[landing.kind]
    return { kind: landing.kind, text }
  }
  const sentenceOf = (booking: DiaryBooking, to: Carried) =>
    `${booking.clientName}, ${span(to)} with ${trainerName(to.trainerId)}, ${wordsOf(booking, to).text}`

  const liftUp = (booking: DiaryBooking, by: Lift['by']) => {
    setLift({ booking, by, to: placeOf(booking) })
    setSaid(`${booking.clientName} lifted. Arrows carry, Enter drops, Esc puts back.`)
  }
  const carry = (to: Carried) => {
    const { current } = inAir
    if (!current || isSamePlace(to, current.to)) return
    setLift({ ...current, to })
    setSaid(sentenceOf(current.booking, to))
  }
  const putBack = () => {
    const { current } = inAir
    if (!current) return
    setLift(null)
    setSaid(`${current.booking.clientName} is back where it was.`)
  }
  const drop = () => {
    const { current } = inAir
    if (!current) return
    setLift(null)
    const { booking, to } = current
    if (isSamePlace(to, placeOf(booking))) return setSaid(`${booking.clientName} stays where it was.`)
    setSaid(`${booking.clientName} dropped at ${span(to)} with ${trainerName(to.trainerId)}.`)
    onDrop(booking, to, trainerName(to.trainerId))
  }
  // Cancelled or moved at another desk while in the air.
  const isGone = lift !== null && !diaries.some(({ bookings }) => bookings.some(({ id }) => id === lift.booking.id))
  useEffect(() => {
    if (isGone) setLift(null)
  }, [isGone]) // oxlint-disable-line react/exhaustive-deps -- once, when it goes

  const step = (one: CarryStep) => () => inAir.current && carry(carriedBy(inAir.current.to, one, frame))
  const byKeys = [
    { keys: '↑ ↓', label: '15 min', isHint: true },
    { keys: '← →', label: 'trainer', isHint: true },
    { keys: '↑', label: '15 min earlier', run: step({ kind: 'start', minutes: -keyStepMinutes }) },
    { keys: '↓', label: '15 min later', run: step({ kind: 'start', minutes: keyStepMinutes }) },
    { keys: '←', label: 'trainer before', run: step({ kind: 'trainer', columns: -1 }) },
    { keys: '→', label: 'trainer after', run: step({ kind: 'trainer', columns: 1 }) },
    { keys: 'Shift ↑', label: 'end 15 min earlier', run: step({ kind: 'end', minutes: -keyStepMinutes }) },
    { keys: 'Shift ↓', label: 'later end', run: step({ kind: 'end', minutes: keyStepMinutes }), isHint: true },
    { keys: 'Alt ↑', label: '5 min earlier', run: step({ kind: 'start', minutes: -fineStepMinutes }) },
    { keys: 'Alt ↓', label: '5 min', run: step({ kind: 'start', minutes: fineStepMinutes }), isHint: true },
    { keys: 'Alt Shift ↑', label: 'end 5 min earlier', run: step({ kind: 'end', minutes: -fineStepMinutes }) },
    { keys: 'Alt Shift ↓', label: 'end 5 min later', run: step({ kind: 'end', minutes: fineStepMinutes }) },
    { keys: 'PageUp', label: 'an hour earlier', run: step({ kind: 'by', minutes: -60 }) },
    { keys: 'PageDown', label: 'an hour', run: step({ kind: 'by', minutes: 60 }), isHint: true },
    { keys: 'Enter', label: 'drop', run: drop, isHint: true },
  ]
  useKeys(
    'Carried session',
    [
      ...(lift?.by === 'keys' ? byKeys : [{ keys: 'Alt', label: '5 min', isHint: true }]),
      { keys: 'Esc', label: 'put back', run: putBack, isHint: true },
    ],
    {
      isModal: true,
      isOn: lift !== null,
    },
  )
  const ghost = lift && { to: lift.to, by: lift.by, span: span(lift.to), booking: lift.booking, ...wordsOf(lift.booking, lift.to) }
  return { ghost, said, frame, liftUp, carry, drop, putBack }
}

export const placeOf = ({ trainerId, from, until }: DiaryBooking): Carried => ({ trainerId, from, until })

/** What a pointer or Shift M may lift: a private session that stands, is not over, and lies within the day. */
export const isCarriable = (booking: DiaryBooking, now: Instant, whole: { from: Instant; until: Instant }): boolean =>
  (booking.status === 'pending' || booking.status === 'confirmed') &&
  booking.kind === 'private' &&
  booking.until > now &&
  booking.from >= whole.from &&
  booking.until <= whole.until
