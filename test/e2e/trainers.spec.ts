import { callApi } from './support/api.ts'
import { bookingForm, goToDay, grid, saying, toast } from './support/diary.ts'
import { openTrainer } from './support/hours.ts'
import { makeBooking } from './support/made-booking.ts'
import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test('a trainer is added with weekly hours and days away, has a column in the calendar, and is offered only in those hours', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'manager')
  await keys.press('g', ',')
  await keys.tabTo(page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Trainers' }))
  await keys.press('Enter')
  await expect(page.getByRole('link', { name: 'Amina Odhiambo' })).toBeVisible()
  await keys.press('a')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await keys.type('Grace Wairimu')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Added Grace Wairimu')

  await test.step('hours of one day are changed, with a stretch in the afternoon', async () => {
    const week = page.getByRole('grid', { name: 'Weekly hours of the trainer' })
    await keys.tabTo(week.locator('[tabindex="0"]'))
    await keys.press('ArrowRight', 'ArrowRight', 'e')
    await expect(page.getByLabel('Hours of Wednesday')).toBeFocused()
    await keys.fill(page.getByLabel('Hours of Wednesday'), '10–12, 14–16.30')
    await keys.press('Enter')
    await expect(week.getByRole('columnheader', { name: 'Wednesday: 10:00–12:00, 14:00–16:30.' })).toBeAttached()
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Weekly hours saved')
  })

  await test.step('days away are added', async () => {
    const away = page.getByRole('form', { name: 'Days away' })
    await keys.fill(away.getByLabel('First day away'), '17 June')
    await keys.fill(away.getByLabel('Last day away'), '18 June')
    await keys.fill(away.getByLabel('Reason'), 'Course')
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Away Thu 17 June – Fri 18 June')
    await keys.press('Escape')
    await expect(page.getByRole('link', { name: 'Grace Wairimu' })).toBeVisible()
  })

  await test.step('the calendar shows the hours and the days away', async () => {
    await goToDay(page, keys, '16 June')
    await expect(grid(page).getByRole('button', { name: saying('10:00', '2 h free', 'Grace Wairimu') })).toBeVisible()
    await expect(grid(page).getByRole('button', { name: saying('14:00', '2 h 30 free', 'Grace Wairimu') })).toBeVisible()
    await keys.press(']')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Thu 17 June')
    await expect(grid(page).getByRole('columnheader', { name: saying('Grace Wairimu', 'away') })).toBeVisible()
  })

  await test.step('the booking panel offers those hours alone', async () => {
    const { sessionType, trainer, day, freeTimes } = bookingForm(page)
    await keys.press('b')
    await keys.pick(sessionType, /^Personal training/)
    await keys.choose(trainer, 'Grace', 'Grace Wairimu')
    await keys.fill(day, '16 June')
    await expect(freeTimes).toHaveText(['10:00', '10:30', '11:00', '14:00', '14:30', '15:00', '15:30'])
  })
})

test('a trainer gives chosen types at prices of their own, is ticked by the owner, and has a photo on this page alone', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'owner')
  await openTrainer(page, keys, 'Brian Mutua')
  const types = page.getByRole('form', { name: 'Session types and prices' })

  await test.step('types and prices', async () => {
    await keys.tabTo(types.getByRole('radio', { name: 'Gives every type' }))
    await keys.press('ArrowRight')
    const assessment = types.getByRole('checkbox', { name: /^Assessment/ })
    await keys.tabTo(assessment)
    await keys.press('Space')
    await expect(types.getByLabel(/^Own price of Assessment/)).toHaveCount(0)
    const price = types.getByLabel('Own price of Personal training, KES')
    await keys.fill(price, 'a lot')
    await keys.press('Control+Enter')
    await expect(types.getByText('Write an amount in KES, such as 2,500.')).toBeVisible()
    await keys.fill(price, '4,200')
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Saved what Brian Mutua gives')
    await expect(price).toHaveValue('4,200')
    await expect(assessment).not.toBeChecked()
  })

  await test.step('the booking panel and the API know', async () => {
    const { items } = await callApi<{ items: { name: string; sessionTypes: { priceMinor: number | null }[] }[] }>(page, 'trainers/list', {
      limit: 100,
    })
    expect(items.find(({ name }) => name === 'Brian Mutua')?.sessionTypes).toContainEqual(expect.objectContaining({ priceMinor: 420_000 }))
  })

  await test.step('the tick', async () => {
    await keys.tabTo(page.getByRole('button', { name: 'Tick as verified' }))
    await keys.press('Enter')
    await expect(toast(page)).toContainText('Brian Mutua is verified')
    await expect(page.getByText('Tue 8 June by Omar Said')).toBeVisible()
  })

  await test.step('the photo', async () => {
    await keys.tabTo(page.getByRole('button', { name: 'Choose a photo' }), 'Shift+Tab')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keys.press('Enter')])
    await chooser.setFiles({ name: 'desk.png', mimeType: 'image/png', buffer: await page.screenshot() })
    await expect(page.getByRole('img', { name: 'Chosen photo of Brian Mutua, not kept yet' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Keep this photo' })).toBeFocused()
    await keys.press('Enter')
    await expect(toast(page)).toContainText('Photo kept')
    const photo = page.getByRole('img', { name: 'Photo of Brian Mutua' })
    await expect(photo).toBeVisible()
    expect(await photo.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])).toEqual([512, 512])
    await openRoute(page, '/settings/trainers')
    await expect(page.getByRole('link', { name: 'Brian Mutua' })).toBeVisible()
    await expect(page.locator('img')).toHaveCount(0)
  })
})

test('a file that holds no picture is refused in one sentence', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'trainer')
  await openRoute(page, '/settings/profile')
  await page.getByLabel('Photo file').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') })
  await expect(page.getByText('This file holds no picture that can be read.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose a photo' })).toBeVisible()
})

test('a trainer leaves: what lies ahead is moved or cancelled first, the past stays, and they can come back', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'manager')
  await callApi(page, 'trainers/create', { name: 'Grace Wairimu' })
  const leaving = { trainer: 'Grace Wairimu', minutes: 30 }
  // Beyond what the training studio has booked everybody is free; before dawn nobody works.
  await makeBooking(page, { ...leaving, client: { firstName: 'Halima', lastName: 'Juma' }, startsAt: '2027-08-30T10:00' })
  await makeBooking(page, { ...leaving, client: { firstName: 'Ivan', lastName: 'Okello' }, startsAt: '2027-08-30T12:00' })
  await makeBooking(page, { ...leaving, client: { firstName: 'Jane', lastName: 'Muli' }, startsAt: '2027-08-31T03:00' })
  await openTrainer(page, keys, 'Grace Wairimu')
  await keys.tabTo(page.getByRole('button', { name: 'Hand over and archive' }))
  await keys.press('Enter')
  await expect(page.getByText('Somebody is free for 2 of 3.')).toBeVisible()
  await expect(page.getByRole('button', { name: '3 bookings left to hand over' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Jane Muli' })).toContainText('Nobody is free')

  await test.step('one goes to whom the desk chooses', async () => {
    const halima = page.getByRole('row').filter({ hasText: 'Halima Juma' })
    await expect(halima.getByRole('button', { name: '10:00–10:30' })).toBeFocused()
    await keys.pick(halima.getByRole('combobox', { name: 'Who takes Halima Juma' }), 'Farah Hassan')
    await keys.tabTo(halima.getByRole('button', { name: 'Move' }))
    await keys.press('Enter')
    await expect(toast(page)).toContainText('Moved Halima Juma to Farah Hassan')
    await expect(halima).toHaveCount(0)
  })

  await test.step('the rest that can be moved goes in one act, and what nobody can take is cancelled with a reason', async () => {
    await keys.press('Shift+M')
    await expect(toast(page)).toContainText('Moved Ivan Okello')
    await expect(page.getByRole('button', { name: '1 booking left to hand over' })).toBeVisible()
    await expect(page.getByRole('button', { name: '03:00–03:30' })).toBeFocused()
    await keys.press('x')
    await expect(page.getByLabel('Reason')).toBeFocused()
    await expect(page.getByLabel('Reason')).toHaveValue('Grace Wairimu leaves')
    await keys.press('Enter')
    await expect(toast(page)).toContainText('Cancelled Jane Muli')
  })

  await test.step('then the archive is the one filled act', async () => {
    await expect(page.getByRole('button', { name: 'Archive Grace Wairimu' })).toBeVisible()
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Archived Grace Wairimu')
    await expect(page.getByRole('link', { name: 'Grace Wairimu' })).toHaveCount(0)
    await keys.tabTo(page.getByRole('button', { name: 'Archived, 1' }))
    await keys.press('Enter')
    const back = page.getByRole('link', { name: 'Grace Wairimu' })
    await keys.tabTo(page.locator('[data-row][tabindex="0"]'), 'Shift+Tab')
    await keys.walkTo(back, 'ArrowDown')
    await keys.press('r')
    await expect(toast(page)).toContainText('Grace Wairimu has a column in the calendar again')
  })
  const { items } = await callApi<{ items: { trainerName: string; clientName: string; status: string }[] }>(page, 'bookings/list', {
    from: '2027-08-30',
    to: '2027-08-31',
    limit: 50,
  })
  expect(items.map(({ clientName, status }) => [clientName, status]).toSorted()).toEqual([
    ['Halima Juma', 'confirmed'],
    ['Ivan Okello', 'confirmed'],
    ['Jane Muli', 'cancelled'],
  ])
})
