import { useEffect, useRef, type RefObject } from 'react'

/** A row that goes, or is drawn anew elsewhere, takes the focus with it: the current row has it then. */
export const useKeepFocus = (root: RefObject<HTMLElement | null>, rows: unknown, focusCurrent: () => unknown) => {
  const hadFocus = useRef(false)
  useEffect(() => {
    // Rows that were there at once have taken the focus before anybody listened.
    hadFocus.current = root.current?.contains(document.activeElement) === true
    const onFocusIn = ({ target }: FocusEvent) => {
      hadFocus.current = target instanceof Node && root.current?.contains(target) === true
    }
    addEventListener('focusin', onFocusIn)
    return () => removeEventListener('focusin', onFocusIn)
  }, [root])
  const latest = useRef(focusCurrent)
  useEffect(() => {
    latest.current = focusCurrent
  })
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) latest.current()
  }, [rows])
}
