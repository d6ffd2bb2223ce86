import { toIso } from '@shared/domain/time/instant'
import type { NoteRow } from './notes.repository'

export const noteRecord = ({ pinnedAt, ...row }: NoteRow) => ({
  ...row,
  createdAt: toIso(row.createdAt),
  editedAt: row.editedAt === null ? null : toIso(row.editedAt),
  isPinned: pinnedAt !== null,
})

/** A note as the audit keeps it: its author by id, its words where they can be erased. */
export const auditedNote = ({ author: _author, ...note }: ReturnType<typeof noteRecord>) => note

export const notePersonalFields = ['content'] as const
