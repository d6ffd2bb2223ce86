import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { createRefund } from './create-refund'
import { listRefundRecords } from './find-refunds'
import { previewRefund } from './preview-refund'
import { getRefund } from './refund-record'

export const refundProcedures = {
  list: api.refunds.list.handler(inQuery(listRefundRecords)),
  get: api.refunds.get.handler(inQuery(({ db }, { id }: { id: string }) => getRefund(db, id))),
  preview: api.refunds.preview.handler(inQuery(previewRefund)),
  create: api.refunds.create.handler(inCommand(createRefund)),
}
