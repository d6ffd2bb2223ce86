import { useQuery } from '@tanstack/react-query'
import { IconCircleDashed, IconHelpCircle } from '@tabler/icons-react'
import { useRef } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { Booking } from '../../lib/records'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudioTime } from '../../lib/use-studio'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { SectionTitle } from '../../ui/section-title'
import { todayTasks, type TodayTask } from './today-tasks'

interface NeedsYouProps {
  /** The request that is being confirmed. */
  confirmingId: string | null
  onConfirm: (booking: Booking) => void
  onDecide: (booking: Booking) => void
}

/** The first ones are acted on by a digit. */
const digits = 9
const mostRequests = 20

/** What asks for a decision, numbered: no-shows to decide on, and requests that wait for an answer. */
export const NeedsYou = ({ confirmingId, onConfirm, onDecide }: NeedsYouProps) => {
  const now = useStudioNow()
  const list = useRef<HTMLOListElement>(null)
  const { today } = useStudioTime()
  const proposed = useQuery(queries.bookings.proposals.queryOptions({ input: {} }))
  const waiting = useQuery(
    queries.bookings.list.queryOptions({ input: { status: 'pending', from: today, sort: 'startsAt', limit: mostRequests } }),
  )
  const failed = [proposed, waiting].find(({ isError }) => isError)
  const all = todayTasks(proposed.data?.items ?? [], waiting.data?.items ?? [], now)
  const unread = (waiting.data?.total ?? 0) - (waiting.data?.items.length ?? 0)
  const act = ({ kind, booking }: TodayTask) => (kind === 'no_show' ? onDecide(booking) : onConfirm(booking))
  useKeys('Needs you', [
    ...all.slice(0, digits).map((task, index) => ({
      keys: String(index + 1),
      label: `${task.kind === 'no_show' ? 'decide on' : 'confirm'} ${task.booking.clientName}`,
      run: () => act(task),
    })),
    { keys: 'T', label: 'tasks', run: () => list.current?.querySelector<HTMLElement>('button')?.focus() },
  ])
  if (failed) return <Failed what="The tasks" error={failed.error} onRetry={() => void failed.refetch()} />
  return (
    <section className="needs-you" aria-labelledby="needs-you">
      <SectionTitle id="needs-you" count={all.length + unread} right={<Key keys="T" />}>
        Needs you
      </SectionTitle>
      {proposed.data && waiting.data && all.length === 0 && <p className="muted">Nobody waits for an answer.</p>}
      <ol className="tasks" ref={list}>
        {all.map((task, index) => (
          <Task
            key={task.booking.id}
            task={task}
            digit={index < digits ? String(index + 1) : undefined}
            isRunning={confirmingId === task.booking.id}
            onAct={act}
          />
        ))}
      </ol>
      {unread > 0 && <p className="muted">{unread} more requests, in the calendar.</p>}
    </section>
  )
}

interface TaskProps {
  task: TodayTask
  digit: string | undefined
  isRunning: boolean
  onAct: (task: TodayTask) => void
}

const Task = ({ task, digit, isRunning, onAct }: TaskProps) => {
  const { today, timeOf, dayText, dayOfIso } = useStudioTime()
  const { kind, booking } = task
  const { startsAt, holdUntil } = booking
  const isNoShow = kind === 'no_show'
  const when = (iso: string) => (dayOfIso(iso) === today ? `Today ${timeOf(iso)}` : `${dayText(dayOfIso(iso))} ${timeOf(iso)}`)
  const lapses = (iso: string) => {
    if (dayOfIso(iso) === dayOfIso(startsAt)) return `at ${timeOf(iso)}`
    return dayOfIso(iso) === today ? `today at ${timeOf(iso)}` : when(iso)
  }
  const Icon = isNoShow ? IconHelpCircle : IconCircleDashed
  return (
    <li data-tone={kind !== 'request' ? 'warning' : undefined}>
      <Icon size={16} stroke={1.9} aria-hidden />
      <div>
        <b>{isNoShow ? `${booking.clientName} was not checked in` : `${booking.clientName} waits for a yes`}</b>
        <span>
          {when(startsAt)} with {booking.trainerName.split(' ')[0]}.{isNoShow && ' Came, or no-show?'}
          {!isNoShow && holdUntil !== null && ` The hold lapses ${lapses(holdUntil)}.`}
        </span>
      </div>
      <KeyButton size="xs" {...(digit === undefined ? {} : { keys: digit })} loading={isRunning} onClick={() => onAct(task)}>
        {isNoShow ? 'Decide' : 'Confirm'}
        <span className="sr-only"> {booking.clientName}</span>
      </KeyButton>
    </li>
  )
}
