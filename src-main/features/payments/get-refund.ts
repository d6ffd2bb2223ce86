import type * as z from 'zod'
import type { refund } from '@shared/contract/payment-shapes'
import type { Db } from '../../core/database'

/** Refunds ask for payments, so that what a payment tells of them is handed in. */
export type GetRefund = (db: Db, id: string) => Promise<z.infer<typeof refund>>
