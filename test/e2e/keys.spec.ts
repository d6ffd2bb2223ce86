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

test('G and a letter go to each place, and the bar at the bottom names the keys there', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const places = { t: 'Today', l: 'Clients', ',': 'Settings' }
  for (const [letter, title] of Object.entries(places)) {
    await keys.press('g', letter)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('contentinfo')).toContainText('all keys')
  }
})
