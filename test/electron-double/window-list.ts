import type { BrowserWindow } from './browser-window.ts'

const windows = new Map<number, BrowserWindow>()
let focused: BrowserWindow | null = null
let lastId = 0

export const nextWindowId = () => ++lastId
export const allWindows = () => [...windows.values()]
export const focusedWindow = () => focused
export const hasWindow = (id: number) => windows.has(id)
export const findWindow = (id: number) => windows.get(id) ?? null

export function addWindow(window: BrowserWindow): void {
  windows.set(window.id, window)
}

export function focusWindow(window: BrowserWindow): void {
  focused = window
}

/** False when it had gone before. */
export function removeWindow(id: number): boolean {
  if (focused?.id === id) focused = null
  return windows.delete(id)
}
