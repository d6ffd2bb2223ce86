import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconCalendarCheck } from '@tabler/icons-react'
import { useMemo, useRef, useState, type ComponentType } from 'react'
import { api, queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { Booking } from '../../lib/records'
import { useStudioNow } from '../../lib/studio-clock'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { Page } from '../../ui/page'
import { sessionState, Status } from '../../ui/status'
import { TrainerMark } from '../../ui/trainer-mark'
import { todayGroups, type TodayRow } from './today-groups'
import '../../ui/table.css'
import './today.css'

/** What is going on and what comes next. */
export const TodayScreen = ({ card: Card }: { card: ComponentType<{ booking: Booking; onClose: () => void }> }) => {
  const { today, dayText, spanText, timeOf } = useStudioTime()
  const now = useStudioNow()
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const day = useQuery(queries.calendar.day.queryOptions({ input: { date: today } }))
  const groups = useMemo(() => (day.data ? todayGroups(day.data, now) : []), [day.data, now])
  const rows = groups.flatMap((group) => group.rows)
  const { current, rowProps } = useRows(
    root,
    rows.map(({ booking }) => booking.id),
  )
  const currentBooking = rows.find(({ booking }) => booking.id === current)?.booking
  const open = rows.find(({ booking }) => booking.id === openId)?.booking
  const confirm = useCommand(api.bookings.confirm, {
    changes: ['bookings'],
    onDone: ({ clientName, startsAt }) => showToast(`Confirmed ${clientName}, ${timeOf(startsAt)}`),
  })
  const isPending = currentBooking?.status === 'pending'
  useKeys('Today', [
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    ...(isPending ? [{ keys: 'C', label: 'confirm', run: () => confirm.run({ id: currentBooking.id }), isHint: true }] : []),
    { keys: 'B', label: 'book', isHint: true },
  ])
  const count = (names: readonly string[]) =>
    groups.filter(({ name }) => names.includes(name)).reduce((sum, group) => sum + group.rows.length, 0)
  return (
    <Page title="Today" sub={`${dayText(today)} ${today.slice(0, 4)}`}>
      <div className="today" ref={root}>
        {day.isError && <Failed what="The day" error={day.error} onRetry={() => void day.refetch()} />}
        {day.isPending && <LoadingLines />}
        {confirm.problem && (
          <p className="problem today-problem" role="alert">
            {confirm.problem.message}
          </p>
        )}
        {day.data && rows.length === 0 && (
          <EmptyState
            icon={IconCalendarCheck}
            title="Nobody is booked today"
            act={<KeyButton onClick={() => void navigate({ to: '/calendar' })}>Open the calendar</KeyButton>}
          >
            Press <Key keys="B" /> to book a session.
          </EmptyState>
        )}
        {rows.length > 0 && (
          <>
            <p className="today-counts">
              <span>
                <b>{rows.length}</b> {rows.length === 1 ? 'session' : 'sessions'}
              </span>
              <span>
                <b>{count(['Done'])}</b> done
              </span>
              <span>
                <b>{count(['Now'])}</b> now
              </span>
              <span>
                <b>{count(['Next two hours', 'Later'])}</b> to come
              </span>
            </p>
            <table className="table today-table">
              <thead className="sr-only">
                <tr>
                  <th scope="col">Time</th>
                  <th scope="col">Client</th>
                  <th scope="col">Session</th>
                  <th scope="col">Trainer</th>
                  <th scope="col">State</th>
                  <th scope="col">Act</th>
                </tr>
              </thead>
              {groups.map((group) => (
                <tbody key={group.name}>
                  <tr className="group-row">
                    <th colSpan={6} scope="rowgroup">
                      {group.name} <span className="section-count">{group.rows.length}</span>
                    </th>
                  </tr>
                  {group.rows.map(({ booking, initials, hue }: TodayRow) => (
                    <tr key={booking.id} data-current={booking.id === current || undefined}>
                      <td className="t-time">{timeOf(booking.startsAt)}</td>
                      <td>
                        <button type="button" className="row-button" {...rowProps(booking.id)} onClick={() => setOpenId(booking.id)}>
                          {booking.clientName}
                        </button>
                      </td>
                      <td className="secondary">
                        {booking.sessionTypeName} <span className="muted">{spanText(booking.startsAt, booking.endsAt)}</span>
                      </td>
                      <td>
                        <span className="trainer-name">
                          <TrainerMark initials={initials} hue={hue} size={20} />
                          {booking.trainerName}
                        </span>
                      </td>
                      <td>
                        <Status state={sessionState(booking)} />
                      </td>
                      <td className="t-act">
                        {booking.id === current && booking.status === 'pending' && (
                          <KeyButton size="xs" variant="filled" keys="C" onClick={() => confirm.run({ id: booking.id })}>
                            Confirm
                          </KeyButton>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              ))}
            </table>
          </>
        )}
        <Modal
          opened={open !== undefined}
          onClose={() => setOpenId(null)}
          withCloseButton={false}
          closeOnEscape={false}
          padding={0}
          size={360}
          aria-label="Session"
        >
          {open && <Card booking={open} onClose={() => setOpenId(null)} />}
        </Modal>
      </div>
    </Page>
  )
}
