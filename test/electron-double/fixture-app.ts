import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { LaunchOptions } from './launch.ts'

export type FixtureParts = { main: string; preload?: string; page?: string }

/** A throw-away app of a few lines, to show what the double does with it. */
export function fixtureApp({ main, preload = '', page = '<title>Fixture</title>' }: FixtureParts): LaunchOptions {
  const root = mkdtempSync(join(tmpdir(), 'double-fixture-'))
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  mkdirSync(join(root, 'page'))
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'fixture', version: '1.0.0' }))
  writeFileSync(join(root, 'main.mjs'), main)
  writeFileSync(join(root, 'preload.js'), preload)
  writeFileSync(join(root, 'page/index.html'), page)
  return { root, entry: 'main.mjs', isRootTemporary: true }
}

/** The start of a fixture's main: one window on fixture://main, `more` running once it is shown and `early` before it is made. */
export const windowOnFixture = ({ preferences = '', early = '', more = '' } = {}) => `
import * as electron from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
const { app, BrowserWindow, protocol } = electron
protocol.registerSchemesAsPrivileged([{ scheme: 'fixture', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
app.whenReady().then(async () => {
  protocol.handle('fixture', () => new Response(readFileSync(join(import.meta.dirname, 'page/index.html')), { headers: { 'content-type': 'text/html' } }))
  ${early}
  const window = new BrowserWindow({ show: false, webPreferences: { preload: join(import.meta.dirname, 'preload.js'), ${preferences} } })
  window.once('ready-to-show', () => window.show())
  await window.loadURL('fixture://main/')
  ${more}
})
`
