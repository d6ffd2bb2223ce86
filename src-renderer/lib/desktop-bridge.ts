import type { DesktopBridge } from '@shared/contract/wire'

declare global {
  interface Window {
    trainerhub?: DesktopBridge
  }
}

/** Present in the desktop window; undefined in a browser on the station. */
export const desktopBridge: DesktopBridge | undefined = window.trainerhub
