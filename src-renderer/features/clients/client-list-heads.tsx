import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ClientOrder } from './clients-search'

interface Head {
  label: string
  className?: string
  /** What a press puts the list in the order of; a second press turns it round. */
  order?: 'lastName' | 'number' | 'createdAt'
}

const heads: Head[] = [
  { label: 'Name', order: 'lastName' },
  { label: 'Number', order: 'number' },
  { label: 'Phone' },
  { label: 'E-mail', className: 'client-col-email' },
  { label: 'Level', className: 'client-col-level' },
  { label: 'Trainer', className: 'client-col-trainer' },
  { label: 'Tags', className: 'client-col-tags' },
  { label: 'Client since', className: 'client-col-since', order: 'createdAt' },
]

const directionOf = (sort: ClientOrder, order: Head['order']) => {
  // By first name is an order of the names too.
  const sorted = sort.replace('firstName', 'lastName')
  if (order === undefined || sorted.replace('-', '') !== order) return null
  return sorted.startsWith('-') ? 'descending' : 'ascending'
}

const turned = (sort: ClientOrder, order: NonNullable<Head['order']>): ClientOrder => {
  const isOf = directionOf(sort, order) !== null
  if (!isOf) return order === 'createdAt' ? '-createdAt' : order
  return sort.startsWith('-') ? (sort.slice(1) as ClientOrder) : (`-${sort}` as ClientOrder)
}

/** The heads; those with an order are pressed for it. */
export const ClientListHeads = ({ sort, onSort }: { sort: ClientOrder; onSort: (sort: ClientOrder) => void }) => (
  <div role="rowgroup" className="client-heads">
    <div role="row" aria-rowindex={1} className="client-row">
      {heads.map(({ label, className, order }) => {
        const direction = directionOf(sort, order)
        const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp
        return (
          <span
            key={label}
            role="columnheader"
            className={className}
            {...(order === undefined ? {} : { 'aria-sort': direction ?? ('none' as const) })}
          >
            {order === undefined ? (
              label
            ) : (
              <button type="button" className="client-sort" onClick={() => onSort(turned(sort, order))}>
                {label}
                {direction !== null && <Arrow size={12} stroke={2} aria-hidden />}
              </button>
            )}
          </span>
        )
      })}
    </div>
  </div>
)
