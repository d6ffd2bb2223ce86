import { useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useKeys } from '../lib/keys'
import type { SaveFormState } from '../lib/use-save-form'
import { FormPartProvider } from './form-part'
import './save-form.css'
import './states.css'

interface SaveFormProps {
  state: SaveFormState
  /** The form's name for readers, and over its keys. */
  label: string
  /** What sending it does, as the hint bar says it. */
  act?: string
  /** What sends it, as its button says; Ctrl Enter always does. */
  sends?: 'Enter' | 'Ctrl Enter'
  children: ReactNode
  /** Esc; the draft is the caller's to keep. */
  onLeave?: (() => void) | undefined
  className?: string
}

/** Tab through, Ctrl Enter saves, Esc leaves: while the focus is in this form. */
export const SaveForm = ({
  state,
  label,
  act = 'save',
  sends = 'Ctrl Enter',
  children,
  onLeave,
  className = 'save-form',
}: SaveFormProps) => {
  const [hasFocus, setHasFocus] = useState(false)
  useKeys(
    label,
    [
      { keys: 'Tab', label: 'next field', isHint: true },
      // Enter in a field is the form's own doing.
      ...(sends === 'Enter' ? [{ keys: 'Enter', label: act, isHint: true }] : []),
      { keys: 'Ctrl Enter', label: act, run: () => void state.save(), isHint: sends === 'Ctrl Enter' },
      ...(onLeave ? [{ keys: 'Esc', label: 'leave', run: onLeave, isHint: true }] : []),
    ],
    { isOn: hasFocus },
  )
  // Its keys stay until another part takes the focus; a press beside the fields takes it from nobody.
  const onBlur = ({ target, relatedTarget, currentTarget }: FocusEvent<HTMLFormElement, Element>) => {
    state.leftField(target)
    if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) setHasFocus(false)
  }
  /** A closed list that cannot be typed into would take Ctrl Enter for its own Enter, and open. */
  const onKeyDownCapture = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !(event.target instanceof HTMLInputElement)) return
    if (!event.target.readOnly || event.target.getAttribute('aria-expanded') !== 'false') return
    event.preventDefault()
    event.stopPropagation()
    void state.save()
  }
  /** Enter in an open list chooses; it never sends the form. */
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (
      event.key === 'Enter' &&
      !event.ctrlKey &&
      event.target instanceof HTMLElement &&
      event.target.getAttribute('aria-expanded') === 'true'
    )
      event.preventDefault()
  }
  return (
    <form
      ref={state.root}
      className={className}
      aria-label={label}
      noValidate
      onFocus={() => setHasFocus(true)}
      onBlur={onBlur}
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void state.save()
      }}
    >
      <FormPartProvider value={{ state, sends, onLeave }}>{children}</FormPartProvider>
    </form>
  )
}
