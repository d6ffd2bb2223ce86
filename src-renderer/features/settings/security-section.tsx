import { IconKey, IconLifebuoy, IconLock, IconSchool } from '@tabler/icons-react'
import { useState } from 'react'
import type { SystemState } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useSystemState } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SectionTitle } from '../../ui/section-title'
import { PassphraseForm } from './passphrase-form'
import { RecoveryCodeForm } from './recovery-code-form'
import { SectionHead } from './section-head'
import { ShownOnce } from './shown-once'

type KeyMode = SystemState['keyModes'][number]

const modes: Record<KeyMode, { icon: typeof IconKey; name: string; words: string }> = {
  keychain: {
    icon: IconKey,
    name: 'Keychain of this computer',
    words: 'Opens the data by itself at each start, once somebody has signed in to the computer.',
  },
  passphrase: { icon: IconLock, name: 'Passphrase', words: 'Asked for at start where the keychain does not answer or there is none.' },
  recovery: {
    icon: IconLifebuoy,
    name: 'Recovery code',
    words: 'Opens the data and its backups anywhere. On paper, away from this computer.',
  },
  training: { icon: IconSchool, name: 'Training key', words: 'A throw-away key lies beside the data: a training studio keeps no secrets.' },
}

const keychainTrouble: Record<SystemState['keychain'], string | null> = {
  ok: null,
  locked: 'The keychain of this computer is locked.',
  missing: 'The key is no longer in the keychain of this computer.',
  unavailable: 'This computer has no keychain that TrainerHub can use.',
}

type Doing = 'recovery' | 'passphrase' | null

export const SecuritySection = () => {
  const system = useSystemState().data
  const [doing, setDoing] = useState<Doing>(null)
  const [newCode, setNewCode] = useState<string | null>(null)
  if (!system) return <LoadingLines />
  const hasPassphrase = system.keyModes.includes('passphrase')
  if (doing === 'recovery') {
    return (
      <RecoveryCodeForm
        onLeave={() => setDoing(null)}
        onRenewed={(code) => {
          setDoing(null)
          setNewCode(code)
        }}
      />
    )
  }
  if (doing === 'passphrase') {
    return (
      <PassphraseForm
        hasOne={hasPassphrase}
        onLeave={() => setDoing(null)}
        onSet={() => {
          setDoing(null)
          showToast(hasPassphrase ? 'Passphrase changed' : 'Passphrase set')
        }}
      />
    )
  }
  return (
    <section className="settings-block">
      <SectionHead title="Security">The data is encrypted with one key. These open it.</SectionHead>
      {newCode !== null && (
        <ShownOnce title="The new recovery code" label="Recovery code" code={newCode} isPrintable onClose={() => setNewCode(null)}>
          Keep it on paper, away from this computer. It is shown only now. Backups made before today still open with the code of their day.
        </ShownOnce>
      )}
      <SectionTitle>In force</SectionTitle>
      <ul className="key-modes">
        {system.keyModes.map((mode) => {
          const { icon: Icon, name, words } = modes[mode]
          return (
            <li key={mode}>
              <Icon size={17} stroke={1.7} aria-hidden />
              <div>
                <b>{name}</b>
                <p>{words}</p>
              </div>
            </li>
          )
        })}
      </ul>
      {!system.isTraining && keychainTrouble[system.keychain] !== null && <p className="muted">{keychainTrouble[system.keychain]}</p>}
      <div className="settings-acts">
        <KeyButton onClick={() => setDoing('recovery')}>Renew the recovery code</KeyButton>
        <KeyButton onClick={() => setDoing('passphrase')}>{hasPassphrase ? 'Change the passphrase' : 'Set a passphrase'}</KeyButton>
      </div>
    </section>
  )
}
