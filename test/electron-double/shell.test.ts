import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Page } from 'playwright-core'
import { lockDataFolder } from '../../src-main/data/data-lock'
import { launchApp, StartedApp } from './launch.ts'
import type { LaunchedApp } from './launch.ts'

const folders: string[] = []
function dataFolder(): string {
  const around = mkdtempSync(join(tmpdir(), 'trainerhub-shell-'))
  folders.push(around)
  return join(around, 'studio')
}
const startOn = (folder: string, more = {}) => ({ args: ['--data', folder], userData: folder, ...more })
const stateCall = { url: 'app://trainerhub/rpc/system/state', method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }

/** One procedure, called by the page as the screens call it. */
async function callAs(page: Page, path: string, input: object = {}): Promise<{ status: number; json: Record<string, unknown> }> {
  const request = {
    ...stateCall,
    url: `app://trainerhub/rpc/${path}`,
    headers: { ...stateCall.headers, 'idempotency-key': path },
    body: JSON.stringify({ json: input }),
  }
  const { status, body } = (await page.evaluate(`trainerhub.api(${JSON.stringify(request)})`)) as { status: number; body: string }
  return { status, json: (JSON.parse(body) as { json: Record<string, unknown> }).json }
}

const data = dataFolder()
let app: LaunchedApp
let page: Page
beforeAll(async () => {
  app = await launchApp(startOn(data))
  page = await app.shownWindow()
})
afterAll(async () => {
  expect(await app.quit()).toBe(0)
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('the page comes from the app itself, under a policy that lets no inline script run', async () => {
  expect(page.url()).toMatch(/^https:\/\/trainerhub\.app\.double\.invalid\//)
  expect(await page.evaluate(`fetch('/index.html').then((response) => response.headers.get('content-security-policy'))`)).toMatch(
    /^default-src 'self'; script-src 'self'; .*connect-src 'self'; frame-ancestors 'none'/,
  )
  await page.evaluate(
    `{ const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.head.append(script) }`,
  )
  expect(await page.evaluate('window.ran')).toBeUndefined()
})

test('the page sees the bridge, frozen, and nothing of Node or Electron', async () => {
  expect(
    await page.evaluate(
      '[Object.keys(trainerhub), trainerhub.host, Object.isFrozen(trainerhub), typeof require, typeof process, typeof ipcRenderer]',
    ),
  ).toEqual([['host', 'api', 'onChanged', 'onMenu', 'saveFile'], 'desktop', true, 'undefined', 'undefined', 'undefined'])
})

test('a call of the page is answered by the studio', async () => {
  expect(await page.evaluate(`trainerhub.api(${JSON.stringify(stateCall)})`)).toMatchObject({ status: 200 })
})

test.each([
  ['a frame inside the page', { frame: 'subframe', url: 'app://trainerhub/' }],
  ['a page of another origin', { frame: 'main', url: 'https://example.com/' }],
  ['a page of another app host', { frame: 'main', url: 'app://elsewhere/' }],
  ['a frame that has gone', { frame: 'gone' }],
] as const)('a call from %s is refused', async (_name, sender) => {
  expect(await app.invokeAs(sender, 'api', stateCall)).toMatchObject({ value: { status: 403 } })
})

test('what is not a call is answered as such, without an error crossing', async () => {
  expect(await page.evaluate(`trainerhub.api('app://trainerhub/rpc')`)).toMatchObject({ status: 400 })
})

test('a frame inside the page has no bridge', async () => {
  await page.evaluate(`{ const frame = document.createElement('iframe'); frame.srcdoc = '<p>inside</p>'; document.body.append(frame) }`)
  expect(await page.evaluate(`typeof frames[0].trainerhub`)).toBe('undefined')
})

test('the page cannot leave, and a link opens in the browser only when its site is known', async () => {
  await page.evaluate(`void (location.href = 'https://example.com/')`)
  expect((await app.waitFor('navigation-refused')).url).toBe('https://example.com/')
  await page.evaluate(`[window.open('https://example.com/help'), window.open('https://console.twilio.com/')]`)
  expect((await app.waitFor('external-opened')).url).toBe('https://console.twilio.com/')
  expect(app.events.filter(({ type }) => type === 'external-opened')).toHaveLength(1)
})

test('every permission is denied', async () => {
  const states = await page.evaluate(
    `Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map((name) => navigator.permissions.query({ name }).then(({ state }) => state)))`,
  )
  expect(states).toEqual(Array(5).fill('denied'))
})

test('zoom goes in tenths by the keys, also without Shift and back', async () => {
  const full = Number(await page.evaluate('innerWidth'))
  await page.keyboard.press('Control+=')
  await page.waitForFunction((width) => innerWidth === Math.round(width / 1.1), full)
  await page.keyboard.press('Control+-')
  await page.keyboard.press('Control+-')
  await page.waitForFunction((width) => innerWidth === Math.round(width / 0.9), full)
  await page.keyboard.press('Control+0')
  await page.waitForFunction((width) => innerWidth === width, full)
})

test('a choice of the menu that belongs to the screen reaches it', async () => {
  await page.evaluate('void trainerhub.onMenu((chosen) => { window.chosen = chosen })')
  app.send({ command: 'click-menu', item: 'shortcuts' })
  await expect.poll(() => page.evaluate('window.chosen')).toBe('shortcuts')
})

test('a second start on the same data ends, and brings the first window to the front', async () => {
  const second = new StartedApp(startOn(data))
  expect(await second.exited).toBe(0)
  await app.waitFor('window-focused', () => app.events.filter(({ type }) => type === 'window-focused').length > 1)
})

test('who signs in stays so over a reload, the page never holds the token, and other screens hear of changes', async () => {
  const owner = { email: 'owner@example.test', password: 'kettlebell swing 24' }
  const names = { firstName: 'Ada', lastName: 'Owner', passwordConfirm: owner.password, passphrase: 'rope climb without legs' }
  await page.evaluate('{ window.heard = []; trainerhub.onChanged((event) => { window.heard.push(event) }) }')

  expect(await callAs(page, 'staff/register', { ...owner, ...names })).toMatchObject({ status: 200 })
  await expect.poll(() => page.evaluate('window.heard.flatMap(({ features }) => features)')).toContain('staff')
  expect(await callAs(page, 'staff/me')).toMatchObject({ status: 401 })
  expect(await callAs(page, 'staff/login', owner)).toMatchObject({ status: 200, json: { token: null, user: { email: owner.email } } })
  await page.reload()
  expect(await callAs(page, 'staff/me')).toMatchObject({ status: 200, json: { email: owner.email } })
})

test('the window comes back as it was left', async () => {
  const folder = dataFolder()
  const first = await launchApp(startOn(folder))
  await first.shownWindow()
  first.send({ command: 'click-menu', item: 'zoom-in' })
  expect(await first.quit()).toBe(0)
  const stateFile = join(folder, 'window-state.json')
  expect(JSON.parse(readFileSync(stateFile, 'utf8'))).toEqual({
    bounds: { x: 0, y: 0, width: 1440, height: 900 },
    isMaximized: false,
    zoomPercent: 110,
  })

  writeFileSync(stateFile, JSON.stringify({ bounds: { x: 1000, y: 100, width: 1200, height: 800 }, isMaximized: false, zoomPercent: 80 }))
  const again = await launchApp(startOn(folder, { displays: [{ x: 0, y: 0, width: 1600, height: 900 }] }))
  const window = await again.shownWindow()
  await window.waitForFunction('innerWidth === 1500 && innerHeight === 1000')
  expect(await again.quit()).toBe(0)
  expect(JSON.parse(readFileSync(stateFile, 'utf8'))).toEqual({
    bounds: { x: 400, y: 100, width: 1200, height: 800 },
    isMaximized: false,
    zoomPercent: 80,
  })
})

test('an installed app has no menu to reload or inspect the page', async () => {
  const installed = await launchApp(startOn(dataFolder(), { packaged: true }))
  onTestFinished(async () => void (await installed.quit()))
  const menu = JSON.stringify((await installed.waitFor('menu')).items)
  expect([menu.includes('"quit"'), menu.includes('"reload"'), menu.includes('"toggledevtools"')]).toEqual([true, false, false])
})

test('the page follows a dark desk from its first frame', async () => {
  const dark = await launchApp(startOn(dataFolder(), { dark: true }))
  onTestFinished(async () => void (await dark.quit()))
  expect(await (await dark.shownWindow()).evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(true)
})

test('a data folder that another process works in is refused in one sentence', async () => {
  const folder = dataFolder()
  const lock = lockDataFolder(folder)
  onTestFinished(() => lock.release())
  const refused = new StartedApp(startOn(folder))
  expect(await refused.exited).toBe(1)
  expect(await refused.waitFor('error-box')).toEqual({
    type: 'error-box',
    title: 'TrainerHub cannot start',
    content: 'TrainerHub is already running with the data folder “studio”.',
  })
})
