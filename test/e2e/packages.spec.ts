import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { sellPack } from './support/credits.ts'
import { toast } from './support/diary.ts'
import { makeClient } from './support/money.ts'
import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test.describe.configure({ timeout: 180_000 })

test('a package is added with all its fields, changed, archived and brought back', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openRoute(page, '/settings/packages')
  await expect(page.getByRole('row').filter({ hasText: 'Pilates 10-pack' })).toContainText('1,900')
  const field = (label: string) => page.getByLabel(label, { exact: true })

  await test.step('all fields are written; the price of a session is shown while typing', async () => {
    await keys.press('a')
    await expect(field('Name')).toBeFocused()
    await keys.type('Reformer trio')
    await keys.fill(field('Sessions'), '3')
    await keys.fill(field('Price, KES'), '10,000')
    await expect(page.getByText('3,333.33 a session')).toBeVisible()
    await keys.fill(field('Valid for'), '45')
    await keys.choose(page.getByRole('combobox', { name: 'Sessions of' }), 'Amina', 'Amina Odhiambo')
    await keys.pick(page.getByRole('combobox', { name: 'Tax rate' }), 'VAT 16 %')
    await keys.tabTo(page.getByRole('radio', { name: 'Every type' }))
    await keys.press('ArrowRight', 'Control+Enter')
    await expect(page.getByText('Choose at least one session type, or every type.')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Assessment' })).toBeFocused()
    await keys.tabTo(page.getByRole('checkbox', { name: 'Pilates' }))
    await keys.press(' ')
    await keys.fill(field('Description'), 'Three on the reformer.')
    await expectAccessible(page, 'a new package, filled in')
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Added Reformer trio')
    const row = page.getByRole('row').filter({ hasText: 'Reformer trio' })
    await expect(row).toContainText('45 days')
    await expect(row).toContainText('Pilates, with Amina Odhiambo')
  })

  await test.step('it is changed to be valid for ever', async () => {
    await keys.walkTo(page.getByRole('link', { name: 'Reformer trio' }), 'ArrowDown')
    await keys.press('Enter')
    await expect(field('Price, KES')).toHaveValue('10,000')
    await keys.fill(field('Valid for'), '0')
    await keys.press('Control+Enter')
    await expect(page.getByText('Write days from 1 to 3,650, or leave it empty for ever.')).toBeVisible()
    await keys.press('ControlOrMeta+a', 'Delete', 'Control+Enter')
    await expect(toast(page)).toContainText('Saved Reformer trio')
    await expect(page.getByRole('row').filter({ hasText: 'Reformer trio' })).toContainText('For ever')
  })

  await test.step('archived, after it was said what that means, and brought back from the folded list', async () => {
    await keys.walkTo(page.getByRole('link', { name: 'Reformer trio' }), 'ArrowDown')
    await keys.press('Enter')
    await keys.tabTo(page.getByRole('button', { name: 'Archive Reformer trio' }))
    await keys.press('Enter')
    await expect(page.getByText('No longer sold. What clients own of it stays.')).toBeVisible()
    await keys.press('Enter')
    await expect(toast(page)).toContainText('Archived Reformer trio')
    await keys.tabTo(page.getByRole('button', { name: 'Archived, 1' }))
    await keys.press('Enter')
    await expectAccessible(page, 'archived packages')
    await keys.tabTo(page.getByRole('button', { name: 'Bring back Reformer trio' }))
    await keys.press('Enter')
    await expect(toast(page)).toContainText('Reformer trio is sold again')
    await expect(page.getByRole('table', { name: 'Packages', exact: true })).toContainText('Reformer trio')
  })
})

test('a package shows who owns it with what is left, and its owners can be opened', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const { id: clientId } = await makeClient(page, 'Zuri', 'Owner')
  const lot = await sellPack(page, { clientId, name: 'Zuri’s five' })
  await callApi(page, 'clientPackages/useSession', { id: lot.id, reason: 'Came without a booking' })
  await openRoute(page, '/settings/packages')
  await keys.walkTo(page.getByRole('link', { name: 'Zuri’s five' }), 'ArrowDown')
  await keys.press('Enter')
  const owners = page.getByRole('region', { name: /^Who owns it/ })
  await expect(owners.getByRole('row').filter({ hasText: 'Zuri Owner' })).toContainText('4 left of 5')
  await expectAccessible(page, 'a package with an owner')
  await keys.tabTo(owners.getByRole('link', { name: 'Zuri Owner' }))
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zuri Owner')
})

test('what was typed survives Esc, and a name in use is refused at the name', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openRoute(page, '/settings/packages/new')
  const name = page.getByLabel('Name', { exact: true })
  await keys.fill(name, '10-pack')
  await keys.press('Escape')
  await expect(page.getByRole('heading', { level: 2, name: 'Packages' })).toBeVisible()
  await keys.press('a')
  await expect(name).toHaveValue('10-pack')
  await keys.fill(page.getByLabel('Price, KES'), '18,000')
  await keys.press('Control+Enter')
  await expect(page.getByText('Another package on sale has this name; choose another.')).toBeVisible()
  await expect(name).toBeFocused()
  await expect(page.getByLabel('Price, KES')).toHaveValue('18,000')
})
