import { bookingForm, fillBooking, goToDay, grid, saying, toast } from './support/diary.ts'
import { nextMonday } from './support/nairobi-days.ts'
import { newStudio, setUpStudio } from './support/set-up-studio.ts'
import { signInWith, signOut } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test.use({ begins: 'blank' })

test('a studio sets itself up, adds a client, and books, confirms and cancels a session, by keyboard alone', async ({ studio, keys }) => {
  const { page } = studio
  const monday = nextMonday()
  const { owner } = newStudio
  await setUpStudio(page, keys)

  await test.step('the first session type is there, and is made to start as pending', async () => {
    await keys.press('g', ',')
    const sections = page.getByRole('navigation', { name: 'Settings' })
    await keys.tabTo(sections.getByRole('link', { name: 'Session types' }))
    await keys.press('Enter')
    await keys.tabTo(page.getByRole('link', { name: 'Personal training' }))
    await keys.press('Enter')
    await keys.tabTo(page.getByRole('radio', { name: 'Confirmed' }))
    await keys.press('ArrowRight')
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Saved Personal training')
  })

  await test.step('a client is added', async () => {
    await keys.press('g', 'l')
    await expect(page.getByText('No client yet')).toBeVisible()
    await keys.press('a')
    await expect(page.getByLabel('First name')).toBeFocused()
    await keys.type('Achieng')
    await keys.fill(page.getByLabel('Last name'), 'Otieno')
    await keys.fill(page.getByLabel('Phone'), '0712 345 678')
    await keys.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: /Achieng Otieno$/ })).toBeVisible()
  })

  await test.step('10 to 11 is booked from the free time of the calendar', async () => {
    await goToDay(page, keys, monday)
    await keys.tabTo(page.getByRole('button', { name: saying('09:00', '8 h free') }))
    await keys.press('Enter')
    await fillBooking(page, keys, { client: 'Achieng', time: '10' })
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Pending Achieng Otieno')
    await expect(grid(page).getByRole('button', { name: saying('Achieng Otieno', '10:00–11:00', 'Pending') })).toBeFocused()
  })

  await test.step('the free times exclude it', async () => {
    await keys.press('b')
    await keys.fill(bookingForm(page).day, monday)
    await expect(bookingForm(page).freeTimes).toHaveText(['09:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'])
    await keys.press('Escape')
    await expect(bookingForm(page).form).toBeHidden()
  })

  const block = grid(page).getByRole('button', { name: saying('Achieng Otieno', '10:00–11:00') })
  await test.step('it is confirmed', async () => {
    await expect(block).toBeFocused()
    await keys.press('Enter')
    await expect(page.getByRole('button', { name: 'Confirm' })).toBeVisible()
    await keys.press('c')
    await expect(toast(page)).toContainText('Confirmed Achieng Otieno')
    await expect(block).toHaveAccessibleName(/Confirmed/)
  })

  await test.step('it is cancelled with a reason, and the time is free again', async () => {
    await expect(block).toBeFocused()
    await keys.press('Enter')
    await expect(page.getByRole('button', { name: 'Cancel session' })).toBeVisible()
    await keys.press('x')
    await expect(page.getByRole('radio', { name: 'The client' })).toBeFocused()
    await keys.fill(page.getByLabel('Reason'), 'Down with a cold')
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Cancelled Achieng Otieno')
    await expect(page.getByRole('button', { name: saying('free', 'Achieng Otieno cancelled') })).toBeVisible()
  })

  await test.step('the owner signs out, stays out over a reload, and signs in again', async () => {
    await signOut(page, keys, 'Wanjiru Kamau')
    await page.reload()
    await signInWith(page, keys, owner.email, owner.password)
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
    await expect(grid(page)).toBeVisible()
  })
})
