import { fillBooking, freeHour, goToDay, grid, saying, toast } from './support/diary.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

// Every spec runs where nothing outside this computer can be reached, and fails when anything tried.
test('with the network unplugged the desk books and cancels as ever, and the bar says so', async ({ studio, keys }) => {
  const { page } = studio
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }))
  await page.reload()
  await signInAs(page, keys, 'frontDesk')
  await expect(page.getByRole('status', { name: 'State of the desk' })).toContainText('No network')
  await goToDay(page, keys, '2027-07-05')
  const trainer = 'Amina Odhiambo'
  const time = await freeHour(page, trainer)
  await keys.press('b')
  await fillBooking(page, keys, { client: 'Naomi', sessionType: 'Personal training', trainer, day: '2027-07-05', time })
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Booked')
  const block = grid(page).getByRole('button', { name: saying(`${time}–`, `with ${trainer}`, 'Confirmed') })
  await expect(block).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: 'Cancel session' })).toBeVisible()
  await keys.press('x')
  await expect(page.getByRole('radio', { name: 'The client' })).toBeFocused()
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Cancelled')
  expect(studio.outsideCalls).toEqual([])
})
