export { backupProcedures } from './procedures'
