import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { listTaxRateRecords } from './find-tax-rates'
import { createTaxRate, updateTaxRate } from './save-tax-rate'

export const taxProcedures = {
  list: api.taxes.list.handler(inQuery(listTaxRateRecords)),
  create: api.taxes.create.handler(inCommand(createTaxRate)),
  update: api.taxes.update.handler(inCommand(updateTaxRate)),
}
