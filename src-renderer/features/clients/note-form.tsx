import { Checkbox, Textarea } from '@mantine/core'
import { useEffect } from 'react'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { dropNoteDraft, keepNoteDraft, useNoteDrafts, type NoteDraft } from './note-drafts'

interface NoteFormProps {
  /** Whose draft it is: the client’s for a new note, else the note’s. */
  draftKey: string
  /** As it stands; null for a new one. */
  note: NoteDraft | null
  onSave: (note: NoteDraft) => Promise<unknown>
  onLeave: () => void
}

const isFilled = (content: string): string | null => (content.trim() === '' ? 'Write the note.' : null)

/** A note written or changed where it stands. Left with Esc, what was typed is there the next time. */
export const NoteForm = ({ draftKey, note, onSave, onLeave }: NoteFormProps) => {
  const state = useSaveForm<NoteDraft>({
    values: useNoteDrafts.getState()[draftKey] ?? note ?? { content: '', isPinned: false },
    validate: { content: isFilled },
    onChange: (values) => keepNoteDraft(draftKey, values),
    save: async (values) => {
      await onSave(values)
      dropNoteDraft(draftKey)
    },
  })
  const { form, root } = state
  useEffect(() => {
    const field = root.current?.querySelector<HTMLTextAreaElement>('textarea')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [root])
  return (
    <SaveForm state={state} label={note ? 'Edit note' : 'New note'} act="save the note" onLeave={onLeave} className="note-form">
      <Textarea label="Note" autosize minRows={2} maxRows={10} {...form.getInputProps('content')} />
      <Checkbox size="xs" label="Pin: everybody sees it first" {...form.getInputProps('isPinned', { type: 'checkbox' })} />
      <FormFoot submit="Save note" leave="Leave" />
    </SaveForm>
  )
}
