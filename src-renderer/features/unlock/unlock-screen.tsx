import { PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../lib/api'
import { required } from '../../lib/field-rules'
import type { SystemState } from '../../lib/records'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { DoorPage } from '../../ui/door-page'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'

type Means = 'passphrase' | 'recoveryCode'

const whyLocked: Record<SystemState['keychain'], string> = {
  ok: 'The data on this computer is locked.',
  locked: 'The keychain of this computer is locked. Unlock it and start again, or open the data here.',
  missing: 'The key is no longer in the keychain of this computer.',
  unavailable: 'This computer has no keychain, so the data is opened by hand at each start.',
}

export const UnlockScreen = ({ system, onUnlocked }: { system: SystemState; onUnlocked: () => void }) => {
  const hasPassphrase = system.keyModes.includes('passphrase')
  const [means, setMeans] = useState<Means>(hasPassphrase ? 'passphrase' : 'recoveryCode')
  const unlock = useCommand(api.system.unlock, { changes: ['system'] })
  const state = useSaveForm({
    values: { passphrase: '', recoveryCode: '' },
    validate: { [means]: required(means === 'passphrase' ? 'Type the passphrase.' : 'Type the recovery code.') },
    save: async (values) => {
      await unlock.runAsync({ [means]: values[means] })
      onUnlocked()
    },
  })
  const { form } = state
  return (
    <DoorPage title="Unlock the studio" studioName={system.studioName} isTraining={system.isTraining}>
      <p className="secondary">{whyLocked[system.keychain]}</p>
      {hasPassphrase && (
        <SegmentedControl
          aria-label="Unlock with"
          value={means}
          onChange={(value) => setMeans(value as Means)}
          data={[
            { value: 'passphrase', label: 'Passphrase' },
            { value: 'recoveryCode', label: 'Recovery code' },
          ]}
        />
      )}
      <SaveForm state={state} label="Unlock the studio" act="unlock" sends="Enter">
        {means === 'passphrase' ? (
          <PasswordInput key="passphrase" label="Passphrase" autoFocus autoComplete="off" {...form.getInputProps('passphrase')} />
        ) : (
          <TextInput
            key="recoveryCode"
            label="Recovery code"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('recoveryCode')}
          />
        )}
        <FormFoot submit="Unlock" />
      </SaveForm>
    </DoorPage>
  )
}
