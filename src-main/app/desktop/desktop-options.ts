import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface DesktopOptions {
  dataFolder: string
  isDemo: boolean
  /** The instant a training studio's clock starts at. */
  clockStart: string | null
}

/**
 * The same options as the station's, but for those of a server. Everything else on the line is Electron's or the system's and left alone.
 * The environment's TRAINERHUB_DATA serves where a launcher cannot give options.
 */
export function desktopOptions(argv: readonly string[], environment: NodeJS.ProcessEnv, defaultFolder: string): DesktopOptions {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: { data: { type: 'string' }, demo: { type: 'boolean' }, clock: { type: 'string' } },
  })
  const isDemo = values.demo === true
  const named = typeof values.data === 'string' ? values.data : environment.TRAINERHUB_DATA
  return {
    dataFolder: resolve(named ?? (isDemo ? `${defaultFolder}-training` : defaultFolder)),
    isDemo,
    clockStart: typeof values.clock === 'string' ? values.clock : null,
  }
}
