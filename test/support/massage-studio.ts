import type { OpenStudio } from '../../src-main/core/open-studio'
import { testApp, type ApiClient, type TestApp } from './test-app'

type Booked = Awaited<ReturnType<ApiClient['bookings']['create']>>
type NewBooking = Parameters<ApiClient['bookings']['create']>[0]

export interface Refusal {
  code: string
  message: string
  data: { field?: string; data?: unknown }
}

/** The code a call was refused with; `done` when it was not. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: Refusal) => error.code,
  )

export const openStudioOf = ({ studio }: Pick<TestApp, 'studio'>): OpenStudio => {
  const opened = studio.opened()
  if (!opened) throw new Error('the studio is not open')
  return opened
}

/** Wall time of Thursday, 10 June 2027 in Nairobi. */
export const at = (time: string, day = '2027-06-10'): string => `${day}T${time}:00+03:00`

/** A studio with a massage type whose buffers are 10 minutes before and 15 after, and two clients. */
export const studioWithMassage = async () => {
  const app = await testApp()
  const { owner } = app
  const massage = await owner.sessionTypes.create({
    name: 'Massage',
    durationMinutes: 60,
    stepMinutes: 15,
    bufferBeforeMinutes: 10,
    bufferAfterMinutes: 15,
    holdHours: 2,
  })
  const [grace, peter] = [await owner.clients.create({ firstName: 'Grace' }), await owner.clients.create({ firstName: 'Peter' })]
  const trainerId = (await owner.staff.me()).trainerId ?? ''
  const book = (startsAt: string, more: Partial<NewBooking> = {}): Promise<Booked> =>
    owner.bookings.create({ clientId: grace.id, trainerId, sessionTypeId: massage.id, startsAt, allowClientOverlap: true, ...more })
  return { app, owner, massage, grace, peter, trainerId, book }
}

/** A second trainer with the studio's hours. */
export const addTrainer = async (owner: ApiClient, name: string): Promise<string> => {
  const { id } = await owner.trainers.create({ name })
  await owner.availability.setWeek({
    trainerId: id,
    hours: [0, 1, 2, 3, 4, 5].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '20:00' })),
  })
  return id
}
