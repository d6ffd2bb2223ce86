import type { BrowserWindow } from './browser-window.ts'
import { Menu } from './menu.ts'

type Chord = { key: string; ctrl: boolean; alt: boolean; shift: boolean; meta: boolean }

const isMac = process.platform === 'darwin'
const modifiers: Record<string, 'ctrl' | 'alt' | 'shift' | 'meta'> = {
  ctrl: 'ctrl',
  control: 'ctrl',
  cmdorctrl: isMac ? 'meta' : 'ctrl',
  commandorcontrol: isMac ? 'meta' : 'ctrl',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
  cmd: 'meta',
  command: 'meta',
  super: 'meta',
}
/** Electron's names of keys that are themselves part of the notation. */
const namedKeys: Record<string, string> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
  numadd: '+',
  numsub: '-',
  num0: '0',
}

/** `CmdOrCtrl+Shift+I` as the keys a page reports. */
export function chordOf(accelerator: string): Chord {
  const names = accelerator.toLowerCase().split('+')
  const key = names.pop() ?? ''
  const chord = { key: namedKeys[key] ?? key, ctrl: false, alt: false, shift: false, meta: false }
  for (const name of names) {
    const modifier = modifiers[name]
    if (!modifier) throw new Error(`electron double: unknown modifier in ${accelerator}`)
    chord[modifier] = true
  }
  return chord
}

function isPressed(wanted: Chord, pressed: Chord): boolean {
  // Shift is how many keyboards reach +, so it does not count against a key that is a sign.
  const isSign = !/^[a-z0-9]$|^.{2,}$/.test(wanted.key)
  return (
    wanted.key === pressed.key.toLowerCase() &&
    wanted.ctrl === pressed.ctrl &&
    wanted.alt === pressed.alt &&
    wanted.meta === pressed.meta &&
    (isSign || wanted.shift === pressed.shift)
  )
}

export function pressKey(pressed: Chord, window: BrowserWindow): void {
  const item = Menu.getApplicationMenu()
    ?.allItems()
    .find((candidate) => candidate.enabled && candidate.accelerator && isPressed(chordOf(candidate.accelerator), pressed))
  item?.click(window)
}
