import { createRoute, redirect } from '@tanstack/react-router'
import { SellScreen } from '../features/sell/sell-screen'
import { isDesk } from '../lib/access'
import { signedInUser } from '../lib/signed-in'
import { rootRoute } from './root-route'

const forDesk = () => {
  const user = signedInUser()
  if (user && !isDesk(user.role)) throw redirect({ to: '/today' })
}

const sell = createRoute({ getParentRoute: () => rootRoute, path: '/sell', beforeLoad: forDesk, component: SellScreen })

/** Where money is taken, for the desk. */
export const tillRoutes = [sell] as const
