import { useRef, useState } from 'react'
import { api } from '../../lib/api'
import { problemOf } from '../../lib/problem'
import { useCommand } from '../../lib/use-command'
import { takerOf, type HandOverBooking } from './hand-over-rows'

interface Progress {
  verb: 'Moving' | 'Cancelling'
  done: number
  of: number
}

/** Moves bookings to others one by one, or cancels them; what is refused is told at its row, the rest goes on. */
export const useHandOver = () => {
  const move = useCommand(api.bookings.update, { changes: [] })
  const cancel = useCommand(api.bookings.cancel, { changes: [] })
  // After each of many the list would be asked again; here it is asked once, at the end.
  const settle = useCommand(async () => undefined, { changes: ['bookings', 'trainers'] })
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({})
  const [progress, setProgress] = useState<Progress | null>(null)
  const isStopped = useRef(false)
  const refuse = (bookingId: string, error: unknown) => setRefusals((all) => ({ ...all, [bookingId]: problemOf(error).message }))
  const forget = (bookingId: string) =>
    setRefusals((all) => Object.fromEntries(Object.entries(all).filter(([refused]) => refused !== bookingId)))
  const each = async (
    verb: Progress['verb'],
    bookings: readonly HandOverBooking[],
    act: (booking: HandOverBooking) => Promise<unknown>,
  ): Promise<number> => {
    isStopped.current = false
    let count = 0
    for (const [index, booking] of bookings.entries()) {
      if (isStopped.current) break
      setProgress({ verb, done: index, of: bookings.length })
      forget(booking.bookingId)
      try {
        await act(booking)
        count += 1
      } catch (error) {
        refuse(booking.bookingId, error)
      }
    }
    setProgress(null)
    await settle.runAsync(undefined)
    return count
  }
  const moveAll = (bookings: readonly HandOverBooking[]): Promise<number> =>
    each('Moving', bookings, async (booking) => {
      const taker = takerOf(booking, chosen)
      if (taker) await move.runAsync({ id: booking.bookingId, trainerId: taker.trainerId })
    })
  const cancelAll = (bookings: readonly HandOverBooking[], reason: string): Promise<number> =>
    each('Cancelling', bookings, ({ bookingId }) => cancel.runAsync({ id: bookingId, endReason: 'by_trainer', reason }))
  return {
    chosen,
    choose: (bookingId: string, trainerId: string) => setChosen((all) => ({ ...all, [bookingId]: trainerId })),
    refusals,
    progress,
    moveAll,
    cancelAll,
    stop: () => {
      isStopped.current = true
    },
  }
}
