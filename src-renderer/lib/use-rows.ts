import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react'

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** One tab stop for a list: arrows, Home and End move through its rows. The current row stays the same when rows come and go. */
export const useRows = (root: RefObject<HTMLElement | null>, ids: readonly string[], options: { isFocusedAtOnce?: boolean } = {}) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const current = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null)
  const elementOf = (id: string) => root.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)
  const hasRows = current !== null
  const { isFocusedAtOnce = true } = options
  useEffect(() => {
    const isIdle = document.activeElement === document.body || document.activeElement === null
    if (hasRows && isFocusedAtOnce && isIdle && current !== null) elementOf(current)?.focus({ preventScroll: true })
  }, [hasRows]) // oxlint-disable-line react/exhaustive-deps -- once, when the first rows are drawn
  const rowProps = (id: string) => ({
    'data-row': id,
    tabIndex: id === current ? 0 : -1,
    onFocus: () => setChosen(id),
    onKeyDown: (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (!step || event.ctrlKey || event.altKey) return
      event.preventDefault()
      const next = ids[step(ids.indexOf(id), ids.length - 1)]
      if (next === undefined) return
      setChosen(next)
      elementOf(next)?.focus()
    },
  })
  return { current, rowProps, focusCurrent: () => current !== null && elementOf(current)?.focus() }
}
