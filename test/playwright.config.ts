import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** The same specs on both hosts: the built desktop on the Electron double, and the station over HTTP. A spec reads its host from the project's name. */
export default defineConfig({
  testDir: resolve(root, 'test/e2e'),
  globalSetup: resolve(root, 'test/e2e/training-studio.setup.ts'),
  outputDir: resolve(root, '.cache/playwright'),
  tsconfig: resolve(root, 'test/tsconfig.json'),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: resolve(root, '.cache/reports/playwright.json') }]],
  // The desktop is one window on its data: two desks are two browsers on a station. The screens are one build for both: they are held against axe and sizes once.
  projects: [{ name: 'desktop', testIgnore: /(two-desks|api-docs|access)\.spec\.ts$/ }, { name: 'station' }],
})
