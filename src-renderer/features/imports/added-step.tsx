import { Link } from '@tanstack/react-router'
import { IconCircleCheckFilled, IconDownload, IconFileOff } from '@tabler/icons-react'
import { useRef, useEffect, useState } from 'react'
import { useKeys } from '../../lib/keys'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { countOf, countText } from './count-text'
import { ImportHead } from './import-head'
import type { CheckedImport } from './import-records'
import { RemoveImportDialog } from './remove-import-dialog'
import { useSaveRejects } from './use-save-rejects'

interface AddedStepProps {
  one: CheckedImport
  onLeave: () => void
}

/** What an import brought, with the ways to look at it, to mend the rest, and to take it back. */
export const AddedStep = ({ one, onLeave }: AddedStepProps) => {
  const { dayAndTime } = useStudioTime()
  const [isRemoving, setRemoving] = useState(false)
  const rejects = useSaveRejects()
  const show = useRef<HTMLAnchorElement>(null)
  const { counts } = one
  const isRemoved = one.status === 'removed'
  const save = () => rejects.save(one.id)
  const canRemove = !isRemoved && counts.added > 0
  useEffect(() => {
    if (document.activeElement === document.body) show.current?.focus()
  }, [])
  useKeys('Import', [
    ...(isRemoved ? [] : [{ keys: 'Enter', label: 'show them', isHint: true }]),
    ...(counts.rejected > 0 ? [{ keys: 'R', label: 'save rejects', run: save, isHint: true }] : []),
    ...(canRemove ? [{ keys: 'X', label: 'remove this import', run: () => setRemoving(true), isHint: true }] : []),
    { keys: 'Esc', label: 'all imports', run: onLeave, isHint: true },
  ])
  const Icon = isRemoved ? IconFileOff : IconCircleCheckFilled
  return (
    <div className="import">
      <ImportHead one={one} />
      <section className="import-result" aria-labelledby="import-result">
        <header>
          <Icon size={22} stroke={1.8} aria-hidden data-removed={isRemoved || undefined} />
          <div role="status">
            <h3 id="import-result">{isRemoved ? 'This import was removed' : `${countOf(counts.added, 'client')} added`}</h3>
            <p>
              {isRemoved && one.removedAt !== null
                ? `${dayAndTime(one.removedAt)}. Its clients are gone again; those with something entered since stayed.`
                : 'Nobody was sent a message.'}
            </p>
          </div>
        </header>
        <dl>
          <div>
            <dt>Clean</dt>
            <dd>{countText(counts.clean)}</dd>
          </div>
          <div>
            <dt>Tidied</dt>
            <dd>{countText(counts.fixed)}</dd>
          </div>
          <div>
            <dt>Twice in the file, left out</dt>
            <dd>{countText(counts.duplicatesInFile)}</dd>
          </div>
          <div>
            <dt>Already here, left out</dt>
            <dd>{countText(counts.duplicatesExisting)}</dd>
          </div>
          <div>
            <dt>Rejected, left out</dt>
            <dd>{countText(counts.rejected)}</dd>
          </div>
          <div>
            <dt>Rows in the file</dt>
            <dd>{countText(counts.rows)}</dd>
          </div>
        </dl>
        {one.addedAt !== null && (
          <p className="muted">
            Added {dayAndTime(one.addedAt)} by {one.createdBy}.
          </p>
        )}
        <div className="import-result-acts">
          {!isRemoved && counts.added > 0 && (
            <Link ref={show} className="show-added" to="/clients" search={{ importId: one.id }}>
              Show the {countOf(counts.added, 'client')}
            </Link>
          )}
          {counts.rejected > 0 && (
            <KeyButton keys="R" leftSection={<IconDownload size={15} stroke={1.8} aria-hidden />} loading={rejects.isSaving} onClick={save}>
              Save {countOf(counts.rejected, 'rejected row')}
            </KeyButton>
          )}
          {canRemove && (
            <KeyButton keys="X" color="danger" onClick={() => setRemoving(true)}>
              Remove this import
            </KeyButton>
          )}
        </div>
        <div role="alert">{rejects.problem !== null && <p className="problem">{rejects.problem}</p>}</div>
      </section>
      {isRemoving && <RemoveImportDialog removing={one} onLeave={() => setRemoving(false)} />}
    </div>
  )
}
