import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseWindowState } from './window-state'
import type { WindowState } from './window-state'

const fileIn = (dataFolder: string) => join(dataFolder, 'window-state.json')

export function readWindowState(dataFolder: string): WindowState {
  try {
    return parseWindowState(readFileSync(fileIn(dataFolder), 'utf8'))
  } catch {
    return parseWindowState('')
  }
}

/** Synchronous, because it is written while the window closes. A full disk costs the window its place, not the app its exit. */
export function writeWindowState(dataFolder: string, state: WindowState): void {
  try {
    writeFileSync(fileIn(dataFolder), JSON.stringify(state))
  } catch {
    return
  }
}
