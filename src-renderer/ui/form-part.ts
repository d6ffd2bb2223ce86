import { createContext, useContext } from 'react'
import type { SaveFormState } from '../lib/use-save-form'

interface FormPart {
  state: SaveFormState
  /** What sends it; the badge of its button. */
  sends: 'Enter' | 'Ctrl Enter'
  /** What Esc does; undefined where there is nowhere to go. */
  onLeave: (() => void) | undefined
}

const FormPartContext = createContext<FormPart | null>(null)

export const FormPartProvider = FormPartContext.Provider

/** The form around: what is said of it once, for its keys and its buttons alike. */
export const useFormPart = (): FormPart => {
  const part = useContext(FormPartContext)
  if (!part) throw new Error('The foot of a form is drawn outside of it.')
  return part
}
