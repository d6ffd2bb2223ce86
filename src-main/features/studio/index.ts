export { studioProcedures } from './procedures'
export { getStudio } from './studio'
export {
  findLogoBytes,
  findStudio,
  insertStudio,
  replaceOpeningHours,
  setDefaultTaxRate,
  takeNumber,
  takeNumbers,
  type StudioRow,
} from './studio.repository'
export { minutesOf, weekOf, type WallHours } from './wall-hours'
