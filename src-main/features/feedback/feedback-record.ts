import { toIso } from '@shared/domain/time/instant'
import { clientName } from '../clients'
import type { IssueRow, RatingRow } from './feedback.repository'

export const ratingRecord = ({ stars, comment, source, recordedBy, at }: RatingRow) => ({
  stars,
  comment,
  source,
  recordedBy,
  at: toIso(at),
})

export const issueRecord = ({ firstName, lastName, ...row }: IssueRow) => ({
  ...row,
  startsAt: undefined,
  clientName: firstName === null ? null : clientName({ firstName, lastName: lastName ?? '' }),
  at: toIso(row.at),
  resolvedAt: row.resolvedAt === null ? null : toIso(row.resolvedAt),
})

/** Names and free text are erasable with the client. */
export const feedbackPersonalFields = ['comment', 'note', 'clientName', 'trainerName', 'recordedBy', 'reportedBy'] as const

export const feedbackFeatures = ['feedback', 'bookings'] as const
