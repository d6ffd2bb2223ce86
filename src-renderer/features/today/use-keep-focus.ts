import { useEffect, useRef, type RefObject } from 'react'

/** A row that goes to another group is drawn anew there; the focus goes with it. */
export const useKeepFocus = (root: RefObject<HTMLElement | null>, groups: unknown, focusCurrent: () => unknown) => {
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
  }, [groups])
}
