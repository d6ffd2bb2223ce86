import { useKeys } from '../../lib/keys'
import { api } from '../../lib/api'
import { useCommand } from '../../lib/use-command'
import { KeyButton } from '../../ui/key-button'
import { countOf, countText } from './count-text'
import type { ClientImport } from './import-records'

interface ImportProgressProps {
  one: ClientImport
  step: 'checking' | 'adding'
  onLeave: () => void
}

const words = {
  checking: { doing: 'Checking', ends: 'Nothing is saved by a check.' },
  adding: { doing: 'Adding', ends: 'All are added in one step at its end, or none.' },
} as const

/** How far a step is, with what stops it. Leaving the page does not. */
export const ImportProgress = ({ one, step, onLeave }: ImportProgressProps) => {
  const cancel = useCommand(api.imports.cancel, { changes: ['imports'] })
  const stop = () => !cancel.isRunning && cancel.run({ id: one.id })
  useKeys('Import', [
    { keys: 'X', label: 'stop it', run: stop, isHint: true },
    { keys: 'Esc', label: 'leave, it goes on', run: onLeave, isHint: true },
  ])
  const { doing, ends } = words[step]
  const of = step === 'adding' ? one.counts.toAdd : one.counts.rows
  const all = Math.max(one.rowCount, of)
  const done = Math.min(one.doneCount, all)
  return (
    <section className="import-progress" aria-label={doing}>
      <p role="status">
        <b>
          {doing} {step === 'adding' ? countOf(all, 'client') : countOf(all, 'row')}
        </b>
      </p>
      <div
        className="import-track"
        role="progressbar"
        aria-label={`${doing}: rows done`}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
        aria-valuetext={`${countText(done)} of ${countText(all)}`}
      >
        <i style={{ width: `${all === 0 ? 0 : (done / all) * 100}%` }} />
      </div>
      <p className="secondary tnum">
        {countText(done)} of {countText(all)}
      </p>
      <p className="muted">{ends} Work can go on meanwhile, here and at other desks.</p>
      {cancel.problem && (
        <p className="problem" role="alert">
          {cancel.problem.message}
        </p>
      )}
      <KeyButton keys="X" loading={cancel.isRunning} onClick={stop}>
        Stop
      </KeyButton>
    </section>
  )
}
