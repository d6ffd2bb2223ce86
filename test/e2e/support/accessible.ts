import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { settled } from './routes.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The smallest window of a desk, and the same window with everything twice as large. */
const small = { width: 1280, height: 800 }
const zoomed = { width: 640, height: 400 }

/** What is wrong with what is on screen, each as one line; empty when nothing is. */
const faultsOf = async (page: Page): Promise<string[]> => {
  // The usual mode opens a second page, which a desktop window cannot.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze()
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.length} × ${nodes
        .slice(0, 3)
        .map(({ target }) => String(target))
        .join(', ')}`,
  )
}

const widthOver = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** No finding of axe, in light and in dark; and nothing to scroll sideways for, at the smallest size and at 200 %. */
export const expectAccessible = async (page: Page, name: string): Promise<void> => {
  await page.setViewportSize(small)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await settled(page)
    expect.soft(await faultsOf(page), `${name}, ${colorScheme}`).toEqual([])
  }
  expect.soft(await widthOver(page), `${name} is wider than its window`).toBeLessThanOrEqual(0)
  await page.setViewportSize(zoomed)
  await settled(page)
  expect.soft(await widthOver(page), `${name} at 200 % is wider than its window`).toBeLessThanOrEqual(0)
  await page.setViewportSize(small)
}
