import { callApi } from './support/api.ts'
import { toast } from './support/diary.ts'
import { openRoute } from './support/routes.ts'
import { people, signInAs, signInWith, signOut } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test('somebody is invited, sets a password with the code shown once, and is at work', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  await openRoute(page, '/settings/staff')
  await keys.press('a')
  const form = page.getByRole('form', { name: 'Invite staff' })
  await expect(form.getByLabel('First name')).toBeFocused()
  await keys.type('Faith')
  await keys.fill(form.getByLabel('Last name'), 'Mwende')
  await keys.fill(form.getByLabel('E-mail'), 'dora@kilele.example')
  await keys.press('Control+Enter')
  await expect(form.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true')
  await expect(form.getByLabel('First name')).toHaveValue('Faith')
  await keys.fill(form.getByLabel('E-mail'), 'faith@kilele.example')
  await keys.press('Control+Enter')

  const shown = page.getByRole('region', { name: 'Faith Mwende is invited' })
  await expect(shown).toContainText('faith@kilele.example')
  await expect(shown.getByRole('button', { name: 'Copy' })).toBeFocused()
  const code = (await shown.getByLabel('One-time code').innerText()).replaceAll(/\s/g, '')
  const row = page.getByRole('row').filter({ hasText: 'Faith Mwende' })
  await expect(row).toContainText('Invited')
  await keys.tabTo(shown.getByRole('button', { name: 'It is written down, close' }))
  await keys.press('Enter')
  await expect(page.getByText(code)).toHaveCount(0)
  await signOut(page, keys, people.owner)

  await keys.tabTo(page.getByRole('button', { name: 'Use a one-time code' }))
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Set a password' })).toBeVisible()
  await keys.fill(page.getByLabel('E-mail'), 'faith@kilele.example')
  await keys.fill(page.getByLabel('One-time code'), code)
  await keys.fill(page.getByLabel('Password', { exact: true }), 'rowing machine 7')
  await keys.fill(page.getByLabel('Password again'), 'rowing machine 7')
  await keys.press('Control+Enter')
  await expect(page.getByText('The password is set. Sign in with it.')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue('faith@kilele.example')
  await keys.fill(page.getByLabel('Password', { exact: true }), 'rowing machine 7')
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: /^Faith Mwende/ })).toBeVisible()
})

test('name and role are changed; oneself and the last owner stay, and it says why', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  await openRoute(page, '/settings/staff')
  await keys.walkTo(page.getByRole('link', { name: people.frontDesk }), 'ArrowDown')
  await keys.press('Enter')
  const form = page.getByRole('form', { name: 'Staff user' })
  await keys.fill(form.getByLabel('Last name'), 'Achieng Otieno')
  await keys.pick(form.getByRole('combobox', { name: 'Role' }), 'Manager')
  await expect(form).toContainText('Saved, it signs Dora out everywhere')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Dora Achieng Otieno is manager now')

  await openRoute(page, '/settings/staff')
  await keys.walkTo(page.getByRole('link', { name: people.owner }), 'ArrowDown')
  await keys.press('Enter')
  await expect(page.getByText('The studio needs an owner. Make somebody else an owner first.')).toBeVisible()
  await expect(page.getByRole('button', { name: /Archive/ })).toHaveCount(0)
})

test('somebody is archived, cannot sign in, is restored, and comes back with a code', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openRoute(page, '/settings/staff')
  const dora = page.getByRole('link', { name: people.frontDesk })
  await keys.walkTo(dora, 'ArrowDown')
  await keys.press('Enter')
  await keys.tabTo(page.getByRole('button', { name: `Archive ${people.frontDesk}` }))
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: `${people.frontDesk} leaves` })).toBeVisible()
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Archived Dora Achieng. Signed out on every desk')
  const row = page.getByRole('row').filter({ hasText: people.frontDesk })
  await expect(row).toContainText('Archived')
  await signOut(page, keys, people.manager)
  await signInWith(page, keys, 'dora@kilele.example', 'kilele-desk')
  await expect(page.getByText('E-mail and password do not match')).toBeVisible()

  await signInAs(page, keys, 'manager')
  await openRoute(page, '/settings/staff')
  await keys.walkTo(dora, 'ArrowDown')
  await keys.press('r')
  await expect(toast(page)).toContainText('is back and needs a one-time code')
  await expect(row).toContainText('Invited')
  await keys.walkTo(dora, 'ArrowUp')
  await keys.press('r')
  await expect(page.getByRole('region', { name: `${people.frontDesk} is invited` })).toBeVisible()
})

test('a trainer of the staff with nothing ahead is archived from the hand-over page', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const { user } = await callApi<{ user: { trainerId: string } }>(page, 'staff/invite', {
    email: 'grace@kilele.example',
    firstName: 'Grace',
    lastName: 'Wairimu',
    role: 'trainer',
  })
  expect(user.trainerId).not.toBeNull()
  await openRoute(page, '/settings/staff')
  await keys.walkTo(page.getByRole('link', { name: 'Grace Wairimu' }), 'ArrowDown')
  await keys.press('Enter')
  await keys.tabTo(page.getByRole('button', { name: 'Hand over and archive' }))
  await keys.press('Enter')
  await expect(page.getByText('Nothing lies ahead.')).toBeVisible()
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Archived Grace Wairimu')
})
