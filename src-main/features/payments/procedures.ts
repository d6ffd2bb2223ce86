import { api } from '../../core/api'
import { inCommand, inOwn, inQuery } from '../../core/handlers'
import { sellableCatalogue } from './catalogue'
import { ownSaleDraft } from './draft'
import { listDueRecords } from './find-due'
import { listFeeRecords } from './find-fees'
import { paymentInvoice, paymentStatus, verifyPayment } from './find-payments'
import { listPaidNotHeldRecords } from './find-paid-not-held'
import { listUnpaidVisitRecords } from './find-unpaid-visits'
import type { GetRefund } from './get-refund'
import { listPaymentRecords } from './list-payments'
import { paymentAnalytics } from './payment-analytics'
import { paymentHistory, paymentWithRefunds } from './payment-history'
import { processPayment } from './process-payment'
import { saveOwnSaleDraft } from './save-draft'

export const paymentProcedures = (getRefund: GetRefund) => ({
  catalogue: api.payments.catalogue.handler(inQuery(sellableCatalogue)),
  process: api.payments.process.handler(inCommand(processPayment)),
  draft: api.payments.draft.handler(inQuery(ownSaleDraft)),
  saveDraft: api.payments.saveDraft.handler(inOwn(saveOwnSaleDraft)),
  status: api.payments.status.handler(inQuery(paymentStatus)),
  verify: api.payments.verify.handler(inCommand(verifyPayment)),
  list: api.payments.list.handler(inQuery(listPaymentRecords)),
  history: api.payments.history.handler(inQuery(paymentHistory(getRefund))),
  due: api.payments.due.handler(inQuery(listDueRecords)),
  unpaidVisits: api.payments.unpaidVisits.handler(inQuery(listUnpaidVisitRecords)),
  paidNotHeld: api.payments.paidNotHeld.handler(inQuery(listPaidNotHeldRecords)),
  fees: api.payments.fees.handler(inQuery(listFeeRecords)),
  analytics: api.payments.analytics.handler(inQuery(paymentAnalytics)),
  get: api.payments.get.handler(inQuery(paymentWithRefunds(getRefund))),
  invoice: api.payments.invoice.handler(inQuery(paymentInvoice)),
})
