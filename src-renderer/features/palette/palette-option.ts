import type { ReactNode } from 'react'
import type { PhraseReading } from '@shared/domain/palette/phrase'
import type { Client } from '../../lib/records'
import type { BookingPlan } from './booking-plan'

/** One thing the command bar can do. */
export interface PaletteOption {
  id: string
  group: string
  icon: ReactNode
  title: string
  detail?: string
  /** Drawn at its end; the key that does the same without the command bar. */
  keys?: string
  /** How the phrase is understood when this is chosen. */
  reading?: PhraseReading
  /** Whom the phrase names, where nothing is booked at once. */
  client?: Client
  /** What would be booked. */
  plan?: BookingPlan
  /** The command bar stays: it closes itself once the act is done. */
  isStaying?: boolean
  run: () => void
}
