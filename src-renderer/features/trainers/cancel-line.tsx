import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useKeys } from '../../lib/keys'
import { KeyButton } from '../../ui/key-button'

interface CancelLineProps {
  /** For readers. */
  label: string
  act: string
  /** What is proposed. */
  reason: string
  onCancel: (reason: string) => Promise<void>
  onLeave: () => void
}

/** Why, and the act. */
export const CancelLine = ({ label, act, reason: proposed, onCancel, onLeave }: CancelLineProps) => {
  const [reason, setReason] = useState(proposed)
  const [error, setError] = useState<string | null>(null)
  const [isRunning, setIsRunning] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useKeys('Cancel', [{ keys: 'Esc', label: 'keep', run: onLeave, isHint: true }])
  const cancel = async () => {
    if (isRunning) return
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
      aria-label={label}
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
      <KeyButton variant="subtle" keys="Esc" onClick={onLeave}>
        Keep
      </KeyButton>
      <KeyButton type="submit" keys="Enter" color="danger" loading={isRunning}>
        {act}
      </KeyButton>
    </form>
  )
}
