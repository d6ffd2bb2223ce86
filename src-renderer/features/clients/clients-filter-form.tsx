import { Checkbox, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import type { Trainer } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'
import { DayField } from '../../ui/day-field'
import { KeyButton } from '../../ui/key-button'
import { monthNames } from '@shared/domain/time/month-names'
import { without } from './clients-filter-words'
import { clientsSearch, type ClientOrder, type ClientsSearch } from './clients-search'
import { levels, levelText } from './level-text'

const orderNames: Record<ClientOrder, string> = {
  lastName: 'Last name',
  '-lastName': 'Last name, Z first',
  firstName: 'First name',
  '-firstName': 'First name, Z first',
  number: 'Number',
  '-number': 'Number, highest first',
  '-createdAt': 'Newest first',
  createdAt: 'Longest here first',
}

const withinForm = { withinPortal: false }

interface ClientsFilterFormProps {
  look: ClientsSearch
  trainers: readonly Trainer[]
  onChange: (look: ClientsSearch) => void
  onClose: () => void
}

/** Whom the list shows and in which order; every choice counts at once. */
export const ClientsFilterForm = ({ look, trainers, onChange, onClose }: ClientsFilterFormProps) => {
  const { today } = useStudioTime()
  const tags = useQuery(queries.clients.tags.queryOptions()).data?.items ?? []
  /** Empty is any. */
  const put = (key: keyof ClientsSearch, value: unknown) =>
    onChange(value === '' ? without(look, [key]) : clientsSearch({ ...look, [key]: value }))
  useKeys(
    'Filters of clients',
    [
      { keys: 'Tab', label: 'next', isHint: true },
      { keys: 'Ctrl Enter', label: 'close', run: onClose },
      { keys: 'Esc', label: 'close', run: onClose, isHint: true },
    ],
    { isModal: true },
  )
  const select = (label: string, key: keyof ClientsSearch, value: string, data: { value: string; label: string }[]) => (
    <Select
      label={label}
      data={data}
      value={value}
      searchable={data.length > 8}
      comboboxProps={withinForm}
      onChange={(chosen) => put(key, key === 'birthMonth' && chosen ? Number(chosen) : (chosen ?? ''))}
    />
  )
  return (
    <div className="clients-filters" role="group" aria-label="Filters of clients">
      <div className="pair">
        {select('Who', 'status', look.status ?? '', [
          { value: '', label: 'Active' },
          { value: 'archived', label: 'Archived' },
          { value: 'all', label: 'Active and archived' },
        ])}
        {select(
          'In the order of',
          'sort',
          look.sort ?? 'lastName',
          Object.entries(orderNames).map(([value, label]) => ({ value, label })),
        )}
        {select('Level', 'fitnessLevel', look.fitnessLevel ?? '', [
          { value: '', label: 'Any' },
          ...levels.map((level) => ({ value: level, label: levelText(level) })),
        ])}
        {select('Trainer', 'primaryTrainerId', look.primaryTrainerId ?? '', [
          { value: '', label: 'Any' },
          ...trainers.map(({ id, name }) => ({ value: id, label: name })),
        ])}
        {select('Tag', 'tag', look.tag ?? '', [
          { value: '', label: 'Any' },
          ...tags.map(({ tag, clients }) => ({ value: tag, label: `${tag} (${clients})` })),
          ...(look.tag === undefined || tags.some(({ tag }) => tag === look.tag) ? [] : [{ value: look.tag, label: look.tag }]),
        ])}
        {select('Birthday in', 'birthMonth', String(look.birthMonth ?? ''), [
          { value: '', label: 'Any month' },
          ...monthNames.map((name, index) => ({ value: String(index + 1), label: name })),
        ])}
        <DayField label="New since" value={look.createdFrom ?? ''} today={today} onChange={(day) => put('createdFrom', day)} />
        <DayField label="Not seen since" value={look.notSeenSince ?? ''} today={today} onChange={(day) => put('notSeenSince', day)} />
        <Checkbox
          label="No e-mail"
          checked={look.hasEmail === false}
          onChange={(event) => put('hasEmail', event.currentTarget.checked ? false : '')}
        />
        <Checkbox
          label="No phone"
          checked={look.hasPhone === false}
          onChange={(event) => put('hasPhone', event.currentTarget.checked ? false : '')}
        />
      </div>
      <div className="form-acts">
        <KeyButton size="xs" keys="Esc" onClick={onClose}>
          Close
        </KeyButton>
      </div>
    </div>
  )
}
