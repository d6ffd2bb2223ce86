import { createRoute, redirect } from '@tanstack/react-router'
import { ImportPage } from '../features/imports/import-page'
import { ImportsScreen } from '../features/imports/imports-screen'
import { isOffice } from '../lib/access'
import { signedInUser } from '../lib/signed-in'
import { rootRoute } from './root-route'

const forOffice = () => {
  const user = signedInUser()
  if (user && !isOffice(user.role)) throw redirect({ to: '/clients' })
}
const imports = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clients/import',
  beforeLoad: forOffice,
  component: ImportsScreen,
})
const oneImport = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clients/import/$importId',
  beforeLoad: forOffice,
  component: function OneImport() {
    const { importId } = oneImport.useParams()
    return <ImportPage key={importId} importId={importId} />
  },
})

/** Bringing in a file of clients, for the office. */
export const importRoutes = [imports, oneImport] as const
