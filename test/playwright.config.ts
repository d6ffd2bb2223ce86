import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** What a host does by itself: its start and its doors, its windows, files and keys. */
const onEitherHost = /(backup|day-sheet|documents|first-run|import|keys|lock|offline|sign-in|unlock)\.spec\.ts$/
/** The desktop is one window on its data: two desks are two browsers on a station, and an answer is held back on its way only there. The screens are one build for both: they are held against axe and sizes once. */
const onTheStationOnly = /(two-desks|api-docs|access|sell-draft)\.spec\.ts$/
const isWhole = process.env['TRAINERHUB_HOSTS'] === 'both' || process.env['ELECTRON'] === 'real'

/**
 * The same specs on both hosts: the built desktop on the Electron double, and the station over HTTP. A spec reads its host from the project's name.
 * `npm test` runs all of them on the station and on the desktop those that meet the host; `TRAINERHUB_HOSTS=both`, as in `npm run prove`, all on both.
 */
export default defineConfig({
  testDir: resolve(root, 'test/e2e'),
  globalSetup: resolve(root, 'test/e2e/training-studio.setup.ts'),
  outputDir: resolve(root, '.cache/playwright'),
  tsconfig: resolve(root, 'test/tsconfig.json'),
  fullyParallel: true,
  forbidOnly: true,
  // Named in the last lines of `npm test`; a third one fails it.
  retries: 1,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: resolve(root, '.cache/reports/playwright.json') }]],
  projects: [{ name: 'desktop', ...(isWhole ? { testIgnore: onTheStationOnly } : { testMatch: onEitherHost }) }, { name: 'station' }],
})
