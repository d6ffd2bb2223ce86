import type { Page } from '@playwright/test'

const mark = 'pointer used: '

/** In the page, before anything else: tells of every act of a mouse, pen or finger. A click that Enter or Space makes has no detail. */
const tellOfPointers = (told: string) => {
  const acts = [
    'pointerdown',
    'pointerup',
    'mousedown',
    'mouseup',
    'touchstart',
    'wheel',
    'dragstart',
    'click',
    'dblclick',
    'auxclick',
  ] as const
  for (const act of acts) {
    addEventListener(
      act,
      (event) => {
        if (event.isTrusted && !(act === 'click' && event.detail === 0)) console.debug(`${told}${act}`)
      },
      { capture: true, passive: true },
    )
  }
}

/** Collects what a pointer does on a page, from now on and after every load. */
export const watchPointers = async (page: Page, acts: string[]): Promise<void> => {
  page.on('console', (message) => {
    if (message.text().startsWith(mark)) acts.push(message.text().slice(mark.length))
  })
  await page.addInitScript(tellOfPointers, mark)
  await page.evaluate(tellOfPointers, mark)
}
