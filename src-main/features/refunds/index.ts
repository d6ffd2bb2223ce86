export { refundProcedures } from './procedures'
