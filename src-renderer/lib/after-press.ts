let isPressed = false
addEventListener('pointerdown', () => (isPressed = true), true)
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (isPressed = false), true)

/** Runs now, or once the press under way has become its click: what moves the page in between makes the click miss. */
export const afterPress = (run: () => void): void => {
  if (!isPressed) return run()
  const once = () => {
    removeEventListener('pointerup', once, true)
    removeEventListener('pointercancel', once, true)
    setTimeout(run)
  }
  addEventListener('pointerup', once, true)
  addEventListener('pointercancel', once, true)
}
