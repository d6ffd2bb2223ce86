import { foldText } from '@shared/domain/search/fold-text'
import { dayMs } from '@shared/domain/time/instant'
import { sortNameOf } from '../../src-main/features/clients/client-record'
import { searchTextOf } from '../../src-main/features/clients/client-search-text'
import { readPhone } from '../../src-main/features/clients/phone-number'
import { clientNotes, goals, nameLists } from './names'
import { randomOf, type Random } from './random'

/** A client as the diary needs them, and the row to be written. */
export interface SeedClient {
  row: ReturnType<typeof clientRow>
  /** What a search finds them by. */
  text: string
  createdAt: number
  /** When they left the studio; booked only before. */
  archivedAt: number | null
  primaryTrainerId: string | null
  /** How often they come, as a weight. */
  zeal: number
}

export const firstClientNumber = 1001
const levels = ['beginner', 'intermediate', 'advanced', 'athlete'] as const
const oldestDays = 900
/** As far back as the diary goes: most clients were there before it. */
const diaryDays = 45

const nameOf = (random: Random, taken: Set<string>): { firstName: string; lastName: string } => {
  for (;;) {
    const names = random.weighted(nameLists, ({ share }) => share)
    const name = { firstName: random.pick(names.first), lastName: random.pick(names.last) }
    const folded = foldText(`${name.firstName} ${name.lastName}`)
    if (taken.has(folded) || foldText(name.firstName) === foldText(name.lastName)) continue
    taken.add(folded)
    return name
  }
}

const phoneOf = (random: Random, taken: Set<string>): string => {
  for (;;) {
    const phone = `+2547${random.whole(10_000_000, 99_999_999)}`
    if (taken.has(phone)) continue
    taken.add(phone)
    return phone
  }
}

const emailOf = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${foldText(firstName)}.${foldText(lastName)}@mail.example`.replace(/ /g, '')

const clientRow = (id: string, number: string, random: Random, taken: { names: Set<string>; phones: Set<string> }) => {
  const name = nameOf(random, taken.names)
  const email = random.chance(0.86) ? emailOf(name) : null
  const phone = email === null || random.chance(0.96) ? phoneOf(random, taken.phones) : null
  const fields = { ...name, number, email, phone }
  return {
    id,
    ...fields,
    fitnessLevel: random.chance(0.9)
      ? random.weighted(levels, (level) => ({ beginner: 40, intermediate: 38, advanced: 17, athlete: 5 })[level])
      : null,
    goals: JSON.stringify([...new Set(Array.from({ length: random.whole(0, 3) }, () => random.pick(goals)))]),
    preferences: '{}',
    notes: random.chance(0.15) ? random.pick(clientNotes) : '',
    sortName: sortNameOf(name),
  }
}

/** Clients in the order they came: most long before the diary begins, some new, a few gone again. */
export const seedClients = (question: {
  count: number
  now: number
  countryCode: string
  trainerIds: readonly string[]
  nextId(): string
}): SeedClient[] => {
  const random = randomOf('clients')
  const taken = { names: new Set<string>(), phones: new Set<string>() }
  const ages = Array.from(
    { length: question.count },
    () => (random.chance(0.85) ? random.whole(diaryDays + 1, oldestDays) : random.whole(1, diaryDays)) * dayMs + random.whole(0, dayMs - 1),
  )
  return ages
    .sort((a, b) => b - a)
    .map((age, index) => {
      const isGone = age > diaryDays * dayMs && random.chance(0.03)
      const row = clientRow(question.nextId(), String(firstClientNumber + index), random, taken)
      const nationalPhone = row.phone === null ? null : readPhone(row.phone, question.countryCode).national
      return {
        row,
        text: searchTextOf({ ...row, nationalPhone }),
        createdAt: question.now - age,
        archivedAt: isGone ? question.now - random.whole(7, 35) * dayMs : null,
        primaryTrainerId: random.chance(0.75) ? random.pick(question.trainerIds) : null,
        zeal: random.weighted([1, 3, 8, 16], (zeal) => 20 - zeal),
      }
    })
}
