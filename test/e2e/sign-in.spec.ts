import { people, signInAs, signInWith, signOut } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test('a wrong password is refused in one sentence and the typed e-mail stays', async ({ studio: { page }, keys }) => {
  await keys.fill(page.getByLabel('E-mail'), 'omar@kilele.example')
  await keys.fill(page.getByLabel('Password', { exact: true }), 'kilele-wrong')
  await keys.press('Enter')
  await expect(page.getByText('E-mail and password do not match')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue('omar@kilele.example')
})

test('the training sign-ins open the app in one press, each with what its role may do', async ({ studio: { page }, keys }) => {
  const sections = page.getByRole('navigation', { name: 'Settings' }).getByRole('link')
  const columns = page.getByRole('grid').getByRole('columnheader')

  await signInAs(page, keys, 'trainer')
  await keys.press('g', 'c')
  await expect(columns.filter({ hasText: 'booked' })).toHaveCount(1)
  await expect(columns.filter({ hasText: 'Amina Odhiambo' })).toBeVisible()
  await keys.press('g', ',')
  await expect(sections).toHaveText(['Profile', 'Password and PIN', 'Appearance', 'About'])
  await signOut(page, keys, people.trainer)

  await signInAs(page, keys, 'frontDesk')
  await keys.press('g', 'c')
  await expect(columns.filter({ hasText: 'booked' })).toHaveCount(6)
  await keys.press('g', ',')
  await expect(sections.filter({ hasText: 'Staff' })).toHaveCount(0)
  await signOut(page, keys, people.frontDesk)

  await signInAs(page, keys, 'owner')
  await keys.press('g', ',')
  await expect(sections.filter({ hasText: 'Staff' })).toBeVisible()
  await expect(sections.filter({ hasText: 'Security' })).toBeVisible()
})

test('a changed password is the one that signs in', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await keys.tabTo(page.getByRole('button', { name: /^Dora Achieng/ }))
  await keys.press('Enter')
  await keys.walkTo(page.getByRole('menuitem', { name: 'Password and PIN' }), 'ArrowDown')
  await keys.press('Enter')
  await keys.fill(page.getByLabel('Present password'), 'kilele-desk')
  await keys.fill(page.getByLabel('New password', { exact: true }), 'rowing machine 7')
  await keys.fill(page.getByLabel('New password again'), 'rowing machine 7')
  await keys.press('Control+Enter')
  await expect(page.getByRole('status', { name: 'Done' })).toContainText('Password changed')
  await signOut(page, keys, people.frontDesk)

  await signInWith(page, keys, 'dora@kilele.example', 'kilele-desk')
  await expect(page.getByText('E-mail and password do not match')).toBeVisible()
  await keys.fill(page.getByLabel('Password', { exact: true }), 'rowing machine 7')
  await keys.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})
