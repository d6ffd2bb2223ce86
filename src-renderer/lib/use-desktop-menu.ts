import { useEffect, useRef } from 'react'
import type { MenuCommand } from '@shared/contract/wire'
import { desktopBridge } from './desktop-bridge'

/** Menu items of the desktop window that only a screen can carry out. */
export const useDesktopMenu = (onCommand: (command: MenuCommand) => void): void => {
  const latest = useRef(onCommand)
  useEffect(() => {
    latest.current = onCommand
  })
  useEffect(() => desktopBridge?.onMenu((command) => latest.current(command)), [])
}
