import { useState } from 'react'
import { api } from './api'
import type { Problem } from './problem'
import type { Booking } from './records'
import { showToast } from './toast'
import { useCommand } from './use-command'
import { useStudioTime } from './use-studio'

export interface BookingActs {
  /** The client is here; asked again while checked in, not after all. */
  checkIn: (booking: Booking) => void
  complete: (booking: Booking) => void
  confirm: (booking: Booking) => void
  /** Why the last act was refused, and for which booking. */
  problem: (Problem & { bookingId: string | null }) | null
  clear: () => void
  isRunning: boolean
}

/** What is done to a session by one key, wherever it is shown: the toast says what was done, a refusal is for the screen to show. */
export const useBookingActs = ({ onDone }: { onDone?: (booking: Booking) => void } = {}): BookingActs => {
  const { dayAndTime } = useStudioTime()
  const [actedOn, setActedOn] = useState<string | null>(null)
  const said = (textOf: (booking: Booking) => string) => ({
    changes: ['bookings'],
    onDone: (booking: Booking) => {
      showToast(textOf(booking))
      onDone?.(booking)
    },
  })
  const checkIn = useCommand(
    api.bookings.checkIn,
    said(({ checkedInAt, clientName }) => (checkedInAt === null ? `${clientName} is not checked in any more` : `Checked in ${clientName}`)),
  )
  const complete = useCommand(
    api.bookings.complete,
    said(({ clientName, startsAt }) => `Completed ${clientName}, ${dayAndTime(startsAt)}`),
  )
  const confirm = useCommand(
    api.bookings.confirm,
    said(({ clientName, startsAt }) => `Confirmed ${clientName}, ${dayAndTime(startsAt)}`),
  )
  const all = [checkIn, complete, confirm]
  const refused = all.find(({ problem }) => problem !== null)
  const clear = () => {
    for (const one of all) if (one.problem !== null) one.clear()
  }
  const isRunning = all.some((one) => one.isRunning)
  // One act at a time: a key held down is not a second wish.
  const act = (bookingId: string, run: () => void) => {
    if (isRunning) return
    clear()
    setActedOn(bookingId)
    run()
  }
  return {
    checkIn: ({ id, checkedInAt }) => act(id, () => checkIn.run({ id, ...(checkedInAt === null ? {} : { undo: true }) })),
    complete: ({ id }) => act(id, () => complete.run({ id })),
    confirm: ({ id }) => act(id, () => confirm.run({ id })),
    problem: refused?.problem ? { ...refused.problem, bookingId: actedOn } : null,
    clear,
    isRunning,
  }
}
