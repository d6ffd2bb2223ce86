import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

export interface NoteRow {
  id: string
  clientId: string
  content: string
  authorId: string
  author: string
  createdAt: number
  editedAt: number | null
  pinnedAt: number | null
}

export const noteColumns = `n.id, n.clientId, n.content, n.authorId, trim(u.firstName || ' ' || u.lastName) AS author, n.createdAt, n.editedAt, n.pinnedAt`

export const findNote = (db: Db, clientId: string, id: string) =>
  db.get<NoteRow>(
    `SELECT ${noteColumns} FROM client_note n JOIN staff_user u ON u.id = n.authorId WHERE n.id = ? AND n.clientId = ? AND n.removedAt IS NULL`,
    [id, clientId],
  )

/** Pinned first, the latest pin on top; then latest first. One client's notes are few, and are sorted. */
export const listNotes = (db: Db, clientId: string, page: ListPage) =>
  db.all<NoteRow>(
    `SELECT ${noteColumns} FROM client_note n JOIN staff_user u ON u.id = n.authorId WHERE n.clientId = ? AND n.removedAt IS NULL
      ORDER BY n.pinnedAt DESC, n.createdAt DESC, n.id DESC LIMIT ? OFFSET ?`,
    [clientId, page.limit, page.offset],
  )

export const countNotes = async (db: Db, clientId: string): Promise<number> =>
  (await db.get<{ n: number }>('SELECT count(*) AS n FROM client_note WHERE clientId = ? AND removedAt IS NULL', [clientId]))?.n ?? 0

interface NewNote {
  id: string
  clientId: string
  content: string
  authorId: string
  createdAt: number
  pinnedAt: number | null
}

const dateOrNull = (at: number | null): Date | null => (at === null ? null : new Date(at))

export const insertNote = (tx: Tx, row: NewNote) =>
  tx.clientNote.create({ data: { ...row, createdAt: new Date(row.createdAt), pinnedAt: dateOrNull(row.pinnedAt) }, select: { id: true } })

export const updateNoteRow = (tx: Tx, id: string, { content, editedAt, pinnedAt }: Pick<NoteRow, 'content' | 'editedAt' | 'pinnedAt'>) =>
  tx.clientNote.update({
    where: { id },
    data: { content, editedAt: dateOrNull(editedAt), pinnedAt: dateOrNull(pinnedAt) },
    select: { id: true },
  })

/** What it said goes with it; that it was there stays. */
export const markNoteRemoved = (tx: Tx, id: string, removedAt: number) =>
  tx.clientNote.update({ where: { id }, data: { content: '', removedAt: new Date(removedAt) }, select: { id: true } })
