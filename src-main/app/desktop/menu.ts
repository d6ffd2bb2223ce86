import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '@shared/contract/wire'

interface MenuActions {
  zoom(change: 'in' | 'out' | 'reset'): void
  /** Hands the choice to the screen. */
  send(command: MenuCommand): void
}

interface MenuSetting {
  isMac: boolean
  isPackaged: boolean
}

/** Single letters belong to the screens; the menu has only what every desktop app has. */
export function menuTemplate(actions: MenuActions, { isMac, isPackaged }: MenuSetting): MenuItemConstructorOptions[] {
  const settings: MenuItemConstructorOptions = {
    id: 'settings',
    label: 'Settings',
    accelerator: 'CmdOrCtrl+,',
    click: () => actions.send('settings'),
  }
  const about: MenuItemConstructorOptions = { role: 'about', label: 'About TrainerHub' }
  const quit: MenuItemConstructorOptions = { role: 'quit', label: 'Quit TrainerHub', accelerator: 'CmdOrCtrl+Q' }
  const separator: MenuItemConstructorOptions = { type: 'separator' }

  return [
    ...(isMac ? [{ label: 'TrainerHub', submenu: [about, separator, settings, separator, quit] }] : []),
    { label: 'File', submenu: isMac ? [{ role: 'close' }] : [settings, separator, quit] },
    {
      label: 'Edit',
      submenu: [{ role: 'undo' }, { role: 'redo' }, separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    { label: 'View', submenu: [...zoomItems(actions), separator, { role: 'togglefullscreen' }, ...(isPackaged ? [] : developerItems)] },
    { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
    {
      label: 'Help',
      submenu: [
        { id: 'shortcuts', label: 'Keyboard shortcuts', click: () => actions.send('shortcuts') },
        ...(isMac ? [] : [separator, about]),
      ],
    },
  ]
}

const developerItems: MenuItemConstructorOptions[] = [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]

function zoomItems({ zoom }: MenuActions): MenuItemConstructorOptions[] {
  const item = (label: string, change: 'in' | 'out' | 'reset', accelerator: string, more: string[]): MenuItemConstructorOptions[] => [
    { id: `zoom-${change}`, label, accelerator, click: () => zoom(change) },
    // The same act on the number pad and where + needs Shift.
    ...more.map((other) => ({ label, visible: false, acceleratorWorksWhenHidden: true, accelerator: other, click: () => zoom(change) })),
  ]
  return [
    ...item('Zoom in', 'in', 'CmdOrCtrl+Plus', ['CmdOrCtrl+=', 'CmdOrCtrl+numadd']),
    ...item('Zoom out', 'out', 'CmdOrCtrl+-', ['CmdOrCtrl+numsub']),
    ...item('Actual size', 'reset', 'CmdOrCtrl+0', ['CmdOrCtrl+num0']),
  ]
}
