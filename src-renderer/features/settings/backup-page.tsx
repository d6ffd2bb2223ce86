import { IconArchive, IconDeviceFloppy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queries, type Outputs } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { BackupSchedule } from './backup-schedule'
import { BackupTable } from './backup-table'
import { RestoreDialog } from './restore-dialog'
import './settings.css'

export type Backup = Outputs['backups']['list']['items'][number]

export const BackupPage = ({ nav }: SettingsFrame) => {
  const { dayAndTime } = useStudioTime()
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const found = useQuery(queries.backups.list.queryOptions())
  const create = useCommand(api.backups.create, {
    changes: ['backups'],
    onDone: ({ createdAt }) => showToast(`Backed up, ${dayAndTime(createdAt)}`),
  })
  const backUp = () => !create.isRunning && create.run(undefined)
  // With backups in sight the list brings the same key, beside its own.
  useKeys('Backup', [{ keys: 'A', label: 'back up now', run: backUp, isHint: true }], { isOn: found.data?.items.length === 0 })
  return (
    <SettingsPage
      nav={nav}
      title="Backup"
      lead="One encrypted file holds everything. One is made and tested each night."
      acts={
        <KeyButton
          keys="A"
          loading={create.isRunning}
          leftSection={<IconDeviceFloppy size={15} stroke={1.8} aria-hidden />}
          onClick={backUp}
        >
          Back up now
        </KeyButton>
      }
    >
      <p role="status" className="settings-progress">
        {create.isRunning && 'Writing the backup. Work can go on meanwhile.'}
      </p>
      {create.problem && (
        <div className="settings-body settings-note">
          <p className="problem" role="alert">
            {create.problem.message}
          </p>
        </div>
      )}
      {found.isError && <Failed what="The backups" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={4} />}
      {found.data?.items.length === 0 && (
        <EmptyState icon={IconArchive} title="No backup yet">
          The first is made tonight. Press <Key keys="A" /> to make one now.
        </EmptyState>
      )}
      {found.data && found.data.items.length > 0 && <BackupTable items={found.data.items} onRestore={setRestoring} onBackUp={backUp} />}
      {found.data && (
        <div className="settings-body backup-below">
          <BackupSchedule />
          <dl className="settings-facts backup-facts">
            <div>
              <dt>Where the files lie</dt>
              <dd>
                <code>{found.data.folder}</code>
              </dd>
            </div>
            <div>
              <dt>Another computer</dt>
              <dd>
                Start TrainerHub there, choose <b>Restore a backup</b> on its first page, copy the file into the folder it names and type
                the recovery code.
              </dd>
            </div>
          </dl>
        </div>
      )}
      {restoring && <RestoreDialog backup={restoring} onLeave={() => setRestoring(null)} />}
    </SettingsPage>
  )
}
