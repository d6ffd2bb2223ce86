import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { isOffice } from '../lib/access'
import type { Role } from '../lib/records'
import { useMe } from '../lib/signed-in'

const forOffice = [
  { to: '/settings/studio', label: 'Studio' },
  { to: '/settings/policies', label: 'Rules' },
  { to: '/settings/hours', label: 'Opening hours' },
  { to: '/settings/closed-days', label: 'Closed days' },
  { to: '/settings/trainers', label: 'Trainers' },
  { to: '/settings/session-types', label: 'Session types' },
  { to: '/settings/packages', label: 'Packages' },
  { to: '/settings/membership-plans', label: 'Membership plans' },
  { to: '/settings/tax', label: 'Tax' },
  { to: '/settings/till-rules', label: 'Till rules' },
  { to: '/settings/staff', label: 'Staff' },
  { to: '/settings/backup', label: 'Backup' },
  { to: '/settings/audit', label: 'History' },
] as const

const forOwner = [{ to: '/settings/security', label: 'Security' }] as const

const forEveryone = [
  { to: '/settings/profile', label: 'Profile' },
  { to: '/settings/password', label: 'Password and PIN' },
  { to: '/settings/appearance', label: 'Appearance' },
  { to: '/settings/about', label: 'About' },
] as const

/** ↑ ↓ walk the links, over the groups; Enter opens. */
const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
  const links = [...event.currentTarget.querySelectorAll('a')]
  const at = links.findIndex((link) => link === event.target)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
  if (at < 0 || to === undefined || event.ctrlKey || event.altKey) return
  event.preventDefault()
  links[to]?.focus()
}

/** The sections this role reaches. */
export const settingsGroups = (role: Role) => [
  ...(isOffice(role) ? [{ title: 'The studio', links: [...forOffice, ...(role === 'owner' ? forOwner : [])] }] : []),
  { title: 'This person and desk', links: forEveryone },
]

export const SettingsNav = () => {
  const groups = settingsGroups(useMe().role)
  return (
    <nav className="settings-nav" aria-label="Settings" onKeyDown={onKeyDown}>
      {groups.map(({ title, links }) => (
        <section key={title} aria-label={title}>
          <p className="settings-group">{title}</p>
          <ul>
            {links.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} activeProps={{ 'aria-current': 'page' }}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
