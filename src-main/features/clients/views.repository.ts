import type { Db, Tx } from '../../data/db'

interface SavedViewRow {
  id: string
  name: string
  /** JSON: the list's input without its page. */
  filters: string
}

const screen = 'clients'

/** In the order they were made, so that each keeps its place. */
export const listViews = (db: Db, staffUserId: string) =>
  db.all<SavedViewRow>('SELECT id, name, filters FROM saved_view WHERE staffUserId = ? AND screen = ? ORDER BY createdAt, id', [
    staffUserId,
    screen,
  ])

export const insertView = (tx: Tx, view: SavedViewRow & { staffUserId: string; createdAt: number }) =>
  tx.savedView.create({ data: { ...view, screen, createdAt: new Date(view.createdAt) }, select: { id: true } })

export const updateView = (tx: Tx, { id, name, filters }: SavedViewRow) =>
  tx.savedView.update({ where: { id }, data: { name, filters }, select: { id: true } })

export const deleteView = (tx: Tx, id: string) => tx.savedView.delete({ where: { id }, select: { id: true } })
