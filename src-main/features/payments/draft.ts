import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import { draftOfText } from './sale-draft-text'
import { findSaleDraft } from './sale-draft.repository'

/** The caller's own; what is paid is no draft any more. */
export const ownSaleDraft = async ({ db, caller }: QueryContext) => {
  const row = await findSaleDraft(db, caller.staffUserId)
  if (!row) return { draft: null, updatedAt: null, paid: null }
  const { draft, paid } = draftOfText(row.draft)
  const updatedAt = toIso(row.updatedAt)
  return paid === null ? { draft, updatedAt, paid: null } : { draft: null, updatedAt, paid: { draft, result: paid } }
}
