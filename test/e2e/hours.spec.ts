import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { goToDay, grid, saying, toast } from './support/diary.ts'
import { cell, current, day, oneWeek, openTrainer, week } from './support/hours.ts'
import { Keys } from './support/keys.ts'
import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

const affected = (page: Page) => page.getByRole('dialog', { name: /bookings? would be outside the hours/ })
const drag = async (page: Page, from: Locator, to: Locator) => {
  await from.hover()
  await page.mouse.down()
  await to.hover()
  await page.mouse.up()
}

test('working time is painted by pressing and dragging, and taken away by a stroke that begins on it', async ({ studio: { page } }) => {
  const keys = new Keys(() => page)
  await signInAs(page, keys, 'manager')
  await openTrainer(page, keys, 'Amina Odhiambo')
  const hours = week(page)
  await expect(day(hours, 'Saturday: 07:00–12:00.')).toBeAttached()

  await drag(page, cell(hours, 'Saturday 12:00'), cell(hours, 'Sunday 14:30'))
  await expect(day(hours, 'Saturday: 07:00–15:00.')).toBeAttached()
  await expect(day(hours, 'Sunday: 12:00–15:00.')).toBeAttached()
  await drag(page, cell(hours, 'Sunday 13:30'), cell(hours, 'Sunday 13:00'))
  await expect(day(hours, 'Sunday: 12:00–13:00, 14:00–15:00.')).toBeAttached()
  await expect(page.getByText('Not saved yet: Sat, Sun')).toBeVisible()

  await page.getByRole('button', { name: 'Save hours' }).click()
  await expect(toast(page)).toContainText('Weekly hours saved')
  await page.reload()
  await expect(day(hours, 'Sunday: 12:00–13:00, 14:00–15:00.')).toBeAttached()
  await expect(day(hours, 'Saturday: 07:00–15:00.')).toBeAttached()
})

test('the same is done by keyboard alone, to the minute by typing', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openTrainer(page, keys, 'Amina Odhiambo')
  const hours = week(page)
  const before = keys.pressed
  await keys.tabTo(current(hours))

  await test.step('a selection over two days is painted by Enter', async () => {
    await keys.press('End')
    await keys.walkTo(cell(hours, 'Sunday 12:00'), 'ArrowDown')
    for (let more = 0; more < 5; more += 1) await keys.press('Shift+ArrowDown')
    await keys.press('Shift+ArrowLeft', 'Enter')
    await expect(day(hours, 'Saturday: 07:00–15:00.')).toBeAttached()
    await expect(day(hours, 'Sunday: 12:00–15:00.')).toBeAttached()
    await expect(page.getByRole('form').getByText('12:00–15:00 added. Saturday: 07:00–15:00. Sunday: 12:00–15:00.')).toBeAttached()
  })

  await test.step('Space takes one half-hour away, and gives it back', async () => {
    await expect(cell(hours, 'Saturday 14:30')).toBeFocused()
    await keys.press('Space')
    await expect(day(hours, 'Saturday: 07:00–14:30.')).toBeAttached()
    await keys.press('Space')
    await expect(day(hours, 'Saturday: 07:00–15:00.')).toBeAttached()
  })

  await test.step('quarters are typed; what cannot be read is named and stays as typed', async () => {
    await keys.press('ArrowRight', 'e')
    const field = page.getByLabel('Hours of Sunday')
    await expect(field).toBeFocused()
    await keys.fill(field, '12:15–')
    await keys.press('Control+Enter')
    await expect(page.getByText('Write hours, such as 9–13, 14:30–18.')).toBeVisible()
    await expect(field).toHaveValue('12:15–')
    await expect(field).toBeFocused()
    await keys.fill(field, '12:15-13, 14-15:45')
    await keys.press('Enter')
    await expect(day(hours, 'Sunday: 12:15–13:00, 14:00–15:45.')).toBeAttached()
    await expect(current(hours)).toBeFocused()
  })

  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Weekly hours saved')
  test.info().annotations.push({ type: 'keys to paint and type a week’s change', description: String(keys.pressed - before) })
  await goToDay(page, keys, '13 June')
  await keys.press(']', ']', ']', ']', ']', ']', ']')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('20 June')
  await expect(grid(page).getByRole('button', { name: saying('14:00', '1 h 45 free', 'Amina Odhiambo') })).toBeVisible()
})

test('one date has hours of its own and goes back to the week’s', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openTrainer(page, keys, 'Amina Odhiambo')
  const hours = await oneWeek(page, keys)
  await keys.press(']')
  const later = page.getByRole('grid', { name: 'Hours in the week of 14 June' })
  await expect(day(later, 'Sunday 20 June: not working.')).toBeAttached()
  await keys.tabTo(current(later))
  await keys.press('End', 'e')
  await expect(page.getByLabel('Hours of Sunday 20 June')).toBeFocused()
  await keys.type('10-12')
  await keys.press('Enter', 'Control+Enter')
  await expect(toast(page)).toContainText('Hours of the date saved')
  await expect(day(later, 'Sunday 20 June: 10:00–12:00, only this date.')).toBeAttached()
  await expectAccessible(page, 'hours of one week')

  await test.step('the day of the calendar has them, the Sunday before is as it was', async () => {
    await goToDay(page, keys, '20 June')
    await expect(grid(page).getByRole('button', { name: saying('10:00', '2 h free', 'Amina Odhiambo') })).toBeVisible()
  })

  await test.step('back to the week’s hours', async () => {
    await openTrainer(page, keys, 'Amina Odhiambo')
    await oneWeek(page, keys)
    await expect(day(hours, 'Sunday 13 June: 10:00–16:00, only this date.')).toBeAttached()
    await keys.press(']')
    await keys.tabTo(current(later))
    await keys.press('End')
    await keys.tabTo(page.getByRole('button', { name: 'Back to the week’s hours' }))
    await keys.press('Enter', 'Control+Enter')
    await expect(toast(page)).toContainText('Hours of the date saved')
    await expect(day(later, 'Sunday 20 June: not working.')).toBeAttached()
  })
})

test('a date without hours left is a day away, which is said before it is saved', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openTrainer(page, keys, 'Amina Odhiambo')
  await keys.tabTo(current(await oneWeek(page, keys)))
  for (let weeks = 0; weeks < 12; weeks += 1) await keys.press(']')
  const later = page.getByRole('grid', { name: 'Hours in the week of 30 August' })
  await expect(current(later)).toBeFocused()
  await keys.press('e')
  await keys.fill(page.getByLabel('Hours of Monday 30 August'), ' ')
  await expect(page.getByText('No hours left: saved as a day away.')).toBeVisible()
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Hours of the date saved')
  await expect(day(later, 'Monday 30 August: away.')).toBeAttached()
  await expect(page.getByRole('button', { name: 'End days away Mon 30 August' })).toBeVisible()
})

test('hours and days away that hit bookings list them first; nothing typed is lost on going back', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openTrainer(page, keys, 'Amina Odhiambo')

  await test.step('days away', async () => {
    const away = page.getByRole('form', { name: 'Days away' })
    await keys.fill(away.getByLabel('First day away'), '9 June')
    await keys.fill(away.getByLabel('Last day away'), '9 June')
    await keys.fill(away.getByLabel('Reason'), 'Course')
    await keys.press('Control+Enter')
    await expect(affected(page)).toBeVisible()
    await expect(
      affected(page)
        .getByRole('row', { name: /Wed 9 June .*Amina Odhiambo/ })
        .first(),
    ).toBeVisible()
    await expectAccessible(page, 'bookings outside the hours')
    await keys.press('Escape')
    await expect(affected(page)).toBeHidden()
    await expect(away.getByLabel('Reason')).toHaveValue('Course')
    await expect(page.getByRole('listitem').filter({ hasText: 'Wed 9 June' })).toHaveCount(0)

    await keys.tabTo(away.getByLabel('Reason'))
    await keys.press('Control+Enter')
    await expect(affected(page)).toBeVisible()
    await keys.tabTo(affected(page).getByRole('link').first())
    await keys.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Wed 9 June')
    await openTrainer(page, keys, 'Amina Odhiambo')
    await expect(away.getByLabel('Reason')).toHaveValue('Course')
    await keys.tabTo(away.getByLabel('Reason'))
    await keys.press('Control+Enter')
    await expect(affected(page)).toBeVisible()
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Away Wed 9 June')
    await expect(affected(page)).toBeHidden()
    await expect(away.getByLabel('Reason')).toHaveValue('')
  })

  await test.step('the date is shut in the grid, with its reason', async () => {
    const hours = await oneWeek(page, keys)
    await expect(day(hours, 'Wednesday 9 June: away, Course.')).toBeAttached()
  })

  await test.step('weekly hours', async () => {
    await keys.tabTo(page.getByRole('radio', { name: /^Week of/ }))
    await keys.press('ArrowLeft')
    await keys.tabTo(current(week(page)))
    await keys.press('ArrowRight', 'e')
    await keys.fill(page.getByLabel('Hours of Tuesday'), '18–20')
    await keys.press('Control+Enter')
    await expect(affected(page)).toBeVisible()
    await keys.tabTo(affected(page).getByRole('button', { name: 'Go back' }))
    await keys.press('Enter')
    await expect(day(week(page), 'Tuesday: 18:00–20:00.')).toBeAttached()
    await expect(page.getByText('Not saved yet: Tue')).toBeVisible()
  })
})

test('a closed day is entered with its reason, shown, and opened again', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openRoute(page, '/settings/closed-days')
  const form = page.getByRole('form', { name: 'Closed days' })
  await keys.fill(form.getByLabel('First day closed'), '10 June')
  await keys.fill(form.getByLabel('Reason'), 'Stock-taking')
  await keys.press('Control+Enter')
  await expect(affected(page)).toBeVisible()
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Closed Thu 10 June')
  await expect(page.getByRole('listitem').filter({ hasText: 'Thu 10 June' })).toContainText('Stock-taking')
  await expectAccessible(page, 'closed days')

  await openTrainer(page, keys, 'Amina Odhiambo')
  const hours = await oneWeek(page, keys)
  await expect(day(hours, 'Thursday 10 June: closed, Stock-taking.')).toBeAttached()

  await openRoute(page, '/settings/closed-days')
  await keys.tabTo(page.getByRole('button', { name: 'End closed days Thu 10 June' }))
  await keys.press('Enter')
  await expect(toast(page)).toContainText('Closed days ended')
  await expect(page.getByRole('listitem').filter({ hasText: 'Thu 10 June' })).toHaveCount(0)
  // Ended one after the other by the same key, and then the form below.
  await expect(page.getByRole('button', { name: 'End closed days' })).toBeFocused()
  await keys.press('Enter')
  await expect(form.getByLabel('First day closed')).toBeFocused()
})
