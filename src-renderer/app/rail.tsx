import { Link } from '@tanstack/react-router'
import { IconBarbell, IconCalendar, IconCash, IconCashRegister, IconLayoutList, IconSettings, IconUsers } from '@tabler/icons-react'
import { isDesk } from '../lib/access'
import type { Role } from '../lib/records'
import { useMe } from '../lib/signed-in'
import { useOverdue } from '../lib/use-overdue'
import { useStudio } from '../lib/use-studio'
import { useTodayTasks } from '../lib/use-today-tasks'
import { ariaKeys, Key } from '../ui/key'
import { NextFree } from './next-free'
import { PersonMenu } from './person-menu'

const places = [
  { to: '/today', label: 'Today', keys: 'G T', icon: IconLayoutList },
  { to: '/calendar', label: 'Calendar', keys: 'G C', icon: IconCalendar },
  { to: '/clients', label: 'Clients', keys: 'G L', icon: IconUsers },
  { to: '/sell', label: 'Sell', keys: 'G S', icon: IconCashRegister, isForDesk: true },
  { to: '/payments', label: 'Payments', keys: 'G P', icon: IconCash, isForDesk: true },
  { to: '/settings', label: 'Settings', keys: 'G ,', icon: IconSettings },
] as const

/** The places this person goes to. */
export const placesOf = (role: Role) => places.filter((place) => !('isForDesk' in place) || isDesk(role))

export const Rail = () => {
  const studio = useStudio()
  const { role } = useMe()
  const { tasks, unread } = useTodayTasks()
  const taskCount = tasks.length + unread
  const overdue = useOverdue(role)
  return (
    <nav className="rail" aria-label="Main">
      <div className="rail-studio">
        <span className="brand" aria-hidden>
          <IconBarbell size={16} stroke={2} />
        </span>
        <span className="rail-studio-name">
          <b>{studio.name}</b>
          <small>{studio.deskName}</small>
        </span>
      </div>
      <ul className="rail-nav">
        {placesOf(role).map(({ to, label, keys, icon: Icon }) => (
          <li key={to}>
            <Link to={to} aria-keyshortcuts={ariaKeys(keys)} activeProps={{ 'aria-current': 'page' }}>
              <Icon size={17} stroke={1.7} aria-hidden />
              <span>{label}</span>
              {to === '/today' && taskCount > 0 && (
                <span className="rail-count">
                  {taskCount}
                  <span className="sr-only"> to decide</span>
                </span>
              )}
              {to === '/payments' && overdue > 0 && (
                <span className="rail-count">
                  {overdue}
                  <span className="sr-only"> overdue</span>
                </span>
              )}
              <Key keys={keys} />
            </Link>
          </li>
        ))}
      </ul>
      <div className="rail-extra" id="rail-extra">
        <NextFree />
      </div>
      <PersonMenu />
    </nav>
  )
}
