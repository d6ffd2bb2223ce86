export { eraseStagedRows, forgetStagedRows } from './forget-rows'
export { importProcedures } from './procedures'
