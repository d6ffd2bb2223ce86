import { useLayoutEffect, useState } from 'react'

/** What had the focus when this part came has it again once it goes; where that is gone too, the current row of the list below. */
export const useFocusBack = (): void => {
  // Before a field of this part takes it as it is drawn.
  const [before] = useState(() => document.activeElement)
  useLayoutEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected
        const part = isThere ? before : document.querySelector<HTMLElement>('main [data-row][tabindex="0"]')
        part?.focus({ preventScroll: true })
      })
    },
    [before],
  )
}
