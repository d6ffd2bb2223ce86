import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { inProject, root } from './project.mjs'

/** A failure whose message is all a person needs: printed without a stack. */
export class Refusal extends Error {}

/** PATH without the project's own programs: npm must not run on the Node it is about to replace. */
export function pathOutsideProject() {
  const own = inProject('node_modules')
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(own))
    .join(delimiter)
}

/**
 * Runs a program in the project's folder. `output` is 'capture' (given back), or 'show' (on stderr, so that stdout stays the caller's).
 * One that takes longer than `limitMs` is stopped and counts as failed.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { output = 'capture', env = {}, shell = false, limitMs } = {}) {
  return new Promise((done, fail) => {
    const shown = output === 'show'
    const child = spawn(command, args, {
      cwd: root,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', shown ? 2 : 'pipe', shown ? 2 : 'pipe'],
    })
    const limit = limitMs && setTimeout(() => child.kill('SIGKILL'), limitMs)
    let text = ''
    child.stdout?.on('data', (chunk) => (text += chunk))
    child.stderr?.on('data', (chunk) => (text += chunk))
    child.on('error', fail)
    child.on('close', (code, signal) => {
      clearTimeout(limit)
      if (limit && signal === 'SIGKILL') process.stderr.write(`Stopped after ${limitMs / 60_000} minutes: something in it hangs.\n`)
      done({ code: exitCode(code, signal), output: text })
    })
  })
}

/** Like `run`, but anything except exit code 0 ends in a `Refusal` that shows what the program said. */
export async function mustRun(sentence, command, args, options) {
  const result = await run(command, args, options).catch((error) => ({ code: 1, output: error.message }))
  if (result.code !== 0) throw new Refusal(`${sentence}\n${result.output}`.trimEnd())
  return result.output
}

/**
 * Hands the terminal to a program and lives as long as it: signals go through, its exit code becomes ours.
 * @param {(line: string) => void} [onLine] called with each line of its stdout, which is passed on all the same
 * @returns {Promise<number>}
 */
export function handOver(command, args, { env = {}, onLine } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['inherit', onLine ? 'pipe' : 'inherit', 'inherit'],
    })
    if (onLine) tee(child.stdout, onLine)
    const forward = (signal) => {
      // A Ctrl-C typed at a terminal reaches the whole group already.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
    child.on('error', fail)
    child.on('close', (code, signal) => done(exitCode(code, signal)))
  })
}

function tee(stream, onLine) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk) => {
    process.stdout.write(chunk)
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()
    lines.forEach(onLine)
  })
}

const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0)

/** Runs a script's main function: a `Refusal` is told in its own words, anything else with its stack. */
export async function script(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : (error?.stack ?? error)}\n`)
    process.exitCode = 1
  }
}

export const packageFile = (path) => join(root, 'node_modules', path)
