import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { ArchiveType } from './archive-type'
import { SessionTypeForm } from './session-type-form'
import { categoriesOf, freeColourOf, useSessionTypes } from './types-in-use'

export const NewSessionTypePage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const known = useSessionTypes()
  const create = useCommand(api.sessionTypes.create, { changes: ['sessionTypes'] })
  const leave = () => void navigate({ to: '/settings/session-types' })
  return (
    <SettingsPage nav={nav} title="New session type">
      {known.isError && <Failed what="The session types" error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <LoadingLines />}
      {known.data && (
        <div className="settings-body">
          <SessionTypeForm
            type={null}
            act="Add session type"
            categories={categoriesOf(known.data.items)}
            freeColour={freeColourOf(known.data.items)}
            onLeave={leave}
            onSave={async (input) => {
              const type = await create.runAsync(input)
              showToast(`Added ${type.name}`)
              leave()
            }}
          />
        </div>
      )}
    </SettingsPage>
  )
}

export const SessionTypePage = ({ nav, sessionTypeId }: SettingsFrame & { sessionTypeId: string }) => {
  const navigate = useNavigate()
  const found = useQuery(queries.sessionTypes.get.queryOptions({ input: { id: sessionTypeId } }))
  const known = useSessionTypes()
  const update = useCommand(api.sessionTypes.update, { changes: ['sessionTypes'] })
  const leave = () => void navigate({ to: '/settings/session-types' })
  const type = found.data
  return (
    <SettingsPage nav={nav} title={type?.name ?? 'Session type'} lead="Sessions made before keep what they were made with.">
      {found.isError && <Failed what="The session type" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {type && (
        <div className="settings-body">
          <SessionTypeForm
            type={type}
            act="Save session type"
            categories={categoriesOf(known.data?.items ?? [])}
            freeColour={type.colour}
            onLeave={leave}
            onSave={async (input) => {
              const saved = await update.runAsync({ id: type.id, ...input })
              showToast(`Saved ${saved.name}`)
              leave()
            }}
          />
          <ArchiveType type={type} onDone={leave} />
        </div>
      )}
    </SettingsPage>
  )
}
