import { api } from '../../core/api'
import { inQuery } from '../../core/handlers'
import { calendarDay } from './calendar-day'
import { calendarRange } from './calendar-range'
import { daySheet } from './day-sheet'

export const calendarProcedures = {
  day: api.calendar.day.handler(inQuery(calendarDay)),
  range: api.calendar.range.handler(inQuery(calendarRange)),
  daySheet: api.calendar.daySheet.handler(inQuery(daySheet)),
}
