import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { clientName } from '../../lib/client-name'
import { phoneText } from '../../lib/phone-text'
import type { Client, Trainer } from '../../lib/records'
import { TrainerMark } from '../../ui/trainer-mark'
import { levelText } from './level-text'
import { rowHeightPx } from './client-list-rows'

interface ClientListRowProps {
  /** Undefined while it is on its way. */
  client: Client | undefined
  row: number
  offset: number
  isCurrent: boolean
  trainer: Trainer | undefined
  since: string
  onFocus: (row: number) => void
  onOpen: (client: Client) => void
}

const placeOf = (offset: number): CSSProperties => ({ height: rowHeightPx, transform: `translateY(${offset}px)` })

/** A client in the list; the row leads to the client's page. */
export const ClientListRow = ({ client, row, offset, isCurrent, trainer, since, onFocus, onOpen }: ClientListRowProps) => {
  const stop = { 'data-row': row, tabIndex: isCurrent ? 0 : -1, onFocus: () => onFocus(row) }
  // The row of the heads is the first.
  const place = {
    role: 'row',
    'aria-rowindex': row + 2,
    className: 'client-row',
    style: placeOf(offset),
    'data-current': isCurrent || undefined,
  }
  if (client === undefined)
    return (
      <div {...place} aria-busy>
        <span role="gridcell" {...stop}>
          <span className="sr-only">Row {row + 1}, loading</span>
          <i />
        </span>
      </div>
    )
  const tags = client.tags.join(', ')
  return (
    <div {...place} onClick={() => onOpen(client)}>
      <span role="gridcell" className="client-row-name">
        <Link className="row-link truncate" to="/clients/$clientId" params={{ clientId: client.id }} {...stop}>
          <bdi>{clientName(client)}</bdi>
        </Link>
        {!client.isActive && <small className="muted">{client.isErased ? 'Erased' : 'Archived'}</small>}
      </span>
      <span role="gridcell" className="secondary tnum">
        {client.number}
      </span>
      <span role="gridcell" className="tnum truncate">
        {client.phone === null ? '–' : phoneText(client.phone)}
      </span>
      <span role="gridcell" className="truncate client-col-email">
        {client.email ?? '–'}
      </span>
      <span role="gridcell" className="secondary truncate client-col-level">
        {levelText(client.fitnessLevel)}
      </span>
      <span role="gridcell" className="client-col-trainer">
        {trainer ? (
          <span className="trainer-name">
            <TrainerMark initials={trainer.initials} hue={trainer.hue} size={20} />
            <span className="truncate">{trainer.name.split(' ')[0]}</span>
          </span>
        ) : (
          '–'
        )}
      </span>
      <span role="gridcell" className="secondary truncate client-col-tags" title={tags || undefined}>
        {tags || '–'}
      </span>
      <span role="gridcell" className="secondary tnum client-col-since">
        {since}
      </span>
    </div>
  )
}
