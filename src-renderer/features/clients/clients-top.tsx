import { useEffect, useRef, type ReactNode } from 'react'

/** Search and filters, which stay in sight over the rows; says how high it is, for what sticks below it. */
export const ClientsTop = ({ children }: { children: ReactNode }) => {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const top = root.current
    if (!top) return undefined
    const measure = () => {
      const isSticky = getComputedStyle(top).position === 'sticky'
      top.parentElement?.style.setProperty('--clients-top', `${isSticky ? top.offsetHeight : 0}px`)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(top)
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
    }
  }, [])
  return (
    <div className="clients-top" ref={root}>
      {children}
    </div>
  )
}
