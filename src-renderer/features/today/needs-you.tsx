import { IconCircleDashed, IconHelpCircle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useKeys } from '../../lib/keys'
import type { Booking } from '../../lib/records'
import type { TodayTask } from '../../lib/today-tasks'
import { useStudioTime } from '../../lib/use-studio'
import { useTodayTasks } from '../../lib/use-today-tasks'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { SectionTitle } from '../../ui/section-title'

interface NeedsYouProps {
  /** The request that is being confirmed. */
  confirmingId: string | null
  onConfirm: (booking: Booking) => void
  onDecide: (booking: Booking) => void
  /** The focus was on the last task, which is done. */
  onAllDone: () => void
}

/** The first ones are acted on by a digit. */
const digits = 9

/** What asks for a decision, numbered: no-shows to decide on, and requests that wait for an answer. */
export const NeedsYou = ({ confirmingId, onConfirm, onDecide, onAllDone }: NeedsYouProps) => {
  const list = useRef<HTMLOListElement>(null)
  const { tasks: all, unread, isKnown, failed } = useTodayTasks()
  // A task that is done takes its button away, and the focus with it: the task in its place has it, or the list of the day.
  const focusedAt = useRef<number | null>(null)
  const ids = all.map(({ booking }) => booking.id).join(' ')
  useEffect(() => {
    if (focusedAt.current === null || confirmingId !== null || document.activeElement !== document.body) return
    const buttons = list.current?.querySelectorAll('button') ?? []
    const next = buttons[Math.min(focusedAt.current, buttons.length - 1)]
    if (next) next.focus()
    else onAllDone()
  }, [ids, confirmingId]) // oxlint-disable-line react/exhaustive-deps -- when the tasks are others, or one was refused
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
      <SectionTitle id="needs-you" {...(isKnown ? { count: all.length + unread } : {})} right={<Key keys="T" />}>
        Needs you
      </SectionTitle>
      {isKnown && all.length === 0 && <p className="muted">Nobody waits for an answer.</p>}
      <ol
        className="tasks"
        ref={list}
        onFocus={({ target }) =>
          (focusedAt.current = [...(list.current?.querySelectorAll('button') ?? [])].findIndex((one) => one.contains(target)))
        }
        onBlur={({ relatedTarget }) => {
          if (relatedTarget !== null) focusedAt.current = null
        }}
      >
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
