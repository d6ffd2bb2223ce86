import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import {
  IconCheck,
  IconChevronUp,
  IconDeviceDesktop,
  IconKey,
  IconLock,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from '@tabler/icons-react'
import { roleNames } from '../lib/access'
import { api } from '../lib/api'
import { lockDesk } from '../lib/lock-desk'
import { setSignedIn, useMe } from '../lib/signed-in'
import { useCommand } from '../lib/use-command'
import { ariaKeys, Key } from '../ui/key'
import { PersonMark } from '../ui/person-mark'

const schemes: { value: MantineColorScheme; label: string; icon: typeof IconSun }[] = [
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
  { value: 'auto', label: 'As the computer', icon: IconDeviceDesktop },
]

/** Who is at the desk, and what is theirs. */
export const PersonMenu = () => {
  const me = useMe()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const logout = useCommand(api.staff.logout, { changes: [], onDone: () => setSignedIn(null) })
  const name = `${me.firstName} ${me.lastName}`
  return (
    <Menu position="top-start" width={232} withinPortal transitionProps={{ duration: 120 }}>
      <Menu.Target>
        <button type="button" className="rail-foot">
          <PersonMark name={name} size={26} />
          <span className="rail-studio-name">
            <b>{name}</b>
            <small>{roleNames[me.role]}</small>
          </span>
          <span className="grow" />
          <IconChevronUp size={14} stroke={1.8} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUser size={15} stroke={1.7} aria-hidden />} onClick={() => void navigate({ to: '/settings/profile' })}>
          Profile
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={15} stroke={1.7} aria-hidden />} onClick={() => void navigate({ to: '/settings/password' })}>
          Password and PIN
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Theme</Menu.Label>
        {schemes.map(({ value, label, icon: Icon }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            leftSection={<Icon size={15} stroke={1.7} aria-hidden />}
            rightSection={colorScheme === value ? <IconCheck size={14} stroke={2} aria-hidden /> : undefined}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          aria-keyshortcuts={ariaKeys('Ctrl L')}
          leftSection={<IconLock size={15} stroke={1.7} aria-hidden />}
          rightSection={<Key keys="Ctrl L" />}
          onClick={() => void lockDesk()}
        >
          Lock, switch person
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={15} stroke={1.7} aria-hidden />} onClick={() => logout.run(undefined)}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
