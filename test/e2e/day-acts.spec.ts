import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { bookingForm, goToDay, grid, saying, spokenName, timeIn, toast } from './support/diary.ts'
import type { Keys } from './support/keys.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'
import { trainingDay } from './support/training-template.ts'

/** By arrows to the first session of that name, through the columns from the left. */
const goToSession = async (page: Page, keys: Keys, words: RegExp): Promise<string> => {
  const session = grid(page).getByRole('button', { name: words }).first()
  const name = await spokenName(session)
  const column = await session.evaluate((block) => [...document.querySelectorAll('[data-trainer]')].findIndex((one) => one.contains(block)))
  await keys.tabTo(grid(page).locator('button[tabindex="0"]'))
  for (let step = 0; step < 6; step += 1) await keys.press('ArrowLeft')
  for (let step = 0; step < column; step += 1) await keys.press('ArrowRight')
  await keys.press('Home')
  await keys.walkTo(session, 'ArrowDown')
  return name.split(',')[0] ?? ''
}

test('I checks a late client in and again undoes it, K completes, each without opening the card', async ({
  studio: { page },
  keys,
}, testInfo) => {
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, trainingDay)
  const client = await goToSession(page, keys, /min late$/)
  const session = page.locator(':focus')
  const before = keys.pressed

  await keys.press('i')
  await expect(toast(page)).toContainText(`Checked in ${client}`)
  testInfo.annotations.push({ type: 'keys for a check-in', description: String(keys.pressed - before) })
  await expect(session).toContainText('Checked in')
  await keys.press('i')
  await expect(toast(page)).toContainText(`${client} is not checked in any more`)
  await expect(session).toContainText('min late')
  await keys.press('k')
  await expect(toast(page)).toContainText(`Completed ${client}`)
  await expect(session).toContainText('Completed')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('C confirms a pending session, and U asks for the no-show on its card', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, trainingDay)
  const pending = await goToSession(page, keys, /, Pending$/)
  await keys.press('c')
  await expect(toast(page)).toContainText(`Confirmed ${pending}`)

  const late = await goToSession(page, keys, /min late$/)
  await keys.press('u')
  const card = page.getByRole('dialog', { name: new RegExp(`^${late}`) })
  await expect(card.getByText('did not come')).toBeVisible()
  await keys.press('Escape', 'Escape')
  await expect(card).toBeHidden()
})

test('the free starts of the trainer and type in the booking panel stand in the day, and one of them is taken by keys', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, '2027-06-10')
  const { form, sessionType, trainer, time } = bookingForm(page)
  await keys.press('b')
  await keys.pick(sessionType, /^Personal training/)
  await keys.choose(trainer, 'Brian', 'Brian Mutua')
  const starts = grid(page).getByRole('button', { name: saying('free start with Brian Mutua') })
  await expect(starts.first()).toBeVisible()
  await expectAccessible(page, 'the day with free starts')

  const offered = timeIn(await spokenName(starts.last()))
  await keys.tabTo(grid(page).locator('button[tabindex="0"]'), 'Shift+Tab')
  await keys.press('ArrowLeft', 'ArrowLeft', 'ArrowRight', 'Home')
  await keys.walkTo(starts.last(), 'ArrowDown')
  await keys.press('Enter')
  await expect(time).toHaveValue(offered)
  await expect(trainer).toHaveValue('Brian Mutua')
  await expect(form).toBeVisible()
})

test('P prints the day: black on white in the dark theme too, with its head and nothing of the frame', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, trainingDay)
  await page.evaluate(() => {
    window.print = () => void document.body.setAttribute('data-printed', '')
  })
  await keys.press('p')
  await expect(page.locator('body[data-printed]')).toBeAttached()

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByText(/^44 sessions, 6 trainers\. Unmarked: confirmed\. .* by Dora Achieng, Nairobi time\.$/)).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  const late = grid(page).getByRole('button', { name: /min late$/ })
  await expect(late.first().locator('.status-label')).toBeVisible()
  expect(await late.first().evaluate((block) => [getComputedStyle(block).color, getComputedStyle(block).backgroundColor])).toEqual([
    'rgb(0, 0, 0)',
    'rgb(255, 255, 255)',
  ])
})
