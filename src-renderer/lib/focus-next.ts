/** Focuses a part that is drawn with the next frame, unless the focus has gone somewhere else by then: keys typed at once are not taken from where they go. */
export const focusNext = (find: () => HTMLElement | null | undefined): void => {
  const before = document.activeElement
  requestAnimationFrame(() => {
    const now = document.activeElement
    if (now === before || now === document.body) find()?.focus()
  })
}
