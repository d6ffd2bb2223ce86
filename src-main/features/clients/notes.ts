import { AppError } from '@shared/base/app-error'
import type { CommandContext, QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { listAnswer, listPage, type ListInput } from '../../core/list-page'
import { getEditableClient } from './editable-client'
import { getVisibleClient } from './find-clients'
import { auditedNote, notePersonalFields, noteRecord } from './note-record'
import { countNotes, findNote, insertNote, listNotes, markNoteRemoved, updateNoteRow, type NoteRow } from './notes.repository'

const features = ['clients'] as const

const getNote = async (db: Db, clientId: string, id: string): Promise<NoteRow> => {
  const row = await findNote(db, clientId, id)
  if (!row) throw new AppError('NOT_FOUND', 'This note does not stand any more.', { field: 'noteId' })
  return row
}

export const listClientNotes = async ({ db, caller }: QueryContext, { id, ...input }: ListInput & { id: string }) => {
  await getVisibleClient(db, caller, id, 'id')
  const page = listPage(input)
  const [rows, total] = await Promise.all([listNotes(db, id, page), countNotes(db, id)])
  return listAnswer(input, page, rows.map(noteRecord), total)
}

interface NewNote {
  id: string
  content: string
  isPinned?: boolean | undefined
}

export const addNote = async ({ tx, db, clock, ids, caller, record }: CommandContext, { id: clientId, content, isPinned }: NewNote) => {
  await getEditableClient(db, caller, clientId)
  const id = ids.next()
  const now = clock.now()
  await insertNote(tx, { id, clientId, content, authorId: caller.staffUserId, createdAt: now, pinnedAt: isPinned === true ? now : null })
  const note = noteRecord(await getNote(db, clientId, id))
  await record({
    entity: 'client_note',
    id,
    change: 'created',
    after: auditedNote(note),
    subjectId: clientId,
    personalFields: notePersonalFields,
    features,
  })
  return note
}

interface NoteUpdate {
  id: string
  noteId: string
  content?: string | undefined
  isPinned?: boolean | undefined
}

/** Words are changed by who wrote them; a pin is everybody's. */
export const updateNote = async (
  { tx, db, clock, caller, record }: CommandContext,
  { id: clientId, noteId, content, isPinned }: NoteUpdate,
) => {
  await getEditableClient(db, caller, clientId)
  const row = await getNote(db, clientId, noteId)
  const isReworded = content !== undefined && content !== row.content
  if (isReworded && row.authorId !== caller.staffUserId)
    throw new AppError('FORBIDDEN', `${row.author} wrote this note; write one of your own instead.`, { field: 'content' })
  const now = clock.now()
  const isTurned = isPinned !== undefined && isPinned !== (row.pinnedAt !== null)
  await updateNoteRow(tx, noteId, {
    content: content ?? row.content,
    editedAt: isReworded ? now : row.editedAt,
    pinnedAt: isTurned ? (isPinned ? now : null) : row.pinnedAt,
  })
  const after = noteRecord(await getNote(db, clientId, noteId))
  await record({
    entity: 'client_note',
    id: noteId,
    change: isReworded || !isTurned ? 'updated' : isPinned ? 'pinned' : 'unpinned',
    before: auditedNote(noteRecord(row)),
    after: auditedNote(after),
    subjectId: clientId,
    personalFields: notePersonalFields,
    features,
  })
  return after
}

const mayRemove = ({ role, staffUserId }: CommandContext['caller'], note: NoteRow): boolean =>
  note.authorId === staffUserId || role === 'owner' || role === 'manager'

/** The client’s own history keeps who took away whose note, and what it said until the person is erased. */
export const removeNote = async (
  { tx, db, clock, caller, record }: CommandContext,
  { id: clientId, noteId }: { id: string; noteId: string },
) => {
  await getEditableClient(db, caller, clientId)
  const row = await getNote(db, clientId, noteId)
  if (!mayRemove(caller, row))
    throw new AppError('FORBIDDEN', `${row.author} wrote this note; they, the owner or a manager can remove it.`, { field: 'noteId' })
  await markNoteRemoved(tx, noteId, clock.now())
  const note = noteRecord(row)
  const { id, content, authorId, createdAt } = note
  await record({
    entity: 'client',
    id: clientId,
    change: 'note_removed',
    before: { noteId: id, content, authorId, createdAt },
    subjectId: clientId,
    personalFields: notePersonalFields,
    features,
  })
  return note
}
