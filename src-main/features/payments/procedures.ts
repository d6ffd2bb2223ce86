import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { sellableCatalogue } from './catalogue'
import { paymentStatus } from './find-payments'
import { processPayment } from './process-payment'

export const paymentProcedures = {
  catalogue: api.payments.catalogue.handler(inQuery(sellableCatalogue)),
  process: api.payments.process.handler(inCommand(processPayment)),
  status: api.payments.status.handler(inQuery(paymentStatus)),
}
