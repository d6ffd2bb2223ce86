import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Key } from '../../ui/key'
import type { ClientAct } from './client-page-acts'

/** What is done to a client now and then, with the keys it has. */
export const ClientMore = ({ acts }: { acts: readonly ClientAct[] }) => (
  <Menu position="bottom-end" width={264} withinPortal transitionProps={{ duration: 120 }}>
    <Menu.Target>
      <ActionIcon variant="default" size={32} aria-label="More">
        <IconDots size={16} stroke={1.8} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {acts.map(({ keys, label, icon: Icon, run, isDanger }) => (
        <Menu.Item
          key={label}
          leftSection={<Icon size={15} stroke={1.7} aria-hidden />}
          rightSection={keys === undefined ? undefined : <Key keys={keys} />}
          {...(isDanger ? { color: 'danger' } : {})}
          onClick={run}
        >
          {label}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)
