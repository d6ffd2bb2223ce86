import { Button } from '@mantine/core'
import { api, type Outputs } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { Dialog } from '../../ui/dialog'
import { KeyButton } from '../../ui/key-button'

export type Note = Outputs['clients']['notes']['items'][number]

/** Asked once: what was written is gone for everybody. */
export const NoteRemoveDialog = ({ note, onClose }: { note: Note; onClose: () => void }) => {
  const remove = useCommand(api.clients.removeNote, {
    changes: ['clients'],
    onDone: () => {
      showToast('Note removed')
      onClose()
    },
  })
  const run = () => remove.run({ id: note.clientId, noteId: note.id })
  useKeys('Remove a note', [{ keys: 'Ctrl Enter', label: 'remove the note', run, isHint: true }], { isBeside: true })
  return (
    <Dialog title="Remove this note" isOpen onClose={onClose}>
      <div className="client-dialog">
        <blockquote className="note-quote">{note.content}</blockquote>
        <p className="secondary">Written by {note.author}. Nobody reads it again; the history keeps that it was there.</p>
        {remove.problem && (
          <p className="problem" role="alert">
            {remove.problem.message}
          </p>
        )}
        <div className="form-acts">
          <Button variant="subtle" onClick={onClose}>
            Keep it
          </Button>
          <KeyButton variant="filled" color="danger" keys="Ctrl Enter" data-autofocus loading={remove.isRunning} onClick={run}>
            Remove note
          </KeyButton>
        </div>
      </div>
    </Dialog>
  )
}
