import { callApi } from './support/api.ts'
import { expectAccessible } from './support/accessible.ts'
import { lotOf, sellPack } from './support/credits.ts'
import { bookingForm, toast } from './support/diary.ts'
import { makeBooking } from './support/made-booking.ts'
import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'
import { goToRow, sessionCard } from './support/today.ts'

const neema = { firstName: 'Neema', lastName: 'Okello' }

test('a walk-in is booked on the package just sold, checked in and completed: 4 left and 1 held, then 1 used', async ({
  studio: { page },
  keys,
}, testInfo) => {
  await signInAs(page, keys, 'owner')
  const client = await callApi<{ id: string }>(page, 'clients/create', neema)
  const lot = await sellPack(page, { clientId: client.id })
  await openRoute(page, `/clients/${client.id}`)
  const pack = page.getByRole('article', { name: 'Spring five' })
  await expect(pack).toContainText('5 left of 5, use by Mon 30 August')

  await keys.press('b')
  const { form, trainer, time } = bookingForm(page)
  await keys.choose(trainer, 'Amina', 'Amina Odhiambo')
  await expect(form.getByRole('radio', { name: 'Spring five: 5 left, use by Mon 30 August' })).toBeChecked()
  await keys.fill(time, '10:10')
  await expect(form.getByRole('button', { name: 'Book Tue 8 June 10:10' })).toBeEnabled()
  await expectAccessible(page, 'booking with a package')
  await keys.press('Control+Enter')
  const anyway = form.getByRole('textbox', { name: 'Reason to book anyway' })
  for (const _ of [1, 2, 3]) {
    await expect(anyway.or(toast(page)).first()).toBeVisible()
    if (await toast(page).isVisible()) break
    await keys.fill(anyway, 'Walked in')
    await keys.press('Enter')
    await expect(form.locator('[data-loading]')).toHaveCount(0)
  }
  await expect(form).toBeHidden()
  await expect(pack).toContainText('4 left of 5, 1 held, use by Mon 30 August')
  expect(await lotOf(page, lot.id)).toEqual({ bought: 5, used: 0, reserved: 1, sessionsAvailable: 4 })

  await goToRow(page, keys, 'Neema Okello')
  const before = keys.pressed
  await keys.press('i')
  await expect(toast(page)).toContainText('Checked in Neema Okello')
  const pressed = keys.pressed - before
  testInfo.annotations.push({ type: 'keys to check in', description: String(pressed) })
  expect(pressed).toBeLessThanOrEqual(3)
  await keys.press('Enter')
  await expect(sessionCard(page)).toContainText('Spring five, 1 credit held')
  await keys.press('k')
  await expect(toast(page)).toContainText('Completed Neema Okello')
  await expect(sessionCard(page)).toContainText('Spring five, 1 credit used')
  expect(await lotOf(page, lot.id)).toEqual({ bought: 5, used: 1, reserved: 0, sessionsAvailable: 4 })

  await keys.press('o')
  await expect(pack).toContainText('4 left of 5, use by Mon 30 August')
  await keys.press('l')
  const ledger = page.getByRole('table', { name: 'Ledger of Spring five' })
  await expect(ledger.getByRole('row')).toContainText([
    /^Day/,
    /Bought: 5 sessions/,
    /Reserved: Personal training with Amina/,
    /Used: Personal training with Amina/,
    /Available now/,
  ])
})

test('what pays for a session is chosen, changed and taken off on its card; a visit nothing pays for says so, and is charged nothing with a reason', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'owner')
  const booking = await makeBooking(page, { client: neema, trainer: 'Chen Wei', startsAt: '2027-06-08T10:05' })
  const { clientId } = await callApi<{ clientId: string }>(page, 'bookings/get', { id: booking.id })
  const lot = await sellPack(page, { clientId, name: 'Spring three', sessionsCount: 3, validDays: 6 })
  await goToRow(page, keys, 'Neema Okello')
  await keys.press('Enter')
  const card = sessionCard(page)
  await expect(card).toContainText('To pay at the visit')
  await keys.press('w')
  await expect(card.getByRole('radio', { name: /^Spring three: 3 left/ })).toBeFocused()
  await expect(card).toContainText('Ends Mon 14 June, in 6 days')
  await expectAccessible(page, 'choosing what pays')
  await keys.press('Enter')
  await expect(card).toContainText('Spring three, 1 credit held')
  expect(await lotOf(page, lot.id)).toMatchObject({ reserved: 1, sessionsAvailable: 2 })

  await keys.press('w')
  await expect(card.getByRole('radio', { name: /^Spring three/ })).toBeFocused()
  await keys.press('ArrowDown')
  await expect(card.getByRole('radio', { name: 'At the visit, with money' })).toBeChecked()
  await keys.press('Enter')
  await expect(card).toContainText('To pay at the visit')
  expect(await lotOf(page, lot.id)).toMatchObject({ reserved: 0, sessionsAvailable: 3 })

  await keys.press('i')
  await expect(toast(page)).toContainText('Checked in Neema Okello')
  await keys.press('k')
  await expect(card).toContainText('Not paid')
  await expect(page.getByRole('row').filter({ hasText: 'Neema Okello' })).toContainText('Completed, not paid')
  await keys.press('w')
  await keys.fill(card.getByLabel('Not charged, because'), 'First session is free')
  await expect(card.getByRole('button', { name: 'Charge nothing' })).toBeVisible()
  await keys.press('Enter')
  await expect(toast(page)).toContainText('Not charged: Neema Okello')
  await keys.press('h')
  await expect(card.getByRole('list', { name: 'History' })).toContainText('Not charged: First session is free')
})

test('W pressed before it is known whether a no-show can be waived waits for that', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const booking = await makeBooking(page, { client: neema, trainer: 'Chen Wei', startsAt: '2027-06-08T08:45' })
  await callApi(page, 'bookings/noShow', { id: booking.id })
  let answer = () => {}
  const isAnswered = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/rpc/bookings/history', async (route) => {
    await isAnswered
    await route.continue()
  })
  await goToRow(page, keys, 'Neema Okello')
  await keys.press('Enter')
  const card = sessionCard(page)
  await expect(card).toBeVisible()
  await keys.press('w')
  await expect(card.getByRole('form', { name: 'Waive' })).toHaveCount(0)
  answer()
  await expect(card.getByLabel('Reason')).toBeFocused()
})

test('a package that ends before the session is said with its day, and money at the visit is what is left', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'owner')
  const client = await callApi<{ id: string }>(page, 'clients/create', neema)
  await sellPack(page, { clientId: client.id, name: 'Spring three', sessionsCount: 3, validDays: 6 })
  await openRoute(page, `/clients/${client.id}`)
  await keys.press('b')
  const { form, day } = bookingForm(page)
  await keys.fill(day, '1 july')
  await expect(form.getByRole('radio', { name: /^Spring three/ })).toBeDisabled()
  await expect(form).toContainText('Spring three ends Mon 14 June, before this session')
  await expect(form.getByRole('radio', { name: 'Pay later' })).toBeChecked()
  await keys.fill(day, 'tomorrow')
  await expect(form.getByRole('radio', { name: /^Spring three/ })).toBeChecked()
})
