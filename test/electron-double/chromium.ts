import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'
import { chromiumPath, locale, profileFolder } from './environment.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export async function startChromium(): Promise<{ browser: BrowserContext; cdp: string }> {
  const port = await freePort()
  const browser = await chromium.launchPersistentContext(profileFolder, {
    executablePath: chromiumPath,
    headless: true,
    viewport: null,
    colorScheme: null,
    locale,
    args: [...flags, `--remote-debugging-port=${port}`],
  })
  // A page no window has taken yet, such as a popup on its way to being closed, reaches nothing.
  await browser.route('**/*', (route) => route.abort('aborted'))
  return { browser, cdp: `http://127.0.0.1:${port}` }
}
