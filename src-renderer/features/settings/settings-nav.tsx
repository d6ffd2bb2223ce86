import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useKeys } from '../../lib/keys'

interface SettingsNavProps {
  sections: readonly { id: string; label: string }[]
  currentId: string
}

const navId = 'settings-nav'

/** One level back from a section: to its place in the list. */
export const focusSettingsNav = (): void => document.querySelector<HTMLElement>(`#${navId} [aria-current]`)?.focus()

/** The sections as links; ↑ ↓ walk them and show each at once, Tab goes into the one shown. */
export const SettingsNav = ({ sections, currentId }: SettingsNavProps) => {
  const list = useRef<HTMLUListElement>(null)
  useKeys('Settings', [
    { keys: '↑ ↓', label: 'section', isHint: true },
    { keys: 'Tab', label: 'into it', isHint: true },
  ])
  useEffect(() => {
    if (document.activeElement === document.body) focusSettingsNav()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const at = sections.findIndex(({ id }) => id === currentId)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: sections.length - 1 }[event.key]
    if (to === undefined || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const link = list.current?.querySelectorAll('a')[to]
    link?.focus()
    link?.click()
  }
  return (
    <nav id={navId} className="settings-nav" aria-label="Settings">
      <ul ref={list} onKeyDown={onKeyDown}>
        {sections.map(({ id, label }) => (
          <li key={id}>
            <a href={`#/settings/${id}`} aria-current={id === currentId ? 'page' : undefined} tabIndex={id === currentId ? 0 : -1}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
