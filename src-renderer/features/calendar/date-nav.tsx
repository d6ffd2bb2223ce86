import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { Day } from '@shared/domain/time/zone'
import { useKeys } from '../../lib/keys'
import { stepped } from './calendar-span'
import type { CalendarView } from './calendar-search'
import { JumpToDate } from './jump-to-date'

interface DateNavProps {
  view: CalendarView
  date: Day
  today: Day
  onGo: (date: Day) => void
}

const unitOf = (view: CalendarView): 'day' | 'week' | 'month' => (view === 'list' ? 'week' : view)

/** One view back, today, one view on, any date. `[` and `]` step by what is in sight, in every view. */
export const DateNav = ({ view, date, today, onGo }: DateNavProps) => {
  const [isJumping, setIsJumping] = useState(false)
  const unit = unitOf(view)
  const name = `${unit.charAt(0).toUpperCase()}${unit.slice(1)}`
  const before = () => onGo(stepped(view, date, -1))
  const after = () => onGo(stepped(view, date, 1))
  useKeys('Calendar', [
    { keys: '[', label: `${unit} before`, run: before },
    { keys: ']', label: `${unit} after`, run: after },
    { keys: 'T', label: 'today', run: () => onGo(today) },
    { keys: 'J', label: 'jump to date', run: () => setIsJumping(true) },
  ])
  return (
    <nav className="date-nav" aria-label={name}>
      <ActionIcon aria-label={`${name} before`} aria-keyshortcuts="[" onClick={before}>
        <IconChevronLeft size={17} stroke={1.8} aria-hidden />
      </ActionIcon>
      <Button size="xs" px={9} aria-keyshortcuts="T" onClick={() => onGo(today)}>
        Today
      </Button>
      <ActionIcon aria-label={`${name} after`} aria-keyshortcuts="]" onClick={after}>
        <IconChevronRight size={17} stroke={1.8} aria-hidden />
      </ActionIcon>
      <JumpToDate isOpen={isJumping} onOpen={() => setIsJumping(true)} onClose={() => setIsJumping(false)} today={today} onJump={onGo} />
    </nav>
  )
}
