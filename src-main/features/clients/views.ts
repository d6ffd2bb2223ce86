import { AppError } from '@shared/base/app-error'
import { foldText } from '@shared/domain/search/fold-text'
import type { CommandContext, QueryContext } from '../../core/context'
import type { ClientFilterInput } from './client-filters'
import { deleteView, insertView, listViews, updateView } from './views.repository'

/** More than anybody finds again in a menu. */
const mostViews = 50

interface ViewInput {
  name: string
  filters: ClientFilterInput & { sort?: string | undefined }
}

const nameKey = (name: string): string => foldText(name) || name
const viewRecord = ({ filters, ...view }: { id: string; name: string; filters: string }) => ({
  ...view,
  filters: JSON.parse(filters) as Record<string, unknown>,
})

/** One's own views of the list of clients. */
export const listClientViews = async ({ db, caller }: QueryContext) => ({
  items: (await listViews(db, caller.staffUserId)).map(viewRecord),
})

/** What is searched for, and what the view is called, may be a person's name, and stays out of the audit. */
const audited = ({ id }: { id: string }) => ({ entity: 'saved_view', id, features: ['clients'] })

/** The view of that name is replaced; one that differs in capitals or accents alone is the same. */
export const saveClientView = async ({ tx, db, caller, clock, ids, record }: CommandContext, input: ViewInput) => {
  const views = await listViews(db, caller.staffUserId)
  const same = views.find(({ name }) => nameKey(name) === nameKey(input.name))
  if (!same && views.length >= mostViews)
    throw new AppError('CONFLICT', `There are ${mostViews} saved views already; remove one first.`, { field: 'name' })
  const view = { id: same?.id ?? ids.next(), name: input.name, filters: JSON.stringify(input.filters) }
  if (same) await updateView(tx, view)
  else await insertView(tx, { ...view, staffUserId: caller.staffUserId, createdAt: clock.now() })
  await record({ ...audited(view), change: same ? 'updated' : 'created' })
  return viewRecord(view)
}

export const removeClientView = async ({ tx, db, caller, record }: CommandContext, { id }: { id: string }) => {
  const view = (await listViews(db, caller.staffUserId)).find((one) => one.id === id)
  if (!view) throw new AppError('NOT_FOUND', 'There is no such view.', { field: 'id' })
  await deleteView(tx, id)
  await record({ ...audited(view), change: 'removed' })
  return { id }
}
