import { hoursLine } from '../../lib/hours-line'
import type { HoursDay } from './hours-days'
import { cellMinutes } from './painted-hours'

const height = (minutes: number): string => `calc(${minutes / cellMinutes} * var(--slot))`

/** A day as drawn, under its cells: working stretches with their times, hatched where nobody works. */
export const HoursColumn = ({ day }: { day: HoursDay }) => (
  <div className="hours-column" data-shut={day.shut?.kind}>
    {day.shut && (
      <span className="hours-shut">
        {day.shut.kind === 'closed' ? 'Closed' : 'Away'}
        {day.shut.reason !== '' && <br />}
        {day.shut.reason}
      </span>
    )}
    {!day.shut &&
      day.hours.map(({ from, until }) => (
        <div key={from} className="hours-stretch" style={{ top: height(from), height: `calc(${height(until - from)} - 1px)` }}>
          <span>{hoursLine([{ from, until }])}</span>
        </div>
      ))}
  </div>
)
