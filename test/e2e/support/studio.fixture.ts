import { chromium, expect, test as base, type Browser, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumLaunch } from './chromium-launch.ts'
import { startDesktop } from './desktop-host.ts'
import { Keys } from './keys.ts'
import { watchPointers } from './pointer-watch.ts'
import { startStation } from './station-host.ts'
import type { RunningStudio, SavedFile } from './studio-host.ts'
import { copyTrainingStudio, trainingClock } from './training-template.ts'

interface StudioOptions {
  /** What is in the data folder at the start: nothing, or a training studio at {@link trainingClock}. */
  begins: 'blank' | 'training'
}

interface StudioFixtures extends StudioOptions {
  /** The app on this project's host, with a data folder of its own. */
  studio: Studio
  /** The keyboard, where a spec may use nothing else: it fails when a pointer was used. */
  keys: Keys
}

/** A studio that can be stopped and started again on the same data. */
export class Studio {
  private running: RunningStudio | null = null
  /** Where its data lies on this computer. */
  readonly dataFolder: string
  private readonly start: () => Promise<RunningStudio>
  /** What a mouse, pen or finger did on any screen. */
  readonly pointerActs: string[] = []
  private readonly pastCalls: string[] = []
  private readonly faults: string[] = []

  constructor(dataFolder: string, start: () => Promise<RunningStudio>) {
    this.dataFolder = dataFolder
    this.start = start
  }

  private get host(): RunningStudio {
    if (!this.running) throw new Error('The studio does not run.')
    return this.running
  }

  get page(): Page {
    return this.host.page
  }

  /** What any screen, or the program, asked of the world outside this computer. */
  get outsideCalls(): readonly string[] {
    return [...this.pastCalls, ...(this.running?.outsideCalls() ?? [])]
  }

  async open(): Promise<Page> {
    this.running = await this.start()
    return this.watched(this.running.page)
  }

  async anotherDesk(): Promise<Page> {
    return this.watched(await this.host.anotherDesk())
  }

  /** The file that an act on the first screen saves. */
  savedFile(act: () => Promise<void>): Promise<SavedFile> {
    return this.host.savedFile(act)
  }

  async stop(): Promise<void> {
    const stopping = this.running
    this.running = null
    if (!stopping) return
    await stopping.stop()
    this.pastCalls.push(...stopping.outsideCalls())
  }

  /** A power cut, and the power back. */
  async cutPower(): Promise<Page> {
    const { kill, outsideCalls } = this.host
    this.running = null
    await kill()
    this.pastCalls.push(...outsideCalls())
    return this.open()
  }

  async restart(): Promise<Page> {
    await this.stop()
    return this.open()
  }

  /** Errors no screen may leave in the console. */
  get pageFaults(): readonly string[] {
    return this.faults
  }

  private async watched(page: Page): Promise<Page> {
    await watchPointers(page, this.pointerActs)
    page.on('pageerror', (error) => this.faults.push(String(error)))
    // A refusal is an answer of the API; the browser reports each as a failed load.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.faults.push(message.text())
    })
    return page
  }
}

interface WorkerFixtures {
  /** For the station only: a desktop brings its own. */
  stationBrowser: Browser | null
}

export const test = base.extend<StudioFixtures, WorkerFixtures>({
  stationBrowser: [
    // The first parameter says which fixtures are wanted, and has to be a pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, { project }) => {
      const browser = project.name === 'desktop' ? null : await chromium.launch(chromiumLaunch)
      await use(browser)
      await browser?.close()
    },
    { scope: 'worker' },
  ],

  begins: ['training', { option: true }],

  studio: async ({ begins, stationBrowser, colorScheme }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'trainerhub-e2e-'))
    const dataFolder = join(folder, 'studio')
    const start = { dataFolder, trainingClock: begins === 'training' ? trainingClock : null, isDark: colorScheme === 'dark' }
    const studio = new Studio(dataFolder, () => (stationBrowser === null ? startDesktop(start) : startStation(start, stationBrowser)))
    try {
      if (begins === 'training') copyTrainingStudio(dataFolder)
      await studio.open()
      await use(studio)
    } finally {
      await studio.stop().finally(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
    }
    expect(studio.pageFaults, 'errors in the console').toEqual([])
    expect(studio.outsideCalls, 'calls that leave this computer').toEqual([])
  },

  keys: async ({ studio }, use, testInfo) => {
    const keys = new Keys(() => studio.page)
    await use(keys)
    testInfo.annotations.push({ type: 'keys pressed', description: String(keys.pressed) })
    expect(studio.pointerActs, 'a spec of the keyboard uses no pointer').toEqual([])
  },
})

export { expect } from '@playwright/test'
