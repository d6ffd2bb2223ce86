import { bookingForm, goToDay, grid, saying, toast } from './support/diary.ts'
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
