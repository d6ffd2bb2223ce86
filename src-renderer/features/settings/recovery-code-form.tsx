import { PasswordInput } from '@mantine/core'
import { api } from '../../lib/api'
import { required } from '../../lib/field-rules'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'

interface RecoveryCodeFormProps {
  onRenewed: (code: string) => void
  onLeave: () => void
}

export const RecoveryCodeForm = ({ onRenewed, onLeave }: RecoveryCodeFormProps) => {
  const renew = useCommand(api.system.renewRecoveryCode, { changes: ['system'] })
  const state = useSaveForm({
    values: { password: '' },
    validate: { password: required('Type the password of this sign-in.') },
    save: async ({ password }) => onRenewed((await renew.runAsync({ password })).recoveryCode),
  })
  return (
    <SaveForm state={state} label="Renew the recovery code" act="renew" onLeave={onLeave}>
      <PasswordInput label="Own password" autoComplete="current-password" autoFocus {...state.form.getInputProps('password')} />
      <FormFoot submit="Renew the code" leave="Back" />
    </SaveForm>
  )
}
