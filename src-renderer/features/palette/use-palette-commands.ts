import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useMemo, useState } from 'react'
import { isDesk } from '../../lib/access'
import { api } from '../../lib/api'
import { useKeyLayers, type KeyBinding } from '../../lib/keys'
import { setSignedIn, useMe } from '../../lib/signed-in'
import { useCommand } from '../../lib/use-command'
import type { PaletteCommand } from './palette-acts'

const themes: { value: MantineColorScheme; label: string }[] = [
  { value: 'light', label: 'Light theme' },
  { value: 'dark', label: 'Dark theme' },
  { value: 'auto', label: 'Theme as the computer' },
]

const anywhere = 'Anywhere'
const isCommand = ({ keys, run }: KeyBinding): boolean => run !== undefined && !['Esc', 'Ctrl K'].includes(keys) && !keys.startsWith('G ')
const capitalized = (label: string): string => label.slice(0, 1).toUpperCase() + label.slice(1)

/** Every key of the screen below as a command, and what has no key of its own. */
export const usePaletteCommands = (goTo: (to: string) => void): readonly PaletteCommand[] => {
  const me = useMe()
  const { setColorScheme } = useMantineColorScheme()
  const logout = useCommand(api.staff.logout, { changes: [], onDone: () => setSignedIn(null) })
  // Of the screen as it was when the command bar was opened over it.
  const [layers] = useState(() => useKeyLayers.getState().layers)
  return useMemo(
    () => [
      ...layers.toReversed().flatMap(({ id, where, bindings }) =>
        bindings.filter(isCommand).map(({ keys, label, run }) => ({
          id: `${id} ${keys}`,
          label: capitalized(label),
          ...(where === anywhere ? {} : { where }),
          keys,
          run: () => run?.(),
        })),
      ),
      ...(isDesk(me.role) ? [{ id: 'new client', label: 'New client', run: () => goTo('/clients/new') }] : []),
      ...themes.map(({ value, label }) => ({ id: `theme ${value}`, label, run: () => setColorScheme(value) })),
      { id: 'sign out', label: 'Sign out, switch person', run: () => logout.run(undefined) },
    ],
    [layers, me.role, goTo], // oxlint-disable-line react/exhaustive-deps -- the setters are the same ones each time
  )
}
