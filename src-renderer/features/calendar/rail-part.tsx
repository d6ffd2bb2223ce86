import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Draws its children in the rail, where the screen in sight has a place of its own. */
export const RailPart = ({ children }: { children: ReactNode }) => {
  const [rail, setRail] = useState<HTMLElement | null>(null)
  useEffect(() => setRail(document.getElementById('rail-extra')), [])
  return rail && createPortal(children, rail)
}
