import { Button } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { useFormPart } from './form-part'
import { KeyButton } from './key-button'

type ButtonProps = Omit<ComponentProps<typeof KeyButton>, 'keys' | 'type' | 'onClick' | 'children'>

interface FormFootProps extends ButtonProps {
  /** The words of the button that sends the form; the other props of a button are its too. None while there is nothing to send. */
  submit: ReactNode
  /** The words of the button that leaves it. */
  leave?: string
  /** Takes back what was typed; given only while there is something of it. */
  onDiscard?: (() => void) | false | null | undefined
  /** What is typed and not saved, beside Discard. */
  unsaved?: ReactNode
  /** Above the buttons. */
  facts?: ReactNode
  /** More buttons, before the last two. */
  children?: ReactNode
}

/** What stands in the way, beside the buttons: the one that sends is never disabled for it. */
export const FormFoot = ({ submit, leave, onDiscard, unsaved = 'Not saved yet', facts, children, ...button }: FormFootProps) => {
  const { state, sends } = useFormPart()
  return (
    <div className="form-foot">
      <div role="alert" className="form-refusal">
        {state.problem && <p className="problem">{state.problem.message}</p>}
      </div>
      {facts}
      <div className="form-acts">
        <span className="form-to-fix" role="status">
          {state.toFix > 0 && `${state.toFix} ${state.toFix === 1 ? 'field' : 'fields'} to fix`}
        </span>
        <span className="grow" />
        {onDiscard && (
          <>
            <span className="secondary">{unsaved}</span>
            <Button variant="subtle" onClick={onDiscard}>
              Discard
            </Button>
          </>
        )}
        {children}
        {leave !== undefined && <LeaveButton>{leave}</LeaveButton>}
        {submit && (
          <KeyButton type="submit" variant="filled" keys={sends} loading={state.isSaving} {...button}>
            {submit}
          </KeyButton>
        )}
      </div>
    </div>
  )
}

/** Esc on a button; for a form whose foot has it elsewhere or otherwise than `leave` does. */
export const LeaveButton = ({ children, ...button }: ButtonProps & { children: ReactNode }) => {
  const { onLeave } = useFormPart()
  return (
    onLeave && (
      <KeyButton variant="subtle" keys="Esc" onClick={onLeave} {...button}>
        {children}
      </KeyButton>
    )
  )
}
