export { calendarProcedures } from './procedures'
