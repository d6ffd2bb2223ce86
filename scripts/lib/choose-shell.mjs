import { electronBinary } from './electron-binary.mjs'

/** Whether a window can be shown. */
export const hasDisplay = (platform = process.platform, env = process.env) =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

const isRoot = () => process.platform !== 'win32' && process.getuid?.() === 0

/**
 * Desktop where Electron can run, else the station; `line` says which and why.
 * @returns {Promise<{ shell: 'desktop', electron: string, line: string } | { shell: 'station', line: string }>}
 */
export async function chooseShell({ root = isRoot(), display = hasDisplay(), findElectron = electronBinary } = {}) {
  // Electron refuses to run as root with its sandbox on, and it is never switched off here.
  const station = (why) => ({ shell: 'station', line: `Starting the station${display ? ' in your browser' : ''}: ${why}.` })
  if (root) return station('Electron does not run as root')
  if (!display) return station('there is no display for a window')
  const electron = await findElectron()
  if (!electron) return station("Electron's program is not here and cannot be downloaded")
  return { shell: 'desktop', electron, line: 'Starting the desktop app: Electron and a display are here.' }
}
