import { AppError } from '@shared/base/app-error'
import type { CommandContext, WriteContext } from '../../core/context'
import { brokenConstraint } from '../../core/database'
import { getTrainer } from './find-trainers'
import { trainerPersonalFields, trainerRecord } from './trainer-record'
import { countHues, insertTrainer, updateTrainerRow, type TrainerFields } from './trainers.repository'

type Input = Partial<{
  name: string | undefined
  businessName: string | null | undefined
  bio: string | undefined
  expertise: string[] | undefined
  location: string | null | undefined
  timeZone: string | null | undefined
  staffUserId: string | null | undefined
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
})

const refuseDoubleUser = (error: unknown): never => {
  const broken = brokenConstraint(error)
  if (broken?.code === 'UNIQUE') throw new AppError('CONFLICT', 'This staff user already is another trainer.', { field: 'staffUserId' })
  if (broken?.code === 'FOREIGN_KEY') throw new AppError('NOT_FOUND', 'There is no such staff user.', { field: 'staffUserId' })
  throw error
}

const features = ['trainers', 'calendar'] as const

export const createTrainer = async (context: WriteContext, input: Input & { name: string }) => {
  const { tx, db, clock, ids, record } = context
  const id = ids.next()
  const empty = { staffUserId: null, name: input.name, businessName: null, bio: '', expertise: '[]', location: null, timeZone: null }
  await insertTrainer(tx, { ...empty, ...fieldsOf(input), hue: await nextHue(context), id, createdAt: clock.now() }).catch(refuseDoubleUser)
  const created = trainerRecord(await getTrainer(db, id))
  await record({ entity: 'trainer', id, change: 'created', after: created, subjectId: id, personalFields: trainerPersonalFields, features })
  return created
}

export const updateTrainer = async ({ tx, db, record }: CommandContext, { id, ...input }: Input & { id: string }) => {
  const before = trainerRecord(await getTrainer(db, id, 'id'))
  await updateTrainerRow(tx, id, fieldsOf(input)).catch(refuseDoubleUser)
  const after = trainerRecord(await getTrainer(db, id, 'id'))
  await record({ entity: 'trainer', id, change: 'updated', before, after, subjectId: id, personalFields: trainerPersonalFields, features })
  return after
}
