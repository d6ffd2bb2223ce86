import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useKeys } from '../../lib/keys'
import { Key } from '../../ui/key'
import { Page } from '../../ui/page'
import { moneyTabs, type MoneyTab } from './money-tabs'
import '../../ui/table.css'
import './money.css'

interface MoneyPageProps {
  at: MoneyTab['to']
  /** The screen's own acts. */
  acts?: ReactNode
  children: ReactNode
}

/** A place of Payments under the tabs of all of them. */
export const MoneyPage = ({ at, acts, children }: MoneyPageProps) => {
  const navigate = useNavigate()
  useKeys(
    'Payments',
    moneyTabs.map(({ to, label }, index) => ({
      keys: String(index + 1),
      label: label.toLowerCase(),
      run: () => void navigate({ to }),
    })),
  )
  return (
    <Page title="Payments" sub={at === '/payments' ? undefined : moneyTabs.find(({ to }) => to === at)?.label} acts={acts}>
      <div className="money">
        <nav className="money-tabs" aria-label="Places of payments">
          {moneyTabs.map(({ to, label }, index) => (
            <Link
              key={to}
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              aria-current={to === at ? 'page' : undefined}
              aria-keyshortcuts={String(index + 1)}
            >
              {label}
              <Key keys={String(index + 1)} />
            </Link>
          ))}
        </nav>
        {children}
      </div>
    </Page>
  )
}
