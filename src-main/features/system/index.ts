export { systemProcedures } from './procedures'
