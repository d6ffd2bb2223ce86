import { everything, filterFromSearch, searchOfFilter, type CalendarFilter, type FilterSearch } from './calendar-filter'

export const calendarViews = ['day', 'week', 'month', 'list'] as const
export type CalendarView = (typeof calendarViews)[number]

/** What the address of the calendar carries after its day; a day with all its columns carries nothing. */
export interface CalendarSearch extends FilterSearch {
  view?: Exclude<CalendarView, 'day'>
}

export interface CalendarLook {
  view: CalendarView
  filter: CalendarFilter
}

const isView = (text: unknown): text is CalendarView => calendarViews.some((view) => view === text)

export const lookOf = (search: Record<string, unknown>): CalendarLook => ({
  view: isView(search['view']) ? search['view'] : 'day',
  filter: filterFromSearch(search),
})

export const searchOf = ({ view, filter }: CalendarLook): CalendarSearch => ({
  ...(view !== 'day' && { view }),
  ...searchOfFilter(filter),
})

/** The router's reading of an address: what it does not know is dropped. */
export const calendarSearch = (search: Record<string, unknown>): CalendarSearch => searchOf(lookOf(search))

/** How the calendar was last looked at, while the app is open: coming back to it by its key finds it that way. */
let last: CalendarLook = { view: 'day', filter: everything }

export const lastLook = (): CalendarLook => last
export const rememberLook = (look: CalendarLook): void => {
  last = look
}
