import type { Browser, BrowserContext, Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isOutside, networkGuardOption, reportedCalls } from './outside-calls.ts'
import { computerZone, studioArgs, studioEnv, windowSize, type RunningStudio, type SavedFile, type StudioStart } from './studio-host.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The built station as a process of its own. */
export async function startStationProcess(args: readonly string[]) {
  const child = spawn(process.execPath, [resolve(root, 'out/main/station.js'), '--port', '0', ...args], {
    env: { PATH: process.env['PATH'], ...studioEnv, NODE_OPTIONS: networkGuardOption },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = once(child, 'close').then(([code]: unknown[]) => code)
  const url = new Promise<string>((found) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const [line, rest] = printed.split('\n')
      if (rest !== undefined && line !== undefined) found(line)
    })
  })
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const killed = () => child.kill('SIGKILL')
  process.once('exit', killed)
  const first = await Promise.race([url, ended])
  if (typeof first !== 'string') throw new Error(`The station ended with ${String(first)} before it served.\n${printed}`)
  return {
    url: first,
    output: () => printed,
    /** As a power cut would. */
    kill: async () => {
      killed()
      await ended
      process.off('exit', killed)
    },
    stop: async () => {
      child.kill('SIGTERM')
      const code = await ended
      process.off('exit', killed)
      if (code !== 0) throw new Error(`The station ended with ${String(code)}.\n${printed}`)
    },
  }
}

/** As a browser keeps it: on its own, without a question. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { fileName: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** The built station, opened at the address it printed in a browser that can reach nothing else. */
export async function startStation(start: StudioStart, browser: Browser): Promise<RunningStudio> {
  const station = await startStationProcess(studioArgs(start))
  const calls: string[] = []
  const desks: BrowserContext[] = []
  const openDesk = async (): Promise<Page> => {
    const desk = await browser.newContext({
      viewport: windowSize,
      colorScheme: start.isDark ? 'dark' : 'light',
      locale: 'en-GB',
      timezoneId: computerZone(),
    })
    desks.push(desk)
    await desk.route(isOutsideUrl, (route) => {
      calls.push(route.request().url())
      return route.abort('internetdisconnected')
    })
    const page = await desk.newPage()
    await page.goto(station.url)
    return page
  }
  const closeDesks = async () => {
    for (const desk of desks) await desk.close()
  }
  const stop = async () => {
    await closeDesks()
    await station.stop()
  }
  const kill = async () => {
    await station.kill()
    await closeDesks()
  }
  try {
    const page = await openDesk()
    return {
      page,
      anotherDesk: openDesk,
      savedFile: (act) => downloaded(page, act),
      outsideCalls: () => [...calls, ...reportedCalls(station.output())],
      stop,
      kill,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const isOutsideUrl = (url: URL) => isOutside(url.href)
