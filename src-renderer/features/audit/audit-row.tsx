import { Link } from '@tanstack/react-router'
import type { Outputs } from '../../lib/api'
import { changedFields, changeText, entityText, type AuditNames } from './audit-words'

export type AuditEntry = Outputs['audit']['list']['items'][number]

const places: Record<string, '/clients/$clientId' | '/settings/trainers/$trainerId'> = {
  client: '/clients/$clientId',
  trainer: '/settings/trainers/$trainerId',
}

/** The record by its name, as a way to it where it has a page. */
const RecordName = ({ entry }: { entry: AuditEntry }) => {
  const name = entry.entityName ?? ''
  const to = places[entry.entity]
  if (to === undefined || name === '') return <>{name}</>
  return (
    <Link className="audit-record" tabIndex={-1} to={to} params={{ clientId: entry.entityId, trainerId: entry.entityId }}>
      {name}
    </Link>
  )
}

interface AuditRowProps {
  entry: AuditEntry
  names: AuditNames
  isCurrent: boolean
  rowProps: object
  onHistory: (() => void) | null
}

/** Who, when, which record, what it was and what it is. */
export const AuditRow = ({ entry, names, isCurrent, rowProps, onHistory }: AuditRowProps) => {
  const fields = changedFields(entry.before, entry.after, names)
  return (
    <tr data-current={isCurrent || undefined}>
      <td className="tnum audit-when">
        <button type="button" className="row-focus" onClick={() => onHistory?.()} {...rowProps}>
          {names.dayAndTime(entry.at)}
        </button>
      </td>
      <td className="audit-by">{entry.by}</td>
      <td className="audit-what">
        <span className="secondary">{entityText(entry.entity)}</span> <RecordName entry={entry} />
      </td>
      <td className="audit-change">
        <span>{changeText(entry.change)}</span>
        {fields.map(({ field, label, before, after }) => (
          <span key={field} className="audit-field">
            <span className="muted">{label}</span> {before !== null && <s>{before}</s>}
            {before !== null && after !== null && <span aria-hidden> → </span>}
            {before !== null && after !== null && <span className="sr-only">, now </span>}
            {after !== null && <b>{after}</b>}
          </span>
        ))}
      </td>
    </tr>
  )
}
