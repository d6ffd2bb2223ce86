import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test('the question mark lists every key of the screen, and Esc closes the list', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await keys.press('g', 'c')
  await keys.press('?')
  const list = page.getByRole('dialog', { name: 'Keys' })
  await expect(list.getByRole('region', { name: 'Calendar' })).toContainText('jump to date')
  await expect(list.getByRole('region', { name: 'Anywhere' })).toContainText('book')
  await keys.press('Escape')
  await expect(list).toBeHidden()
})

test('a choice and a box are no text field: letters act from them, and not from a field', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  await openRoute(page, '/settings/session-types/new')
  const list = page.getByRole('dialog', { name: 'Keys' })
  await keys.tabTo(page.getByLabel('Name', { exact: true }))
  await keys.press('?')
  await expect(list).toBeHidden()
  await keys.tabTo(page.getByRole('radio', { name: 'Confirmed' }))
  await keys.press('?')
  await expect(list).toBeVisible()
})

test('the rail says how many things ask for a decision, wherever the desk is', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  const count = await page.getByRole('region', { name: 'Needs you' }).locator('.section-count').innerText()
  const today = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: `Today ${count} to decide` })
  await expect(today).toBeVisible()
  await keys.press('1')
  const fewer = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: `Today ${Number(count) - 1} to decide` })
  await expect(fewer).toBeVisible()
  await keys.press('g', 'l')
  await expect(fewer).toBeVisible()
})

test('G and a letter go to each place, and the bar at the bottom names the keys there', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const places = { t: 'Today', l: 'Clients', ',': 'Settings' }
  for (const [letter, title] of Object.entries(places)) {
    await keys.press('g', letter)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('contentinfo')).toContainText('all keys')
  }
})
