import { IconNote, IconPinFilled } from '@tabler/icons-react'
import { useStudioTime } from '../../lib/use-studio'
import type { Note } from './note-remove-dialog'

interface NoteRowProps {
  note: Note
  rowProps: object
  /** At the top of the page: with the day it was written. */
  isOnTop?: boolean
  /** Null where it is somebody else’s. */
  onEdit: (() => void) | null
}

/** One note, whole. Its keys act on it while it has the focus. */
export const NoteRow = ({ note, rowProps, isOnTop = false, onEdit }: NoteRowProps) => {
  const { timeOf, dayText, dayOfIso } = useStudioTime()
  const Icon = note.isPinned ? IconPinFilled : IconNote
  const by = `${note.author.split(' ')[0]}${note.editedAt === null ? '' : ', edited'}`
  return (
    <button type="button" className={isOnTop ? 'note-pinned' : 'timeline-row timeline-note'} onClick={() => onEdit?.()} {...rowProps}>
      <Icon size={15} stroke={1.7} aria-hidden />
      {!isOnTop && <time className="tnum">{timeOf(note.createdAt)}</time>}
      <span className="note-text">
        {note.isPinned && <span className="sr-only">Pinned: </span>}
        {note.content}
      </span>
      <span className="timeline-by">{isOnTop ? `${by}, ${dayText(dayOfIso(note.createdAt))}` : by}</span>
    </button>
  )
}
