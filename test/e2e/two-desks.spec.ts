import { bookingForm, fillBooking, freeHour, goToDay, grid, saying, toast } from './support/diary.ts'
import { Keys } from './support/keys.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test('a change at one desk shows at another within a second, and a time taken meanwhile is refused with what is free', async ({
  studio,
  keys,
}) => {
  const { page } = studio
  const otherPage = await studio.anotherDesk()
  const otherKeys = new Keys(() => otherPage)
  await signInAs(page, keys, 'frontDesk')
  await signInAs(otherPage, otherKeys, 'manager')
  await goToDay(page, keys, '2027-07-05')
  await goToDay(otherPage, otherKeys, '2027-07-05')

  const trainer = 'Amina Odhiambo'
  const booking = { sessionType: 'Personal training', trainer, day: '2027-07-05', time: await freeHour(page, trainer) }
  const taken = saying(`${booking.time}–`, `with ${trainer}`)

  await otherKeys.press('b')
  await fillBooking(otherPage, otherKeys, { client: 'Achieng', ...booking })
  await otherKeys.fill(bookingForm(otherPage).form.getByLabel('Note'), 'Asked for a mat')

  await keys.press('b')
  await fillBooking(page, keys, { client: 'Naomi', ...booking })
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Booked')
  await expect(grid(otherPage).getByRole('button', { name: taken })).toBeVisible({ timeout: 1_000 })

  await otherKeys.press('Control+Enter')
  await expect(bookingForm(otherPage).nearest).toHaveCount(3)
  await expect(bookingForm(otherPage).time).toHaveValue(booking.time)
  await expect(bookingForm(otherPage).form.getByLabel('Note')).toHaveValue('Asked for a mat')
  await otherKeys.tabTo(bookingForm(otherPage).nearest.first(), 'Shift+Tab')
  await otherKeys.press('Enter')
  await otherKeys.press('Control+Enter')
  await expect(toast(otherPage)).toContainText('Booked')
})
