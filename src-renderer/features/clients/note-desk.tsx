import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { isOffice } from '../../lib/access'
import { api, queries } from '../../lib/api'
import { focusNext } from '../../lib/focus-next'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { NoteForm } from './note-form'
import { NoteRemoveDialog, type Note } from './note-remove-dialog'

interface Editing {
  id: string
  /** A pinned note stands twice; the form takes the place of the one it was asked from. */
  rowId: string
}

export interface NoteDesk {
  /** Read, or not to be read: nothing will come above what is drawn. */
  isKnown: boolean
  pinned: readonly Note[]
  newForm: ReactNode
  editing: Editing | null
  editForm: (note: Note) => ReactNode
  /** What Enter does on a note; null where it is somebody else’s. */
  editOf: (note: Note, rowId: string) => (() => void) | null
  togglePin: (note: Note) => void
  /** Asks before it is gone; null where this person may not. */
  removeOf: (note: Note) => (() => void) | null
}

/** Writing, pinning, changing and removing notes of one client. */
export const useNoteDesk = (clientId: string) => {
  const me = useMe()
  const [isWriting, setIsWriting] = useState(false)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [removing, setRemoving] = useState<Note | null>(null)
  const read = useQuery(queries.clients.notes.queryOptions({ input: { id: clientId, limit: 100 } }))
  const notes = read.data?.items ?? []
  const add = useCommand(api.clients.addNote, { changes: ['clients'] })
  const update = useCommand(api.clients.updateNote, { changes: ['clients'] })
  const isOwn = ({ authorId }: Note) => authorId === me.id
  const removeOf = (note: Note) => (isOwn(note) || isOffice(me.role) ? () => setRemoving(note) : null)
  const focusRow = (selector: string) => focusNext(() => document.querySelector<HTMLElement>(selector))
  const togglePin = (note: Note) =>
    void update.runAsync({ id: clientId, noteId: note.id, isPinned: !note.isPinned }).then(
      ({ isPinned }) => showToast(isPinned ? 'Note pinned' : 'Note no longer pinned'),
      () => undefined,
    )
  const leaveEdit = () => {
    const rowId = editing?.rowId
    setEditing(null)
    if (rowId !== undefined) focusRow(`[data-row="${CSS.escape(rowId)}"]`)
  }
  const leaveNew = () => {
    setIsWriting(false)
    focusRow('[data-row][tabindex="0"]')
  }
  const editOf = (note: Note, rowId: string) => (isOwn(note) ? () => setEditing({ id: note.id, rowId }) : null)
  const desk: NoteDesk = {
    isKnown: !read.isPending,
    pinned: notes.filter(({ isPinned }) => isPinned),
    editing,
    editOf,
    togglePin,
    removeOf,
    editForm: (note) => (
      <NoteForm
        draftKey={note.id}
        note={note}
        onLeave={leaveEdit}
        onSave={async ({ content, isPinned }) => {
          await update.runAsync({ id: clientId, noteId: note.id, content, isPinned })
          showToast('Note saved')
          leaveEdit()
        }}
      />
    ),
    newForm: isWriting && (
      <NoteForm
        draftKey={clientId}
        note={null}
        onLeave={leaveNew}
        onSave={async (note) => {
          await add.runAsync({ id: clientId, ...note })
          showToast('Note saved')
          leaveNew()
        }}
      />
    ),
  }
  const dialog = removing && <NoteRemoveDialog note={removing} onClose={() => setRemoving(null)} />
  return { desk, dialog, write: () => setIsWriting(true), problem: update.problem }
}
