import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../lib/api'
import { useCommand } from '../../lib/use-command'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { Page } from '../../ui/page'
import { AddedStep } from './added-step'
import { CheckStep } from './check-step'
import { ColumnsStep } from './columns-step'
import { letGoOf } from './held-file'
import { ImportProgress } from './import-progress'
import { importQuery, showImport } from './import-query'
import type { ImportStatus } from './import-records'
import './imports.css'

const subs: Record<ImportStatus, string> = {
  read: 'Columns, nothing saved yet',
  cancelled: 'Stopped, nothing saved',
  checking: 'Being checked, nothing saved yet',
  checked: 'Trial run, nothing saved yet',
  adding: 'Being added',
  added: 'Added',
  removed: 'Removed',
}

/** One file of clients on its way in. Its state is kept by the studio: it can be left and gone on with at any desk. */
export const ImportPage = ({ importId }: { importId: string }) => {
  const navigate = useNavigate()
  const [isChanging, setChanging] = useState(false)
  const check = useCommand(api.imports.check, {
    changes: ['imports'],
    onDone: (answer) => {
      showImport(answer)
      setChanging(false)
    },
  })
  const commit = useCommand(api.imports.commit, {
    changes: ['imports', 'clients'],
    onDone: (answer) => {
      showImport(answer)
      letGoOf(importId)
    },
  })
  const found = useQuery(importQuery(importId, check.isRunning || commit.isRunning))
  const one = found.data
  const status = check.isRunning ? 'checking' : commit.isRunning ? 'adding' : one?.status
  const leave = () => void navigate({ to: '/clients/import' })
  const problem = (one?.status === 'cancelled' ? null : (check.problem ?? commit.problem)?.message) ?? null
  const isAtColumns = status === 'read' || status === 'cancelled' || (status === 'checked' && isChanging)
  return (
    <Page title="Import clients" sub={status && subs[status]}>
      {found.isError && !one && <Failed what="The import" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {one && isAtColumns && (
        <ColumnsStep
          one={one}
          problem={problem}
          leaveLabel={isChanging ? 'back to the rows' : 'leave, keep it'}
          onLeave={() => (isChanging ? setChanging(false) : leave())}
          onCheck={(choice) => check.run({ id: importId, ...choice })}
        />
      )}
      {one && (status === 'checking' || status === 'adding') && <ImportProgress one={one} step={status} onLeave={leave} />}
      {one && status === 'checked' && !isChanging && (
        <CheckStep
          one={one}
          problem={problem}
          onChangeColumns={() => setChanging(true)}
          onAdd={() => commit.run({ id: importId })}
          onLeave={leave}
        />
      )}
      {one && (status === 'added' || status === 'removed') && <AddedStep one={one} onLeave={leave} />}
    </Page>
  )
}
