import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

type PackageFile = { name: string; productName?: string; version: string }
type Rectangle = { x: number; y: number; width: number; height: number }

/** The folder with package.json, as `electron .` has it. */
export const appRoot = process.cwd()
export const packageFile = JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8')) as PackageFile
export const electronVersion = (createRequire(import.meta.url)('electron/package.json') as PackageFile).version

const environment = process.env
const userData = environment.ELECTRON_DOUBLE_USER_DATA ?? mkdtempSync(join(tmpdir(), 'electron-double-'))

export const isPackaged = environment.ELECTRON_DOUBLE_PACKAGED === '1'
export const startsDark = environment.ELECTRON_DOUBLE_DARK === '1'
export const locale = environment.ELECTRON_DOUBLE_LOCALE ?? 'en-GB'
export const chromiumPath = environment.ELECTRON_DOUBLE_CHROMIUM ?? '/usr/bin/chromium'
/** Chromium's own profile stays beside the app's data: a browser keeps a history of page titles, Electron keeps none. */
export const profileFolder = environment.ELECTRON_DOUBLE_PROFILE ?? `${userData}.browser`
export const displays = JSON.parse(environment.ELECTRON_DOUBLE_DISPLAYS ?? '[{"x":0,"y":0,"width":1920,"height":1080}]') as Rectangle[]

export const folders: Record<string, string> = {
  userData,
  sessionData: userData,
  appData: dirname(userData),
  temp: tmpdir(),
  home: homedir(),
  logs: join(userData, 'logs'),
  documents: join(userData, 'Documents'),
  downloads: join(userData, 'Downloads'),
  desktop: join(userData, 'Desktop'),
  exe: process.execPath,
}
