import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent, ReactNode } from 'react'
import { queries } from '../../lib/api'
import type { Slot } from '../../lib/records'

interface TimeFieldProps {
  trainerId: string
  sessionTypeId: string
  exceptSessionId?: string
  /** Where it is not the type’s. */
  durationMinutes?: number
  onDate: string
  text: string
  startsAt: string
  error: ReactNode
  onType: (text: string) => void
  onPick: (slot: { startsAt: string; label: string }) => void
}

const arrowSteps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Free times to pick from; arrows go through them. */
const FreeTimes = ({ slots, startsAt, onPick }: { slots: readonly Slot[]; startsAt: string; onPick: TimeFieldProps['onPick'] }) => {
  const chosen = slots.findIndex((slot) => slot.startsAt === startsAt)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = arrowSteps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const next = buttons.findIndex((button) => button === document.activeElement) + step
    buttons[next]?.focus()
    if (slots[next]) onPick(slots[next])
  }
  return (
    <div className="free-times" role="radiogroup" aria-label="Free times" onKeyDown={onKeyDown}>
      {slots.map((slot, index) => (
        <button
          key={slot.startsAt}
          type="button"
          role="radio"
          aria-checked={index === chosen}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          onClick={() => onPick(slot)}
        >
          {slot.label}
        </button>
      ))}
    </div>
  )
}

export const TimeField = ({
  trainerId,
  sessionTypeId,
  exceptSessionId,
  durationMinutes,
  onDate,
  text,
  startsAt,
  error,
  onType,
  onPick,
}: TimeFieldProps) => {
  const isKnown = trainerId !== '' && sessionTypeId !== '' && onDate !== ''
  const free = useQuery(
    queries.availability.slots.queryOptions({
      input: {
        trainerId,
        sessionTypeId,
        date: onDate,
        ...(exceptSessionId === undefined ? {} : { exceptSessionId }),
        ...(durationMinutes === undefined ? {} : { durationMinutes }),
      },
      enabled: isKnown,
    }),
  )
  const slots = isKnown ? free.data?.items : undefined
  return (
    <div className="time-field">
      <TextInput
        label="Time"
        placeholder="18:00"
        className="tnum"
        data-path="timeText"
        autoComplete="off"
        value={text}
        error={error}
        onChange={(event) => onType(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      {slots && slots.length > 0 && <FreeTimes slots={slots} startsAt={startsAt} onPick={onPick} />}
      {slots?.length === 0 && <p className="muted">No free time on this day. ↑ in the date goes to the next.</p>}
    </div>
  )
}
