import { AppError } from '@shared/base/app-error'
import type { CommandContext, WriteContext } from '../../core/context'
import { brokenConstraint, type Db } from '../../core/database'
import { getSessionType } from '../session-types'
import { getTrainerRecord } from './find-trainers'
import { auditedTrainer, trainerFeatures as features, trainerPersonalFields as personalFields } from './trainer-record'
import { countHues, insertTrainer, replaceGivenTypes, updateTrainerRow, type TrainerFields } from './trainers.repository'

interface GivenType {
  sessionTypeId: string
  priceMinor: number | null
}

type Input = Partial<{
  name: string | undefined
  businessName: string | null | undefined
  bio: string | undefined
  expertise: string[] | undefined
  location: string | null | undefined
  timeZone: string | null | undefined
  staffUserId: string | null | undefined
  hue: number | undefined
  sessionTypes: GivenType[] | undefined
}>

const hues = Array.from({ length: 12 }, (_, index) => index + 1)

/** The least used hue, the earliest first: small studios get the most distinct ones. */
const nextHue = async ({ db }: WriteContext): Promise<number> => {
  const used = new Map((await countHues(db)).map((row) => [row.hue, row.n]))
  return hues.reduce((best, hue) => ((used.get(hue) ?? 0) < (used.get(best) ?? 0) ? hue : best))
}

const emptyToNull = (text: string | null): string | null => (text === '' ? null : text)

const fieldsOf = (input: Input): Partial<TrainerFields> => ({
  ...(input.name === undefined ? {} : { name: input.name }),
  ...(input.businessName === undefined ? {} : { businessName: emptyToNull(input.businessName) }),
  ...(input.bio === undefined ? {} : { bio: input.bio }),
  ...(input.expertise === undefined ? {} : { expertise: JSON.stringify(input.expertise) }),
  ...(input.location === undefined ? {} : { location: emptyToNull(input.location) }),
  ...(input.timeZone === undefined ? {} : { timeZone: input.timeZone }),
  ...(input.staffUserId === undefined ? {} : { staffUserId: input.staffUserId }),
  ...(input.hue === undefined ? {} : { hue: input.hue }),
})

const refuseDoubleUser = (error: unknown): never => {
  const broken = brokenConstraint(error)
  if (broken?.code === 'UNIQUE') throw new AppError('CONFLICT', 'This staff user already is another trainer.', { field: 'staffUserId' })
  if (broken?.code === 'FOREIGN_KEY') throw new AppError('NOT_FOUND', 'There is no such staff user.', { field: 'staffUserId' })
  throw error
}

const assertTypes = async (db: Db, types: readonly GivenType[]): Promise<void> => {
  const seen = new Set<string>()
  for (const { sessionTypeId } of types) {
    const { name } = await getSessionType(db, sessionTypeId, 'sessionTypes')
    if (seen.has(sessionTypeId)) throw new AppError('INVALID', `${name} is listed twice; leave one out.`, { field: 'sessionTypes' })
    seen.add(sessionTypeId)
  }
}

const saveTypes = async ({ tx, db }: WriteContext, trainerId: string, types: readonly GivenType[] | undefined): Promise<void> => {
  if (types === undefined) return
  await assertTypes(db, types)
  await replaceGivenTypes(tx, trainerId, types)
}

export const createTrainer = async (context: WriteContext, input: Input & { name: string }) => {
  const { tx, db, clock, ids, record } = context
  const id = ids.next()
  const empty = { staffUserId: null, name: input.name, businessName: null, bio: '', expertise: '[]', location: null, timeZone: null }
  const hue = input.hue ?? (await nextHue(context))
  await insertTrainer(tx, { ...empty, ...fieldsOf(input), hue, id, createdAt: clock.now() }).catch(refuseDoubleUser)
  await saveTypes(context, id, input.sessionTypes)
  const created = await getTrainerRecord(db, id)
  await record({ entity: 'trainer', id, change: 'created', after: auditedTrainer(created), subjectId: id, personalFields, features })
  return created
}

/** Makes a change of a trainer's hours, unless it leaves bookings outside them that are not to stay. */
export type SpareBookings = <Result>(
  context: CommandContext,
  reach: { trainerId: string; keepBookings: boolean | undefined },
  change: () => Promise<Result>,
) => Promise<Result>

type Update = Input & { id: string; keepBookings?: boolean | undefined }

export const updateTrainer =
  (spareBookings: SpareBookings) =>
  async (context: CommandContext, { id, keepBookings, ...input }: Update) => {
    const { tx, db, record } = context
    const before = await getTrainerRecord(db, id)
    const change = async () => {
      await updateTrainerRow(tx, id, fieldsOf(input)).catch(refuseDoubleUser)
      await saveTypes(context, id, input.sessionTypes)
      const after = await getTrainerRecord(db, id)
      await record({
        entity: 'trainer',
        id,
        change: 'updated',
        before: auditedTrainer(before),
        after: auditedTrainer(after),
        subjectId: id,
        personalFields,
        features,
      })
      return after
    }
    // The hours are wall times: in another zone they are at other times.
    const isMoved = input.timeZone !== undefined && input.timeZone !== before.timeZone
    return isMoved ? spareBookings(context, { trainerId: id, keepBookings }, change) : change()
  }
