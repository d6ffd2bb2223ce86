import { dayMs, hourMs, minuteMs } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import { askedTrainerId } from '../../core/own-diary'
import { getStudio } from '../studio'
import { bookingRecord } from './booking-record'
import { listEndingHolds, listUnattended } from './pressing-bookings.repository'

/** Older ones are not forgotten, they are no longer news: the list of bookings finds them. */
const noShowsWithinMs = 7 * dayMs
/** A hold that runs out later than this is not pressing yet. */
const holdsWithinMs = 24 * hourMs

/** What asks for a decision: holds about to run out, the soonest first, then sessions that ended some minutes ago without their client, the latest first. */
export const listProposals = async ({ db, clock, caller }: QueryContext, input: { trainerId?: string | undefined }) => {
  const now = clock.now()
  const trainerId = askedTrainerId(caller, input.trainerId)
  const { noShowAfterMinutes } = await getStudio(db)
  const [holds, unattended] = await Promise.all([
    listEndingHolds(db, { from: now, until: now + holdsWithinMs, trainerId }),
    listUnattended(db, { from: now - noShowsWithinMs, until: now - noShowAfterMinutes * minuteMs, trainerId }),
  ])
  return {
    items: [
      ...holds.map((row) => ({ kind: 'hold' as const, booking: bookingRecord(row, now) })),
      ...unattended.map((row) => ({ kind: 'no_show' as const, booking: bookingRecord(row, now) })),
    ],
  }
}
