import { existsSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { packageFile, Refusal, run } from './run.mjs'
import { isStamped, readJson, stamp } from './project.mjs'
import { npm } from './npm.mjs'
import { say, withProgress } from './progress.mjs'

const neededMajor = 24
const wantedVersion = () => readJson('package.json').devDependencies.node
const platformPackage = () => `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

const candidates = () => [
  ...['bin/node', 'bin/node.exe'].map((file) => packageFile(`node/${file}`)),
  ...['bin/node', 'bin/node.exe'].map((file) => packageFile(`${platformPackage()}/${file}`)),
]

const isNewEnough = (version) => Number(version.split('.')[0]) >= neededMajor

/** The Node the app runs on: the project's own, whatever the machine has. `ensureNode` has made sure that it is there. */
export function nodePath() {
  const own = candidates().find((file) => existsSync(file))
  if (own) return own
  if (isNewEnough(process.versions.node)) return process.execPath
  throw new Refusal(`Node ${neededMajor} is missing from node_modules: delete node_modules and start again.`)
}

/** The environment in which `node` is the project's own, for programs started by a shebang. */
export const nodeEnv = () => ({ PATH: `${dirname(nodePath())}${delimiter}${process.env.PATH ?? ''}` })

async function works(file) {
  const { code, output } = await run(file, ['-p', 'process.versions.node']).catch(() => ({ code: 1, output: '' }))
  return code === 0 && isNewEnough(output)
}

const firstWorking = async () => {
  for (const file of candidates()) if (existsSync(file) && (await works(file))) return file
  return undefined
}

/** Makes sure that Node 24 is there. Its package fetches the binary in an install script, which some machines switch off. */
export async function ensureNode() {
  const present = candidates().find((file) => existsSync(file))
  if (present && isStamped('node', present)) return
  let found = await firstWorking()
  if (!found && isNewEnough(process.versions.node)) return
  if (!found) {
    say(`Node ${neededMajor} did not come with the packages: fetching it.`)
    await withProgress('Fetching Node', () => npm(['rebuild', 'node', '--ignore-scripts=false']))
    found = await firstWorking()
  }
  if (!found) {
    await withProgress('Fetching Node', () => npm(['install', '--no-save', '--ignore-scripts', `${platformPackage()}@${wantedVersion()}`]))
    found = await firstWorking()
  }
  if (!found) throw new Refusal(`Node ${neededMajor} could not be fetched. Install Node ${neededMajor} or newer and start again.`)
  stamp('node', found)
}
