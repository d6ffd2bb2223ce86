import { expect, onTestFinished, test } from 'vitest'
import { fixtureApp, windowOnFixture } from './fixture-app.ts'
import type { FixtureParts } from './fixture-app.ts'
import { launchApp, StartedApp } from './launch.ts'

async function launchFixture(parts: FixtureParts) {
  const app = await launchApp(fixtureApp(parts))
  onTestFinished(async () => void (await app.quit()))
  return app
}

async function deathOf(main: string) {
  const app = new StartedApp(fixtureApp({ main }))
  expect(await app.exited).not.toBe(0)
  return app.output
}

test('an unbundled require in the preload is reported', async () => {
  const app = await launchFixture({ main: windowOnFixture(), preload: `require('zod')` })
  expect((await app.waitFor('preload-error')).text).toContain('module not found: zod')
})

test('a preload that is an ES module is reported', async () => {
  const app = await launchFixture({ main: windowOnFixture(), preload: `import { contextBridge } from 'electron'` })
  expect((await app.waitFor('preload-error')).text).toContain('Cannot use import statement')
})

test.each(['nodeIntegration: true', 'sandbox: false', 'contextIsolation: false', 'webviewTag: true'])(
  'a window with %s is refused',
  async (preferences) => {
    const output = await deathOf(
      windowOnFixture({ preferences }).replace(/}\)\s*$/, '}).catch((error) => { console.error(error); app.exit(1) })'),
    )
    expect(output).toMatch(/electron double: .* is not emulated/)
  },
)

test('a window before the app is ready is refused', async () => {
  expect(await deathOf(`import { BrowserWindow } from 'electron'\nnew BrowserWindow()`)).toContain(
    'Cannot create BrowserWindow before app is ready',
  )
})

test('a part of Electron that is not emulated does not link, a member of an emulated part throws by name', async () => {
  expect(await deathOf(`import { desktopCapturer } from 'electron'\ndesktopCapturer.getSources()`)).toContain(
    "does not provide an export named 'desktopCapturer'",
  )
  expect(await deathOf(`import { app } from 'electron'\napp.getGPUInfo()`)).toContain('electron double: app.getGPUInfo is not emulated')
})

test('the network beyond this machine is out of reach', async () => {
  const app = await launchFixture({ main: windowOnFixture() })
  const page = await app.shownWindow()
  expect(await page.evaluate(`fetch('https://example.com/data').catch((error) => error.message)`)).toBe('Failed to fetch')
  expect(await app.waitFor('network-refused')).toEqual({ type: 'network-refused', url: 'https://example.com/data' })
})
