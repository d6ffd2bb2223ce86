import { dayMs } from '@shared/domain/time/instant'
import { dayOf } from '@shared/domain/time/zone'
import type { DemoSignIn, TrainingData } from '../../src-main/app/studio-options'
import { seedClients } from './clients'
import { seedDiary } from './diary'
import { feedbackOf } from './feedback'
import { staff, studio, trainers } from './kilele'
import { seedPeople, writePeople } from './people'
import { withRegulars } from './regulars'
import { planTill } from './till-plan'
import { markDays, writeClients, writeDiary, writeStudio } from './write'
import { writeCatalogue } from './write-catalogue'
import { writeTill } from './write-till'

export const trainingSignIns: readonly DemoSignIn[] = staff.map(({ role, firstName, lastName, email, password, pin }) => ({
  role,
  name: `${firstName} ${lastName}`,
  email,
  password,
  pin,
}))

const clientCount = 400
/** Small enough for a transaction's time limit on a slow disk. */
const bookingsPerTransaction = 500
const openedDaysAgo = 910

/** Fills the training studio: staff, trainers with hours, clients, and twelve weeks of bookings around today. The same now gives the same studio, but for ids and hashes. */
export const seedTrainingStudio: TrainingData['seed'] = async (open, { ids, now, passwords }) => {
  const nextId = () => ids.next()
  const hashes = await Promise.all(staff.map(({ password }) => passwords.hash(password)))
  const pinHashes = await Promise.all(staff.map(({ pin }) => passwords.hash(pin)))
  const staffIds = staff.map(nextId)
  const trainerIds = trainers.map(nextId)
  const createdAt = now - openedDaysAgo * dayMs
  const today = dayOf(now, studio.timeZone)
  const typeIds = await open.transaction(null, ({ tx }) =>
    writeStudio(tx, { nextId, hashes, pinHashes, staffIds, trainerIds, createdAt, today }),
  )

  const clients = seedClients({ count: clientCount, now, countryCode: studio.countryCode, trainerIds, nextId })
  await open.transaction(null, ({ tx }) => writeClients(tx, clients))
  const authorIds = staffIds.filter((_, index) => staff[index]?.role !== 'manager')
  await open.transaction(null, ({ tx }) => writePeople(tx, seedPeople({ clients, today, authorIds, nextId })))

  const diary = withRegulars(seedDiary({ now, trainerIds, clients }), clients, now).map((entry) => ({ ...entry, bookingId: nextId() }))
  const by = { desk: staffIds[staff.findIndex(({ role }) => role === 'front_desk')] ?? null, owner: staffIds[0] ?? null, app: null }
  for (let first = 0; first < diary.length; first += bookingsPerTransaction) {
    await open.transaction(null, ({ tx }) =>
      writeDiary(tx, diary.slice(first, first + bookingsPerTransaction), {
        nextId,
        typeIds,
        by,
        feedbackOf: (entry) => feedbackOf(entry, now),
      }),
    )
  }
  await open.transaction(null, ({ tx }) => markDays(tx, diary))

  const catalogue = await open.transaction(null, ({ tx }) => writeCatalogue(tx, { nextId, typeIds, createdAt }))
  const names = new Map(clients.map(({ row }) => [row.id, { name: `${row.firstName} ${row.lastName}`, number: row.number }]))
  const clientOf = (clientId: string) => names.get(clientId) ?? { name: '', number: '' }
  const saleIds = { nextId, typeIds, ...catalogue, deskId: by.desk ?? '', clientOf }
  await open.transaction(null, ({ tx }) => writeTill(tx, planTill({ diary, clients, trainerIds, now }), saleIds, now))
}
