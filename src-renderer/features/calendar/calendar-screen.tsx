import { ActionIcon, Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { addDays } from '@shared/domain/time/zone'
import { useKeys } from '../../lib/keys'
import type { SessionCard } from '../../lib/session-card'
import { useStudioTime } from '../../lib/use-studio'
import { Page } from '../../ui/page'
import { everything } from './calendar-filter'
import { DayView } from './day-view'
import { JumpToDate } from './jump-to-date'
import { MiniMonth } from './mini-month'
import './calendar.css'

interface CalendarScreenProps {
  /** Today where the address names no day. */
  onDate?: string
  /** The card of one booking; another feature's, handed in where the screens are put together. */
  card: SessionCard
}

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The diary of a day, a column per trainer. */
export const CalendarScreen = ({ onDate, card }: CalendarScreenProps) => {
  const navigate = useNavigate()
  const { today, dayText } = useStudioTime()
  const [isJumping, setIsJumping] = useState(false)
  const date = isDay(onDate) ? onDate : today
  const goTo = (to: string) => void navigate({ to: '/calendar/$date', params: { date: to } })
  useKeys('Calendar', [
    { keys: '← →', label: 'trainer', isHint: true },
    { keys: '↑ ↓', label: 'session or gap', isHint: true },
    { keys: 'Enter', label: 'open or book', isHint: true },
    { keys: '[', label: 'day before', run: () => goTo(addDays(date, -1)), isHint: true },
    { keys: ']', label: 'day after', run: () => goTo(addDays(date, 1)), isHint: true },
    { keys: 'T', label: 'today', run: () => goTo(today), isHint: true },
    { keys: 'J', label: 'jump to date', run: () => setIsJumping(true), isHint: true },
  ])
  return (
    <Page
      seed={{ onDate: date }}
      title={dayText(date)}
      sub={date.slice(0, 4) === today.slice(0, 4) ? date.slice(0, 4) : undefined}
      top={
        <nav className="date-nav" aria-label="Day">
          <ActionIcon aria-label="Day before" aria-keyshortcuts="[" onClick={() => goTo(addDays(date, -1))}>
            <IconChevronLeft size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
          <Button size="xs" px={9} aria-keyshortcuts="T" onClick={() => goTo(today)}>
            Today
          </Button>
          <ActionIcon aria-label="Day after" aria-keyshortcuts="]" onClick={() => goTo(addDays(date, 1))}>
            <IconChevronRight size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
          <JumpToDate
            isOpen={isJumping}
            onOpen={() => setIsJumping(true)}
            onClose={() => setIsJumping(false)}
            today={today}
            onJump={goTo}
          />
        </nav>
      }
    >
      <DayView date={date} filter={everything} card={card} />
      <MiniMonth date={date} today={today} onChoose={goTo} />
    </Page>
  )
}
