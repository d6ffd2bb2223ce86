export { studioProcedures } from './procedures'
export { getStudio } from './studio'
export { findStudio, insertStudio, replaceOpeningHours, takeNumber, takeNumbers, type StudioRow } from './studio.repository'
export { minutesOf, weekOf, type WallHours } from './wall-hours'
