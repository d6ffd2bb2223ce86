import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { create } from 'zustand'
import { chordsOf, endsWith, type Press } from './key-match'

export interface KeyBinding {
  /** As drawn: `B`, `G T`, `Ctrl Enter`, `[`. */
  keys: string
  label: string
  /** Absent where a part handles the key itself, such as arrows in a grid; it is then only shown. */
  run?: () => void
  /** Shown in the hint bar while its layer is the topmost with hints. */
  isHint?: boolean
  /** Acts over a dialog too. */
  isAlways?: boolean
}

interface KeyLayer {
  id: string
  /** Heading in the list of keys. */
  where: string
  bindings: readonly KeyBinding[]
  /** Nothing below acts while this layer is there. */
  isModal: boolean
  /** Its hints stand before those of the layer below, not for them. */
  isBeside: boolean
}

interface KeyState {
  layers: readonly KeyLayer[]
}

export const useKeyLayers = create<KeyState>(() => ({ layers: [] }))

const put = (layer: KeyLayer) =>
  useKeyLayers.setState(({ layers }) => ({
    layers: layers.some((one) => one.id === layer.id) ? layers.map((one) => (one.id === layer.id ? layer : one)) : [...layers, layer],
  }))
const remove = (id: string) => useKeyLayers.setState(({ layers }) => ({ layers: layers.filter((layer) => layer.id !== id) }))

/** Adds a layer of keys while the part is on screen; the latest layer is asked first. */
export const useKeys = (
  where: string,
  bindings: readonly KeyBinding[],
  options: { isModal?: boolean; isOn?: boolean; isBeside?: boolean } = {},
): void => {
  const id = useId()
  const { isModal = false, isOn = true, isBeside = false } = options
  const latest = useRef(bindings)
  useLayoutEffect(() => {
    latest.current = bindings
  })
  const drawn = JSON.stringify(bindings.map(({ keys, label, isHint, isAlways, run }) => [keys, label, isHint, isAlways, run !== undefined]))
  useEffect(() => {
    if (!isOn) return
    const stable = latest.current.map((binding, index) =>
      binding.run ? { ...binding, run: () => latest.current[index]?.run?.() } : binding,
    )
    put({ id, where, bindings: stable, isModal, isBeside })
  }, [id, where, drawn, isModal, isBeside, isOn])
  useEffect(() => {
    if (!isOn) return undefined
    return () => remove(id)
  }, [id, isOn])
}

/** Hints of the topmost layer that has any; those of a layer beside another come first, and a key is shown once. */
export const hintsOf = (layers: readonly KeyLayer[]): KeyBinding[] => {
  const withHints = layers.toReversed().filter(({ bindings }) => bindings.some(({ isHint }) => isHint))
  const last = withHints.findIndex(({ isBeside }) => !isBeside)
  const hints = withHints.slice(0, last + 1 || undefined).flatMap(({ bindings }) => bindings.filter(({ isHint }) => isHint))
  return hints.filter(({ keys }, index) => hints.findIndex((hint) => hint.keys === keys) === index)
}

/** Inputs that take no letters. */
const wordless = ['button', 'submit', 'radio', 'checkbox']

const isTypingIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !wordless.includes(target.type)))

/** An open list or menu takes its keys for itself. */
const isListOpen = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  ((isTypingIn(target) && target.getAttribute('aria-expanded') === 'true') || target.closest('[role="menu"], [role="listbox"]') !== null)

/** The topmost layer first, down to a modal one. Of equal length the topmost wins; `G C` wins over `C`. */
const reachable = (layers: readonly KeyLayer[]): readonly KeyLayer[] => {
  const fromTop = layers.toReversed()
  const modal = fromTop.findIndex(({ isModal }) => isModal)
  if (modal < 0) return fromTop
  const below = fromTop.slice(modal + 1).map((layer) => ({ ...layer, bindings: layer.bindings.filter(({ isAlways }) => isAlways) }))
  return [...fromTop.slice(0, modal + 1), ...below]
}

/** F1 to F12 write nothing. */
const isFunctionKey = (key: string): boolean => /^f\d+$/i.test(key)

const mayAct = (binding: KeyBinding, isTyping: boolean): boolean =>
  binding.run !== undefined &&
  (!isTyping || chordsOf(binding.keys).every((chord) => chord.ctrl || chord.alt || chord.key === 'escape' || isFunctionKey(chord.key)))

const sequenceMs = 1_500

/** The one listener of the window. Single letters act only when no field has the focus. */
export const listenForKeys = (): (() => void) => {
  let pressed: { press: Press; at: number }[] = []
  let wasListOpen = false
  // Before the list itself hears of the key and closes.
  const onCapture = (event: KeyboardEvent) => {
    wasListOpen = isListOpen(event.target)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return
    // Ctrl with a letter is never a key of the list, nor is F2.
    if (wasListOpen && !(event.ctrlKey && /^[a-z]$/i.test(event.key)) && !isFunctionKey(event.key)) return
    const isTyping = isTypingIn(event.target)
    pressed = [...pressed.filter(({ at }) => event.timeStamp - at < sequenceMs), { press: event, at: event.timeStamp }].slice(-2)
    const presses = pressed.map(({ press }) => press)
    const [binding] = reachable(useKeyLayers.getState().layers)
      .flatMap(({ bindings }) => bindings.filter((one) => mayAct(one, isTyping) && endsWith(presses, chordsOf(one.keys))))
      .toSorted((a, b) => chordsOf(b.keys).length - chordsOf(a.keys).length)
    if (!binding) return
    event.preventDefault()
    pressed = []
    binding.run?.()
  }
  addEventListener('keydown', onCapture, { capture: true })
  addEventListener('keydown', onKeyDown)
  return () => {
    removeEventListener('keydown', onCapture, { capture: true })
    removeEventListener('keydown', onKeyDown)
  }
}
