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
import { BackupTable } from './backup-table'
import { RestoreDialog } from './restore-dialog'
import { SectionHead } from './section-head'

export type Backup = Outputs['backups']['list']['items'][number]

export const BackupSection = () => {
  const { dayAndTime } = useStudioTime()
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const backups = useQuery(queries.backups.list.queryOptions())
  const create = useCommand(api.backups.create, {
    changes: ['backups'],
    onDone: ({ createdAt }) => showToast(`Backed up ${dayAndTime(createdAt)}`),
  })
  const backUp = () => create.run(undefined)
  useKeys('Backup', [{ keys: 'A', label: 'back up now', run: backUp, isHint: true }], { isOn: restoring === null })
  return (
    <section className="settings-block is-wide">
      <SectionHead
        title="Backup"
        act={
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
        One encrypted file holds everything. One is made and tested each night; the newest 14 stay.
      </SectionHead>
      <p role="status" className="settings-progress">
        {create.isRunning && 'Writing the backup. Work can go on meanwhile.'}
      </p>
      {create.problem && (
        <p className="problem" role="alert">
          {create.problem.message}
        </p>
      )}
      {backups.isError && <Failed what="The backups" error={backups.error} onRetry={() => void backups.refetch()} />}
      {backups.isPending && <LoadingLines count={4} />}
      {backups.data?.items.length === 0 && (
        <EmptyState icon={IconArchive} title="No backup yet">
          The first is made tonight. Press <Key keys="A" /> to make one now.
        </EmptyState>
      )}
      {backups.data && backups.data.items.length > 0 && (
        <BackupTable items={backups.data.items} onRestore={setRestoring} isOn={restoring === null} />
      )}
      {backups.data && (
        <dl className="settings-facts">
          <div>
            <dt>Where the files lie</dt>
            <dd>
              <code>{backups.data.folder}</code>
            </dd>
          </div>
          <div>
            <dt>Another computer</dt>
            <dd>
              Copy the newest file to a stick kept elsewhere. To open it on another computer, start TrainerHub there, choose{' '}
              <b>Restore a backup</b> on its first page, copy the file where that page says and type the recovery code.
            </dd>
          </div>
        </dl>
      )}
      {restoring && <RestoreDialog backup={restoring} onLeave={() => setRestoring(null)} />}
    </section>
  )
}
