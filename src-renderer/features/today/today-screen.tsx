import { useQuery } from '@tanstack/react-query'
import { IconCalendarCheck, IconPrinter } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { announceBooked, closeBooking, closeMove, usePanel } from '../../lib/panel'
import type { Booking } from '../../lib/records'
import { useDaySheet } from '../../lib/save-file'
import type { SessionCard, SessionCardAct } from '../../lib/session-card'
import { useStudioNow } from '../../lib/studio-clock'
import { useBookingActs } from '../../lib/use-booking-acts'
import { useRows } from '../../lib/use-rows'
import { useStudio, useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { Page } from '../../ui/page'
import { TodayAside, type OpenCard } from './today-aside'
import { TodayCounts } from './today-counts'
import { todayGroups } from './today-groups'
import { TodayRibbon } from './today-ribbon'
import { TodayTable } from './today-table'
import { useBoardTime } from './use-board-time'
import { useKeepFocus } from '../../lib/use-keep-focus'
import { useRowActs } from './use-row-acts'
import './today.css'

interface TodayScreenProps {
  /** The card of one booking; another feature's, handed in where the screens are put together. */
  card: SessionCard
}

/** What is going on, what comes next, and what asks for a decision. */
export const TodayScreen = ({ card }: TodayScreenProps) => {
  const { today, dayText } = useStudioTime()
  const { noShowAfterMinutes } = useStudio()
  const now = useStudioNow()
  const isBooking = usePanel((panel) => panel.isBooking)
  const moving = usePanel((panel) => panel.moving)
  const justBookedId = usePanel((panel) => panel.justBookedId)
  const root = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<OpenCard | null>(null)
  const day = useQuery(queries.calendar.day.queryOptions({ input: { date: today } }))
  const { time, handProps } = useBoardTime(day.data, now, noShowAfterMinutes)
  const groups = useMemo(
    () => (day.data ? todayGroups(day.data, { now: time, noShowAfterMinutes }) : []),
    [day.data, time, noShowAfterMinutes],
  )
  const bookings = groups.flatMap(({ rows }) => rows.map(({ booking }) => booking))
  const rows = useRows(
    root,
    bookings.map(({ id }) => id),
  )
  const current = bookings.find(({ id }) => id === rows.current)
  const direct = useBookingActs()
  const daySheet = useDaySheet()
  /** The panel holds one thing: the session takes the place of a booking being made or moved, which keeps its draft. */
  const show = (booking: Booking | null, act?: SessionCardAct) => {
    if (isBooking) closeBooking()
    if (moving) closeMove()
    setOpen({ booking, ...(act === undefined ? {} : { act }) })
  }
  const rowActs = useRowActs(current, { direct, onOpen: (act) => show(null, act) })
  const isPanelFree = open === null && !isBooking && moving === null
  useKeys('Today', [
    ...(current
      ? [
          { keys: '↑ ↓', label: 'row', isHint: true },
          { keys: 'Enter', label: 'open', isHint: true },
        ]
      : []),
    // With something in the panel its keys are meant, not the row's.
    ...(isPanelFree ? rowActs.keys : []),
    { keys: 'P', label: 'day sheet', run: () => daySheet.save({ date: today }), isHint: true },
    { keys: 'B', label: 'book', isHint: true },
  ])
  useKeepFocus(root, groups, rows.focusCurrent)
  useEffect(() => {
    const row = justBookedId === null ? null : root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(justBookedId)}"]`)
    if (!row) return
    row.focus()
    announceBooked(null)
  }, [justBookedId, groups])
  const close = () => {
    setOpen(null)
    rows.focusCurrent()
  }
  const problem = direct.problem?.message ?? daySheet.problem
  return (
    <>
      <Page
        title="Today"
        sub={`${dayText(today)} ${today.slice(0, 4)}`}
        acts={
          <KeyButton
            keys="P"
            loading={daySheet.isSaving}
            leftSection={<IconPrinter size={15} stroke={1.8} aria-hidden />}
            onClick={() => daySheet.save({ date: today })}
          >
            Day sheet
          </KeyButton>
        }
      >
        <div className="today" ref={root} {...handProps}>
          {day.isError && <Failed what="The day" error={day.error} onRetry={() => void day.refetch()} />}
          {day.isPending && <LoadingLines />}
          {problem !== null && (
            <p className="problem today-problem" role="alert">
              {problem}
            </p>
          )}
          {day.data && bookings.length === 0 && (
            <EmptyState icon={IconCalendarCheck} title="Nobody is booked today">
              Press <Key keys="B" /> to book a session, or <Key keys="G C" /> for the calendar.
            </EmptyState>
          )}
          {bookings.length > 0 && (
            <>
              <TodayCounts groups={groups} />
              <TodayRibbon groups={groups} now={now} />
              <TodayTable
                groups={groups}
                rows={rows}
                act={isPanelFree ? rowActs.next : null}
                isActing={direct.isRunning}
                onOpen={() => show(null)}
              />
            </>
          )}
        </div>
      </Page>
      {!isBooking && moving === null && (
        <TodayAside
          open={open}
          current={current}
          bookings={bookings}
          card={card}
          direct={direct}
          onDecide={(booking) => show(booking)}
          onClose={close}
        />
      )}
    </>
  )
}
