import type { Outputs } from '../../lib/api'
import { emptySale, isBegun, type SaleDraft } from './sale-draft'

export type KeptAnswer = Outputs['payments']['draft']

/** A sale as it lies in the database: all of it but its end, with the sale that was set aside for it. */
interface KeptSale extends Omit<SaleDraft, 'done'> {
  setAside: SaleDraft | null
}

/** Null where there is nothing to keep. */
export const keptSale = (draft: SaleDraft, setAside: SaleDraft | null): KeptSale | null => {
  const { done, ...sale } = draft
  const { done: _, ...nothing } = emptySale()
  if (done === null && isBegun(draft)) return { ...sale, setAside }
  return setAside === null ? null : { ...nothing, setAside }
}

export interface FoundSale {
  draft: SaleDraft
  setAside: SaleDraft | null
}

/**
 * What was kept, as the screen goes on with it. What was sent and not taken is offered again, to be taken under the id it was sent with; what
 * was taken without the screen hearing of it is shown as paid.
 */
export const foundSale = ({ draft, paid }: KeptAnswer, atMs: number): FoundSale | null => {
  const kept = (paid?.draft ?? draft) as Partial<KeptSale> | null
  if (kept === null) return null
  const { setAside = null, ...sale } = kept
  const begun: SaleDraft = { ...emptySale(), ...sale, attempt: null, done: null }
  if (paid === null) return { draft: { ...begun, sentBefore: sale.attempt ?? begun.sentBefore }, setAside }
  const { client, tenders, lines } = begun
  return { draft: { ...begun, done: { result: paid.result, client, tenders, lines, atMs } }, setAside }
}
