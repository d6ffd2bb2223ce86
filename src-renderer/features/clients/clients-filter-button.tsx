import { Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { KeyButton } from '../../ui/key-button'
import type { Trainer } from '../../lib/records'
import { ClientsFilterForm } from './clients-filter-form'
import type { ClientsSearch } from './clients-search'

interface ClientsFilterButtonProps {
  look: ClientsSearch
  trainers: readonly Trainer[]
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
  onChange: (look: ClientsSearch) => void
}

export const ClientsFilterButton = ({ look, trainers, isOpen, onOpen, onClose, onChange }: ClientsFilterButtonProps) => (
  <Popover opened={isOpen} onDismiss={onClose} closeOnEscape={false} position="bottom-start" width={380} trapFocus returnFocus>
    <Popover.Target>
      <KeyButton keys="F" leftSection={<IconFilter size={15} stroke={1.8} aria-hidden />} onClick={isOpen ? onClose : onOpen}>
        Filter
      </KeyButton>
    </Popover.Target>
    <Popover.Dropdown>
      <ClientsFilterForm look={look} trainers={trainers} onChange={onChange} onClose={onClose} />
    </Popover.Dropdown>
  </Popover>
)
