import './forged-ipc.ts'

/**
 * A stand-in for the `electron` module of the main process, on plain Node and the system's Chromium. A name that is not exported here is a
 * link error in the app, a member that is not emulated throws by name.
 */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { powerMonitor, screen, shell } from './desktop.ts'
export { dialog } from './dialogs.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, MenuItem } from './menu.ts'
export { nativeTheme } from './native-theme.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
