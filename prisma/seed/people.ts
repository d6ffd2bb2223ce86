import { foldText } from '@shared/domain/search/fold-text'
import { dayMs, hourMs } from '@shared/domain/time/instant'
import { addDays, dayInterval, type Day } from '@shared/domain/time/zone'
import { studio } from './kilele'
import type { WriteContext } from '../../src-main/core/context'
import type { SeedClient } from './clients'
import { insertRows } from './insert-rows'
import { deskNotes, nameLists, tags } from './names'
import { randomOf, type Random } from './random'

interface SeedPerson {
  clientId: string
  birthday: Day | null
  emergencyName: string | null
  emergencyPhone: string | null
  emailConsent: 'granted' | 'refused' | 'unknown'
  smsConsent: 'granted' | 'refused' | 'unknown'
  consentAt: number
  tags: string[]
  notes: { id: string; content: string; authorId: string; createdAt: number; isPinned: boolean }[]
}

interface Question {
  clients: readonly SeedClient[]
  today: Day
  authorIds: readonly string[]
  nextId(): string
}

const youngest = 17
const oldest = 68

/** Some birthdays fall into the week to come, so that there is one to see. */
const birthdayOf = (random: Random, today: Day): Day | null => {
  if (random.chance(0.25)) return null
  const inDays = random.chance(0.03) ? random.whole(0, 6) : random.whole(0, 364)
  const day = addDays(today, inDays)
  // A leap day is left to those who have one.
  return `${Number(day.slice(0, 4)) - random.whole(youngest, oldest)}-${day.slice(5) === '02-29' ? '02-28' : day.slice(5)}`
}

const consentOf = (random: Random, has: boolean): SeedPerson['emailConsent'] =>
  has ? random.weighted(['granted', 'refused', 'unknown'] as const, (one) => ({ granted: 70, refused: 4, unknown: 26 })[one]) : 'unknown'

const contactOf = (random: Random): { emergencyName: string | null; emergencyPhone: string | null } => {
  if (random.chance(0.55)) return { emergencyName: null, emergencyPhone: null }
  const names = random.weighted(nameLists, ({ share }) => share)
  return {
    emergencyName: `${random.pick(names.first)} ${random.pick(names.last)}`,
    emergencyPhone: `+2547${random.whole(10_000_000, 99_999_999)}`,
  }
}

/** Written while the studio is open. */
const notesOf = (random: Random, since: number, { today, authorIds, nextId }: Question): SeedPerson['notes'] => {
  const noon = dayInterval(today, studio.timeZone).from + 12 * hourMs
  return Array.from({ length: random.weighted([0, 1, 2, 3], (count) => [62, 26, 9, 3][count] ?? 0) }, () => ({
    id: nextId(),
    content: random.pick(deskNotes),
    authorId: random.pick(authorIds),
    createdAt: Math.max(since, noon - random.whole(1, 120) * dayMs + random.whole(-4 * hourMs, 6 * hourMs)),
    isPinned: random.chance(0.2),
  })).sort((a, b) => a.createdAt - b.createdAt)
}

/** What is written down about the clients beyond their names. */
export const seedPeople = (question: Question): SeedPerson[] => {
  const random = randomOf('people')
  return question.clients.map(({ row, createdAt }) => ({
    clientId: row.id,
    birthday: birthdayOf(random, question.today),
    ...contactOf(random),
    emailConsent: consentOf(random, row.email !== null),
    smsConsent: consentOf(random, row.phone !== null),
    consentAt: createdAt,
    tags: tags.filter(({ share }) => random.chance(share / 100)).map(({ tag }) => tag),
    notes: notesOf(random, createdAt, question),
  }))
}

type Tx = WriteContext['tx']

/** Onto the clients that stand there already. */
export const writePeople = async (tx: Tx, people: readonly SeedPerson[]): Promise<void> => {
  await tx.$executeRawUnsafe(
    `UPDATE client SET birthday = p.value ->> 'birthday', emergencyName = p.value ->> 'emergencyName', emergencyPhone = p.value ->> 'emergencyPhone',
            emailConsent = p.value ->> 'emailConsent', smsConsent = p.value ->> 'smsConsent',
            emailConsentAt = CASE p.value ->> 'emailConsent' WHEN 'unknown' THEN NULL ELSE p.value ->> 'consentAt' END,
            smsConsentAt = CASE p.value ->> 'smsConsent' WHEN 'unknown' THEN NULL ELSE p.value ->> 'consentAt' END
       FROM json_each(?) AS p WHERE client.id = p.value ->> 'clientId'`,
    JSON.stringify(people),
  )
  await insertRows(
    tx,
    'client_tag',
    people.flatMap(({ clientId, tags: own }) => own.map((tag) => ({ clientId, folded: foldText(tag), tag }))),
  )
  await insertRows(
    tx,
    'client_note',
    people.flatMap(({ clientId, notes }) =>
      notes.map(({ isPinned, ...note }) => ({ ...note, clientId, pinnedAt: isPinned ? note.createdAt : null })),
    ),
  )
}
