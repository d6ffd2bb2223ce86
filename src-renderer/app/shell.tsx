import { Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { BookingPanel } from '../features/bookings/booking-panel'
import { MovePanel } from '../features/bookings/move-panel'
import { Palette } from '../features/palette/palette'
import { listenForChanges } from '../lib/change-events'
import { useKeys } from '../lib/keys'
import { isDesk } from '../lib/access'
import { lockDesk } from '../lib/lock-desk'
import { openBooking, usePanel } from '../lib/panel'
import { openSell } from '../lib/sell'
import { useMe } from '../lib/signed-in'
import { useDesktopMenu } from '../lib/use-desktop-menu'
import { LoadingLines } from '../ui/loading-lines'
import { Toast } from '../ui/toast'
import { DrawerState } from './drawer-state'
import { HintBar } from './hint-bar'
import { IdleLock } from './idle-lock'
import { KeyList } from './key-list'
import { usePaletteScreens } from './palette-screens'
import { placesOf, Rail } from './rail'

/** The frame of every screen once somebody is signed in. */
export const Shell = () => {
  const navigate = useNavigate()
  const { role } = useMe()
  const isBooking = usePanel((panel) => panel.isBooking)
  const moving = usePanel((panel) => panel.moving)
  useEffect(listenForChanges, [])
  useDesktopMenu((command) => command === 'settings' && void navigate({ to: '/settings' }))
  useKeys('Anywhere', [
    ...placesOf(role).map(({ to, keys, label }) => ({ keys, label: label.toLowerCase(), run: () => void navigate({ to }) })),
    { keys: 'B', label: 'book', run: () => openBooking() },
    ...(isDesk(role) ? [{ keys: 'S', label: 'sell', run: () => openSell() }] : []),
    { keys: 'Ctrl L', label: 'lock or switch person', run: () => void lockDesk(), isAlways: true },
  ])
  /** Where a session went is looked at only from the calendar; elsewhere the desk stays where it is. */
  const showDay = (onDate: string) => {
    if (location.hash.startsWith('#/calendar')) void navigate({ to: '/calendar/$date', params: { date: onDate }, search: true })
  }
  return (
    <div className="shell">
      <Suspense fallback={<LoadingLines />}>
        <IdleLock />
        <Rail />
        <Outlet />
        {isBooking && (
          <aside className="detail" aria-label="Book a session">
            <BookingPanel onBooked={showDay} />
          </aside>
        )}
        {moving && (
          <aside className="detail" aria-label="Move a session">
            <MovePanel key={moving.booking.id} moving={moving} onMoved={showDay} />
          </aside>
        )}
      </Suspense>
      <HintBar>{isDesk(role) && <DrawerState />}</HintBar>
      <KeyList />
      <Palette screens={usePaletteScreens()} onBooked={showDay} />
      <Toast />
    </div>
  )
}
