import { expect, type Locator, type Page } from '@playwright/test'
import { hasFocus, type Keys } from './keys.ts'

export const tasks = (page: Page): Locator => page.getByRole('region', { name: 'Needs you' }).getByRole('listitem')

/** The row of a client in the list of today. */
export const rowOf = (page: Page, client: string): Locator => page.getByRole('row').filter({ hasText: client })

/** The session shown beside the list. */
export const sessionCard = (page: Page): Locator => page.getByRole('complementary', { name: 'Session' })

/** Today's list, by the keys for it, with that client's row the current one. */
export const goToRow = async (page: Page, keys: Keys, client: string): Promise<void> => {
  await keys.press('g', 't')
  const button = rowOf(page, client).getByRole('button', { name: client })
  await expect(button).toBeAttached()
  await expect(page.locator('.row-button:focus')).toHaveCount(1)
  await keys.press('Home')
  for (let steps = 0; steps < 90 && !(await hasFocus(button)); steps += 1) await keys.press('ArrowDown')
  await expect(button).toBeFocused()
}
