import { ActionIcon, Popover } from '@mantine/core'
import { IconCalendarSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useKeys } from '../../lib/keys'
import { DayField } from '../../ui/day-field'

interface JumpToDateProps {
  isOpen: boolean
  today: string
  onOpen: () => void
  onClose: () => void
  onJump: (date: string) => void
}

const JumpForm = ({ today, onClose, onJump }: Pick<JumpToDateProps, 'today' | 'onClose' | 'onJump'>) => {
  const [date, setDate] = useState('')
  useKeys('Jump to date', [
    { keys: 'Enter', label: 'go there', isHint: true },
    { keys: 'Esc', label: 'stay', run: onClose, isHint: true },
  ])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (date === '') return
        onClose()
        onJump(date)
      }}
    >
      <DayField label="Jump to date" description="10 June, thu, tomorrow, +7" today={today} value={date} onChange={setDate} autoFocus />
    </form>
  )
}

export const JumpToDate = ({ isOpen, today, onOpen, onClose, onJump }: JumpToDateProps) => (
  <Popover opened={isOpen} onDismiss={onClose} closeOnEscape={false} position="bottom-start" width={240} trapFocus returnFocus>
    <Popover.Target>
      <ActionIcon aria-label="Jump to date" aria-keyshortcuts="J" onClick={isOpen ? onClose : onOpen}>
        <IconCalendarSearch size={16} stroke={1.8} aria-hidden />
      </ActionIcon>
    </Popover.Target>
    <Popover.Dropdown aria-label="Jump to date">
      <JumpForm today={today} onClose={onClose} onJump={onJump} />
    </Popover.Dropdown>
  </Popover>
)
