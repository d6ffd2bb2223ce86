import { expect, test } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import { menuTemplate } from './menu'

const nothing = { zoom: () => undefined, send: () => undefined }
const shown = (items: MenuItemConstructorOptions[]) =>
  items.map(({ label, submenu }) => [
    label,
    (submenu as MenuItemConstructorOptions[])
      .filter((item) => item.type !== 'separator' && item.visible !== false)
      .map((item) => item.label ?? item.role),
  ])

test('the menu of an installed app has no way to reload or inspect the page', () => {
  expect(shown(menuTemplate(nothing, { isMac: false, isPackaged: true }))).toEqual([
    ['File', ['Settings', 'Quit TrainerHub']],
    ['Edit', ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']],
    ['View', ['Zoom in', 'Zoom out', 'Actual size', 'togglefullscreen']],
    ['Window', ['minimize', 'close']],
    ['Help', ['Keyboard shortcuts', 'About TrainerHub']],
  ])
})

test('an app run from its sources can be reloaded and inspected', () => {
  const view = shown(menuTemplate(nothing, { isMac: false, isPackaged: false })).find(([label]) => label === 'View')
  expect(view?.[1]).toEqual(['Zoom in', 'Zoom out', 'Actual size', 'togglefullscreen', 'reload', 'toggleDevTools'])
})

test('on a Mac the app has its own menu, as every app there', () => {
  expect(shown(menuTemplate(nothing, { isMac: true, isPackaged: true }))[0]).toEqual([
    'TrainerHub',
    ['About TrainerHub', 'Settings', 'Quit TrainerHub'],
  ])
})
