import { everything, toggled, type CalendarFilter } from './calendar-filter'
import type { CalendarView } from './calendar-search'
import type { Choices, TrainerChoice } from './use-choices'

/** More would leave each trainer’s part of a day too narrow to read. */
export const mostTrainersOfWeek = 5

type WeekChoices = Pick<Choices, 'trainers' | 'ownTrainerId'>

/** Whom the week shows: the first five of those chosen; with nobody chosen whoever is signed in, or else the first trainer. */
export const weekTrainersOf = ({ trainers, ownTrainerId }: WeekChoices, filter: CalendarFilter): TrainerChoice[] => {
  const chosen = trainers.filter(({ id }) => filter.trainers.includes(id))
  if (chosen.length > 0) return chosen.slice(0, mostTrainersOfWeek)
  return [trainers.find(({ id }) => id === ownTrainerId) ?? trainers[0]].filter((one) => one !== undefined)
}

/** As many at once as the week can show. */
export const everybodyOfWeek = (choices: WeekChoices): string[] => choices.trainers.slice(0, mostTrainersOfWeek).map(({ id }) => id)

/** Whose diary stands on the screen. */
export const shownTrainerIds = (view: CalendarView, choices: WeekChoices, filter: CalendarFilter): string[] => {
  if (view === 'week') return weekTrainersOf(choices, filter).map(({ id }) => id)
  return choices.trainers.map(({ id }) => id).filter((id) => filter.trainers.length === 0 || filter.trainers.includes(id))
}

/** One trainer more or less. The week says each that it shows; nobody named is everybody elsewhere. */
export const withTrainerToggled = (view: CalendarView, choices: WeekChoices, filter: CalendarFilter, trainerId: string): CalendarFilter => {
  const ids = choices.trainers.map(({ id }) => id)
  if (view !== 'week') return { ...filter, trainers: toggled(filter.trainers, trainerId, ids) }
  const shown = shownTrainerIds(view, choices, filter)
  return { ...filter, trainers: ids.filter((id) => shown.includes(id) !== (id === trainerId)) }
}

/** Nothing left out, as far as the view can show it. */
export const everythingIn = (view: CalendarView, choices: WeekChoices): CalendarFilter =>
  view === 'week' && choices.trainers.length > 1 ? { ...everything, trainers: everybodyOfWeek(choices) } : everything

/** Whether less stands on the screen than the view shows by itself or could show. */
export const isNarrowed = (view: CalendarView, choices: WeekChoices, filter: CalendarFilter): boolean =>
  filter.types.length > 0 ||
  filter.states.length > 0 ||
  (filter.trainers.length > 0 &&
    shownTrainerIds(view, choices, filter).length < (view === 'week' ? everybodyOfWeek(choices) : choices.trainers).length)
