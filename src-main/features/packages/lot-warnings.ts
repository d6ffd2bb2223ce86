import { warningLevel } from '@shared/domain/credits/warning-level'
import { daysUntil } from '@shared/domain/time/days-until'
import { dayLabel } from '@shared/domain/time/day-label'
import { addDays, type Day } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { askedTrainerId } from '../../core/own-diary'
import { clientName } from '../clients'
import { listEndingLots } from './lot-list.repository'
import { lotFor } from './lot-for'
import { lotRecord, todayOf } from './lot-record'

const warnedWithinDays = 14

const inDays = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`)

/** `Ends Tue 15 June, in 7 days`. */
export const endsText = (expiryOn: Day, today: Day): string =>
  `Ends ${dayLabel(expiryOn, Number(today.slice(0, 4)))}, ${inDays(daysUntil(today, expiryOn))}`

/** Packages about to expire with sessions nobody is promised, the nearest first. */
export const listWarnings = async (context: QueryContext, input: { trainerId?: string | undefined }) => {
  const today = await todayOf(context)
  const trainerId = askedTrainerId(context.caller, input.trainerId)
  const rows = await listEndingLots(context.db, { from: today, until: addDays(today, warnedWithinDays), trainerId })
  return {
    items: rows.flatMap((row) => {
      const level = row.expiryOn === null ? null : warningLevel(daysUntil(today, row.expiryOn))
      if (level === null || row.expiryOn === null) return []
      const lot = lotRecord(row, today)
      const left = `${lot.sessionsAvailable} ${lot.sessionsAvailable === 1 ? 'session' : 'sessions'}`
      return [
        {
          level,
          text: `${clientName(row)}: ${left} of ${row.name} left. ${endsText(row.expiryOn, today)}`,
          lot: lotFor(context.caller, lot),
        },
      ]
    }),
  }
}
