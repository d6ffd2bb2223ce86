import { useQuery } from '@tanstack/react-query'
import { IconCalendarCheck } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState, type ComponentType } from 'react'
import { api, queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { closeBooking, usePanel } from '../../lib/panel'
import type { Booking } from '../../lib/records'
import { useStudioNow } from '../../lib/studio-clock'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { LoadingLines } from '../../ui/loading-lines'
import { Page } from '../../ui/page'
import { NeedsYou } from './needs-you'
import { TodayCounts } from './today-counts'
import { todayGroups } from './today-groups'
import { TodayTable } from './today-table'
import { useBoardTime } from './use-board-time'
import './today.css'

export interface TodayCardProps {
  booking: Booking
  onClose: () => void
  /** Opened by X: asks at once who cancels. */
  startsCancelling?: boolean
}

interface TodayScreenProps {
  /** The card of one booking; another feature's, handed in where the screens are put together. */
  card: ComponentType<TodayCardProps>
}

/** What is going on, what comes next, and who waits for an answer. */
export const TodayScreen = ({ card: Card }: TodayScreenProps) => {
  const { today, dayText, timeOf, dayOfIso } = useStudioTime()
  const now = useStudioNow()
  const isBooking = usePanel((panel) => panel.isBooking)
  const root = useRef<HTMLDivElement>(null)
  const aside = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<'card' | 'cancel' | null>(null)
  // The panel holds one thing: the session takes the place of a booking being made, which keeps its draft.
  const show = (what: 'card' | 'cancel') => {
    if (isBooking) closeBooking()
    setOpen(what)
  }
  const day = useQuery(queries.calendar.day.queryOptions({ input: { date: today } }))
  const { time, handProps } = useBoardTime(day.data, now)
  const groups = useMemo(() => (day.data ? todayGroups(day.data, time) : []), [day.data, time])
  const bookings = groups.flatMap(({ rows }) => rows.map(({ booking }) => booking))
  const rows = useRows(
    root,
    bookings.map(({ id }) => id),
  )
  const current = bookings.find(({ id }) => id === rows.current)
  const [confirmingId, setConfirmingId] = useState<string | null>(null)
  const confirm = useCommand(api.bookings.confirm, {
    changes: ['bookings'],
    onDone: ({ clientName, startsAt }) =>
      showToast(`Confirmed ${clientName}, ${dayOfIso(startsAt) === today ? '' : `${dayText(dayOfIso(startsAt))} `}${timeOf(startsAt)}`),
  })
  const answer = ({ id }: Booking) => {
    if (confirm.isRunning) return
    setConfirmingId(id)
    confirm.run({ id })
  }
  const isStanding = current?.status === 'pending' || current?.status === 'confirmed'
  useKeys('Today', [
    ...(current
      ? [
          { keys: '↑ ↓', label: 'move', isHint: true },
          { keys: 'Enter', label: 'open', isHint: true },
        ]
      : []),
    ...(current?.status === 'pending' ? [{ keys: 'C', label: 'confirm', run: () => answer(current), isHint: true }] : []),
    ...(isStanding ? [{ keys: 'X', label: 'cancel', run: () => show('cancel'), isHint: true }] : []),
    { keys: 'B', label: 'book', isHint: true },
  ])
  useKeepFocus(root, groups, rows.focusCurrent)
  const shownId = open === null ? null : rows.current
  useEffect(() => {
    if (shownId !== null && !root.current?.contains(document.activeElement))
      aside.current?.querySelector<HTMLElement>('[data-autofocus], a, button:not([aria-label="Close"])')?.focus()
  }, [shownId])
  const close = () => {
    setOpen(null)
    rows.focusCurrent()
  }
  return (
    <>
      <Page title="Today" sub={`${dayText(today)} ${today.slice(0, 4)}`}>
        <div className="today" ref={root} {...handProps}>
          {day.isError && <Failed what="The day" error={day.error} onRetry={() => void day.refetch()} />}
          {day.isPending && <LoadingLines />}
          {confirm.problem && (
            <p className="problem today-problem" role="alert">
              {confirm.problem.message}
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
              <TodayTable
                groups={groups}
                rows={rows}
                isConfirming={confirm.isRunning && confirmingId === rows.current}
                onConfirm={({ booking }) => answer(booking)}
                onOpen={() => show('card')}
              />
            </>
          )}
        </div>
      </Page>
      {!isBooking && (
        <aside className="detail" ref={aside} aria-label={open !== null && current ? 'Session' : 'Needs you'}>
          {open !== null && current ? (
            <Card key={`${current.id} ${open}`} booking={current} onClose={close} startsCancelling={open === 'cancel'} />
          ) : (
            <NeedsYou confirmingId={confirm.isRunning ? confirmingId : null} onConfirm={answer} />
          )}
        </aside>
      )}
    </>
  )
}

/** A row that goes to another group is drawn anew there; the focus goes with it. */
const useKeepFocus = (root: { current: HTMLElement | null }, groups: unknown, focusCurrent: () => unknown) => {
  const hadFocus = useRef(false)
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      hadFocus.current = target instanceof Node && root.current?.contains(target) === true
    }
    addEventListener('focusin', onFocusIn)
    return () => removeEventListener('focusin', onFocusIn)
  }, [root])
  const latest = useRef(focusCurrent)
  useEffect(() => {
    latest.current = focusCurrent
  })
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) latest.current()
  }, [groups])
}
