import { AppError } from '@shared/base/app-error'
import type { CommandContext } from '../../core/context'
import { addBookingEvent, countedOn, getVisibleBooking } from '../bookings'
import { getStudio } from '../studio'
import { feedbackFeatures, feedbackPersonalFields, ratingRecord } from './feedback-record'
import { findRating, putRating } from './feedback.repository'

interface Input {
  id: string
  stars: number
  comment?: string | undefined
  source?: 'desk' | 'sms' | undefined
}

/** Rates a completed booking. A correction replaces the rating; what it said before stays in the history. */
export const rateBooking = async (context: CommandContext, { id, stars, comment, source }: Input) => {
  const { tx, db, clock, ids, caller, record } = context
  const row = await getVisibleBooking(db, caller, id)
  if (row.status !== 'completed')
    throw new AppError('WRONG_STATE', `Only a completed booking is rated; this one is ${row.status.replace('_', ' ')}.`, { field: 'id' })
  const earlier = await findRating(db, id)
  const rating = {
    stars,
    comment: comment ?? earlier?.comment ?? '',
    source: source ?? 'desk',
    recordedById: caller.staffUserId,
    at: clock.now(),
  }
  await putRating(tx, ids.next(), id, rating)
  await addBookingEvent(context, row, 'rated', earlier ? `${stars} of 5, was ${earlier.stars}` : `${stars} of 5`)
  const saved = await findRating(db, id)
  if (!saved) throw new AppError('INTERNAL', 'The rating could not be read back.')
  const after = ratingRecord(saved)
  await record({
    entity: 'session_rating',
    id: saved.id,
    change: earlier ? 'corrected' : 'created',
    before: earlier ? ratingRecord(earlier) : null,
    after,
    subjectId: row.clientId,
    personalFields: feedbackPersonalFields,
    staleDays: [countedOn(row, (await getStudio(db)).timeZone)],
    features: feedbackFeatures,
  })
  return after
}
