export { freeSlots } from './free-slots'
export { availabilityProcedures } from './procedures'
export { loadTrainerHours } from './trainer-hours'
export { addWeek } from './replace-hours'
