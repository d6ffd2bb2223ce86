import { DatePicker } from '@mantine/dates'
import { useEffect, useState } from 'react'
import type { DaySpan } from './calendar-span'

interface MiniMonthProps {
  date: string
  today: string
  /** Days the screen shows, tinted; null for the chosen day alone. */
  shown: DaySpan | null
  onChoose: (date: string) => void
}

/** A month to choose a day from. */
export const MiniMonth = ({ date, today, shown, onChoose }: MiniMonthProps) => {
  const [month, setMonth] = useState(date)
  useEffect(() => setMonth(date), [date])
  return (
    <section className="mini-month" aria-label="Month">
      <DatePicker
        value={date}
        date={month}
        onDateChange={setMonth}
        onChange={(chosen) => chosen !== null && onChoose(chosen)}
        firstDayOfWeek={1}
        weekdayFormat="dd"
        hideOutsideDates
        size="xs"
        maxLevel="month"
        ariaLabels={{ previousMonth: 'Month before', nextMonth: 'Month after' }}
        getDayProps={(day) => ({
          'aria-current': day === today ? 'date' : undefined,
          'data-shown': (shown !== null && day >= shown.from && day <= shown.to) || undefined,
        })}
      />
    </section>
  )
}
