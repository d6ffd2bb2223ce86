import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { summary, type Figure } from './measure'

const station = resolve(import.meta.dirname, '../../out/main/station.js')
const rounds = { warmUp: 1, count: 7 }
const startMs = 1500

/** From the start of the process until it says over HTTP that the studio is open. */
const startOnce = async (folder: string): Promise<number> => {
  const startedMs = performance.now()
  const child = spawn(process.execPath, [station, '--data', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  try {
    const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => [''])])) as [string]
    if (line === '') throw new Error('The station ended before it served.')
    const answer = await fetch(new URL('/api/state', line))
    const { state } = (await answer.json()) as { state?: string }
    if (state !== 'open') throw new Error(`The station answered ${answer.status}, state ${state ?? 'unknown'}.`)
    return performance.now() - startedMs
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

export const startFigures = async (folder: string): Promise<Figure[]> => {
  const timesMs = []
  for (let round = 0; round < rounds.warmUp + rounds.count; round++) timesMs.push(await startOnce(folder))
  return [{ name: 'start to first answer', ...summary(timesMs.slice(rounds.warmUp)), rawMedianMs: null, targetMs: startMs }]
}
