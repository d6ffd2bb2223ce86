import { Button } from '@mantine/core'
import type { DayHours } from '../../lib/hours-line'
import type { HoursDay } from './hours-days'

interface DateActsProps {
  day: HoursDay
  /** The week's hours of that weekday. */
  usual: DayHours
  onBack: () => void
}

/** Beside the field of a date whose hours are not the week's. */
export const DateActs = ({ day, usual, onBack }: DateActsProps) => {
  if (!day.isOnlyThisDate || day.shut) return null
  return (
    <>
      <Button onClick={onBack}>Back to the week’s hours</Button>
      {day.isChanged && day.hours.length === 0 && usual.length > 0 && (
        <span className="hours-note" role="status">
          No hours left: saved as a day away.
        </span>
      )}
    </>
  )
}
