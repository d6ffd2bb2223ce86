import { IconStack2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { CataloguePage } from '../../ui/catalogue-page'
import type { SettingsFrame } from '../../ui/settings-page'
import { usePackageColumns } from './package-columns'

const everyPackage = { limit: 100, sort: 'name' } as const

export const PackagesPage = ({ nav }: SettingsFrame) => {
  const navigate = useNavigate()
  const found = useQuery(queries.packages.list.queryOptions({ input: everyPackage }))
  const bringBack = useCommand(api.packages.update, { changes: ['packages'], onDone: ({ name }) => showToast(`${name} is sold again`) })
  return (
    <CataloguePage
      nav={nav}
      title="Packages"
      lead="Sessions sold together. What clients own stays as it was bought."
      one="package"
      icon={IconStack2}
      example="ten sessions for the price of nine"
      found={found}
      columns={usePackageColumns()}
      link={({ id, name }, rowProps) => (
        <Link className="row-link" to="/settings/packages/$packageId" params={{ packageId: id }} {...rowProps}>
          {name}
        </Link>
      )}
      onAdd={() => void navigate({ to: '/settings/packages/new' })}
      onBringBack={(id) => bringBack.run({ id, isActive: true })}
      bringBackProblem={bringBack.problem}
    />
  )
}
