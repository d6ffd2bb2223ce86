import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { ArchiveSection } from '../../ui/archive-section'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { PackageForm } from './package-form'
import { PackageOwners } from './package-owners'
import type { SessionPackage } from './package-values'

export const NewPackagePage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const create = useCommand(api.packages.create, { changes: ['packages'] })
  const leave = () => void navigate({ to: '/settings/packages' })
  return (
    <SettingsPage nav={nav} title="New package">
      <div className="settings-body">
        <PackageForm
          pack={null}
          act="Add package"
          onLeave={leave}
          onSave={async (input) => {
            const pack = await create.runAsync(input)
            showToast(`Added ${pack.name}`)
            leave()
          }}
        />
      </div>
    </SettingsPage>
  )
}

export const PackagePage = ({ nav, packageId }: SettingsFrame & { packageId: string }) => {
  const navigate = useNavigate()
  const found = useQuery(queries.packages.get.queryOptions({ input: { id: packageId } }))
  const update = useCommand(api.packages.update, { changes: ['packages'] })
  const leave = () => void navigate({ to: '/settings/packages' })
  const turned = ({ name, isActive }: SessionPackage) => {
    showToast(isActive ? `${name} is sold again` : `Archived ${name}`)
    leave()
  }
  const archive = useCommand(api.packages.remove, { changes: ['packages'], onDone: turned })
  const bringBack = useCommand(api.packages.update, { changes: ['packages'], onDone: turned })
  const pack = found.data
  return (
    <SettingsPage
      nav={nav}
      title={pack?.name ?? 'Package'}
      lead="A change holds for the next sale. What clients own stays as it was bought."
    >
      {found.isError && <Failed what="The package" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {pack && (
        <div className="settings-body">
          <PackageForm
            pack={pack}
            act="Save package"
            onLeave={leave}
            onSave={async (input) => {
              const saved = await update.runAsync({ id: pack.id, ...input })
              showToast(`Saved ${saved.name}`)
              leave()
            }}
          />
          <ArchiveSection
            name={pack.name}
            isActive={pack.isActive}
            effect="No longer sold. What clients own of it stays."
            state="Not sold. What clients own of it stands."
            problem={archive.problem ?? bringBack.problem}
            isRunning={archive.isRunning || bringBack.isRunning}
            onArchive={() => archive.run({ id: pack.id })}
            onBringBack={() => bringBack.run({ id: pack.id, isActive: true })}
          />
          <PackageOwners packageId={pack.id} />
        </div>
      )}
    </SettingsPage>
  )
}
