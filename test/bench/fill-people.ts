import { fitnessLevels } from '@shared/contract/client-shapes'
import { foldText } from '@shared/domain/search/fold-text'
import { minuteMs } from '@shared/domain/time/instant'
import { nameLists } from '../../prisma/seed/names'
import { randomOf, type Random } from '../../prisma/seed/random'
import { sortNameOf } from '../../src-main/features/clients/client-record'
import { searchTextOf } from '../../src-main/features/clients/client-search-text'
import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import { systemPasswords } from '../../src-main/platform/passwords'
import { closesAtHour, firstDay, opensAtHour, type BenchSignIn, type BigStudioSize } from './big-size'
import { insertRow } from './inserter'

export interface BigStudioPeople {
  ownerId: string
  typeIds: readonly string[]
  trainerIds: readonly string[]
  clientIds: readonly string[]
}

const createdAt = firstDay

const fillTypes = (handle: SqliteHandle, nextId: () => string): string[] => {
  const length = { durationMinutes: 30, stepMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
  const rules = {
    capacity: 1,
    leadTimeMinutes: 0,
    horizonDays: 90,
    holdHours: 24,
    startsAs: 'confirmed',
    priceMinor: 250_000,
    currency: 'KES',
  }
  return ['Personal training', 'Boxing', 'Pilates', 'Rehabilitation'].map((name, index) => {
    const id = nextId()
    const row = { id, name, category: name, description: '', colour: index + 1, ...length, ...rules, createdAt: createdAt + index }
    insertRow(handle, 'session_type', row)
    return id
  })
}

const fillTrainer = (handle: SqliteHandle, nextId: () => string, index: number, staffUserId: string | null): string => {
  const trainerId = nextId()
  const name = `${nameLists[0]?.first[index]} ${nameLists[0]?.last[index]}`
  insertRow(handle, 'trainer', { id: trainerId, staffUserId, name, bio: '', expertise: '[]', hue: (index % 12) + 1, createdAt })
  const minutes = { startMinute: opensAtHour * 60, endMinute: closesAtHour * 60 }
  for (let dayOfWeek = 0; dayOfWeek < 7; dayOfWeek++)
    insertRow(handle, 'availability_rule', { id: nextId(), trainerId, dayOfWeek, ...minutes, createdAt })
  return trainerId
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
/** Every tenth client is a VIP. */
const vipEvery = 10

const clientRow = (id: string, index: number, random: Random, primaryTrainerId: string) => {
  const names = random.weighted(nameLists, ({ share }) => share)
  const name = { firstName: random.pick(names.first), lastName: random.pick(names.last) }
  const national = String(700_000_000 + index * 4_999)
  const fields = {
    ...name,
    number: String(1001 + index),
    email: `${foldText(name.firstName)}.${index}@mail.example`,
    phone: `+254${national}`,
  }
  const text = searchTextOf({ ...fields, nationalPhone: `0${national}` })
  const known = { fitnessLevel: fitnessLevels[index % 4] ?? null, birthday: `${1960 + (index % 45)}-${twoDigits(1 + (index % 12))}-11` }
  const blank = { goals: '[]', preferences: '{}', notes: '' }
  const row = { id, ...fields, ...known, ...blank, sortName: sortNameOf(name), primaryTrainerId, createdAt: createdAt + index * minuteMs }
  return { row, text }
}

/** The studio, an owner, trainers of whom the first can sign in, what can be booked, and the clients. */
export const fillPeople = async (
  handle: SqliteHandle,
  { trainers, clients }: BigStudioSize,
  signIns: { owner: BenchSignIn; trainer: BenchSignIn },
  nextId: () => string,
): Promise<BigStudioPeople> => {
  const studio = { name: 'Kilele Fitness', countryCode: 'KE', timeZone: 'Africa/Nairobi', currency: 'KES', isTraining: 1 }
  insertRow(handle, 'studio', { id: nextId(), ...studio, createdAt })
  const [ownerId, trainerUserId] = [nextId(), nextId()]
  const { hash } = systemPasswords()
  for (const { id, role, email, password } of [
    { id: ownerId, role: 'owner', ...signIns.owner },
    { id: trainerUserId, role: 'trainer', ...signIns.trainer },
  ]) {
    insertRow(handle, 'staff_user', { id, role, email, firstName: role, lastName: 'Said', passwordHash: await hash(password), createdAt })
  }
  const typeIds = fillTypes(handle, nextId)
  const trainerIds = Array.from({ length: trainers }, (_, index) => fillTrainer(handle, nextId, index, index === 0 ? trainerUserId : null))
  const random = randomOf('bench clients')
  const clientIds = Array.from({ length: clients }, (_, index) => {
    const id = nextId()
    const { row, text } = clientRow(id, index, random, random.pick(trainerIds))
    insertRow(handle, 'client', row)
    insertRow(handle, 'client_text', { clientId: id, text })
    if (index % vipEvery === 0) insertRow(handle, 'client_tag', { clientId: id, folded: 'vip', tag: 'VIP' })
    return id
  })
  insertRow(handle, 'number_sequence', { name: 'client', value: 1000 + clients })
  return { ownerId, typeIds, trainerIds, clientIds }
}
