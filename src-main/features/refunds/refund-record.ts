import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { Db } from '../../core/database'
import { clientName } from '../clients'
import { findRefund, type RefundRow } from './refunds.repository'

/** A refund as the API says it. */
export const refundRecord = ({ firstName, lastName, ...row }: RefundRow) => ({
  ...row,
  clientName: row.clientId === null ? null : clientName({ firstName: firstName ?? '', lastName: lastName ?? '' }),
  createdAt: toIso(row.createdAt),
})

/** What the audit keeps apart, so that it can be erased with the person. */
export const refundPersonalFields = ['clientName', 'reason', 'referenceNumber'] as const

export const getRefund = async (db: Db, id: string) => {
  const row = await findRefund(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such refund.', { field: 'id' })
  return refundRecord(row)
}
