import type { CommandContext } from '../../core/context'
import { draftOfText, textOfDraft, type DraftContent, type SaleAnswer } from './sale-draft-text'
import { deleteSaleDraft, findSaleDraft, putSaleDraft } from './sale-draft.repository'
import type { SaleInput } from './sale-input'

interface Sent {
  input: { clientId?: unknown; expectedTotalMinor?: unknown }
}

const sentOf = ({ attempt }: DraftContent): Sent | null =>
  typeof attempt === 'object' && attempt !== null && typeof Reflect.get(attempt, 'input') === 'object' && Reflect.get(attempt, 'input')
    ? (attempt as Sent)
    : null

/**
 * Paid or nothing: with the money the draft goes. Where its screen waits for the answer, the answer takes its place until the screen has shown
 * it, so that after a power cut nobody wonders whether it was taken.
 */
export const payDraft = async (context: CommandContext, input: SaleInput, result: SaleAnswer): Promise<void> => {
  const { db, tx, caller, clock } = context
  const row = await findSaleDraft(db, caller.staffUserId)
  if (!row) return
  const { draft } = draftOfText(row.draft)
  const sent = sentOf(draft)
  if (sent && sent.input.clientId === input.clientId && sent.input.expectedTotalMinor === input.expectedTotalMinor) {
    await putSaleDraft(tx, caller.staffUserId, { draft: textOfDraft({ draft, paid: result }), updatedAt: clock.now() })
  } else await deleteSaleDraft(tx, caller.staffUserId)
}
