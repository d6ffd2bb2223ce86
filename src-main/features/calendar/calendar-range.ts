import { AppError } from '@shared/base/app-error'
import { toIso, type Interval } from '@shared/domain/time/instant'
import { addDays, dayInterval } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { visibleTrainerId } from '../../core/own-diary'
import { loadTrainerHours } from '../availability'
import { clientName } from '../clients'
import { getStudio } from '../studio'
import { initialsOf } from '../trainers'
import { listRange, listRangeTrainers, listRangeTypes, type RangeRow, type RangeTrainer } from './calendar.repository'
import { beforeLeaving, openHours } from './open-hours'

interface Input {
  from: string
  to: string
  trainerIds?: string[] | undefined
  sessionTypeIds?: string[] | undefined
  statuses?: RangeRow['status'][] | undefined
}

const mostDays = 42
const mostRows = 5_000
const mostDaysOpen = 14
const mostTrainersOpen = 5

const isoOrNull = (instant: number | null): string | null => (instant === null ? null : toIso(instant))

/** An empty list chooses nothing in particular, which is everything. */
const chosen = <Item>(list: readonly Item[] | undefined): readonly Item[] | null => (list === undefined || list.length === 0 ? null : list)

const assertRange = ({ from, to }: Input): void => {
  if (to < from) throw new AppError('BAD_RANGE', 'The last day is before the first; choose a later one.', { field: 'to' })
  if (to > addDays(from, mostDays - 1)) throw new AppError('BAD_RANGE', `Ask for at most ${mostDays} days at a time.`, { field: 'to' })
}

const rangeRecord = (row: RangeRow) => ({
  id: row.id,
  sessionId: row.sessionId,
  trainerId: row.trainerId,
  clientId: row.clientId,
  clientName: clientName(row),
  sessionTypeId: row.sessionTypeId,
  startsAt: toIso(row.startsAt),
  endsAt: toIso(row.endsAt),
  status: row.status,
  holdUntil: isoOrNull(row.holdUntil),
  checkedInAt: isoOrNull(row.checkedInAt),
})

const openOf = async (db: Db, trainers: readonly RangeTrainer[], timeZone: string, range: Interval) => {
  const open: { trainerId: string; startsAt: string; endsAt: string }[] = []
  for (const trainer of trainers)
    for (const { from, until } of openHours(beforeLeaving(range, trainer), await loadTrainerHours(db, trainer, timeZone, range)))
      open.push({ trainerId: trainer.id, startsAt: toIso(from), endsAt: toIso(until) })
  return open
}

/** Bookings of up to six weeks in the order of their start, and who and what they are of. */
export const calendarRange = async ({ db, clock, caller }: QueryContext, input: Input) => {
  assertRange(input)
  const { timeZone } = await getStudio(db)
  const range = { from: dayInterval(input.from, timeZone).from, until: dayInterval(input.to, timeZone).until }
  const own = visibleTrainerId(caller)
  const asked = chosen(input.trainerIds)
  const trainerIds = own === null ? asked : asked === null || asked.includes(own) ? [own] : []
  const rows =
    trainerIds?.length === 0
      ? []
      : await listRange(db, {
          ...range,
          trainerIds,
          sessionTypeIds: chosen(input.sessionTypeIds),
          statuses: chosen(input.statuses),
          limit: mostRows + 1,
        })
  const shown = rows.slice(0, mostRows)
  const trainers = await listRangeTrainers(db, [...new Set(shown.map((row) => row.trainerId))], own)
  const sessionTypes = await listRangeTypes(db, [...new Set(shown.map((row) => row.sessionTypeId))])
  const looked = trainers.filter(({ id }) => trainerIds === null || trainerIds.includes(id))
  const showsOpen = looked.length <= mostTrainersOpen && input.to <= addDays(input.from, mostDaysOpen - 1)
  return {
    timeZone,
    startsAt: toIso(range.from),
    endsAt: toIso(range.until),
    now: toIso(clock.now()),
    trainers: trainers.map(({ id, name, hue }) => ({ id, name, initials: initialsOf(name), hue })),
    sessionTypes,
    open: showsOpen ? await openOf(db, looked, timeZone, range) : [],
    items: shown.map(rangeRecord),
    isCut: rows.length > mostRows,
  }
}
