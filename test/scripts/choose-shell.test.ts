import { expect, it } from 'vitest'
import { chooseShell, hasDisplay } from '../../scripts/lib/choose-shell.mjs'

const here = () => Promise.resolve('/opt/electron')
const outOfReach = () => Promise.resolve(undefined)

it('starts the desktop where Electron and a display are', async () => {
  expect(await chooseShell({ root: false, display: true, findElectron: here })).toEqual({
    shell: 'desktop',
    electron: '/opt/electron',
    line: 'Starting the desktop app: Electron and a display are here.',
  })
})

it('starts the station for root', async () => {
  const line = 'Starting the station in your browser: Electron does not run as root.'
  expect(await chooseShell({ root: true, display: true, findElectron: here })).toEqual({ shell: 'station', line })
})

it('starts the station without a display', async () => {
  const line = 'Starting the station: there is no display for a window.'
  expect(await chooseShell({ root: false, display: false, findElectron: here })).toEqual({ shell: 'station', line })
})

it('starts the station where Electron is out of reach', async () => {
  const line = "Starting the station in your browser: Electron's program is not here and cannot be downloaded."
  expect(await chooseShell({ root: false, display: true, findElectron: outOfReach })).toEqual({ shell: 'station', line })
})

it('knows a display by its platform', () => {
  const cases = [
    hasDisplay('linux', {}),
    hasDisplay('linux', { DISPLAY: ':0' }),
    hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' }),
    hasDisplay('darwin', {}),
  ]
  expect(cases).toEqual([false, true, true, true])
})
