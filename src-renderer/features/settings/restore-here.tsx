import { Radio, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect } from 'react'
import { api, queries } from '../../lib/api'
import { required } from '../../lib/field-rules'
import { useKeys } from '../../lib/keys'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { Failed } from '../../ui/failed'
import { FormFoot } from '../../ui/form-foot'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SaveForm } from '../../ui/save-form'
import { sizeText } from './size-text'
import './settings.css'

interface RestoreHereProps {
  /** Back to setting up a new studio. */
  onLeave: () => void
}

/** No studio is open yet, so its zone is unknown: the time is this computer's. */
const madeText = (createdAt: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.parse(createdAt))

/** On a computer without a studio: opens a backup by its recovery code. The gate goes on to sign-in by itself. */
export const RestoreHere = ({ onLeave }: RestoreHereProps) => {
  const found = useQuery(queries.system.restorable.queryOptions({ staleTime: 0 }))
  const items = found.data?.items ?? []
  const restore = useCommand(api.system.restoreHere, { changes: ['system'] })
  const state = useSaveForm({
    values: { fileName: '', recoveryCode: '' },
    validate: {
      recoveryCode: required('Type the recovery code that was shown when the studio was set up, or renewed since.'),
    },
    save: async ({ recoveryCode }) => {
      if (fileName !== undefined) await restore.runAsync({ fileName, recoveryCode })
    },
  })
  const { form, root } = state
  // The newest until another is chosen.
  const fileName = form.values.fileName === '' ? items[0]?.fileName : form.values.fileName
  const firstPart = found.data && (items.length > 0 ? 'input[data-path="recoveryCode"]' : 'button')
  useEffect(() => {
    if (firstPart) root.current?.querySelector<HTMLElement>(firstPart)?.focus()
  }, [root, firstPart])
  const lookAgain = () => void found.refetch()
  useKeys('Restore a backup', [{ keys: 'L', label: 'look again', run: lookAgain, isHint: true }])
  if (found.isError) return <Failed what="The backups folder" error={found.error} onRetry={lookAgain} />
  if (!found.data) return <LoadingLines count={4} />
  return (
    <SaveForm state={state} label="Restore a backup" act="restore" onLeave={onLeave} className="restore-here">
      <header>
        <h1>Restore a backup</h1>
        <p>
          For a studio that ran on another computer. Copy its backup file, <code>*.thbackup</code>, into this folder:
        </p>
      </header>
      <div className="folder-line">
        <code>{found.data.folder}</code>
        <KeyButton keys="L" loading={found.isFetching} leftSection={<IconRefresh size={14} stroke={1.9} aria-hidden />} onClick={lookAgain}>
          Look again
        </KeyButton>
      </div>
      {items.length === 0 ? (
        <p role="status" className="muted">
          No backup lies there yet.
        </p>
      ) : (
        <>
          <Radio.Group label="Backup" value={fileName ?? ''} onChange={(value) => form.setValues({ fileName: value })}>
            <div className="settings-choices">
              {items.map(({ fileName, createdAt, sizeBytes }) => (
                <Radio
                  key={fileName}
                  size="xs"
                  value={fileName}
                  label={madeText(createdAt)}
                  description={`${fileName}, ${sizeText(sizeBytes)}`}
                />
              ))}
            </div>
          </Radio.Group>
          <TextInput label="Recovery code" autoComplete="off" spellCheck={false} {...form.getInputProps('recoveryCode')} />
        </>
      )}
      <FormFoot
        submit={items.length > 0 && 'Restore'}
        leave="Set up a new studio"
        facts={state.isSaving && <p role="status">Opening the backup. A large studio takes a minute.</p>}
      />
    </SaveForm>
  )
}
