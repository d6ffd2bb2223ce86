import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { queries } from '../../lib/api'
import { useStudioTime } from '../../lib/use-studio'
import { DayField } from '../../ui/day-field'
import type { AuditSearch } from './audit-search'
import { changeText, entityText } from './audit-words'

interface AuditFiltersProps {
  search: AuditSearch
  onChange: (search: AuditSearch) => void
  first: RefObject<HTMLInputElement | null>
}

const without = <Key extends keyof AuditSearch>(search: AuditSearch, ...keys: Key[]): AuditSearch =>
  Object.fromEntries(Object.entries(search).filter(([key]) => !keys.includes(key as Key)))

/** By whom, of what kind, what was done, and when. */
export const AuditFilters = ({ search, onChange, first }: AuditFiltersProps) => {
  const { today } = useStudioTime()
  const kinds = useQuery(queries.audit.kinds.queryOptions()).data?.items ?? []
  const staff = useQuery(queries.staff.list.queryOptions({ input: { limit: 100, sort: 'lastName' } })).data?.items ?? []
  const changes = kinds.find(({ entity }) => entity === search.entity)?.changes ?? []
  const set = (key: keyof AuditSearch, value: string | null) =>
    onChange(value === null || value === '' ? without(search, key) : { ...search, [key]: value })
  return (
    <div className="audit-filters" role="search" aria-label="Narrow the history">
      <Select
        ref={first}
        label="By"
        placeholder="Anybody"
        clearable
        searchable
        data={staff.map(({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` }))}
        value={search.staffUserId ?? null}
        onChange={(value) => set('staffUserId', value)}
      />
      <Select
        label="Records"
        placeholder="All kinds"
        clearable
        searchable
        data={kinds.map(({ entity }) => ({ value: entity, label: entityText(entity) }))}
        value={search.entity ?? null}
        onChange={(value) => {
          const rest = without(search, 'entity', 'entityId', 'change')
          onChange(value === null ? rest : { ...rest, entity: value })
        }}
      />
      <Select
        label="What was done"
        placeholder="Anything"
        clearable
        disabled={search.entity === undefined}
        data={changes.map((change) => ({ value: change, label: changeText(change) }))}
        value={search.change ?? null}
        onChange={(value) => set('change', value)}
      />
      <DayField label="From" today={today} value={search.from ?? ''} onChange={(day) => set('from', day)} />
      <DayField label="To" today={today} value={search.to ?? ''} onChange={(day) => set('to', day)} />
    </div>
  )
}
