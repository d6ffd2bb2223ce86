import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, queries } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import type { Client } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { Dialog } from '../../ui/dialog'
import { Failed } from '../../ui/failed'
import { FormFoot } from '../../ui/form-foot'
import { LoadingLines } from '../../ui/loading-lines'
import { SaveForm } from '../../ui/save-form'
import { AheadList } from './client-page-archive'
import { eraseWords } from './erase-words'

interface EraseDialogProps {
  client: Client
  onClose: () => void
  onOpenBooking: (bookingId: string) => void
}

/** What goes, what stays, what stands in the way; done once the number is typed. */
export const EraseDialog = ({ client, onClose, onOpenBooking }: EraseDialogProps) => {
  const found = useQuery(queries.clients.erasePreview.queryOptions({ input: { id: client.id }, staleTime: 0 }))
  const erase = useCommand(api.clients.erase, { changes: ['clients', 'bookings', 'calendar'] })
  const state = useSaveForm<{ confirmNumber: string }>({
    values: { confirmNumber: '' },
    validate: { confirmNumber: (typed) => (typed.trim() === client.number ? null : `Type ${client.number}, the number of this client.`) },
    save: async ({ confirmNumber }) => {
      await erase.runAsync({ id: client.id, confirmNumber: confirmNumber.trim() })
      showToast(`Erased client ${client.number}`)
      onClose()
    },
  })
  const preview = found.data
  return (
    <Dialog title={`Erase ${clientName(client)}`} isOpen onClose={onClose}>
      {found.isError && <Failed what="What would go" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={3} />}
      {preview && preview.upcoming.length > 0 && (
        <div className="client-dialog">
          <p className="problem">Bookings lie ahead. Cancel them first; each opens where that is done.</p>
          <AheadList bookings={preview.upcoming} onOpen={onOpenBooking} />
          <div className="form-acts">
            <Button variant="subtle" onClick={onClose}>
              Keep as is
            </Button>
          </div>
        </div>
      )}
      {preview && preview.upcoming.length === 0 && (
        <SaveForm state={state} label="Erase a person" act="erase for ever" onLeave={onClose} className="client-dialog">
          <dl className="erase-facts">
            {eraseWords(preview).map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <p className="secondary">There is no way back. Backups made before hold the person until they are older than the backups kept.</p>
          <TextInput
            label={`The client’s number, ${client.number}`}
            autoComplete="off"
            data-autofocus
            autoFocus
            {...state.form.getInputProps('confirmNumber')}
          />
          <FormFoot submit="Erase for ever" color="danger">
            <Button variant="subtle" onClick={onClose}>
              Keep as is
            </Button>
          </FormFoot>
        </SaveForm>
      )}
    </Dialog>
  )
}
