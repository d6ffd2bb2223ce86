// Runs a TypeScript program of the project on its Node: `node scripts/lib/run-ts.mjs test/bench/bench.ts --json figures.json`.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeEnv, nodePath } from './node-runtime.mjs'
import { inProject, root } from './project.mjs'
import { handOver, script } from './run.mjs'

const alias = pathToFileURL(inProject('scripts/lib/ts-alias.mjs')).href

/** @returns {Promise<number>} the program's exit code */
export const runTs = (file, args = [], env = {}) =>
  handOver(nodePath(), ['--disable-warning=ExperimentalWarning', '--import', alias, resolve(root, file), ...args], {
    env: { ...nodeEnv(), ...env },
  })

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, ...args] = process.argv.slice(2)
  await script(() => runTs(file, args))
}
