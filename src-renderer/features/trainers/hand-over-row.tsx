import { Select } from '@mantine/core'
import type { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { CancelLine } from './cancel-line'
import type { HandOverBooking } from './hand-over-rows'

interface HandOverRowProps {
  booking: HandOverBooking
  taker: HandOverBooking['freeTrainers'][number] | null
  isCurrent: boolean
  isBusy: boolean
  isCancelling: boolean
  refusal: string | null
  trainerName: string
  rowProps: ReturnType<ReturnType<typeof useRows>['rowProps']>
  onChoose: (trainerId: string) => void
  onMove: () => void
  onCancelling: (isOn: boolean) => void
  onCancel: (reason: string) => Promise<void>
}

/** One booking with who could take it; only the current one shows what can be done. */
export const HandOverRow = (props: HandOverRowProps) => {
  const { booking, taker, isCurrent, isBusy, isCancelling, refusal } = props
  const { spanText } = useStudioTime()
  const isOpen = isCurrent && !isBusy
  const hasMore = refusal !== null || (isCancelling && isOpen)
  return (
    <>
      <tr data-current={isCurrent || undefined} className={hasMore ? 'has-more' : undefined}>
        <td className="tnum">
          <button type="button" className="row-focus" {...props.rowProps}>
            {spanText(booking.startsAt, booking.endsAt)}
          </button>
        </td>
        <td>
          <b>{booking.clientName}</b>
          {booking.status === 'pending' && <span className="muted"> pending</span>}
        </td>
        <td className="secondary">{booking.sessionTypeName}</td>
        <td>
          {isOpen && booking.freeTrainers.length > 0 ? (
            <Select
              size="xs"
              aria-label={`Who takes ${booking.clientName}`}
              allowDeselect={false}
              data={booking.freeTrainers.map(({ trainerId, name }) => ({ value: trainerId, label: name }))}
              value={taker?.trainerId ?? null}
              onChange={(id) => id !== null && props.onChoose(id)}
            />
          ) : taker ? (
            <span className="secondary">{taker.name}</span>
          ) : (
            <span className="muted">Nobody is free</span>
          )}
        </td>
        <td className="row-act">
          {isOpen && (
            <>
              {taker && (
                <KeyButton size="xs" keys="M" onClick={props.onMove}>
                  Move
                </KeyButton>
              )}
              <KeyButton size="xs" keys="X" onClick={() => props.onCancelling(true)}>
                Cancel
              </KeyButton>
            </>
          )}
        </td>
      </tr>
      {hasMore && (
        <tr className="hand-over-more" data-current={isCurrent || undefined}>
          <td colSpan={5}>
            {refusal !== null && (
              <p className="problem" role="alert">
                {refusal}
              </p>
            )}
            {isCancelling && isOpen && (
              <CancelLine
                label={`Cancel ${booking.clientName}`}
                act="Cancel session"
                reason={`${props.trainerName} leaves`}
                onCancel={props.onCancel}
                onLeave={() => props.onCancelling(false)}
              />
            )}
          </td>
        </tr>
      )}
    </>
  )
}
