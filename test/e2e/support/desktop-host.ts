import { _electron, expect, type Page } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { launchApp, type LaunchedApp } from '../../electron-double/launch.ts'
import { toast } from './diary.ts'
import { isOutside, networkGuardOption, reportedCalls } from './outside-calls.ts'
import { studioArgs, studioEnv, type RunningStudio, type SavedFile, type StudioStart } from './studio-host.ts'

const root = resolve(import.meta.dirname, '../../..')
const onlyOneWindow = () => Promise.reject(new Error('The desktop has one window.'))

/** The built desktop: on the Electron double, or on Electron itself with `ELECTRON=real`. */
export const startDesktop = (start: StudioStart): Promise<RunningStudio> =>
  process.env['ELECTRON'] === 'real' ? onElectron(start) : onDouble(start)

async function onDouble(start: StudioStart): Promise<RunningStudio> {
  const app = await launchApp({
    root,
    args: studioArgs(start),
    userData: start.dataFolder,
    dark: start.isDark,
    env: { ...studioEnv, NODE_OPTIONS: networkGuardOption },
  })
  try {
    const page = await app.shownWindow()
    return {
      page,
      anotherDesk: onlyOneWindow,
      savedFile: (act) => savedByDialog(app, page, start, act),
      // Chromium's own network is behind the double, which refuses and tells.
      outsideCalls: () => [
        ...app.events.flatMap((event) => (event.type === 'network-refused' ? [event.url] : [])),
        ...reportedCalls(app.output),
      ],
      stop: async () => {
        const code = await app.quit()
        if (code !== 0) throw new Error(`The desktop ended with ${code}.\n${app.output}`)
      },
      kill: () => killed(app.child),
    }
  } catch (error) {
    app.child.kill('SIGKILL')
    throw error
  }
}

async function onElectron(start: StudioStart): Promise<RunningStudio> {
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const app = await _electron.launch({
    args: [root, ...studioArgs(start)],
    cwd: root,
    env: { ...env, ...studioEnv },
    colorScheme: start.isDark ? 'dark' : 'light',
  })
  const calls: string[] = []
  app.context().on('request', (request) => isOutside(request.url()) && calls.push(request.url()))
  const page: Page = await app.firstWindow()
  const savedFile = async (act: () => Promise<void>): Promise<SavedFile> => {
    const folder = newFolder(start)
    await app.evaluate(({ dialog }, into) => {
      const answer = (...args: { defaultPath?: string }[]) => {
        const fileName = args.at(-1)?.defaultPath?.split(/[/\\]/).at(-1) ?? ''
        return Promise.resolve({ canceled: false, filePath: `${into}/${fileName}` })
      }
      Object.assign(dialog, { showSaveDialog: answer })
    }, folder)
    await act()
    return savedIn(page, folder)
  }
  return {
    page,
    anotherDesk: onlyOneWindow,
    savedFile,
    outsideCalls: () => calls,
    stop: () => app.close(),
    kill: () => killed(app.process()),
  }
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** A place of this save's own; it goes with the folder the data is in. */
function newFolder({ dataFolder }: StudioStart): string {
  return mkdtempSync(`${dataFolder}.saved-`)
}

/** The screen tells it once the file is whole, and may still tell of an earlier one. */
async function savedIn(page: Page, folder: string): Promise<SavedFile> {
  const sizes = () => readdirSync(folder).map((fileName) => statSync(join(folder, fileName)).size)
  await expect.poll(() => sizes().some((size) => size > 0)).toBe(true)
  await expect(toast(page)).toContainText('Saved ')
  const [fileName = ''] = readdirSync(folder)
  return { fileName, bytes: readFileSync(join(folder, fileName)) }
}

async function savedByDialog(app: LaunchedApp, page: Page, start: StudioStart, act: () => Promise<void>): Promise<SavedFile> {
  const folder = newFolder(start)
  await act()
  const { dialogId, options } = await app.waitFor('dialog', ({ method }) => method === 'showSaveDialog')
  const filePath = join(folder, basename(String(options['defaultPath'])))
  app.send({ command: 'answer-dialog', dialogId, value: { canceled: false, filePath } })
  return savedIn(page, folder)
}
