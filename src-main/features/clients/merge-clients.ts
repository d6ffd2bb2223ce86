import { AppError } from '@shared/base/app-error'
import { dayLabel } from '@shared/domain/time/day-label'
import { toIso } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { dayOf } from '@shared/domain/time/zone'
import type { CommandContext } from '../../core/context'
import { getStudio, type StudioRow } from '../studio'
import { clientName, clientPersonalFields, clientRecord, sortNameOf } from './client-record'
import { writeClientText } from './client-text'
import type { ClientRow } from './clients.repository'
import { getEditableClient } from './editable-client'
import { getClient } from './find-clients'
import { findSharedSession, listSessionsOf, markMerged, moveToSurvivor } from './merge-clients.repository'
import { mergedFields } from './merged-fields'
import { insertNote } from './notes.repository'
import { takeBackRefused } from './save-client'
import { updateClientRow } from './save-client.repository'
import { listTagsOf, replaceTags } from './tags.repository'

const features = ['clients', 'bookings', 'calendar', 'notifications', 'feedback'] as const
/** What the form takes. */
const longestNotes = 8000
const mostTags = 30

/** Two who sat in one session are two people, or one of the bookings is too many: a session has one live booking of a client. */
const assertNoSharedSession = async ({ db, clock }: CommandContext, kept: ClientRow, gone: ClientRow, { timeZone }: StudioRow) => {
  const shared = await findSharedSession(db, kept.id, gone.id)
  if (!shared) return
  const day = dayLabel(dayOf(shared.startsAt, timeZone), Number(dayOf(clock.now(), timeZone).slice(0, 4)))
  const session = `${shared.sessionTypeName} with ${shared.trainerName} on ${day} ${wallTimeLabel(shared.startsAt, timeZone)}`
  const canCancel = shared.statuses.split(' ').some((status) => status === 'pending' || status === 'confirmed')
  const sentence = canCancel
    ? `Both have a booking in ${session}; cancel one of the two, then merge.`
    : `Both had a booking in ${session}; whoever was there twice is not one person.`
  throw new AppError('CONFLICT', sentence, { field: 'duplicateId', data: { startsAt: toIso(shared.startsAt) } })
}

const unionOfTags = async ({ db }: CommandContext, keptId: string, goneId: string) => {
  const kept = await listTagsOf(db, keptId)
  const known = new Set(kept.map(({ folded }) => folded))
  const more = (await listTagsOf(db, goneId)).filter(({ folded }) => !known.has(folded))
  return [...kept, ...more].slice(0, Math.max(mostTags, kept.length))
}

/** The duplicate’s text as a note of its own, where one field would not take both. */
const keepLongNotes = async ({ tx, clock, ids, caller }: CommandContext, clientId: string, content: string) =>
  insertNote(tx, { id: ids.next(), clientId, content, authorId: caller.staffUserId, createdAt: clock.now(), pinnedAt: null })

/** Both, as far as they can be one. */
const getPair = async ({ db, caller }: CommandContext, id: string, duplicateId: string): Promise<[ClientRow, ClientRow]> => {
  if (id === duplicateId)
    throw new AppError('INVALID', 'A client cannot be merged into themself; choose the duplicate.', { field: 'duplicateId' })
  const kept = await getEditableClient(db, caller, id)
  const gone = await getEditableClient(db, caller, duplicateId, 'duplicateId')
  if (kept.archivedAt !== null)
    throw new AppError('WRONG_STATE', `${clientName(kept)} is archived; bring them back first, or merge the other way round.`, {
      field: 'id',
    })
  return [kept, gone]
}

/** Joins a duplicate into this client. Everything of it goes over and nothing is lost: the duplicate stays, archived, as what it was. */
export const mergeClients = async (context: CommandContext, { id, duplicateId }: { id: string; duplicateId: string }) => {
  const { tx, db, clock, record } = context
  const [kept, gone] = await getPair(context, id, duplicateId)
  const studio = await getStudio(db)
  await assertNoSharedSession(context, kept, gone, studio)
  const sessions = await listSessionsOf(db, duplicateId)
  const tags = await unionOfTags(context, id, duplicateId)

  const filled = mergedFields(kept, gone)
  const isTooLong = filled.notes.length > longestNotes
  const fields = isTooLong ? { ...filled, notes: kept.notes } : filled
  const moved = await moveToSurvivor(tx, { id, duplicateId, primaryTrainerId: gone.primaryTrainerId })
  if (isTooLong) await keepLongNotes(context, id, gone.notes)
  await markMerged(tx, duplicateId, id, gone.archivedAt ?? clock.now())
  await updateClientRow(tx, id, { ...fields, sortName: sortNameOf(fields) })
  await writeClientText(tx, db, { ...fields, id, number: kept.number }, studio.countryCode)
  await replaceTags(tx, id, tags)
  await takeBackRefused(context, id, fields)

  const [before, after] = [clientRecord(kept), clientRecord(await getClient(db, id))]
  const days = new Map(
    sessions.map(({ startsAt, trainerId }) => {
      const day = { onDate: dayOf(startsAt, studio.timeZone), trainerId }
      return [`${day.onDate} ${trainerId}`, day] as const
    }),
  )
  await record({
    entity: 'client',
    id,
    change: 'merged',
    before,
    after: { ...after, duplicateId, moved },
    subjectId: id,
    personalFields: clientPersonalFields,
    staleDays: [...days.values()],
    features,
  })
  await record({
    entity: 'client',
    id: duplicateId,
    change: 'merged_into',
    before: clientRecord(gone),
    after: clientRecord(await getClient(db, duplicateId)),
    subjectId: duplicateId,
    personalFields: clientPersonalFields,
    features,
  })
  return after
}
