import { addDays, type Day } from '../time/zone'
import { daysUntil } from '../time/days-until'

interface Span {
  startOn: Day
  endOn: Day
}

/** Days of a rest, both ends included. */
export const restDays = ({ fromOn, untilOn }: { fromOn: Day; untilOn: Day }): number => daysUntil(fromOn, untilOn) + 1

/**
 * What a membership's periods become when days of rest are put in from a day on, or taken out again with a negative number:
 * the period that holds the day ends later, those after it begin and end later, those before it stay.
 */
export const movedPeriods = <Period extends Span>(periods: readonly Period[], fromOn: Day, days: number): Period[] =>
  periods.flatMap((period) => {
    if (days === 0 || period.endOn < fromOn) return []
    const startOn = period.startOn <= fromOn ? period.startOn : addDays(period.startOn, days)
    return [{ ...period, startOn, endOn: addDays(period.endOn, days) }]
  })

/** Days of a freeze that have not been rested when it ends on a day: that day and those after it. */
export const unrestedDays = ({ fromOn, untilOn }: { fromOn: Day; untilOn: Day }, endsOn: Day): number =>
  restDays({ fromOn: fromOn > endsOn ? fromOn : endsOn, untilOn })
