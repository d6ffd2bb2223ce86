import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { fixtureApp, windowOnFixture } from './fixture-app.ts'
import { launchApp, StartedApp } from './launch.ts'
import type { LaunchedApp, LaunchOptions } from './launch.ts'

const main = `${windowOnFixture({
  early: `
  app.on('second-instance', (_event, argv) => electron.dialog.showErrorBox('second', argv.at(-1)))
  electron.session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  electron.powerMonitor.on('resume', () => electron.dialog.showErrorBox('power', 'resumed'))
  electron.ipcMain.handle('ask', async () => (await electron.dialog.showMessageBox({ message: 'Close the day?', buttons: ['No', 'Yes'] })).response)
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate([
    { label: 'View', submenu: [
      { id: 'zoom-in', label: 'Zoom in', accelerator: 'CmdOrCtrl+Plus', click: (_item, window) => window.webContents.setZoomFactor(1.25) },
      { id: 'count', label: 'Count', accelerator: 'Alt+Shift+N', click: (_item, window) => window.webContents.send('counted') },
    ] },
  ]))`,
  more: `
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  window.webContents.on('will-frame-navigate', (event) => { if (!event.isMainFrame) event.preventDefault() })
  window.webContents.setWindowOpenHandler(({ url }) => { electron.shell.openExternal(url); return { action: 'deny' } })`,
})}
if (!app.requestSingleInstanceLock()) app.exit(3)
`
const preload = `
const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('bridge', { ask: () => ipcRenderer.invoke('ask'), onCounted: (listener) => { ipcRenderer.on('counted', () => listener()) } })`

let app: LaunchedApp
let page: Page
let fixture: LaunchOptions
beforeAll(async () => {
  fixture = fixtureApp({
    main,
    preload,
    page: '<title>Fixture</title><a id="away" target="_blank" href="https://example.com/blank">away</a>',
  })
  app = await launchApp(fixture)
  page = await app.shownWindow()
})
afterAll(async () => expect(await app.quit()).toBe(0))

test('a navigation the app prevents does not happen', async () => {
  await page.evaluate(`void (location.href = 'https://example.com/')`)
  expect((await app.waitFor('navigation-refused')).url).toBe('https://example.com/')
  expect(await page.evaluate('document.title + location.pathname')).toBe('Fixture/')
})

test('a frame the app refuses stays empty', async () => {
  await page.evaluate(
    `void document.body.appendChild(Object.assign(document.createElement('iframe'), { src: 'https://example.com/frame' }))`,
  )
  expect((await app.waitFor('navigation-refused')).url).toBe('https://example.com/frame')
})

test('window.open answers null and a link to a new window opens none', async () => {
  expect(await page.evaluate(`window.open('https://example.com/help')`)).toBeNull()
  expect((await app.waitFor('external-opened')).url).toBe('https://example.com/help')
  await page.locator('#away').click()
  expect((await app.waitFor('external-opened')).url).toBe('https://example.com/blank')
  await expect.poll(() => app.pages.length).toBe(1)
})

test('a permission the app denies is denied to the page', async () => {
  expect(
    await page.evaluate(
      `new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), (error) => resolve(error.code)))`,
    ),
  ).toBe(1)
  expect(await page.evaluate(`navigator.permissions.query({ name: 'notifications' }).then(({ state }) => state)`)).toBe('denied')
})

test('a dialog is asked of the test', async () => {
  const answer = page.evaluate('bridge.ask()')
  const dialog = await app.answerDialog({ response: 1 })
  expect(dialog).toMatchObject({ method: 'showMessageBox', options: { message: 'Close the day?', buttons: ['No', 'Yes'] } })
  expect(await answer).toBe(1)
})

test('a menu accelerator works from the keyboard, unless the page took the key', async () => {
  await page.evaluate(`{ window.counted = 0; bridge.onCounted(() => { window.counted += 1 }) }`)
  await page.keyboard.press('Alt+Shift+N')
  await page.waitForFunction('window.counted === 1')
  await page.evaluate(
    `addEventListener('keydown', function take(event) { if (event.code === 'KeyN') { event.preventDefault(); removeEventListener('keydown', take) } })`,
  )
  await page.keyboard.press('Alt+Shift+N')
  await page.keyboard.press('Alt+Shift+N')
  await page.waitForFunction('window.counted === 2')
})

test('waking from sleep and a change of theme reach the app and its page', async () => {
  app.send({ command: 'power', event: 'resume' })
  await app.waitFor('error-box', ({ title }) => title === 'power')
  app.send({ command: 'theme', dark: true })
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches)
})

test('zoom makes fewer CSS pixels of the same window', async () => {
  expect(await page.evaluate('innerWidth')).toBe(800)
  app.send({ command: 'click-menu', item: 'zoom-in' })
  await page.waitForFunction('innerWidth === 640')
})

test('a second start gives up and tells the first', async () => {
  const second = new StartedApp({ ...fixture, isRootTemporary: false, args: ['--from-second'], userData: app.userData })
  expect(await second.exited).toBe(3)
  expect(await app.waitFor('error-box')).toMatchObject({ title: 'second', content: '--from-second' })
})
