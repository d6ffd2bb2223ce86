export { getTaxRate, taxRateFor } from './find-tax-rates'
export { taxProcedures } from './procedures'
