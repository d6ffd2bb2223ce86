import { PasswordInput } from '@mantine/core'
import { api } from '../../lib/api'
import { everythingChanged } from '../../lib/changed'
import { required } from '../../lib/field-rules'
import { setSignedIn } from '../../lib/signed-in'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { Dialog } from '../../ui/dialog'
import { FormFoot, LeaveButton } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import type { Backup } from './backup-page'

interface RestoreDialogProps {
  backup: Backup
  onLeave: () => void
}

/** History is at stake, so it says what happens first. */
export const RestoreDialog = ({ backup, onLeave }: RestoreDialogProps) => {
  const { dayAndTime } = useStudioTime()
  const when = dayAndTime(backup.createdAt)
  const restore = useCommand(api.backups.restore, { changes: [] })
  const state = useSaveForm({
    values: { password: '' },
    validate: { password: required('Type the password of this sign-in.') },
    save: async ({ password }) => {
      await restore.runAsync({ fileName: backup.fileName, password })
      setSignedIn(null)
      void everythingChanged()
    },
  })
  const leave = () => {
    if (!state.isSaving) onLeave()
  }
  return (
    <Dialog isOpen title={`Restore the backup of ${when}`} size={500} onClose={leave}>
      <SaveForm state={state} label="Restore a backup" act="restore" onLeave={leave}>
        <ul className="what-happens">
          <li>
            Everything is as it was on {when}. What was entered since is not in it, and messages that may have been sent since are marked
            unknown.
          </li>
          <li>Everybody is signed out, on every screen, and signs in with the passwords of that day.</li>
          <li>The present data is kept beside it in the data folder, so nothing is lost.</li>
          {backup.isSound !== true && (
            <li className="is-warning">
              {backup.isSound === null ? 'This backup has not been tested.' : 'The test of this backup found a fault.'} Test it first.
            </li>
          )}
        </ul>
        <PasswordInput label="Own password" autoComplete="current-password" data-autofocus {...state.form.getInputProps('password')} />
        <FormFoot
          submit="Restore"
          color="danger"
          facts={state.isSaving && <p role="status">Restoring. Other screens wait until it is done.</p>}
        >
          <LeaveButton disabled={state.isSaving}>Keep the present data</LeaveButton>
        </FormFoot>
      </SaveForm>
    </Dialog>
  )
}
