import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { settled } from './routes.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The usual window of a desk, a large one, and the usual one with everything twice as large. */
const small = { width: 1280, height: 800 }
const large = { width: 1920, height: 1080 }
const zoomed = { width: 640, height: 400 }

/** Of a second theme only the colours are new. */
const colourRules = ['color-contrast', 'link-in-text-block']

type Check = (axe: AxeBuilder) => AxeBuilder

/** What is wrong with what is on screen, a line for each rule; empty when nothing is. */
const faultsOf = async (page: Page, check: Check): Promise<string[]> => {
  // The usual mode opens a second page, which a desktop window cannot.
  const { violations } = await check(new AxeBuilder({ page })).setLegacyMode().analyze()
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.length} × ${nodes
        .slice(0, 3)
        .map(({ target }) => String(target))
        .join(', ')}`,
  )
}

const widthOver = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** Fields too narrow to read what is typed into them, and words of which next to nothing is left. */
const squeezedParts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const narrowestPx = 32
    const isField = (element: Element) =>
      element.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="hidden"], [type="file"])')
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim().length > 2)
    const isCut = ({ clientWidth, scrollWidth }: Element) => clientWidth < narrowestPx && scrollWidth > clientWidth + 1
    // Words for readers alone: a pixel, out of the flow.
    const isForReaders = (element: Element): boolean =>
      (getComputedStyle(element).position === 'absolute' && element.clientWidth <= 1) ||
      (element.parentElement !== null && isForReaders(element.parentElement))
    return [...document.querySelectorAll('body *')]
      .filter((element) => (isField(element) ? element.clientWidth < narrowestPx : hasWords(element) && isCut(element)))
      .filter((element) => element.checkVisibility() && getComputedStyle(element).display !== 'inline' && !isForReaders(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 40)}`)
  })

/** Words cut off without a sign: beyond their box to the side, or half of a line below it. */
const clippedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim().length > 1)
    const isForReaders = (element: Element): boolean =>
      (getComputedStyle(element).position === 'absolute' && element.clientWidth <= 1) ||
      (element.parentElement !== null && isForReaders(element.parentElement))
    const isClipped = (element: Element) => {
      const { overflowX, overflowY, textOverflow, display } = getComputedStyle(element)
      if (display === 'inline') return false
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const isCutAside = hides(overflowX) && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1
      const isCutBelow = hides(overflowY) && element.scrollHeight > element.clientHeight + 4
      return isCutAside || isCutBelow
    }
    return [...document.querySelectorAll('body *')]
      .filter((element) => hasWords(element) && element.checkVisibility() && isClipped(element) && !isForReaders(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 40)}`)
  })

/** No finding of axe, in light and in dark; nothing to scroll sideways for and no words cut off, in a usual and a large window and at 200 %. */
export const expectAccessible = async (page: Page, name: string): Promise<void> => {
  await page.setViewportSize(small)
  const checks: Record<'light' | 'dark', Check> = {
    light: (axe) => axe.withTags(tags),
    dark: (axe) => axe.withRules(colourRules),
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await settled(page)
    expect.soft(await faultsOf(page, checks[colorScheme]), `${name}, ${colorScheme}`).toEqual([])
  }
  const sizes = { 'at 200 %': zoomed, 'in a large window': large, 'in the usual window': small }
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    await settled(page)
    expect.soft(await widthOver(page), `${name} ${size} is wider than its window`).toBeLessThanOrEqual(0)
    expect.soft(await squeezedParts(page), `${name} ${size}`).toEqual([])
    expect.soft(await clippedWords(page), `${name} ${size} cuts words off`).toEqual([])
  }
}
