import { IconKey, IconLifebuoy, IconLock, IconSchool } from '@tabler/icons-react'
import type { SystemState } from '../../lib/records'

type KeyMode = SystemState['keyModes'][number]

const modes: Record<KeyMode, { icon: typeof IconKey; name: string; words: string }> = {
  keychain: {
    icon: IconKey,
    name: 'The keychain of this computer',
    words: 'Opens the data by itself at each start, once somebody has signed in to the computer.',
  },
  passphrase: { icon: IconLock, name: 'The passphrase', words: 'Asked for at start where the keychain does not answer or there is none.' },
  recovery: {
    icon: IconLifebuoy,
    name: 'The recovery code',
    words: 'Opens the data and its backups on any computer. Kept on paper, away from this one.',
  },
  training: {
    icon: IconSchool,
    name: 'A throw-away key',
    words: 'Lies beside the data: this is a training studio and keeps no secrets.',
  },
}

const keychainTrouble: Record<SystemState['keychain'], string | null> = {
  ok: null,
  locked: 'The keychain of this computer is locked.',
  missing: 'The keychain of this computer does not hold the key of this studio.',
  unavailable: 'This computer has no keychain that TrainerHub can use.',
}

/** What opens the data now, in words. */
export const KeyModes = ({ system }: { system: SystemState }) => (
  <section aria-label="Keys in force">
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
  </section>
)
