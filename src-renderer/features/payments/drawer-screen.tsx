import { IconLock, IconMinus, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../lib/api'
import { closeBooking, closeMove, usePanel } from '../../lib/panel'
import { useKeys } from '../../lib/keys'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { CloseDayDialog } from './close-day-dialog'
import { DrawerMovements } from './drawer-movements'
import { DrawerSums } from './drawer-sums'
import { EarlierDrawers } from './earlier-drawers'
import type { OpenDrawer } from './drawer-records'
import { MoneyPage } from './money-page'
import { MoveCashForm } from './move-cash-form'
import { ShutDrawer } from './shut-drawer'

/** A day that is being closed stays in sight once the drawer is shut. */
type Asked = { what: 'pay_in' | 'pay_out' } | { what: 'close'; drawer: OpenDrawer }

/** The cash of this desk: opened with a count, moved with a reason, closed with another count. */
export const DrawerScreen = () => {
  const found = useQuery(queries.drawers.current.queryOptions())
  const [asked, setAsked] = useState<Asked | null>(null)
  const isBooking = usePanel((panel) => panel.isBooking)
  const moving = usePanel((panel) => panel.moving)
  const drawer = found.data?.drawer ?? null
  const move = (what: 'pay_in' | 'pay_out') => {
    if (isBooking) closeBooking()
    if (moving) closeMove()
    setAsked({ what })
  }
  const closeDay = () => drawer && setAsked({ what: 'close', drawer })
  const leave = () => setAsked(null)
  useKeys(
    'Drawer',
    drawer
      ? [
          { keys: 'I', label: 'pay in', run: () => move('pay_in'), isHint: true },
          { keys: 'O', label: 'pay out', run: () => move('pay_out'), isHint: true },
          { keys: 'C', label: 'close the day', run: closeDay, isHint: true },
        ]
      : [{ keys: 'Tab', label: 'to the count', isHint: true }],
  )
  return (
    <>
      <MoneyPage at="/payments/drawer">
        {found.isError && <Failed what="The drawer" error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <LoadingLines count={8} />}
        {found.data && drawer === null && <ShutDrawer {...found.data} />}
        {drawer && (
          <section className="drawer-open" aria-labelledby="drawer-title">
            <h2 id="drawer-title" className="sr-only">
              The drawer is open
            </h2>
            <div className="drawer-top">
              <DrawerSums drawer={drawer} />
              <div className="drawer-acts">
                <KeyButton keys="I" leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />} onClick={() => move('pay_in')}>
                  Pay in
                </KeyButton>
                <KeyButton keys="O" leftSection={<IconMinus size={15} stroke={1.8} aria-hidden />} onClick={() => move('pay_out')}>
                  Pay out
                </KeyButton>
                <KeyButton keys="C" leftSection={<IconLock size={15} stroke={1.8} aria-hidden />} onClick={closeDay}>
                  Close the day
                </KeyButton>
              </div>
            </div>
            <DrawerMovements drawer={drawer} />
          </section>
        )}
        {found.data && <EarlierDrawers currentId={drawer?.id ?? null} />}
      </MoneyPage>
      {drawer && asked && asked.what !== 'close' && !isBooking && moving === null && (
        <aside className="detail" aria-label={asked.what === 'pay_in' ? 'Pay in' : 'Pay out'}>
          <MoveCashForm key={asked.what} kind={asked.what} drawer={drawer} onLeave={leave} />
        </aside>
      )}
      {asked?.what === 'close' && <CloseDayDialog drawer={drawer ?? asked.drawer} onClose={leave} />}
    </>
  )
}
