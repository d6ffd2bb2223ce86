import { IconLock } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { OpenDrawerForm, type LastClose } from './open-drawer-form'

/** Asks for the count that opens it. */
export const ShutDrawer = (last: LastClose) => {
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // Not its field, which would take the digit of the next tab for a count: Tab goes there.
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section ref={section} tabIndex={-1} className="money-part drawer-shut" aria-labelledby="drawer-title">
      <h2 id="drawer-title">
        <IconLock size={18} stroke={1.8} aria-hidden /> The drawer is closed
      </h2>
      <OpenDrawerForm {...last} />
    </section>
  )
}
