import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import type { DoubleCommand, DoubleEvent, EventOf, ForgedSender } from './events.ts'

export type LaunchOptions = {
  /** The folder with package.json. */
  root?: string
  isRootTemporary?: boolean
  /** The built main file, from `root`. */
  entry?: string
  args?: string[]
  /** Kept after the run when given; otherwise each run has a fresh one of its own. */
  userData?: string
  dark?: boolean
  packaged?: boolean
  displays?: { x: number; y: number; width: number; height: number }[]
  env?: Record<string, string>
}

const registerFile = join(import.meta.dirname, 'register.ts')
const waitLimitMs = 20_000

/** An app on the double, from its first line on; it may end before it ever is ready. */
export class StartedApp {
  readonly events: DoubleEvent[] = []
  readonly userData: string
  readonly child: ChildProcess
  /** The exit code. Folders made for this run are gone by then. */
  readonly exited: Promise<number | null>
  private readonly taken = new WeakSet<DoubleEvent>()
  private readonly waiting = new Set<() => void>()
  private printed = ''
  private lastCall = 0

  constructor(options: LaunchOptions = {}) {
    const root = resolve(options.root ?? process.cwd())
    this.userData = options.userData ?? mkdtempSync(join(tmpdir(), 'electron-double-'))
    const profile = `${this.userData}.browser`
    this.child = fork(join(root, options.entry ?? 'out/main/main.js'), options.args ?? [], {
      cwd: root,
      execArgv: ['--unhandled-rejections=warn', '--import', registerFile],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        ...environmentOf(options),
        ELECTRON_DOUBLE_USER_DATA: this.userData,
        ELECTRON_DOUBLE_PROFILE: profile,
        ...options.env,
      },
    })
    this.child.stdout?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()))
    this.child.stderr?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()))
    this.child.on('message', (event: DoubleEvent) => {
      this.events.push(event)
      for (const look of this.waiting) look()
    })
    this.exited = once(this.child, 'exit').then(([code]: (number | null)[]) => {
      const temporary = [...(options.userData === undefined ? [profile, this.userData] : []), ...(options.isRootTemporary ? [root] : [])]
      for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      return code ?? null
    })
  }

  get output(): string {
    return this.printed
  }

  send(command: DoubleCommand): void {
    this.child.send(command)
  }

  /** The next event of that type; each is given out once. */
  waitFor<Type extends DoubleEvent['type']>(type: Type, matches: (event: EventOf<Type>) => boolean = () => true): Promise<EventOf<Type>> {
    return new Promise((found, fail) => {
      const isWanted = (event: DoubleEvent): event is EventOf<Type> =>
        event.type === type && !this.taken.has(event) && matches(event as EventOf<Type>)
      const look = () => {
        const event = this.events.find(isWanted)
        if (!event) return false
        this.taken.add(event)
        stop()
        found(event)
        return true
      }
      const giveUp = (why: string) => {
        if (look()) return
        stop()
        fail(
          new Error(`${why} while waiting for "${type}"\n${this.printed}\n${this.events.map((event) => JSON.stringify(event)).join('\n')}`),
        )
      }
      const timer = setTimeout(giveUp, waitLimitMs, 'nothing came')
      const stop = () => {
        clearTimeout(timer)
        this.waiting.delete(look)
      }
      this.waiting.add(look)
      if (!look()) void this.exited.then((code) => giveUp(`the app ended with ${code}`))
    })
  }

  async answerDialog(value: unknown): Promise<EventOf<'dialog'>> {
    const dialog = await this.waitFor('dialog')
    this.send({ command: 'answer-dialog', dialogId: dialog.dialogId, value })
    return dialog
  }

  /** Calls an IPC handler in the name of a frame no page can be. */
  async invokeAs(sender: ForgedSender, channel: string, ...args: unknown[]): Promise<EventOf<'ipc-answer'>['answer']> {
    const callId = ++this.lastCall
    this.send({ command: 'invoke-as', callId, sender, channel, args })
    return (await this.waitFor('ipc-answer', (event) => event.callId === callId)).answer
  }
}

/** An app that became ready, with its windows at hand as Chromium's pages. */
export class LaunchedApp extends StartedApp {
  private browser: Browser | null = null

  async connect(): Promise<this> {
    const { cdp } = await this.waitFor('ready')
    this.browser = await chromium.connectOverCDP(cdp, { noDefaults: true })
    return this
  }

  get pages(): Page[] {
    return this.browser?.contexts()[0]?.pages() ?? []
  }

  /** Waits until one more window is shown, with its page loaded. */
  async shownWindow(): Promise<Page> {
    const { windowId } = await this.waitFor('window-shown')
    const page = this.pages[windowId - 1]
    if (!page) throw new Error(`window ${windowId} has no page`)
    await page.waitForURL((url) => url.protocol !== 'about:') // two connections tell of it, and this one may be the later
    return page
  }

  async quit(): Promise<number | null> {
    if (this.child.connected) this.send({ command: 'quit' })
    const code = await this.exited
    await this.browser?.close()
    return code
  }
}

export const launchApp = (options: LaunchOptions = {}) => new LaunchedApp(options).connect()

function environmentOf({ dark, packaged, displays }: LaunchOptions): Record<string, string> {
  return {
    ...(dark && { ELECTRON_DOUBLE_DARK: '1' }),
    ...(packaged && { ELECTRON_DOUBLE_PACKAGED: '1' }),
    ...(displays && { ELECTRON_DOUBLE_DISPLAYS: JSON.stringify(displays) }),
  }
}
