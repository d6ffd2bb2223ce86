import { existsSync } from 'node:fs'
import { nodePath } from './node-runtime.mjs'
import { say, withProgress } from './progress.mjs'
import { packageFile, Refusal, run } from './run.mjs'

const usual = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'],
}

const onMachine = () => [process.env.CHROMIUM_PATH, ...(usual[process.platform] ?? [])].find((file) => file && existsSync(file))

async function fromPlaywright() {
  const program = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))"
  const { output } = await run(nodePath(), ['-e', program])
  return existsSync(output.trim()) ? output.trim() : undefined
}

const canUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function installWithApt() {
  say('Installing Chromium for the tests with apt-get.')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await withProgress('Reading the package lists', () => run('apt-get', ['update', '-qq'], { env }))
  return withProgress('Installing Chromium', () =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env }),
  )
}

const installWithPlaywright = () => {
  say("Fetching Playwright's Chromium for the tests.")
  return withProgress('Fetching Chromium', () => run(nodePath(), [packageFile('playwright-core/cli.js'), 'install', 'chromium']))
}

/**
 * The browser of the tests, fetched when the machine has none.
 * @returns {Promise<string>} its executable
 */
export async function ensureChromium() {
  let found = onMachine() ?? (await fromPlaywright())
  if (found) return found
  let reason = ''
  for (const install of canUseApt() ? [installWithApt, installWithPlaywright] : [installWithPlaywright]) {
    reason = (await install()).output.trim().split('\n').at(-1)
    found = onMachine() ?? (await fromPlaywright())
    if (found) return found
  }
  throw new Refusal(`The tests need Chromium and it could not be fetched (${reason}). Install it, or set CHROMIUM_PATH to its executable.`)
}

/** How the tests and the Electron double learn which browser to use. */
export const browserEnv = (chromium) => ({ CHROMIUM_PATH: chromium, ELECTRON_DOUBLE_CHROMIUM: chromium })
