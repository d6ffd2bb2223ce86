import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nodeEnv, nodePath } from './node-runtime.mjs'
import { say, withProgress } from './progress.mjs'
import { inProject, readJson } from './project.mjs'
import { packageFile, run } from './run.mjs'

const connectLimitMs = 10_000
const rememberMs = 24 * 60 * 60 * 1000
const memory = inProject('.cache/electron-out-of-reach.json')

function installed() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? packageFile('electron/dist')
  const names = [packageFile('electron/path.txt')].filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'))
  return [...names, 'electron', 'electron.exe'].map((name) => join(folder, name)).find((file) => existsSync(file))
}

function downloadUrl() {
  const { version } = readJson('node_modules/electron/package.json')
  const mirror =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/'
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`
}

async function isWithinReach(url) {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(connectLimitMs) })).ok
  } catch {
    return false
  }
}

function remembersNo(url) {
  if (!existsSync(memory)) return false
  const no = JSON.parse(readFileSync(memory, 'utf8'))
  return no.url === url && Date.now() - no.atMs < rememberMs
}

function remember(url) {
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, JSON.stringify({ url, atMs: Date.now() }))
}

/**
 * Electron's executable, downloaded if need be. Undefined when it is out of reach, which is remembered for a day.
 * @returns {Promise<string | undefined>}
 */
export async function electronBinary() {
  const present = installed()
  if (present) return present
  const url = downloadUrl()
  if (remembersNo(url)) return undefined
  if (await withProgress('Looking for Electron', () => isWithinReach(url))) {
    say('Downloading Electron (about 120 MB, once).')
    await withProgress('Downloading Electron', () => run(nodePath(), [packageFile('electron/install.js')], { env: nodeEnv() }))
  }
  const downloaded = installed()
  if (!downloaded) remember(url)
  return downloaded
}
