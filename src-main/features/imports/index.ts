export { eraseStagedRows } from './erase-rows'
export { forgetStagedRows } from './forget-rows'
export { importProcedures } from './procedures'
