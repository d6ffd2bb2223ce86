import { Button, PasswordInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useState } from 'react'
import { api, queries, type Outputs } from '../../lib/api'
import { required } from '../../lib/field-rules'
import { everythingChanged } from '../../lib/changed'
import { setSignedIn, useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import '../../ui/table.css'

type Backup = Outputs['backups']['list']['items'][number]

const sizeText = (bytes: number) => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`)

const RestoreForm = ({ backup, madeAt, onLeave }: { backup: Backup; madeAt: string; onLeave: () => void }) => {
  const restore = useCommand(api.backups.restore, { changes: [] })
  const state = useSaveForm({
    values: { password: '' },
    validate: { password: required('Type your password.') },
    save: async ({ password }) => {
      await restore.runAsync({ fileName: backup.fileName, password })
      setSignedIn(null)
      void everythingChanged()
    },
  })
  return (
    <section aria-labelledby="restore">
      <h3 id="restore">Restore the backup of {madeAt}</h3>
      <p>It takes the place of everything entered since. The present data is kept beside it as a file, and everybody is signed out.</p>
      <SaveForm state={state} label="Restore a backup" act="restore" onLeave={onLeave}>
        <PasswordInput label="Password of the owner" autoFocus autoComplete="current-password" {...state.form.getInputProps('password')} />
        <FormFoot state={state}>
          <KeyButton variant="subtle" keys="Esc" onClick={onLeave}>
            Leave
          </KeyButton>
          <KeyButton type="submit" variant="filled" color="danger" keys="Ctrl Enter" loading={state.isSaving}>
            Restore this backup
          </KeyButton>
        </FormFoot>
      </SaveForm>
    </section>
  )
}

export const BackupPage = ({ nav }: SettingsFrame) => {
  const me = useMe()
  const { dayAndTime } = useStudioTime()
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const found = useQuery(queries.backups.list.queryOptions())
  const create = useCommand(api.backups.create, {
    changes: ['backups'],
    onDone: ({ sizeBytes }) => showToast(`Backup made, ${sizeText(sizeBytes)}`),
  })
  const rehearse = useCommand(api.backups.rehearse, { changes: ['backups'], onDone: () => showToast('Rehearsal done') })
  const problem = create.problem ?? rehearse.problem
  return (
    <SettingsPage
      nav={nav}
      title="Backup"
      lead="One encrypted file each. A rehearsal restores it into a scratch copy and compares counts and sums; only then it counts as tested."
      acts={
        <Button variant="filled" loading={create.isRunning} onClick={() => create.run(undefined)}>
          Back up now
        </Button>
      }
    >
      {problem && (
        <div className="settings-body">
          <p className="problem" role="alert">
            {problem.message}
          </p>
        </div>
      )}
      {found.isError && <Failed what="The backups" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={3} />}
      {found.data?.items.length === 0 && (
        <EmptyState icon={IconDatabaseExport} title="No backup yet">
          Back up now, and keep a copy of the file away from this computer.
        </EmptyState>
      )}
      {found.data && found.data.items.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Made</th>
              <th scope="col">File</th>
              <th scope="col" className="num">
                Size
              </th>
              <th scope="col">Rehearsed</th>
              <th scope="col">
                <span className="sr-only">Acts</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.data.items.map((backup) => (
              <tr key={backup.fileName}>
                <td>{dayAndTime(backup.createdAt)}</td>
                <td className="secondary">{backup.fileName}</td>
                <td className="num">{sizeText(backup.sizeBytes)}</td>
                <td className="secondary">
                  {backup.rehearsedAt === null ? 'Not yet' : `${dayAndTime(backup.rehearsedAt)}. ${backup.rehearsal ?? ''}`}
                </td>
                <td className="num">
                  <Button
                    size="xs"
                    loading={rehearse.isRunning}
                    aria-label={`Rehearse backup of ${dayAndTime(backup.createdAt)}`}
                    onClick={() => rehearse.run({ fileName: backup.fileName })}
                  >
                    Rehearse
                  </Button>{' '}
                  {me.role === 'owner' && (
                    <Button
                      size="xs"
                      variant="subtle"
                      color="danger"
                      aria-label={`Restore backup of ${dayAndTime(backup.createdAt)}`}
                      onClick={() => setRestoring(backup)}
                    >
                      Restore
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {restoring && (
        <div className="settings-body" style={{ paddingTop: '1rem' }}>
          <RestoreForm
            key={restoring.fileName}
            backup={restoring}
            madeAt={dayAndTime(restoring.createdAt)}
            onLeave={() => setRestoring(null)}
          />
        </div>
      )}
    </SettingsPage>
  )
}
