/** A key press, as much of it as matching needs. */
export interface Press {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const modifiers = new Set(['Ctrl', 'Alt', 'Shift'])
const named: Record<string, string> = {
  Esc: 'escape',
  Enter: 'enter',
  '←': 'arrowleft',
  '→': 'arrowright',
  '↑': 'arrowup',
  '↓': 'arrowdown',
}

export interface Chord {
  key: string
  ctrl: boolean
  alt: boolean
  shift: boolean
}

/** `Ctrl Enter` is one chord, `G T` are two pressed one after the other. */
export const chordsOf = (keys: string): Chord[] => {
  const chords: Chord[] = []
  let held: string[] = []
  for (const part of keys.split(' ')) {
    if (modifiers.has(part)) held.push(part)
    else {
      chords.push({
        key: named[part] ?? part.toLowerCase(),
        ctrl: held.includes('Ctrl'),
        alt: held.includes('Alt'),
        shift: held.includes('Shift'),
      })
      held = []
    }
  }
  return chords
}

const isLetter = (key: string) => /^[a-z]$/.test(key)

/** Shift counts for letters and named keys; signs such as `?` need it on some keyboards and not on others. */
export const isPressed = (chord: Chord, press: Press): boolean => {
  const key = press.key.toLowerCase()
  if (key !== chord.key || press.altKey !== chord.alt || (press.ctrlKey || press.metaKey) !== chord.ctrl) return false
  return !(isLetter(key) || key.length > 1) || press.shiftKey === chord.shift
}

/** The whole sequence, when `pressed` ends with it. */
export const endsWith = (pressed: readonly Press[], chords: readonly Chord[]): boolean => {
  const tail = pressed.slice(-chords.length)
  return tail.length === chords.length && chords.every((chord, index) => isPressed(chord, tail[index]!))
}
