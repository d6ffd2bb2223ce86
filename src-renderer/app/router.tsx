import { createHashHistory, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { BookingCard } from '../features/bookings/booking-card'
import { CalendarScreen } from '../features/calendar/calendar-screen'
import { calendarSearch } from '../features/calendar/calendar-search'
import { ClientPage } from '../features/clients/client-page'
import { ClientsScreen } from '../features/clients/clients-screen'
import { clientsSearch } from '../features/clients/clients-search'
import { NewClientPage } from '../features/clients/new-client-page'
import { TodayScreen } from '../features/today/today-screen'
import { importRoutes } from './import-routes'
import { rootRoute } from './root-route'
import { settingsRoutes } from './settings-routes'
import { tillRoutes } from './till-routes'

const index = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' })
  },
})

const today = createRoute({
  getParentRoute: () => rootRoute,
  path: '/today',
  component: () => <TodayScreen card={BookingCard} />,
})

const calendar = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: function CalendarToday() {
    return <CalendarScreen search={calendar.useSearch()} card={BookingCard} />
  },
})

const calendarDay = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendar/$date',
  validateSearch: calendarSearch,
  component: function CalendarDay() {
    return <CalendarScreen onDate={calendarDay.useParams().date} search={calendarDay.useSearch()} card={BookingCard} />
  },
})

const clients = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clients',
  validateSearch: clientsSearch,
  component: function Clients() {
    return <ClientsScreen search={clients.useSearch()} />
  },
})
const newClient = createRoute({ getParentRoute: () => rootRoute, path: '/clients/new', component: NewClientPage })
const client = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clients/$clientId',
  component: function OneClient() {
    const { clientId } = client.useParams()
    return <ClientPage key={clientId} clientId={clientId} card={BookingCard} />
  },
})

const routeTree = rootRoute.addChildren([
  index,
  today,
  calendar,
  calendarDay,
  clients,
  newClient,
  client,
  ...importRoutes,
  ...settingsRoutes,
  ...tillRoutes,
])

/** On hash history: the same build is a file in the desktop window and a page of the station. */
const history = createHashHistory()

/** A router of one person's: it has drawn nothing yet, and asks anew whether they may be where the last one was. */
export const routerForPerson = () =>
  createRouter({
    routeTree,
    history,
    defaultPreload: false,
    defaultPendingMs: 0,
    defaultPendingMinMs: 0,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerForPerson>
  }
}
