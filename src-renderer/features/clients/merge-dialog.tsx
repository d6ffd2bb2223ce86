import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { api, queries } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { useKeys } from '../../lib/keys'
import type { Client } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { Dialog } from '../../ui/dialog'
import { KeyButton } from '../../ui/key-button'
import { dateText } from './client-page-dates'
import { mergedFields, type MergedField } from './merge-compare'
import { MergePick } from './merge-pick'
import { nothing } from './timeline-words'

interface MergeDialogProps {
  client: Client
  trainerName: (id: string) => string | undefined
  onClose: () => void
  /** The one who stays, which may be the other one. */
  onMerged: (survivor: Client) => void
}

/** First who, then what stays and what moves; only then it is done. */
export const MergeDialog = ({ client, trainerName, onClose, onMerged }: MergeDialogProps) => {
  const [duplicate, setDuplicate] = useState<Client | null>(null)
  const [isTurned, setIsTurned] = useState(false)
  return (
    <Dialog title={`Merge ${clientName(client)} with a duplicate`} isOpen onClose={onClose} size="xl">
      {duplicate === null ? (
        <MergePick client={client} onPick={setDuplicate} />
      ) : (
        <MergeCompare
          key={String(isTurned)}
          kept={isTurned ? duplicate : client}
          gone={isTurned ? client : duplicate}
          trainerName={trainerName}
          onTurn={() => setIsTurned(!isTurned)}
          onBack={() => setDuplicate(null)}
          onMerged={onMerged}
        />
      )}
    </Dialog>
  )
}

interface MergeCompareProps {
  kept: Client
  gone: Client
  trainerName: (id: string) => string | undefined
  onTurn: () => void
  onBack: () => void
  onMerged: (survivor: Client) => void
}

const count = (total: number | undefined, one: string): string => `${total ?? '…'} ${total === 1 ? one : `${one}s`}`

/** Not chosen is crossed out, for the eye; readers hear which one stays. */
const Value = ({ text, isKept }: { text: string; isKept: boolean }) => {
  if (text === nothing) return <span className="muted">–</span>
  return isKept ? <b>{text}</b> : <s>{text}</s>
}

const staysWords: Record<MergedField['stays'], string> = { kept: 'left', gone: 'right', both: 'both' }

const MergeCompare = ({ kept, gone, trainerName, onTurn, onBack, onMerged }: MergeCompareProps) => {
  const bookings = useQuery(queries.bookings.list.queryOptions({ input: { clientId: gone.id, limit: 1 } })).data?.total
  const notes = useQuery(queries.clients.notes.queryOptions({ input: { id: gone.id, limit: 1 } })).data?.total
  const moves = `${count(bookings, 'booking')} and ${count(notes, 'note')}`
  const merge = useCommand(api.clients.merge, {
    changes: ['clients', 'bookings'],
    onDone: (survivor) => {
      showToast(`Merged ${clientName(gone)}, ${gone.number}: ${moves} moved`)
      onMerged(survivor)
    },
  })
  const run = () => merge.run({ id: kept.id, duplicateId: gone.id })
  useKeys(
    'Merge',
    [
      { keys: 'Ctrl Enter', label: 'merge', run, isHint: true },
      { keys: 'T', label: 'keep the other one', run: onTurn, isHint: true },
    ],
    { isBeside: true },
  )
  const root = useRef<HTMLDivElement>(null)
  // The row that was picked is gone, and the focus with it; an Enter held down too long must not merge.
  useEffect(() => root.current?.focus(), [])
  const fields = mergedFields(kept, gone, { trainerName, dayText: dateText })
  return (
    <div className="client-dialog" ref={root} tabIndex={-1} role="group" aria-label="What stays and what moves">
      <p>
        <b>
          {clientName(kept)}, {kept.number}
        </b>{' '}
        stays. {moves[0]?.toUpperCase()}
        {moves.slice(1)} of {clientName(gone)}, {gone.number}, move over; that record is archived and points here. It cannot be taken apart
        again.
      </p>
      <div className="merge-fields">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">{kept.number} stays</th>
              <th scope="col">{gone.number} goes</th>
              <th scope="col">Kept</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, label, kept: left, gone: right, stays }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>
                  <Value text={left} isKept={stays !== 'gone'} />
                </td>
                <td>
                  <Value text={right} isKept={stays !== 'kept'} />
                </td>
                <td className="muted">{staysWords[stays]}</td>
              </tr>
            ))}
            {fields.length === 0 && (
              <tr>
                <td colSpan={4} className="muted">
                  Both say the same.
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {merge.problem && (
        <p className="problem" role="alert">
          {merge.problem.message}
        </p>
      )}
      <div className="form-acts">
        <KeyButton keys="T" leftSection={<IconArrowsExchange size={15} stroke={1.8} aria-hidden />} onClick={onTurn}>
          Keep {gone.number} instead
        </KeyButton>
        <span className="grow" />
        <Button variant="subtle" onClick={onBack}>
          Choose another
        </Button>
        <KeyButton variant="filled" keys="Ctrl Enter" loading={merge.isRunning} onClick={run}>
          Merge into {kept.number}
        </KeyButton>
      </div>
    </div>
  )
}
