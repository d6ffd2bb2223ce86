import { Button, Select, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useKeys } from '../../lib/keys'
import type { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
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
            {isCancelling && isOpen && <CancelLine {...props} />}
          </td>
        </tr>
      )}
    </>
  )
}

const CancelLine = ({ booking, trainerName, onCancel, onCancelling }: HandOverRowProps) => {
  const [reason, setReason] = useState(`${trainerName} leaves`)
  const [error, setError] = useState<string | null>(null)
  const [isRunning, setIsRunning] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useKeys('Cancel a booking', [{ keys: 'Esc', label: 'keep it', run: () => onCancelling(false), isHint: true }])
  const cancel = async () => {
    if (reason.trim() === '') {
      setError('Write why; it stands in the client’s history.')
      return field.current?.focus()
    }
    setIsRunning(true)
    await onCancel(reason.trim())
    setIsRunning(false)
  }
  return (
    <form
      className="cancel-line"
      aria-label={`Cancel ${booking.clientName}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void cancel()
      }}
    >
      <TextInput
        ref={field}
        label="Reason"
        autoFocus
        autoComplete="off"
        maxLength={200}
        value={reason}
        error={error}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setError(null)
          setReason(event.currentTarget.value)
        }}
      />
      <Button variant="subtle" onClick={() => onCancelling(false)}>
        Keep it
      </Button>
      <KeyButton type="submit" keys="Enter" color="danger" loading={isRunning}>
        Cancel session
      </KeyButton>
    </form>
  )
}
