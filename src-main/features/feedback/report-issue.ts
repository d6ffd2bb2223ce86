import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { CommandContext } from '../../core/context'
import { addBookingEvent, countedOn, getVisibleBooking } from '../bookings'
import { getStudio } from '../studio'
import { feedbackFeatures, feedbackPersonalFields, issueRecord } from './feedback-record'
import { insertIssue, updateIssueRow, type IssueRow } from './feedback.repository'
import { getVisibleIssue } from './find-feedback'

interface NewIssue {
  id: string
  kind: IssueRow['kind']
  note?: string | undefined
}

/** Something went wrong in a session that has begun, whether or not its client came. */
export const reportIssue = async (context: CommandContext, { id: bookingId, kind, note = '' }: NewIssue) => {
  const { tx, db, clock, ids, caller, record } = context
  const row = await getVisibleBooking(db, caller, bookingId)
  if (row.status === 'cancelled')
    throw new AppError('WRONG_STATE', 'This booking is cancelled; nothing can go wrong in it any more.', { field: 'id' })
  if (row.startsAt > clock.now())
    throw new AppError('TOO_EARLY', 'This session has not begun; report what went wrong once it has.', {
      field: 'id',
      data: { from: toIso(row.startsAt) },
    })
  const id = ids.next()
  await insertIssue(tx, { id, bookingId, trainerId: row.trainerId, kind, note, reportedById: caller.staffUserId, at: clock.now() })
  await addBookingEvent(context, row, 'issue_reported', kind)
  const created = issueRecord(await getVisibleIssue(db, caller, id))
  await record({
    entity: 'session_issue',
    id,
    change: 'created',
    after: created,
    subjectId: row.clientId,
    personalFields: feedbackPersonalFields,
    staleDays: [countedOn(row, (await getStudio(db)).timeZone)],
    features: feedbackFeatures,
  })
  return created
}

interface IssueChange {
  id: string
  kind?: IssueRow['kind'] | undefined
  note?: string | undefined
  isResolved?: boolean | undefined
}

/** Corrects an issue, settles it, or opens it again. */
export const updateIssue = async (context: CommandContext, { id, kind, note, isResolved }: IssueChange) => {
  const { tx, db, clock, caller, record } = context
  const row = await getVisibleIssue(db, caller, id)
  const isSettling = isResolved !== undefined && isResolved !== (row.resolvedAt !== null)
  await updateIssueRow(tx, id, {
    ...(kind === undefined ? {} : { kind }),
    ...(note === undefined ? {} : { note }),
    ...(isSettling ? { resolvedAt: isResolved ? clock.now() : null } : {}),
  })
  const after = issueRecord(await getVisibleIssue(db, caller, id))
  await record({
    entity: 'session_issue',
    id,
    change: isSettling ? (isResolved ? 'resolved' : 'reopened') : 'updated',
    before: issueRecord(row),
    after,
    ...(row.clientId === null ? {} : { subjectId: row.clientId, personalFields: feedbackPersonalFields }),
    staleDays: [countedOn({ startsAt: row.startsAt ?? row.at, trainerId: row.trainerId }, (await getStudio(db)).timeZone)],
    features: feedbackFeatures,
  })
  return after
}
