import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { problemOf } from '../../lib/problem'
import { KeyButton } from '../../ui/key-button'
import { leftText } from './hand-over-rows'

interface ArchiveFootProps {
  trainerId: string
  trainerName: string
  /** Bookings that still lie ahead. */
  left: number
  /** Whose primary trainer this one is. */
  clients: number
  isBusy: boolean
  onArchive: (clientsToTrainerId?: string) => Promise<unknown>
  onFirstLeft: () => void
}

const nobody = ''

/** Who the clients go to, and the last step; until nothing is left it says what is. */
export const ArchiveFoot = ({ trainerId, trainerName, left, clients, isBusy, onArchive, onFirstLeft }: ArchiveFootProps) => {
  const [clientsTo, setClientsTo] = useState(nobody)
  const [isRunning, setIsRunning] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  const trainers = useQuery(queries.trainers.list.queryOptions({ input: { limit: 100, sort: 'name', isActive: true } }))
  const others = (trainers.data?.items ?? []).filter(({ id }) => id !== trainerId)
  const archive = async () => {
    if (isRunning || isBusy) return
    if (left > 0) return onFirstLeft()
    setSentence(null)
    setIsRunning(true)
    try {
      await onArchive(clientsTo === nobody ? undefined : clientsTo)
    } catch (error) {
      setSentence(problemOf(error).message)
    } finally {
      setIsRunning(false)
    }
  }
  useKeys('Archive', left === 0 ? [{ keys: 'Ctrl Enter', label: 'archive', run: () => void archive(), isHint: true }] : [], {
    isBeside: true,
  })
  return (
    <div className="archive-foot">
      {clients > 0 && (
        <Select
          className="clients-to"
          label={`The ${clients} ${clients === 1 ? 'client' : 'clients'} of ${trainerName} get`}
          allowDeselect={false}
          data={[{ value: nobody, label: 'No primary trainer' }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
          value={clientsTo}
          onChange={(id) => setClientsTo(id ?? nobody)}
        />
      )}
      {sentence !== null && (
        <p className="problem" role="alert">
          {sentence}
        </p>
      )}
      <div className="form-acts">
        {left === 0 && <span className="secondary">Nothing lies ahead. Sessions held, notes and figures stay as they are.</span>}
        <span className="grow" />
        {left > 0 ? (
          <KeyButton onClick={() => void archive()}>{leftText(left)}</KeyButton>
        ) : (
          <KeyButton variant="filled" keys="Ctrl Enter" loading={isRunning} onClick={() => void archive()}>
            Archive {trainerName}
          </KeyButton>
        )}
      </div>
    </div>
  )
}
