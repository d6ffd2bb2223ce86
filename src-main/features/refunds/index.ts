export { refundProcedures } from './procedures'
export { getRefund } from './refund-record'
