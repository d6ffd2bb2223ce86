import { lengthText } from '../../lib/lengths'
import { useStudioNow } from '../../lib/studio-clock'
import type { useRows } from '../../lib/use-rows'
import { useSessionState } from '../../lib/use-session-state'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { TrainerMark } from '../../ui/trainer-mark'
import { RowStatus } from './row-status'
import type { GroupName, TodayGroup } from './today-groups'
import type { RowAct } from './use-row-acts'
import '../../ui/table.css'

interface TodayTableProps {
  groups: readonly TodayGroup[]
  rows: Pick<ReturnType<typeof useRows>, 'current' | 'rowProps'>
  /** What the current row shows: its next act. */
  act: RowAct | null
  isActing: boolean
  onOpen: () => void
}

const firstName = (name: string): string => name.split(' ')[0] ?? name

/** A row says when it ends once it runs, and before that how long it is. */
const isRunning = (name: GroupName): boolean => name === 'On the floor' || name === 'Late'

export const TodayTable = ({ groups, rows, act, isActing, onOpen }: TodayTableProps) => {
  const stateOf = useSessionState()
  const now = useStudioNow()
  const { timeOf } = useStudioTime()
  return (
    <table className="table today-table">
      <colgroup>
        <col className="c-time" />
        <col />
        <col className="c-session" />
        <col className="c-trainer" />
        <col className="c-state" />
        <col className="c-act" />
      </colgroup>
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
              <span data-late={group.name === 'Late' || undefined}>{group.name}</span>{' '}
              <span className="section-count">{group.rows.length}</span>
            </th>
          </tr>
          {group.rows.map((row) => {
            const { booking, initials, hue } = row
            const isCurrent = booking.id === rows.current
            return (
              <tr
                key={booking.id}
                data-current={isCurrent || undefined}
                onClick={(event) => {
                  // Pressed beside its name a row is meant all the same.
                  event.currentTarget.querySelector<HTMLElement>('[data-row]')?.focus()
                  onOpen()
                }}
              >
                <td className="t-time">{timeOf(booking.startsAt)}</td>
                <td>
                  <button type="button" className="row-button" {...rows.rowProps(booking.id)}>
                    {booking.clientName}
                  </button>
                </td>
                <td className="secondary truncate" title={booking.sessionTypeName}>
                  {booking.sessionTypeName}{' '}
                  <small className="t-length">
                    {isRunning(group.name) ? `to ${timeOf(booking.endsAt)}` : lengthText(booking.durationMinutes)}
                  </small>
                </td>
                <td>
                  <span className="trainer-name" title={booking.trainerName}>
                    <TrainerMark initials={initials} hue={hue} size={20} />
                    {firstName(booking.trainerName)}
                  </span>
                </td>
                <td>
                  <RowStatus booking={booking} state={stateOf(booking)} now={now} timeOf={timeOf} />
                </td>
                <td className="t-act">{isCurrent && act && <ActButton act={act} isActing={isActing} />}</td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}

/** Filled where the day asks for it; a closer look is no such thing. */
const ActButton = ({ act: { keys, label, run }, isActing }: { act: RowAct; isActing: boolean }) => (
  <KeyButton
    size="xs"
    variant={keys === 'Enter' ? 'default' : 'filled'}
    keys={keys}
    loading={isActing}
    onClick={(event) => {
      event.stopPropagation()
      run()
    }}
  >
    {label}
  </KeyButton>
)
