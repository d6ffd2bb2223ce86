import { useEffect, useState, type RefObject } from 'react'
import { useKeys } from '../../lib/keys'
import type { NoteDesk } from './note-desk'
import type { Note } from './note-remove-dialog'

/** The keys of the note that has the focus. */
export const useNoteKeys = (
  { editing, editOf, togglePin, removeOf }: NoteDesk,
  rowId: string | null,
  note: Note | undefined,
  root: RefObject<HTMLElement | null>,
): void => {
  const [hasFocus, setHasFocus] = useState(false)
  useEffect(() => {
    const look = () =>
      setHasFocus(document.activeElement?.matches('[data-row]') === true && root.current?.contains(document.activeElement) === true)
    look()
    addEventListener('focusin', look)
    return () => removeEventListener('focusin', look)
  }, [root])
  const remove = note === undefined ? null : removeOf(note)
  useKeys(
    'Note',
    note === undefined || rowId === null
      ? []
      : [
          ...(editOf(note, rowId) ? [{ keys: 'Enter', label: 'edit', isHint: true }] : []),
          { keys: 'P', label: note.isPinned ? 'unpin' : 'pin', run: () => togglePin(note), isHint: true },
          ...(remove ? [{ keys: 'Delete', label: 'remove', run: remove, isHint: true }] : []),
        ],
    { isOn: hasFocus && note !== undefined && editing === null, isBeside: true },
  )
}
