import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { Dialog } from '../../ui/dialog'
import { Failed } from '../../ui/failed'
import { FormFoot, LeaveButton } from '../../ui/form-foot'
import { LoadingLines } from '../../ui/loading-lines'
import { SaveForm } from '../../ui/save-form'
import { countOf, countText } from './count-text'
import type { ClientImport } from './import-records'
import { StayingClients } from './staying-clients'

interface RemoveImportDialogProps {
  removing: ClientImport
  onLeave: () => void
}

/** History is at stake, so it says first how many go, and who stays and why. */
export const RemoveImportDialog = ({ removing: { id, fileName }, onLeave }: RemoveImportDialogProps) => {
  const preview = useQuery(queries.imports.removalPreview.queryOptions({ input: { id }, staleTime: 0 }))
  const remove = useCommand(api.imports.remove, { changes: ['imports', 'clients'] })
  const staying = preview.data?.stayingCount ?? 0
  const go = useRef<HTMLButtonElement>(null)
  const isKnown = preview.data !== undefined
  useEffect(() => {
    if (isKnown) go.current?.focus()
  }, [isKnown])
  const state = useSaveForm({
    values: {},
    save: async () => {
      if (!preview.data) return
      const { removed, stayed } = await remove.runAsync({ id, ...(staying > 0 ? { keepBooked: true } : {}) })
      showToast(`Removed ${countOf(removed, 'client')}${stayed > 0 ? `, ${countText(stayed)} stayed` : ''}`)
      onLeave()
    },
  })
  const leave = () => {
    if (!state.isSaving) onLeave()
  }
  return (
    <Dialog isOpen title={`Remove the import of ${fileName}`} size={560} onClose={leave}>
      <SaveForm state={state} label="Remove an import" act="remove" onLeave={leave}>
        {preview.isError && <Failed what="What would go" error={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.isPending && <LoadingLines count={3} />}
        {preview.data && (
          <>
            <p>
              <b>{countOf(preview.data.removable, 'client')}</b> of this file {preview.data.removable === 1 ? 'goes' : 'go'} again, as if
              never brought in. Nobody gets a message.
            </p>
            {staying > 0 && <StayingClients preview={preview.data} />}
          </>
        )}
        <FormFoot
          submit={preview.data && `Remove ${countOf(preview.data.removable, 'client')}`}
          ref={go}
          color="danger"
          data-autofocus
          facts={state.isSaving && <p role="status">Removing. Work can go on meanwhile.</p>}
        >
          <LeaveButton disabled={state.isSaving}>Keep them</LeaveButton>
        </FormFoot>
      </SaveForm>
    </Dialog>
  )
}
