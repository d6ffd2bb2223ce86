import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { addDays, dayInterval, dayOf } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { assertOwnDiary } from '../../core/own-diary'
import { sessionTypeOrStandard } from '../session-types'
import { getStudio } from '../studio'
import { givesType, trainerOrOnly } from '../trainers'
import { freeSlots } from './free-slots'

interface Input {
  trainerId?: string | undefined
  sessionTypeId?: string | undefined
  date?: string | undefined
  from?: string | undefined
  to?: string | undefined
  durationMinutes?: number | undefined
  exceptSessionId?: string | undefined
}

const mostDays = 31

export const findSlots = async ({ db, clock, caller }: QueryContext, input: Input) => {
  const { timeZone } = await getStudio(db)
  const trainer = await trainerOrOnly(db, input.trainerId, caller.trainerId)
  assertOwnDiary(caller, trainer.id)
  const type = await sessionTypeOrStandard(db, input.sessionTypeId)
  if (input.date !== undefined && (input.from !== undefined || input.to !== undefined))
    throw new AppError('INVALID', 'Ask for one date or for a span of days, not for both.', { field: 'date' })
  const firstDay = input.date ?? input.from ?? dayOf(clock.now(), timeZone)
  const lastDay = input.date ?? input.to ?? firstDay
  if (lastDay < firstDay) throw new AppError('BAD_RANGE', 'The last day is before the first.', { field: 'to' })
  if (lastDay > addDays(firstDay, mostDays - 1))
    throw new AppError('BAD_RANGE', `Ask for at most ${mostDays} days at a time.`, { field: 'to' })
  const interval = { from: dayInterval(firstDay, timeZone).from, until: dayInterval(lastDay, timeZone).until }
  const shape = { ...type, durationMinutes: input.durationMinutes ?? type.durationMinutes }
  const isOffered = trainer.archivedAt === null && type.archivedAt === null && givesType(trainer, type.id)
  const slots = !isOffered
    ? []
    : await freeSlots({ db, clock }, { trainer, studioZone: timeZone, shape, interval, exceptSessionId: input.exceptSessionId ?? null })
  const items = slots.map((slot) => ({
    trainerId: trainer.id,
    sessionTypeId: type.id,
    startsAt: toIso(slot.from),
    endsAt: toIso(slot.until),
    label: wallTimeLabel(slot.from, timeZone),
    onDate: dayOf(slot.from, timeZone),
  }))
  return { items, timeZone }
}
