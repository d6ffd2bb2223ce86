import { api } from '../../core/api'
import { inQuery } from '../../core/handlers'
import { calendarDay } from './calendar-day'

export const calendarProcedures = {
  day: api.calendar.day.handler(inQuery(calendarDay)),
}
