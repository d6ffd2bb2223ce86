import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hashOf, inProject, isStamped, readJson, stamp } from './project.mjs'
import { npm } from './npm.mjs'
import { say, withProgress } from './progress.mjs'
import { Refusal } from './run.mjs'

const lockfile = 'package-lock.json'
const installed = 'node_modules/.package-lock.json'

/** What decides which packages belong in node_modules: the lockfile, the wanted versions, and the machine. */
function wantedState() {
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = readJson('package.json')
  const wanted = JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides, allowScripts })
  const locked = existsSync(inProject(lockfile)) ? readFileSync(inProject(lockfile)) : ''
  // The major of the Node that runs the app, not of the one running this: the first start and the second may differ in the latter.
  return hashOf(locked, wanted, process.platform, process.arch, String(devDependencies.node).split('.')[0])
}

/** Whether node_modules already holds what the lockfile names, as after an `npm ci` by hand. */
function matchesLockfile() {
  if (!existsSync(inProject(lockfile)) || !existsSync(inProject(installed))) return false
  const present = readJson(installed).packages
  return Object.entries(readJson(lockfile).packages).every(
    ([path, entry]) => !path || entry.optional || entry.devOptional || entry.link || present[path]?.version === entry.version,
  )
}

/** `npm install`, and the lockfile as it was: npm rewrites it when a registry lacks another platform's packages. */
async function installAndKeepLock() {
  const locked = existsSync(inProject(lockfile)) ? readFileSync(inProject(lockfile)) : undefined
  const result = await npm(['install'])
  if (locked) writeFileSync(inProject(lockfile), locked)
  return result
}

async function install() {
  const clean = existsSync(inProject(lockfile)) ? await npm(['ci']) : undefined
  // EUSAGE: npm finds the lockfile incomplete. Everything it does name still decides what `npm install` takes.
  return clean && (clean.code === 0 || !clean.output.includes('EUSAGE')) ? clean : installAndKeepLock()
}

/** Installs the packages unless node_modules is as the lockfile says. */
export async function ensurePackages() {
  const state = wantedState()
  if (existsSync(inProject(installed)) && isStamped('packages', state)) return
  if (!matchesLockfile()) {
    say('Installing the packages (about a minute the first time).')
    const { code, output } = await withProgress('Installing the packages', install).catch((error) => ({ code: 1, output: error.message }))
    if (code !== 0) throw new Refusal(`The packages could not be installed. Is the npm registry within reach?\n${output}`)
  }
  stamp('packages', wantedState())
}
