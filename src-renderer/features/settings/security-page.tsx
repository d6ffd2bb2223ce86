import { useState } from 'react'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useSystemState } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { KeyModes } from './key-modes'
import { PassphraseForm } from './passphrase-form'
import { RecoveryCodeForm } from './recovery-code-form'
import { ShownOnce } from './shown-once'
import './settings.css'

type Doing = 'recovery' | 'passphrase' | null

export const SecurityPage = ({ nav }: SettingsFrame) => {
  const { role } = useMe()
  const system = useSystemState().data
  const [doing, setDoing] = useState<Doing>(null)
  const [newCode, setNewCode] = useState<string | null>(null)
  const hasPassphrase = system?.keyModes.includes('passphrase') ?? false
  const leave = () => setDoing(null)
  if (doing === 'recovery') {
    return (
      <SettingsPage
        nav={nav}
        title="Renew the recovery code"
        lead="For when the paper is lost or was seen. The present code stops opening this data at once; backups made until now keep it."
      >
        <div className="settings-body">
          <RecoveryCodeForm
            onLeave={leave}
            onRenewed={(code) => {
              setDoing(null)
              setNewCode(code)
            }}
          />
        </div>
      </SettingsPage>
    )
  }
  if (doing === 'passphrase') {
    return (
      <SettingsPage
        nav={nav}
        title={hasPassphrase ? 'Change the passphrase' : 'Set a passphrase'}
        lead="It opens the data at start where the keychain does not. The recovery code stays as it is."
      >
        <div className="settings-body">
          <PassphraseForm
            hasOne={hasPassphrase}
            onLeave={leave}
            onSet={() => {
              setDoing(null)
              showToast(hasPassphrase ? 'Passphrase changed' : 'Passphrase set')
            }}
          />
        </div>
      </SettingsPage>
    )
  }
  return (
    <SettingsPage nav={nav} title="Security" lead="The data is encrypted with one key. These open it.">
      {!system && <LoadingLines count={3} />}
      {system && (
        <div className="settings-body">
          {newCode !== null && (
            <ShownOnce title="The new recovery code" label="Recovery code" code={newCode} isPrintable onClose={() => setNewCode(null)}>
              On paper, away from this computer. It is shown only now. Backups made until now open with the code of their day.
            </ShownOnce>
          )}
          <KeyModes system={system} />
          {role === 'owner' && !system.isTraining && (
            <div className="form-acts">
              <KeyButton onClick={() => setDoing('recovery')}>Renew the recovery code</KeyButton>
              <KeyButton onClick={() => setDoing('passphrase')}>{hasPassphrase ? 'Change the passphrase' : 'Set a passphrase'}</KeyButton>
            </div>
          )}
        </div>
      )}
    </SettingsPage>
  )
}
