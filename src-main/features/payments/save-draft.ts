import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { OwnContext } from '../../core/own-context'
import { textOfDraft, type DraftContent } from './sale-draft-text'
import { deleteSaleDraft, namesErasedClient, putSaleDraft } from './sale-draft.repository'

const mostBytes = 64 * 1024

/** Written with every pause in typing, so it leaves nothing in the audit and tells no screen: it has a transaction of its own. */
export const saveOwnSaleDraft = async ({ caller, clock, transaction }: OwnContext, { draft }: { draft: DraftContent | null }) => {
  if (!caller) throw new AppError('UNAUTHENTICATED', 'Sign in first.')
  const { staffUserId } = caller
  const text = draft === null ? null : textOfDraft({ draft, paid: null })
  if (text !== null && Buffer.byteLength(text) > mostBytes)
    throw new AppError('TOO_LARGE', 'A sale begun is kept up to 64 kB; sell it in two parts.', { field: 'draft' })
  return transaction(async ({ tx, db }) => {
    // A screen that still shows somebody erased meanwhile does not bring them back.
    if (text === null || (await namesErasedClient(db, text))) {
      await deleteSaleDraft(tx, staffUserId)
      return { updatedAt: null }
    }
    const updatedAt = clock.now()
    await putSaleDraft(tx, staffUserId, { draft: text, updatedAt })
    return { updatedAt: toIso(updatedAt) }
  })
}
