import { createRoute, redirect } from '@tanstack/react-router'
import { DocumentsScreen } from '../features/payments/documents-screen'
import { documentsSearch } from '../features/payments/documents-search'
import { DrawerScreen } from '../features/payments/drawer-screen'
import { DueScreen } from '../features/payments/due-screen'
import { MembershipsScreen } from '../features/payments/memberships-screen'
import { membershipsSearch } from '../features/payments/memberships-search'
import { PaymentsScreen } from '../features/payments/payments-screen'
import { paymentsSearch } from '../features/payments/payments-search'
import { UnpaidScreen } from '../features/payments/unpaid-screen'
import { SellScreen } from '../features/sell/sell-screen'
import { isDesk } from '../lib/access'
import { signedInUser } from '../lib/signed-in'
import { rootRoute } from './root-route'

const forDesk = () => {
  const user = signedInUser()
  if (user && !isDesk(user.role)) throw redirect({ to: '/today' })
}

const sell = createRoute({ getParentRoute: () => rootRoute, path: '/sell', beforeLoad: forDesk, component: SellScreen })

const payments = createRoute({
  getParentRoute: () => rootRoute,
  path: '/payments',
  beforeLoad: forDesk,
  validateSearch: paymentsSearch,
  component: function Payments() {
    const navigate = payments.useNavigate()
    return <PaymentsScreen search={payments.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
  },
})
const due = createRoute({ getParentRoute: () => rootRoute, path: '/payments/due', beforeLoad: forDesk, component: DueScreen })
const unpaid = createRoute({ getParentRoute: () => rootRoute, path: '/payments/unpaid', beforeLoad: forDesk, component: UnpaidScreen })
const documents = createRoute({
  getParentRoute: () => rootRoute,
  path: '/payments/documents',
  beforeLoad: forDesk,
  validateSearch: documentsSearch,
  component: function Documents() {
    const navigate = documents.useNavigate()
    return <DocumentsScreen search={documents.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
  },
})
const drawer = createRoute({ getParentRoute: () => rootRoute, path: '/payments/drawer', beforeLoad: forDesk, component: DrawerScreen })
const memberships = createRoute({
  getParentRoute: () => rootRoute,
  path: '/payments/memberships',
  beforeLoad: forDesk,
  validateSearch: membershipsSearch,
  component: function Memberships() {
    const navigate = memberships.useNavigate()
    return <MembershipsScreen search={memberships.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
  },
})

/** Where money is taken and looked after, for the desk. */
export const tillRoutes = [sell, payments, due, unpaid, documents, drawer, memberships] as const
