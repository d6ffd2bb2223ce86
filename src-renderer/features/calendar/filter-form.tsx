import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useKeys } from '../../lib/keys'
import { useRows } from '../../lib/use-rows'
import { stateLabel } from '../../ui/status'
import { filterableStates, searchOfFilter, toggled, type CalendarFilter } from './calendar-filter'
import type { CalendarView } from './calendar-search'
import { ToggleRow } from './toggle-row'
import type { Choices } from './use-choices'
import { everythingIn, shownTrainerIds, withTrainerToggled } from './week-trainers'

interface FilterFormProps {
  choices: Choices
  filter: CalendarFilter
  view: CalendarView
  onChange: (filter: CalendarFilter) => void
  onClose: () => void
}

/** Trainers, session types and states to show; every tick counts at once. */
export const FilterForm = ({ choices, filter, view, onChange, onClose }: FilterFormProps) => {
  const { trainers, types } = choices
  const root = useRef<HTMLDivElement>(null)
  const shownIds = shownTrainerIds(view, choices, filter)
  const all = everythingIn(view, choices)
  const typeIds = types.map(({ id }) => id)
  const groups = [
    {
      name: 'Trainers',
      rows: trainers.map(({ id, name }) => ({
        id,
        label: name,
        isOn: shownIds.includes(id),
        toggle: () => onChange(withTrainerToggled(view, choices, filter, id)),
      })),
    },
    {
      name: 'Session types',
      rows: types.map(({ id, name }) => ({
        id,
        label: name,
        isOn: filter.types.length === 0 || filter.types.includes(id),
        toggle: () => onChange({ ...filter, types: toggled(filter.types, id, typeIds) }),
      })),
    },
    {
      name: 'States',
      rows: filterableStates.map((state) => ({
        id: state,
        label: stateLabel(state),
        isOn: filter.states.length === 0 || filter.states.includes(state),
        toggle: () => onChange({ ...filter, states: toggled(filter.states, state, filterableStates) }),
      })),
    },
  ].filter(({ rows }) => rows.length > 1)
  const { rowProps } = useRows(
    root,
    groups.flatMap(({ rows }) => rows.map(({ id }) => id)),
    { isFocusedAtOnce: false },
  )
  const isAll = JSON.stringify(searchOfFilter(filter)) === JSON.stringify(searchOfFilter(all))
  useKeys(
    'What is shown',
    [
      { keys: '↑ ↓', label: 'choose', isHint: true },
      { keys: 'Space', label: 'show or hide', isHint: true },
      { keys: 'A', label: 'show all', run: () => onChange(all), isHint: true },
      { keys: 'V', label: 'close', run: onClose },
      { keys: 'Esc', label: 'close', run: onClose, isHint: true },
    ],
    { isModal: true },
  )
  return (
    <div className="filter-form" ref={root}>
      {groups.map(({ name, rows }) => (
        <fieldset key={name}>
          <legend>{name}</legend>
          {rows.map(({ id, label, isOn, toggle }) => (
            <ToggleRow key={id} isOn={isOn} label={label} onClick={toggle} {...rowProps(id)} />
          ))}
        </fieldset>
      ))}
      <Button size="xs" aria-keyshortcuts="A" disabled={isAll} onClick={() => onChange(all)}>
        Show all
      </Button>
    </div>
  )
}
