import type { Page } from '@playwright/test'

/** How a studio is started; the folder is made by the caller and outlives the program. */
export interface StudioStart {
  dataFolder: string
  /** The instant a training studio's clock starts at; null for a studio of its own. */
  trainingClock: string | null
  isDark: boolean
}

export interface SavedFile {
  fileName: string
  bytes: Buffer
}

/** A running program with its first screen, the same on the desktop and on the station. */
export interface RunningStudio {
  page: Page
  /** Another browser on the same station, such as a second desk; the desktop has one window. */
  anotherDesk(): Promise<Page>
  /** What an act on the first screen saves: where the desktop asks, the answer is a folder of the test's own. */
  savedFile(act: () => Promise<void>): Promise<SavedFile>
  /** Addresses outside this computer that a page or the program asked for. */
  outsideCalls(): string[]
  stop(): Promise<void>
  /** As a power cut would: the program and its screens are gone at once. */
  kill(): Promise<void>
}

export const studioArgs = ({ dataFolder, trainingClock }: StudioStart): string[] => [
  '--data',
  dataFolder,
  ...(trainingClock === null ? [] : ['--demo', '--clock', trainingClock]),
]

/**
 * No session bus: no keychain, whatever the machine has. And a computer far from the studio, so that a screen
 * which shows the computer's time instead of the studio's fails.
 */
export const studioEnv = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent', TZ: computerZone() }

export function computerZone(): string {
  return 'America/New_York'
}

/** The size a studio's window opens with. */
export const windowSize = { width: 1440, height: 900 }
