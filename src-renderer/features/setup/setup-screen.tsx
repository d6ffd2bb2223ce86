import { IconBarbell, IconCheck, IconFileImport, IconLock } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ComponentType } from 'react'
import type { StaffUser, SystemState } from '../../lib/records'
import { HoursStep } from './hours-step'
import { OwnerStep } from './owner-step'
import { SafetyStep } from './safety-step'
import { clearSetupDraft, setupSteps, useSetupDraft, type SetupStep } from './setup-draft'
import { StudioStep } from './studio-step'
import './setup.css'

const stepNames: Record<SetupStep, [name: string, what: string]> = {
  studio: ['Studio', 'Name, place, money'],
  hours: ['Hours', 'When the doors are open'],
  owner: ['Owner', 'Who signs in first'],
  safety: ['Safety', 'Recovery code'],
}

/** What the owner's step hands to the last one; held in memory only. */
export interface SetUpStudio {
  email: string
  password: string
  recoveryCode: string
}

interface SetupScreenProps {
  system: SystemState
  /** The studio now exists; the gate keeps this screen until {@link SetupScreenProps.onOpened}. */
  onMade: () => void
  onOpened: (user: StaffUser) => void
  /** Opens a backup instead; another feature's, handed in where the screens are put together. */
  restore: ComponentType<{ onLeave: () => void }>
}

/** First-run set-up: four steps, one question at a time. */
export const SetupScreen = ({ system, onMade, onOpened, restore: Restore }: SetupScreenProps) => {
  const step = useSetupDraft((draft) => draft.step)
  const [made, setMade] = useState<SetUpStudio | null>(null)
  const [isRestoring, setIsRestoring] = useState(false)
  const main = useRef<HTMLElement>(null)
  const shown = step === 'safety' && made === null ? 'owner' : step
  const at = setupSteps.indexOf(shown)
  useEffect(() => main.current?.querySelector<HTMLElement>('input:not([type="hidden"])')?.focus(), [shown, isRestoring])
  return (
    <div className="setup">
      <nav className="setup-steps" aria-label="Steps">
        <div className="setup-brand">
          <span className="brand" aria-hidden>
            <IconBarbell size={16} stroke={2} />
          </span>
          <b>TrainerHub</b>
        </div>
        <ol>
          {setupSteps.map((id, index) => (
            <li key={id} aria-current={id === shown && !isRestoring ? 'step' : undefined}>
              <span className="step-mark" aria-hidden>
                {index < at ? <IconCheck size={13} stroke={2.4} /> : index + 1}
              </span>
              <div>
                <b>{stepNames[id][0]}</b>
                <span>{stepNames[id][1]}</span>
              </div>
            </li>
          ))}
        </ol>
        <p className="setup-aside">
          <IconLock size={15} stroke={1.7} aria-hidden />
          Everything stays on this computer, encrypted. No account, no cloud.
        </p>
        {shown !== 'safety' && !isRestoring && (
          <button type="button" className="setup-restore link" onClick={() => setIsRestoring(true)}>
            <IconFileImport size={15} stroke={1.7} aria-hidden />
            The studio ran on another computer? Restore a backup
          </button>
        )}
      </nav>
      <main className="setup-main" ref={main}>
        {isRestoring ? (
          <Restore onLeave={() => setIsRestoring(false)} />
        ) : (
          <>
            {shown === 'studio' && <StudioStep />}
            {shown === 'hours' && <HoursStep />}
            {shown === 'owner' && (
              <OwnerStep
                needsPassphrase={system.keychain !== 'ok' && !system.isTraining}
                onMade={(studio) => {
                  onMade()
                  setMade(studio)
                  useSetupDraft.setState({ step: 'safety' })
                }}
              />
            )}
            {shown === 'safety' && made && (
              <SafetyStep
                made={made}
                onOpened={(user) => {
                  clearSetupDraft()
                  onOpened(user)
                }}
              />
            )}
          </>
        )}
      </main>
    </div>
  )
}
