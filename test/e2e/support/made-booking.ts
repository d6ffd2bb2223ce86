import type { Page } from '@playwright/test'
import { callApi } from './api.ts'

interface Listed {
  items: { id: string }[]
}

export interface MadeBooking {
  id: string
  clientName: string
  startsAt: string
}

interface WantedBooking {
  client: { firstName: string; lastName: string } | { id: string }
  /** Wall time in the training studio's zone, such as `2027-06-08T10:00`. */
  startsAt: string
  minutes?: number
  trainer: string
  status?: 'pending' | 'confirmed'
}

const everyRule = { kinds: ['outside_hours', 'in_break', 'overlap', 'in_the_past'], reason: 'For this spec' }

/** A booking of a new client, or one that is there, wherever it is wanted, past every rule; only as the owner or a manager. */
export const makeBooking = async (page: Page, wanted: WantedBooking): Promise<MadeBooking> => {
  const { client, startsAt, minutes = 60, trainer, status = 'confirmed' } = wanted
  const { id: clientId } = 'id' in client ? client : await callApi<{ id: string }>(page, 'clients/create', client)
  const trainers = await callApi<{ items: { id: string; name: string }[] }>(page, 'trainers/list', { limit: 100 })
  const types = await callApi<Listed>(page, 'sessionTypes/list', { sort: 'createdAt', limit: 1 })
  const starts = Date.parse(`${startsAt}:00+03:00`)
  return callApi<MadeBooking>(page, 'bookings/create', {
    clientId,
    trainerId: trainers.items.find(({ name }) => name === trainer)?.id,
    sessionTypeId: types.items[0]?.id,
    startsAt: new Date(starts).toISOString(),
    endsAt: new Date(starts + minutes * 60_000).toISOString(),
    status,
    override: everyRule,
  })
}
