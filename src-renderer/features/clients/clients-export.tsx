import { useState } from 'react'
import { api } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { problemOf } from '../../lib/problem'
import { saveFile } from '../../lib/save-file'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { Dialog } from '../../ui/dialog'
import { KeyButton } from '../../ui/key-button'
import { counted } from './clients-counted'
import { filtersOf, type ClientsSearch } from './clients-search'

interface ClientsExportProps {
  look: ClientsSearch
  total: number
  isOpen: boolean
  onClose: () => void
}

/** Takes the clients listed out of the app, as a table or as contacts. */
export const ClientsExport = ({ look, total, isOpen, onClose }: ClientsExportProps) => {
  const make = useCommand(api.clients.export, { changes: [] })
  const [isSaving, setIsSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (format: 'csv' | 'vcard') => {
    if (isSaving) return
    setIsSaving(true)
    setProblem(null)
    try {
      const { clients, ...ticket } = await make.runAsync({ format, ...filtersOf(look) })
      const outcome = await saveFile(ticket)
      if (outcome.kind === 'problem') setProblem(outcome.message)
      if (outcome.kind === 'saved') {
        showToast(`Saved ${counted(clients)} as ${outcome.fileName}; the history says so`)
        onClose()
      }
    } catch (error) {
      setProblem(problemOf(error).message)
    } finally {
      setIsSaving(false)
    }
  }
  useKeys(
    'Export clients',
    [
      { keys: 'C', label: 'CSV', run: () => void take('csv'), isHint: true },
      { keys: 'V', label: 'vCard', run: () => void take('vcard'), isHint: true },
    ],
    { isOn: isOpen, isBeside: true },
  )
  return (
    <Dialog title={`Export ${counted(total)}`} isOpen={isOpen} onClose={onClose} size="md">
      <div className="clients-export">
        <p className="secondary">
          As listed now: filters, words searched and order. Names, phones and e-mails leave the encrypted database; who took them, and when,
          stays in the history.
        </p>
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <div className="form-acts">
          <KeyButton keys="V" onClick={() => void take('vcard')}>
            vCard, for contacts
          </KeyButton>
          <KeyButton variant="filled" keys="C" data-autofocus loading={isSaving} onClick={() => void take('csv')}>
            CSV, for a table
          </KeyButton>
        </div>
      </div>
    </Dialog>
  )
}
