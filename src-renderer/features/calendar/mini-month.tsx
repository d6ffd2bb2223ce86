import { DatePicker } from '@mantine/dates'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

interface MiniMonthProps {
  date: string
  today: string
  onChoose: (date: string) => void
}

/** In the rail, while the calendar is open. */
export const MiniMonth = ({ date, today, onChoose }: MiniMonthProps) => {
  const [rail, setRail] = useState<HTMLElement | null>(null)
  const [month, setMonth] = useState(date)
  useEffect(() => setRail(document.getElementById('rail-extra')), [])
  useEffect(() => setMonth(date), [date])
  if (!rail) return null
  return createPortal(
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
        getDayProps={(day) => ({ 'aria-current': day === today ? 'date' : undefined })}
      />
    </section>,
    rail,
  )
}
