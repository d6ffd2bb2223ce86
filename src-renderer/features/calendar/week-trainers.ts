import type { CalendarFilter } from './calendar-filter'
import type { Choices, TrainerChoice } from './use-choices'

/** More would leave each trainer’s part of a day too narrow to read. */
export const mostTrainersOfWeek = 5

/** Whom the week shows: the first five of those chosen, or of all. */
export const weekTrainersOf = ({ trainers }: Choices, filter: CalendarFilter): TrainerChoice[] =>
  trainers.filter(({ id }) => filter.trainers.length === 0 || filter.trainers.includes(id)).slice(0, mostTrainersOfWeek)
