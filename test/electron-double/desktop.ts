import { EventEmitter } from 'node:events'
import { displays } from './environment.ts'
import { requireReady } from './lifecycle.ts'
import { onCommand, report } from './report.ts'
import { strict } from './strict.ts'

export const powerMonitor = strict('powerMonitor', new EventEmitter())
onCommand('power', ({ event }) => powerMonitor.emit(event))

export const shell = strict('shell', {
  openExternal: async (url: string) => report({ type: 'external-opened', url }),
})

const allDisplays = () => {
  requireReady("The 'screen' module can't be used")
  return displays.map((bounds, index) => ({
    id: index + 1,
    bounds,
    workArea: bounds,
    workAreaSize: { width: bounds.width, height: bounds.height },
    scaleFactor: 1,
  }))
}

export const screen = strict('screen', {
  getAllDisplays: allDisplays,
  getPrimaryDisplay: () => allDisplays()[0],
})
