import { bookingForm, toast } from './support/diary.ts'
import { lockDesk, lockedDesk, personAtDesk, pins, takeDesk } from './support/locked-desk.ts'
import { openRoute } from './support/routes.ts'
import { people, signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test('Ctrl L hides everything; another takes the desk by initials and PIN and sees nothing of what was begun, which is there on coming back', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'frontDesk')
  await keys.press('b')
  const { form } = bookingForm(page)
  await keys.fill(form.getByLabel('Note'), 'Asked for a mat')
  await lockDesk(page, keys)
  await expect(page.getByText('Next free')).toHaveCount(0)
  expect(await page.content()).not.toContain('Asked for a mat')

  const before = keys.pressed
  await takeDesk(page, keys, 'manager')
  expect(keys.pressed - before, 'two initials, four digits, Enter').toBe(7)
  await expect(form).toHaveCount(0)
  await keys.press('b')
  await expect(form.getByLabel('Note')).toHaveValue('')
  await keys.press('Escape')

  await lockDesk(page, keys)
  await takeDesk(page, keys, 'frontDesk')
  await expect(form.getByLabel('Note')).toHaveValue('Asked for a mat')
})

test('a wrong PIN is refused in one sentence, and after five only the password helps', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await lockDesk(page, keys)
  const field = lockedDesk(page).pinOf('frontDesk')
  await keys.type('12')
  await keys.press('Enter')
  await expect(page.getByText('A PIN has 4 to 8 digits.')).toBeVisible()
  await keys.fill(field, '1234')
  await keys.press('Enter')
  await expect(page.getByText('This is not the PIN')).toBeVisible()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  for (let tries = 0; tries < 5; tries += 1) {
    await keys.type('4321')
    await expect(page.getByText('This is not the PIN')).toBeHidden()
    await keys.press('Enter')
    await expect(page.locator('.mantine-InputWrapper-error')).toBeVisible()
  }
  await keys.type(pins.frontDesk)
  await keys.press('Enter')
  await expect(page.getByText('This PIN was wrong five times; sign in with the password, then it works again.')).toBeVisible()

  await keys.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await keys.press('Escape')
  await expect(lockedDesk(page).heading).toBeVisible()
  await keys.press('Control+Enter')
  await keys.fill(page.getByLabel('E-mail'), 'dora@kilele.example')
  await keys.fill(page.getByLabel('Password', { exact: true }), 'kilele-desk')
  await keys.press('Enter')
  await expect(personAtDesk(page, 'frontDesk')).toBeVisible()
})

test('whoever takes over stays where the desk was, or where they may be', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  await openRoute(page, '/settings/staff')
  await expect(page.getByRole('link', { name: people.frontDesk })).toBeVisible()
  await lockDesk(page, keys)
  await takeDesk(page, keys, 'manager')
  await expect(page.getByRole('heading', { level: 2, name: 'Staff' })).toBeVisible()
  await lockDesk(page, keys)
  await takeDesk(page, keys, 'trainer')
  await expect(page.getByRole('heading', { level: 2, name: 'Profile' })).toBeVisible()
  await expect(page.getByText(people.frontDesk)).toHaveCount(0)
})

test('without a PIN the lock says how to get one; set, it takes over the desk', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await openRoute(page, '/settings/password')
  const pin = page.getByRole('form', { name: 'PIN' })
  await keys.fill(pin.getByLabel('Password, to show who sets it'), 'kilele-desk')
  await keys.tabTo(pin.getByRole('button', { name: 'Take the PIN away' }))
  await keys.press('Enter')
  await expect(toast(page)).toContainText('PIN taken away')

  await lockDesk(page, keys)
  await expect(page.getByText('Dora Achieng has no PIN yet')).toBeVisible()
  await keys.press('Enter')
  await keys.fill(page.getByLabel('E-mail'), 'dora@kilele.example')
  await keys.fill(page.getByLabel('Password', { exact: true }), 'kilele-desk')
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Password and PIN' })).toBeVisible()

  await keys.fill(pin.getByLabel('Password, to show who sets it'), 'kilele-desk')
  await keys.fill(pin.getByLabel('PIN', { exact: true }), '12ab')
  await keys.fill(pin.getByLabel('PIN again'), '7024')
  await keys.press('Control+Enter')
  await expect(page.getByText('Write 4 to 8 digits, nothing else.')).toBeVisible()
  await keys.fill(pin.getByLabel('PIN', { exact: true }), '7024')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('PIN set')
  await lockDesk(page, keys)
  await takeDesk(page, keys, 'frontDesk')
})

test('a desk nobody uses locks itself, and is locked when it was left with the page closed', async ({ studio: { page }, keys }) => {
  await page.clock.install()
  await signInAs(page, keys, 'frontDesk')
  await page.clock.fastForward('09:30')
  await keys.press('g', 'c')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.clock.fastForward('09:30')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.clock.fastForward('01:00')
  await expect(lockedDesk(page).heading).toBeVisible()

  await takeDesk(page, keys, 'frontDesk')
  await page.clock.fastForward('05:00')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.evaluate(() => {
    const [name = ''] = Object.keys(localStorage).filter((key) => key.endsWith('.activity'))
    localStorage.setItem(name, JSON.stringify({ at: Date.now() - 11 * 60_000, lockAfterMinutes: 10 }))
  })
  await page.reload()
  await expect(lockedDesk(page).heading).toBeVisible()
  await page.reload()
  await expect(lockedDesk(page).heading).toBeVisible()
  await takeDesk(page, keys, 'frontDesk')
})
