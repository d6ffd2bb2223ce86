import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import type { Db } from '../../core/database'
import { cancelQueuedTo } from '../notifications'
import { getStudio, takeNumber } from '../studio'
import { getTrainer } from '../trainers'
import { blankClient, fieldsOver, type ClientInput } from './client-fields'
import { clientPersonalFields, clientRecord, sortNameOf } from './client-record'
import { tagsOf } from './client-tags'
import { writeClientText } from './client-text'
import { getEditableClient } from './editable-client'
import { getClient } from './find-clients'
import { insertClient, updateClientRow, type ClientFields } from './save-client.repository'
import { replaceTags } from './tags.repository'

export const firstClientNumber = 1001
const features = ['clients', 'bookings', 'calendar'] as const

/** A trainer who is named anew still works here; one who left since stays where they stand. */
const assertTrainer = async (db: Db, after: string | null, before: string | null): Promise<void> => {
  if (after === null || after === before) return
  const trainer = await getTrainer(db, after, 'primaryTrainerId')
  if (trainer.archivedAt !== null)
    throw new AppError('ARCHIVED', `${trainer.name} is archived; choose a trainer who works here.`, { field: 'primaryTrainerId' })
}

export const createClient = async ({ tx, db, clock, ids, record }: CommandContext, input: ClientInput & { firstName: string }) => {
  const studio = await getStudio(db)
  const fields = fieldsOver(blankClient, input, studio, clock.now())
  await assertTrainer(db, fields.primaryTrainerId, null)
  const id = ids.next()
  const number = String(await takeNumber(tx, 'client', firstClientNumber))
  await insertClient(tx, { ...fields, sortName: sortNameOf(fields), id, number, createdAt: clock.now() })
  await writeClientText(tx, db, { ...fields, id, number }, studio.countryCode)
  await replaceTags(tx, id, tagsOf(input.tags ?? []))
  const created = clientRecord(await getClient(db, id))
  await record({ entity: 'client', id, change: 'created', after: created, subjectId: id, personalFields: clientPersonalFields, features })
  return created
}

/** Nobody who has refused a channel gets what still waits for it. */
export const takeBackRefused = async (
  { tx }: Pick<CommandContext, 'tx'>,
  id: string,
  { emailConsent, smsConsent }: Pick<ClientFields, 'emailConsent' | 'smsConsent'>,
): Promise<void> => {
  if (emailConsent === 'refused') await cancelQueuedTo(tx, id, 'email')
  if (smsConsent === 'refused') await cancelQueuedTo(tx, id, 'sms')
}

export const updateClient = async (context: CommandContext, { id, ...input }: ClientInput & { id: string }) => {
  const { tx, db, clock, caller, record } = context
  const row = await getEditableClient(db, caller, id)
  const studio = await getStudio(db)
  const fields = fieldsOver(row, input, studio, clock.now())
  await assertTrainer(db, fields.primaryTrainerId, row.primaryTrainerId)
  await updateClientRow(tx, id, { ...fields, sortName: sortNameOf(fields) })
  await writeClientText(tx, db, { ...fields, id, number: row.number }, studio.countryCode)
  await takeBackRefused(context, id, fields)
  if (input.tags !== undefined) await replaceTags(tx, id, tagsOf(input.tags))
  const before = clientRecord(row)
  const after = clientRecord(await getClient(db, id))
  await record({
    entity: 'client',
    id,
    change: 'updated',
    before,
    after,
    subjectId: id,
    personalFields: clientPersonalFields,
    features: [...features, 'notifications'],
  })
  return after
}
