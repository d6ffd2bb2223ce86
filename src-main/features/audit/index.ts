export { recordChange } from './record-change'
export { auditProcedures } from './procedures'
