import { IconPlus } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { openBooking } from '../lib/panel'
import { KeyButton } from './key-button'
import './page.css'

interface PageProps {
  title: string
  sub?: string
  /** Beside the title: date steps, filters. */
  top?: ReactNode
  /** Before Book: the screen's own acts. */
  acts?: ReactNode
  children: ReactNode
}

/** One screen: its bar with the only h1, and its content. */
export const Page = ({ title, sub, top, acts, children }: PageProps) => {
  useEffect(() => {
    document.title = `${title} · TrainerHub`
  }, [title])
  return (
    <>
      <header className="top-bar">
        <h1>
          {title}
          {sub !== undefined && <small>{sub}</small>}
        </h1>
        {top}
        <span className="grow" />
        {acts}
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
    </>
  )
}
