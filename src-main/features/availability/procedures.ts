import { api } from '../../core/api'
import type { BaseContext } from '../../core/context'
import { inCommand, inQuery } from '../../core/handlers'
import { getHours, listHours } from './find-hours'
import { findSlots } from './find-slots'
import { setDate, setWeek } from './replace-hours'
import { addBreak, listBreakRecords, removeBreak } from './set-breaks'
import { addClosedDays, listClosedDayRecords, removeClosedDays } from './set-closed-days'
import { addHours, changeHours, endHours } from './set-hours'
import type { HoursContext } from './spare-bookings'
import { readStudioTime } from './wall-time'

/** Bookings by id, in the order of their start, as `GET bookings/{id}` says them. */
type BookingsOf = (context: BaseContext, ids: readonly string[]) => Promise<object[]>

export const availabilityProcedures = (bookingsOf: BookingsOf) => {
  const inHoursCommand = <Input, Output>(useCase: (context: HoursContext, input: Input) => Promise<Output>) =>
    inCommand<Input, Output>((context, input) => useCase({ ...context, bookingsOf: (ids) => bookingsOf(context, ids) }, input))
  return {
    list: api.availability.list.handler(inQuery(listHours('any'))),
    create: api.availability.create.handler(inHoursCommand(addHours)),
    get: api.availability.get.handler(inQuery(getHours('any'))),
    update: api.availability.update.handler(inHoursCommand(changeHours('any'))),
    remove: api.availability.remove.handler(inHoursCommand(endHours('any'))),
    setWeek: api.availability.setWeek.handler(inHoursCommand(setWeek)),
    setDate: api.availability.setDate.handler(inHoursCommand(setDate)),
    listOverrides: api.availability.listOverrides.handler(inQuery(listHours('override'))),
    createOverride: api.availability.createOverride.handler(inHoursCommand(addHours)),
    getOverride: api.availability.getOverride.handler(inQuery(getHours('override'))),
    updateOverride: api.availability.updateOverride.handler(inHoursCommand(changeHours('override'))),
    removeOverride: api.availability.removeOverride.handler(inHoursCommand(endHours('override'))),
    listClosedDays: api.availability.listClosedDays.handler(inQuery(listClosedDayRecords)),
    createClosedDays: api.availability.createClosedDays.handler(inHoursCommand(addClosedDays)),
    removeClosedDays: api.availability.removeClosedDays.handler(inCommand(removeClosedDays)),
    listBreaks: api.availability.listBreaks.handler(inQuery(listBreakRecords)),
    createBreak: api.availability.createBreak.handler(inHoursCommand(addBreak)),
    removeBreak: api.availability.removeBreak.handler(inCommand(removeBreak)),
    wallTime: api.availability.wallTime.handler(inQuery(readStudioTime)),
    slots: api.availability.slots.handler(inQuery(findSlots)),
  }
}
