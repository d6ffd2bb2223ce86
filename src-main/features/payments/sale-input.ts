import type * as z from 'zod'
import type { saleInput, saleItem, tender } from '@shared/contract/payment-shapes'

export type SaleInput = z.infer<typeof saleInput>
export type SaleItem = z.infer<typeof saleItem>
export type Tender = z.infer<typeof tender>
