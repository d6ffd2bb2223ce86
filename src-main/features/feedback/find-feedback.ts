import { AppError } from '@shared/base/app-error'
import type { Caller, QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { askedTrainerId, visibleTrainerId } from '../../core/own-diary'
import { getVisibleBooking } from '../bookings'
import { issueRecord, ratingRecord } from './feedback-record'
import { countIssues, findIssue, findRating, listIssues, listIssuesOf, type IssueRow } from './feedback.repository'

/** The issue, if it is of the caller's diary; another trainer's is as good as none. */
export const getVisibleIssue = async (db: Db, caller: Caller, id: string): Promise<IssueRow> => {
  const row = await findIssue(db, id)
  const only = visibleTrainerId(caller)
  if (!row || (only !== null && only !== row.trainerId)) throw new AppError('NOT_FOUND', 'There is no such issue.', { field: 'id' })
  return row
}

export const feedbackOfBooking = async ({ db, caller }: QueryContext, { id }: { id: string }) => {
  await getVisibleBooking(db, caller, id)
  const [rating, issues] = await Promise.all([findRating(db, id), listIssuesOf(db, id)])
  return { rating: rating ? ratingRecord(rating) : null, issues: issues.map(issueRecord) }
}

interface IssueQuestion extends ListInput {
  trainerId?: string | undefined
  isResolved?: boolean | undefined
  q?: string | undefined
  sort?: 'at' | '-at' | undefined
}

export const listIssueRecords = async ({ db, caller }: QueryContext, input: IssueQuestion) => {
  const page = listPage(input)
  const { direction } = sortOf(input.sort ?? '-at')
  const filter = { trainerId: askedTrainerId(caller, input.trainerId) ?? undefined, isResolved: input.isResolved, q: input.q }
  const [rows, total] = await Promise.all([listIssues(db, filter, page, direction), countIssues(db, filter)])
  return listAnswer(input, page, rows.map(issueRecord), total)
}
