import type { saleResult } from '@shared/contract/payment-shapes'
import type * as z from 'zod'

export type SaleAnswer = z.output<typeof saleResult>
export type DraftContent = Record<string, unknown>

/** A sale one has begun, and what became of it where its screen has not yet heard. */
export interface KeptDraft {
  draft: DraftContent
  paid: SaleAnswer | null
}

export const textOfDraft = (kept: KeptDraft): string => JSON.stringify(kept)

export const draftOfText = (text: string): KeptDraft => JSON.parse(text) as KeptDraft
