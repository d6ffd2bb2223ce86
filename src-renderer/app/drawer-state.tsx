import { IconCash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../lib/api'
import { amountText } from '../lib/money'

/** What should be in the drawer of this desk, in the hint bar; nothing until it is known. */
export const DrawerState = () => {
  const found = useQuery(queries.drawers.current.queryOptions()).data
  if (found === undefined) return null
  const { drawer } = found
  return (
    <span>
      <IconCash size={14} stroke={1.8} aria-hidden />
      {drawer === null ? 'Drawer closed' : `Drawer ${amountText(drawer.expectedMinor, drawer.currency)}`}
    </span>
  )
}
