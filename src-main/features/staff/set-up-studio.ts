import type { WriteContext } from '../../core/context'
import { addWeek } from '../availability'
import { createSessionType } from '../session-types'
import { insertStudio, replaceOpeningHours, weekOf, type WallHours } from '../studio'

export interface StudioInput {
  name?: string | undefined
  countryCode?: string | undefined
  timeZone?: string | undefined
  currency?: string | undefined
  phone?: string | null | undefined
  address?: string | null | undefined
  taxNumber?: string | null | undefined
  openingHours?: WallHours[] | undefined
}

/** What a studio is when nobody says otherwise: the app's home market. */
const standard = { countryCode: 'KE', timeZone: 'Africa/Nairobi', currency: 'KES' }

/** The studio's own row, its hours, and one session type to begin with. */
export const setUpStudio = async (context: WriteContext, input: StudioInput, ownerName: string, isTraining: boolean) => {
  const { tx, ids, clock, record } = context
  const id = ids.next()
  const studio = {
    name: input.name ?? `Studio of ${ownerName}`,
    countryCode: input.countryCode ?? standard.countryCode,
    timeZone: input.timeZone ?? standard.timeZone,
    currency: input.currency ?? standard.currency,
    phone: input.phone || null,
    address: input.address || null,
    taxNumber: input.taxNumber || null,
    isTraining,
  }
  const week = weekOf(input.openingHours ?? [], 'studio.openingHours')
  await insertStudio(tx, { id, ...studio, createdAt: clock.now() })
  await replaceOpeningHours(
    tx,
    id,
    week.map((one) => ({ ...one, id: ids.next() })),
  )
  await record({ entity: 'studio', id, change: 'set_up', after: { ...studio, openingHours: week }, features: ['studio', 'system'] })
  await createSessionType(context, { name: 'Personal training', durationMinutes: 60, stepMinutes: 60 })
  /** A trainer who is there from the start works while the studio is open. */
  return { giveHours: (trainerId: string) => addWeek(context, trainerId, week) }
}
