import { useState } from 'react'
import { closeBooking, closeMove, usePanel } from '../../lib/panel'

/** The panel beside a list: shut at first, then about the current row, or about the one it was opened for. It holds one thing: a booking being made steps aside. */
export const useListPanel = (current: string | null, openedFor?: string) => {
  const isBooking = usePanel((panel) => panel.isBooking)
  const moving = usePanel((panel) => panel.moving)
  const [open, setOpen] = useState<{ id: string | null } | null>(openedFor === undefined ? null : { id: openedFor })
  const isFree = !isBooking && moving === null
  return {
    /** What the panel is about; null while it is shut. */
    shownId: isFree && open !== null ? (open.id ?? current) : null,
    show: (id: string | null = null) => {
      if (isBooking) closeBooking()
      if (moving) closeMove()
      setOpen({ id })
    },
    /** Another row was gone to. */
    follow: () => setOpen((was) => (was === null || was.id === null ? was : { id: null })),
    close: () => setOpen(null),
  }
}
