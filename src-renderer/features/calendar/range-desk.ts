import { createContext, useContext } from 'react'
import type { SessionState } from '@shared/domain/bookings/session-state'
import type { RangeBooking } from '../../lib/records'
import type { TrainerChoice } from './use-choices'

/** What every session of a week, month or list is drawn with, wherever FullCalendar puts it. */
export interface RangeDesk {
  /** The single tab stop. */
  currentKey: string | null
  onFocus: (key: string) => void
  openId: string | null
  open: (bookingId: string, block: HTMLElement) => void
  stateOf: (booking: RangeBooking) => SessionState
  trainerOf: (trainerId: string) => TrainerChoice | undefined
  typeNameOf: (sessionTypeId: string) => string
  /** Sessions that stay in sight for the gaps’ sake although the filter leaves them out. */
  isDimmed: (booking: RangeBooking) => boolean
  isOver: (booking: RangeBooking) => boolean
  /** One trainer is shown: who it is need not be said on each block. */
  isOneTrainer: boolean
}

const RangeDeskContext = createContext<RangeDesk | null>(null)

export const RangeDeskProvider = RangeDeskContext.Provider

export const useDesk = (): RangeDesk => {
  const desk = useContext(RangeDeskContext)
  if (!desk) throw new Error('A session is drawn outside of a week, month or list.')
  return desk
}
