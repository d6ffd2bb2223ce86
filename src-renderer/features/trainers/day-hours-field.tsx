import { TextInput } from '@mantine/core'
import { useState, type RefObject } from 'react'
import { hoursLine } from '../../lib/hours-line'
import type { HoursDay } from './hours-days'

interface DayHoursFieldProps {
  field: RefObject<HTMLInputElement | null>
  day: HoursDay
  /** Saving was tried: what cannot be read is said at once. */
  isTried: boolean
  onType: (text: string) => void
  /** What was typed is taken as the hours. */
  onLeave: () => void
  /** Back to the grid. */
  onDone: () => void
}

/** The current day’s hours to the minute. */
export const DayHoursField = ({ field, day, isTried, onType, onLeave, onDone }: DayHoursFieldProps) => {
  const [isLeft, setIsLeft] = useState(false)
  return (
    <TextInput
      ref={field}
      label={`Hours of ${day.name}`}
      description="Such as 9–13, 14:30–18"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder="Not working"
      autoComplete="off"
      disabled={day.shut !== null}
      value={day.typed ?? hoursLine(day.hours)}
      error={isLeft || isTried ? day.problem : null}
      onFocus={() => setIsLeft(false)}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={() => {
        setIsLeft(true)
        onLeave()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey) return
        event.preventDefault()
        onDone()
      }}
    />
  )
}
