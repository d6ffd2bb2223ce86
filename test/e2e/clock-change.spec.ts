import type { Locator, Page } from '@playwright/test'
import { callApi } from './support/api.ts'
import { nextClockChanges } from './support/clock-changes.ts'
import { bookingForm, fillBooking, goToDay, grid, saying, toast } from './support/diary.ts'
import type { Keys } from './support/keys.ts'
import { openRoute, settled } from './support/routes.ts'
import { setUpStudio } from './support/set-up-studio.ts'
import { expect, test } from './support/studio.fixture.ts'

test.use({ begins: 'blank' })

const timeZone = 'America/Chicago'
const nights = nextClockChanges(timeZone)
const sunday = 6
/** Either night is less than a year away; a session type reaches a quarter. */
const mostDaysAhead = 730

interface Listed {
  items: { id: string }[]
}

/** A studio in Chicago whose one trainer works on Sundays alone. */
const inChicago = async (page: Page, keys: Keys): Promise<void> => {
  await setUpStudio(page, keys)
  await callApi(page, 'studio/update', { timeZone })
  await workOnSunday(page, '24:00')
  const [type] = (await callApi<Listed>(page, 'sessionTypes/list', { limit: 1 })).items
  await callApi(page, 'sessionTypes/update', { id: type?.id, horizonDays: mostDaysAhead })
  for (const firstName of ['Ada', 'Ben']) await callApi(page, 'clients/create', { firstName, lastName: 'Nightowl' })
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

const workOnSunday = async (page: Page, end: string): Promise<void> => {
  const [trainer] = (await callApi<Listed>(page, 'trainers/list', { limit: 1 })).items
  await callApi(page, 'availability/setWeek', { trainerId: trainer?.id, hours: [{ dayOfWeek: sunday, start: '00:00', end }] })
}

const hourLabels = (page: Page): Locator => page.getByRole('rowheader', { name: 'Hours' }).locator('span')

const firstHours = async (page: Page, count: number): Promise<string[]> => (await hourLabels(page).allInnerTexts()).slice(0, count)

/** The length of an hour on the screen. */
const hourHeight = async (page: Page): Promise<number> => {
  const [first, second] = [await hourLabels(page).nth(0).boundingBox(), await hourLabels(page).nth(1).boundingBox()]
  return second!.y - first!.y
}

const block = (page: Page, client: string): Locator => grid(page).getByRole('button', { name: saying(`^${client} Nightowl`) })

/** How far one session begins below another, in hours. */
const hoursBetween = async (page: Page, above: Locator, below: Locator): Promise<number> => {
  const [from, to] = [await above.boundingBox(), await below.boundingBox()]
  return Math.round(((to!.y - from!.y) / (await hourHeight(page))) * 100) / 100
}

test('the night the clocks go forward has no two o’clock, anywhere', async ({ studio: { page }, keys }) => {
  await inChicago(page, keys)
  await goToDay(page, keys, nights.forward)
  await expect.poll(() => firstHours(page, 4)).toEqual(['00:00', '01:00', '03:00', '04:00'])
  await expect(hourLabels(page).filter({ hasText: /^(?!24)/ })).toHaveCount(23)

  await workOnSunday(page, '04:00')
  await page.reload()
  await expect(grid(page).getByRole('button', { name: saying('00:00', '3 h free') })).toBeVisible()
  await keys.press('b')
  await expect(bookingForm(page).client).toBeFocused()
  await keys.fill(bookingForm(page).day, nights.forward)
  await expect(bookingForm(page).freeTimes).toHaveText(['00:00', '01:00', '03:00'])

  await test.step('a time in the hour left out is refused with the next there is', async () => {
    await keys.press('Escape')
    await expect(bookingForm(page).form).toBeHidden()
    await keys.press('b')
    await fillBooking(page, keys, { client: 'Ada', day: nights.forward, time: '02:30' })
    await keys.press('Control+Enter')
    await expect(bookingForm(page).form).toContainText('02:30 does not exist that night, the clocks go forward; the next time is 03:00.')
    await keys.fill(bookingForm(page).time, '03:00')
    await keys.press('Control+Enter')
    await expect(block(page, 'Ada')).toHaveAccessibleName(saying('03:00–04:00'))
  })

  await keys.press('b')
  await fillBooking(page, keys, { client: 'Ben', day: nights.forward, time: '01:00' })
  await keys.press('Control+Enter')
  await expect(block(page, 'Ben')).toHaveAccessibleName(saying('01:00–03:00'))
  expect(await hoursBetween(page, block(page, 'Ben'), block(page, 'Ada'))).toBe(1)
})

test('the night the clocks go back has one o’clock twice, and both can be booked', async ({ studio: { page }, keys }) => {
  await inChicago(page, keys)
  await goToDay(page, keys, nights.back)
  await expect.poll(() => firstHours(page, 5)).toEqual(['00:00', '01:00 CDT', '01:00 CST', '02:00', '03:00'])
  await expect(hourLabels(page).filter({ hasText: /^(?!24)/ })).toHaveCount(25)

  await workOnSunday(page, '04:00')
  await page.reload()
  await expect(grid(page).getByRole('button', { name: saying('00:00', '5 h free') })).toBeVisible()
  await keys.press('b')
  await expect(bookingForm(page).client).toBeFocused()
  await keys.fill(bookingForm(page).day, nights.back)
  await expect(bookingForm(page).freeTimes).toHaveText(['00:00', '01:00 CDT', '01:00 CST', '02:00', '03:00'])
  await keys.press('Escape')
  await expect(bookingForm(page).form).toBeHidden()

  const bookHalfPastOne = async (client: string, pass: string) => {
    await keys.press('b')
    await fillBooking(page, keys, { client, day: nights.back, time: '01:30' })
    const which = page.getByRole('radiogroup', { name: 'The clocks go back: which of the two?' })
    const first = which.getByRole('radio', { name: '01:30 CDT' })
    await keys.tabTo(first)
    await keys.press('Space')
    await keys.walkTo(which.getByRole('radio', { name: `01:30 ${pass}` }), 'ArrowDown')
    await expect(which.getByRole('radio', { name: `01:30 ${pass}` })).toBeChecked()
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText(`${client} Nightowl`)
    await expect(toast(page)).toContainText(`01:30 ${pass}`)
    await expect(block(page, client)).toBeFocused()
  }
  await bookHalfPastOne('Ada', 'CDT')
  await bookHalfPastOne('Ben', 'CST')
  await expect(block(page, 'Ada')).toHaveAccessibleName(saying('01:30 CDT–01:30 CST'))
  await expect(block(page, 'Ben')).toHaveAccessibleName(saying('01:30 CST–02:30'))
  expect(await hoursBetween(page, block(page, 'Ada'), block(page, 'Ben'))).toBe(1)

  await openRoute(page, `/calendar/${nights.back}?view=week`)
  await settled(page)
  for (const [client, time] of [
    ['Ada', '01:30 CDT'],
    ['Ben', '01:30 CST'],
  ] as const)
    await expect(page.getByRole('button', { name: saying(`^${client} Nightowl`, time) })).toBeVisible()
})
