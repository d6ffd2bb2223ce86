import { Link } from '@tanstack/react-router'
import { isOffice } from '../lib/access'
import { useMe } from '../lib/signed-in'

const forOffice = [
  { to: '/settings/studio', label: 'Studio' },
  { to: '/settings/hours', label: 'Opening hours' },
  { to: '/settings/trainers', label: 'Trainers' },
  { to: '/settings/session-types', label: 'Session types' },
  { to: '/settings/staff', label: 'Staff' },
  { to: '/settings/backup', label: 'Backup' },
  { to: '/settings/security', label: 'Security' },
] as const

const forEveryone = [
  { to: '/settings/profile', label: 'Profile' },
  { to: '/settings/password', label: 'Password' },
  { to: '/settings/appearance', label: 'Appearance' },
  { to: '/settings/about', label: 'About' },
] as const

export const SettingsNav = () => {
  const me = useMe()
  const groups = [
    ...(isOffice(me.role) ? [{ title: 'The studio', links: forOffice }] : []),
    { title: 'This person and desk', links: forEveryone },
  ]
  return (
    <nav className="settings-nav" aria-label="Settings">
      {groups.map(({ title, links }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
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
