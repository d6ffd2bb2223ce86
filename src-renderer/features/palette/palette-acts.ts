import type { BookingSeed } from '../../lib/panel'
import type { BookingPlan } from './booking-plan'

/** What choosing something does; nothing happens before. */
export interface PaletteActs {
  goTo: (to: string) => void
  openClient: (clientId: string) => void
  openDay: (onDate: string, trainerId?: string) => void
  openPanel: (seed: BookingSeed) => void
  book: (plan: BookingPlan) => void
}

/** A screen of the app, as its own navigation names it. */
export interface PaletteScreen {
  to: string
  label: string
  keys?: string
}

/** Something to do that is no booking. */
export interface PaletteCommand {
  id: string
  label: string
  where?: string
  keys?: string
  run: () => void
}
