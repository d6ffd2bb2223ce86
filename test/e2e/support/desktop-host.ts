import { _electron, type Page } from '@playwright/test'
import { resolve } from 'node:path'
import { launchApp } from '../../electron-double/launch.ts'
import { isOutside, networkGuardOption, reportedCalls } from './outside-calls.ts'
import { studioArgs, studioEnv, type RunningStudio, type StudioStart } from './studio-host.ts'

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
    return {
      page: await app.shownWindow(),
      anotherDesk: onlyOneWindow,
      // Chromium's own network is behind the double, which refuses and tells.
      outsideCalls: () => [
        ...app.events.flatMap((event) => (event.type === 'network-refused' ? [event.url] : [])),
        ...reportedCalls(app.output),
      ],
      stop: async () => {
        const code = await app.quit()
        if (code !== 0) throw new Error(`The desktop ended with ${code}.\n${app.output}`)
      },
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
  return { page, anotherDesk: onlyOneWindow, outsideCalls: () => calls, stop: () => app.close() }
}
