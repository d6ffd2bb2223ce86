import { AppError } from '@shared/base/app-error'
import type { CommandContext, QueryContext } from '../../core/context'
import { assertDayOrder } from '../../core/day-order'
import { wholeList } from '../../core/list-page'
import { endClosedDays, findClosedDays, insertClosedDays, listClosedDays, type ClosedDaysRow } from './availability.repository'
import { firstDay, lastDay, type DiaryQuestion } from './find-hours'
import { availabilityFeatures as features } from './rule-record'
import { sparingBookings, type HoursContext } from './spare-bookings'

const closedRecord = ({ id, startOn, endOn, reason }: ClosedDaysRow) => ({ id, startDate: startOn, endDate: endOn, reason })

export const listClosedDayRecords = async ({ db }: QueryContext, input: Omit<DiaryQuestion, 'trainerId'>) => {
  assertDayOrder(input)
  return wholeList(input, (await listClosedDays(db, input.from ?? firstDay, input.to ?? lastDay)).map(closedRecord))
}

interface NewClosedDays {
  startDate: string
  endDate: string
  reason?: string | undefined
  keepBookings?: boolean | undefined
}

export const addClosedDays = async (context: HoursContext, { startDate, endDate, reason, keepBookings }: NewClosedDays) => {
  const { tx, clock, ids, record } = context
  if (endDate < startDate)
    throw new AppError('BAD_RANGE', 'The last closed day is before the first; both days are part of it.', { field: 'endDate' })
  const row = { id: ids.next(), startOn: startDate, endOn: endDate, reason: reason ?? '' }
  return sparingBookings(context, { trainerId: null, days: { from: startDate, to: endDate }, keepBookings }, async () => {
    await insertClosedDays(tx, { ...row, createdAt: clock.now() })
    const created = closedRecord(row)
    await record({ entity: 'closed_days', id: row.id, change: 'created', after: created, features })
    return created
  })
}

export const removeClosedDays = async ({ tx, db, clock, record }: CommandContext, { id }: { id: string }) => {
  const row = await findClosedDays(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'These closed days do not stand any more.', { field: 'id' })
  await endClosedDays(tx, id, clock.now())
  await record({ entity: 'closed_days', id, change: 'ended', before: closedRecord(row), features })
  return { id }
}
