import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { findSlots } from './find-slots'
import { addBreak, listBreakRecords, removeBreak } from './set-breaks'
import { addHours, endHours, listHours, setWeek } from './set-hours'

export const availabilityProcedures = {
  list: api.availability.list.handler(inQuery(listHours)),
  create: api.availability.create.handler(inCommand(addHours)),
  remove: api.availability.remove.handler(inCommand(endHours)),
  setWeek: api.availability.setWeek.handler(inCommand(setWeek)),
  listBreaks: api.availability.listBreaks.handler(inQuery(listBreakRecords)),
  createBreak: api.availability.createBreak.handler(inCommand(addBreak)),
  removeBreak: api.availability.removeBreak.handler(inCommand(removeBreak)),
  slots: api.availability.slots.handler(inQuery(findSlots)),
}
