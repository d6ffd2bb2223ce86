import { Popover } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { KeyButton } from '../../ui/key-button'
import type { CalendarFilter } from './calendar-filter'
import type { CalendarView } from './calendar-search'
import { FilterForm } from './filter-form'
import type { Choices } from './use-choices'
import { isNarrowed } from './week-trainers'

interface FilterButtonProps {
  choices: Choices | null
  filter: CalendarFilter
  view: CalendarView
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
  onChange: (filter: CalendarFilter) => void
}

/** Opens the choice of what is shown; filled in tint while something is left out. */
export const FilterButton = ({ choices, filter, view, isOpen, onOpen, onClose, onChange }: FilterButtonProps) => {
  const isFiltered = choices !== null && isNarrowed(view, choices, filter)
  return (
    <Popover
      opened={isOpen && choices !== null}
      onDismiss={onClose}
      closeOnEscape={false}
      position="bottom-start"
      width={260}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <KeyButton
          keys="V"
          size="xs"
          className="filter-button"
          variant={isFiltered ? 'light' : 'default'}
          leftSection={<IconColumns3 size={15} stroke={1.8} aria-hidden />}
          onClick={isOpen ? onClose : onOpen}
        >
          <span className="filter-word">{isFiltered ? 'Filtered' : 'Show'}</span>
        </KeyButton>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        {choices && <FilterForm choices={choices} filter={filter} view={view} onChange={onChange} onClose={onClose} />}
      </Popover.Dropdown>
    </Popover>
  )
}
