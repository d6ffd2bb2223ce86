import { EventEmitter } from 'node:events'
import type { CDPSession } from 'playwright-core'
import { startsDark } from './environment.ts'
import { onCommand } from './report.ts'
import { strict } from './strict.ts'

class NativeTheme extends EventEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'system'
  isSystemDark = startsDark

  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'system' ? this.isSystemDark : this.themeSource === 'dark'
  }

  /** Tells a page, as `prefers-color-scheme`. */
  paint(cdp: CDPSession): void {
    const features = [{ name: 'prefers-color-scheme', value: this.shouldUseDarkColors ? 'dark' : 'light' }]
    void cdp.send('Emulation.setEmulatedMedia', { features }).catch(() => undefined)
  }
}

export const nativeTheme = strict('nativeTheme', new NativeTheme())

onCommand('theme', ({ dark }) => {
  nativeTheme.isSystemDark = dark
  nativeTheme.emit('updated')
})
