import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../lib/api'
import { required } from '../../lib/field-rules'
import type { SystemState } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useSystemState } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { RecoveryCode } from '../../ui/recovery-code'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'

const modeNames: Record<SystemState['keyModes'][number], string> = {
  keychain: 'the keychain of this computer',
  passphrase: 'the passphrase',
  recovery: 'the recovery code',
  training: 'a throw-away key in the folder, because this is a training studio',
}

const keychainNames: Record<SystemState['keychain'], string> = {
  ok: 'In use',
  locked: 'Locked',
  unavailable: 'There is none on this computer',
  missing: 'Present, without the key of this studio',
}

const passwordRequired = { password: required('Type your password.') }

const RenewForm = () => {
  const [code, setCode] = useState<string | null>(null)
  const renew = useCommand(api.system.renewRecoveryCode, { changes: ['system'] })
  const state = useSaveForm({
    values: { password: '' },
    validate: passwordRequired,
    save: async (values) => {
      setCode((await renew.runAsync(values)).recoveryCode)
      state.form.reset()
    },
  })
  return (
    <section aria-labelledby="renew">
      <h3 id="renew">New recovery code</h3>
      <p className="secondary">Replaces the present one, which then opens nothing but backups made before. It is shown once.</p>
      {code !== null && <RecoveryCode code={code} />}
      <SaveForm state={state} label="New recovery code" act="make a new code">
        <PasswordInput label="Password" autoComplete="current-password" {...state.form.getInputProps('password')} />
        <FormFoot state={state}>
          <KeyButton type="submit" keys="Ctrl Enter" loading={state.isSaving}>
            Make a new code
          </KeyButton>
        </FormFoot>
      </SaveForm>
    </section>
  )
}

const PassphraseForm = ({ isSet }: { isSet: boolean }) => {
  const change = useCommand(api.system.setPassphrase, { changes: ['system'] })
  const state = useSaveForm({
    values: { password: '', passphrase: '' },
    validate: {
      ...passwordRequired,
      passphrase: (text: string) => (text.trim().length >= 12 ? null : `${text.trim().length} of 12 characters. Four words do.`),
    },
    save: async (values) => {
      await change.runAsync(values)
      state.form.reset()
      showToast('Passphrase set')
    },
  })
  const { form } = state
  return (
    <section aria-labelledby="passphrase">
      <h3 id="passphrase">{isSet ? 'Change the passphrase' : 'Set a passphrase'}</h3>
      <p className="secondary">Opens the data at the start where the keychain does not.</p>
      <SaveForm state={state} label="Passphrase" act="set the passphrase">
        <div className="pair">
          <PasswordInput label="New passphrase" autoComplete="off" {...form.getInputProps('passphrase')} />
          <PasswordInput label="Your password" autoComplete="current-password" {...form.getInputProps('password')} />
        </div>
        <FormFoot state={state}>
          <KeyButton type="submit" keys="Ctrl Enter" loading={state.isSaving}>
            Set passphrase
          </KeyButton>
        </FormFoot>
      </SaveForm>
    </section>
  )
}

export const SecurityPage = ({ nav }: SettingsFrame) => {
  const me = useMe()
  const system = useSystemState().data
  return (
    <SettingsPage nav={nav} title="Security" lead="The data is encrypted on this computer. These open it.">
      {system && (
        <div className="settings-body">
          <section aria-label="Keys in force">
            <dl className="settings-facts">
              <div>
                <dt>Opens with</dt>
                <dd>{system.keyModes.map((mode) => modeNames[mode]).join(', ')}</dd>
              </div>
              <div>
                <dt>Keychain</dt>
                <dd>{keychainNames[system.keychain]}</dd>
              </div>
            </dl>
          </section>
          {me.role === 'owner' && !system.isTraining && (
            <>
              <RenewForm />
              <PassphraseForm isSet={system.keyModes.includes('passphrase')} />
            </>
          )}
        </div>
      )}
    </SettingsPage>
  )
}
