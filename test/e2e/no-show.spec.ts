import { callApi } from './support/api.ts'
import { expectAccessible } from './support/accessible.ts'
import { lotOf, sellPack } from './support/credits.ts'
import { bookingForm, toast } from './support/diary.ts'
import { makeBooking } from './support/made-booking.ts'
import { signInAs, signOut } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'
import { goToRow, rowOf, sessionCard, tasks } from './support/today.ts'

const peter = { firstName: 'Peter', lastName: 'Barasa' }
const clientOf = async (page: Parameters<typeof callApi>[0], bookingId: string): Promise<string> =>
  (await callApi<{ clientId: string }>(page, 'bookings/get', { id: bookingId })).clientId

test('a no-show uses the credit and holds a fee; waived with a reason the credit is back in its lot and both stand with their names', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'owner')
  await callApi(page, 'studio/update', { noShowUsesCredit: true, noShowFeeMinor: 50_000, waiverHours: 24, noShowAfterMinutes: 10 })
  const booking = await makeBooking(page, { client: peter, trainer: 'Chen Wei', startsAt: '2027-06-08T08:45' })
  const clientId = await clientOf(page, booking.id)
  const lot = await sellPack(page, { clientId })
  await callApi(page, 'bookings/payWith', { id: booking.id, payWith: { clientPackageId: lot.id } })
  await signOut(page, keys, 'Omar')
  await signInAs(page, keys, 'frontDesk')

  const task = tasks(page).filter({ hasText: 'Peter Barasa was not checked in' })
  await keys.tabTo(task.getByRole('button'))
  await keys.press('Enter')
  const card = sessionCard(page)
  await expect(card).toContainText('Spring five, 1 credit held')
  await keys.press('u')
  await expect(card.getByRole('status', { name: 'What it costs' })).toContainText(
    'No-show: the credit of Spring five is used and a fee of KES 500 is asked; it can be waived until Wed 9 June',
  )
  await expectAccessible(page, 'a no-show with what it costs')
  await keys.press('Enter')
  await expect(toast(page)).toContainText('No-show: Peter Barasa')
  expect(await lotOf(page, lot.id)).toEqual({ bought: 5, used: 1, reserved: 0, sessionsAvailable: 4 })

  await goToRow(page, keys, 'Peter Barasa')
  await keys.press('Enter')
  await expect(card).toContainText('Spring five, 1 credit used')
  await expect(card).toContainText('KES 500, can be waived until Wed 9 June')
  await expect(card.getByRole('button', { name: 'Waive' })).toBeVisible()
  await expectAccessible(page, 'the card of a no-show')
  await keys.press('w')
  await expect(card.getByLabel('Reason')).toBeFocused()
  await keys.press('Enter')
  await expect(card).toContainText('Write why')
  await keys.type('Child ill')
  await keys.press('Enter')
  await expect(toast(page)).toContainText('Waived for Peter Barasa')
  await expect(card).toContainText('Child ill, by Dora Achieng')
  await expect(card).toContainText('KES 500, waived')
  await expect(card.getByRole('button', { name: 'Waive' })).toHaveCount(0)
  expect(await lotOf(page, lot.id)).toEqual({ bought: 5, used: 0, reserved: 0, sessionsAvailable: 5 })

  await keys.press('o')
  await expect(page.getByRole('article', { name: 'Spring five' })).toContainText('5 left of 5')
  await keys.press('l')
  const ledger = page.getByRole('table', { name: 'Ledger of Spring five' })
  await expect(ledger.getByRole('row')).toContainText([
    /^Day/,
    /Bought: 5 sessions/,
    /Reserved: .*Omar Said/s,
    /Used, no-show: .*Dora Achieng/s,
    /Returned after use: .*Child ill, Dora Achieng/s,
    /Available now/,
  ])
  await keys.press('Escape')
  await keys.press('b')
  await expect(bookingForm(page).form).toContainText('1 no-show (waived) in 90 days')
})

test('who was checked in is no no-show until that is undone', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  await makeBooking(page, { client: peter, trainer: 'Chen Wei', startsAt: '2027-06-08T10:05' })
  await goToRow(page, keys, 'Peter Barasa')
  await keys.press('Enter')
  const card = sessionCard(page)
  await keys.press('i')
  await expect(toast(page)).toContainText('Checked in Peter Barasa')
  await expect(card.getByRole('button', { name: 'No-show' })).toHaveCount(0)
  await keys.press('u')
  await expect(card.getByRole('form', { name: 'No-show' })).toHaveCount(0)
  await keys.press('i')
  await expect(card.getByRole('button', { name: 'No-show' })).toBeVisible()
  await keys.press('u')
  await expect(card.getByLabel('Reason')).toBeFocused()
})

test('a cancellation says what it costs by who cancels, before it is done; a late one is waived', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  await callApi(page, 'studio/update', { cancelWindowHours: 12, lateCancelUsesCredit: true, lateCancelFeeMinor: 0, waiverHours: 24 })
  const booking = await makeBooking(page, { client: peter, trainer: 'Chen Wei', startsAt: '2027-06-08T14:05' })
  const lot = await sellPack(page, { clientId: await clientOf(page, booking.id) })
  await callApi(page, 'bookings/payWith', { id: booking.id, payWith: { clientPackageId: lot.id } })
  await goToRow(page, keys, 'Peter Barasa')
  await keys.press('x')
  const card = sessionCard(page)
  const cost = card.getByRole('status', { name: 'What it costs' })
  await expect(card.getByRole('radio', { name: 'The client' })).toBeFocused()
  await expect(cost).toContainText('Late, less than 12 hours before the start: the credit of Spring five is used')
  await keys.press('ArrowDown')
  await expect(card.getByRole('radio', { name: 'The studio' })).toBeChecked()
  await expect(cost).toContainText('The studio’s doing: the credit goes back to Spring five, 5 available then')
  await expectAccessible(page, 'cancelling with what it costs')
  await keys.press('ArrowUp')
  await expect(cost).toContainText('is used')
  await keys.press('Enter')
  await expect(toast(page)).toContainText('Cancelled Peter Barasa')
  await expect(rowOf(page, 'Peter Barasa')).toHaveCount(0)
  expect(await lotOf(page, lot.id)).toMatchObject({ used: 1, reserved: 0 })

  await page.evaluate((to) => void (location.hash = to), `/clients/${await clientOf(page, booking.id)}`)
  const row = page.locator(`[data-row="visit-${booking.id}"]`)
  await expect(row).toBeVisible()
  await keys.tabTo(page.locator('[data-row][tabindex="0"]'))
  await keys.walkTo(row, 'ArrowDown')
  await keys.press('Enter')
  await expect(card).toContainText('Spring five, 1 credit used')
  await expect(card.getByRole('button', { name: 'Waive' })).toBeVisible()
  await keys.press('w')
  await expect(card.getByLabel('Reason')).toBeFocused()
  await keys.type('Was in hospital')
  await keys.press('Enter')
  await expect(toast(page)).toContainText('Waived for Peter Barasa')
  expect(await lotOf(page, lot.id)).toMatchObject({ used: 0, sessionsAvailable: 5 })
})
