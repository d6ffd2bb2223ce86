import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { showToast } from '../../lib/toast'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { ArchiveFoot } from './archive-foot'
import { CancelLine } from './cancel-line'
import { HandOverRow } from './hand-over-row'
import { handOverDays, takerOf } from './hand-over-rows'
import { useHandOver } from './use-hand-over'
import '../../ui/table.css'
import './trainer.css'

const everyOne = 'every one'

export interface HandOverProps {
  trainerId: string
  trainerName: string
  /** Rejects with the refusal. */
  onArchive: (clientsToTrainerId?: string) => Promise<unknown>
  onLeave: () => void
}

/** Every booking that lies ahead of somebody who leaves, until each is with another or cancelled; then the way out. */
export const HandOver = ({ trainerId, trainerName, onArchive, onLeave }: HandOverProps) => {
  const { dayOfIso, dayText } = useStudioTime()
  const root = useRef<HTMLDivElement>(null)
  const found = useQuery(queries.trainers.handOver.queryOptions({ input: { id: trainerId }, staleTime: 0 }))
  const acts = useHandOver()
  /** A booking, or all that are left. */
  const [cancelling, setCancelling] = useState<string | null>(null)
  const bookings = found.data?.items ?? []
  const days = handOverDays(bookings, dayOfIso)
  const inOrder = days.flatMap((day) => day.bookings)
  const rows = useRows(
    root,
    inOrder.map(({ bookingId }) => bookingId),
  )
  const current = inOrder.find(({ bookingId }) => bookingId === rows.current)
  const movable = inOrder.filter((booking) => takerOf(booking, acts.chosen) !== null)
  const isBusy = acts.progress !== null
  const mayCancelAll = movable.length === 0 && bookings.length > 1 && !isBusy
  // A row that is done with takes the focus away with it.
  useEffect(() => {
    if (document.activeElement === document.body) rows.focusCurrent()
  }, [inOrder.length]) // oxlint-disable-line react/exhaustive-deps -- when a row has come or gone
  const moveAll = async (which: typeof inOrder) => {
    if (isBusy || which.length === 0) return
    setCancelling(null)
    const moved = await acts.moveAll(which)
    const [only] = which
    if (which.length === 1 && moved === 1 && only) showToast(`Moved ${only.clientName} to ${takerOf(only, acts.chosen)?.name ?? ''}`)
    else if (moved > 0) showToast(`Moved ${moved} of ${which.length} bookings`)
  }
  const cancelSome = async (which: typeof inOrder, reason: string) => {
    const cancelled = await acts.cancelAll(which, reason)
    const [only] = which
    if (cancelled === 0) return
    setCancelling(null)
    showToast(which.length === 1 && only ? `Cancelled ${only.clientName}` : `Cancelled ${cancelled} of ${which.length} bookings`)
  }
  useKeys('Hand over', [
    { keys: '↑ ↓', label: 'booking', isHint: true },
    ...(current && takerOf(current, acts.chosen)
      ? [{ keys: 'M', label: 'move it', run: () => void moveAll([current]), isHint: true }]
      : []),
    ...(current ? [{ keys: 'X', label: 'cancel it', run: () => setCancelling(current.bookingId), isHint: true }] : []),
    ...(movable.length > 0 ? [{ keys: 'Shift M', label: 'move all', run: () => void moveAll(movable), isHint: true }] : []),
    ...(mayCancelAll ? [{ keys: 'Shift X', label: 'cancel all', run: () => setCancelling(everyOne), isHint: true }] : []),
    { keys: 'Esc', label: 'back', run: isBusy ? acts.stop : onLeave, isHint: true },
  ])
  if (found.isError) return <Failed what="What lies ahead" error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingLines count={5} />
  return (
    <div className="hand-over">
      {bookings.length > 0 && (
        <div className="hand-over-head">
          <p className="secondary" role="status">
            {acts.progress
              ? `${acts.progress.verb} ${acts.progress.done + 1} of ${acts.progress.of}`
              : movable.length === bookings.length
                ? 'Somebody is free for each of them. Nobody is told by this.'
                : movable.length === 0
                  ? 'Nobody is free for these. A booking moved in the calendar leaves this list.'
                  : `Somebody is free for ${movable.length} of ${bookings.length}. Nobody is told by this.`}
          </p>
          <span className="grow" />
          {isBusy ? (
            <KeyButton keys="Esc" onClick={acts.stop}>
              Stop
            </KeyButton>
          ) : (
            movable.length > 0 && (
              <KeyButton variant="filled" keys="Shift M" onClick={() => void moveAll(movable)}>
                {movable.length === 1 ? 'Move the one that can be moved' : `Move all ${movable.length} that can be moved`}
              </KeyButton>
            )
          )}
          {mayCancelAll && (
            <KeyButton keys="Shift X" onClick={() => setCancelling(everyOne)}>
              Cancel all {bookings.length}
            </KeyButton>
          )}
        </div>
      )}
      {cancelling === everyOne && mayCancelAll && (
        <div className="hand-over-head">
          <CancelLine
            label="Cancel all bookings"
            act={`Cancel ${bookings.length} sessions`}
            reason={`${trainerName} leaves`}
            onCancel={(reason) => cancelSome(inOrder, reason)}
            onLeave={() => {
              setCancelling(null)
              rows.focusCurrent()
            }}
          />
        </div>
      )}
      {bookings.length > 0 && (
        <div ref={root} className="hand-over-box">
          <table className="table hand-over-table">
            <thead>
              <tr>
                <th scope="col">Time</th>
                <th scope="col">Client</th>
                <th scope="col">Session</th>
                <th scope="col">To</th>
                <th scope="col">
                  <span className="sr-only">Act</span>
                </th>
              </tr>
            </thead>
            {days.map(({ day, bookings: ofDay }) => (
              <tbody key={day}>
                <tr className="type-group">
                  <th scope="rowgroup" colSpan={5}>
                    {dayText(day)}
                  </th>
                </tr>
                {ofDay.map((booking) => (
                  <HandOverRow
                    key={booking.bookingId}
                    booking={booking}
                    taker={takerOf(booking, acts.chosen)}
                    isCurrent={booking.bookingId === rows.current}
                    isBusy={isBusy}
                    isCancelling={booking.bookingId === cancelling}
                    refusal={acts.refusals[booking.bookingId] ?? null}
                    trainerName={trainerName}
                    rowProps={rows.rowProps(booking.bookingId)}
                    onChoose={(id) => acts.choose(booking.bookingId, id)}
                    onMove={() => void moveAll([booking])}
                    onCancelling={(isOn) => {
                      setCancelling(isOn ? booking.bookingId : null)
                      if (!isOn) rows.focusCurrent()
                    }}
                    onCancel={(reason) => cancelSome([booking], reason)}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      <ArchiveFoot
        trainerId={trainerId}
        trainerName={trainerName}
        left={bookings.length}
        clients={found.data.clients}
        isBusy={isBusy}
        onArchive={onArchive}
        onFirstLeft={rows.focusCurrent}
      />
    </div>
  )
}
