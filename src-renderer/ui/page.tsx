import { IconCashRegister, IconPlus } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { isDesk } from '../lib/access'
import { openBooking, usePanel, type BookingSeed } from '../lib/panel'
import { openSell } from '../lib/sell'
import { useMe } from '../lib/signed-in'
import { CommandField } from './command-field'
import { KeyButton } from './key-button'
import { PagePart } from './page-part'
import './page.css'

interface PageProps {
  title: string
  sub?: string
  /** Beside the title: date steps, filters. */
  top?: ReactNode
  /** Before Book: the screen's own acts. */
  acts?: ReactNode
  /** What a booking begun here already knows. */
  seed?: BookingSeed
  children: ReactNode
}

/** One screen: its bar with the only h1, and its content. */
export const Page = ({ title, sub, top, acts, seed, children }: PageProps) => {
  const me = useMe()
  const known = JSON.stringify(seed ?? {})
  useEffect(() => {
    usePanel.setState({ screenSeed: JSON.parse(known) as BookingSeed })
    return () => usePanel.setState({ screenSeed: {} })
  }, [known])
  useEffect(() => {
    document.title = `${title} · TrainerHub`
  }, [title])
  return (
    <PagePart value>
      <header className="top-bar">
        <h1>
          {title}
          {sub !== undefined && <small>{sub}</small>}
        </h1>
        {top}
        <span className="grow" />
        <CommandField />
        {acts}
        {isDesk(me.role) && (
          <KeyButton
            className="top-bar-sell"
            keys="S"
            leftSection={<IconCashRegister size={15} stroke={1.8} color="var(--accent-text)" aria-hidden />}
            onClick={() => openSell()}
          >
            Sell
          </KeyButton>
        )}
        <KeyButton
          keys="B"
          leftSection={<IconPlus size={15} stroke={2.2} color="var(--accent-text)" aria-hidden />}
          onClick={() => openBooking()}
        >
          Book
        </KeyButton>
      </header>
      <main className="content" id="content">
        {children}
      </main>
    </PagePart>
  )
}
