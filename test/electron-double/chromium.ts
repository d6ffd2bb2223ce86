import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'
import { chromiumPath, isHeaded, locale, profileFolder } from './environment.ts'

const headlessFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** A window without tabs or address bar. about:blank is not taken as an app's address; --test-type hides the bar that warns of --no-sandbox. */
const headedFlags = ['--app=data:text/html,<title>_</title>', '--test-type', '--window-position=40,40']

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
    headless: !isHeaded,
    viewport: null,
    colorScheme: null,
    locale,
    args: [...headlessFlags, `--remote-debugging-port=${port}`, ...(isHeaded ? headedFlags : [])],
    ignoreDefaultArgs: isHeaded ? ['--enable-automation', 'about:blank'] : [],
  })
  // A page no window has taken yet, such as a popup on its way to being closed, reaches nothing.
  await browser.route('**/*', (route) => route.abort('aborted'))
  return { browser, cdp: `http://127.0.0.1:${port}` }
}
