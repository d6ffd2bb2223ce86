import { bookingForm, fillBooking, goToDay, grid, saying, spokenName, timeIn, toast } from './support/diary.ts'
import type { Keys } from './support/keys.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'
import { trainingDay } from './support/training-template.ts'
import type { Page } from '@playwright/test'

const focusedName = (page: Page): Promise<string> => spokenName(page.locator(':focus'))
const trainers = ['Amina Odhiambo', 'Brian Mutua', 'Chen Wei', 'Daudi Kiprop', 'Esther Njeri', 'Farah Hassan']
const trainerIn = (name: string) => trainers.find((trainer) => name.includes(trainer))

/** Into the grid: its one stop of the Tab key. */
const enterGrid = async (page: Page, keys: Keys): Promise<void> => keys.tabTo(grid(page).locator('button[tabindex="0"]'))

test('arrows go through a trainer’s sessions and gaps and over to the next trainer, and the grid is one stop of Tab', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, trainingDay)
  await expect(grid(page).locator('button[tabindex="0"]')).toHaveCount(1)
  await enterGrid(page, keys)
  const first = await focusedName(page)

  await keys.press('ArrowDown')
  const below = await focusedName(page)
  expect([trainerIn(below), timeIn(below) > timeIn(first)]).toEqual([trainerIn(first), true])

  await keys.press('ArrowRight')
  const beside = await focusedName(page)
  expect(trainerIn(beside)).not.toBe(trainerIn(first))

  await keys.press('ArrowLeft')
  expect(trainerIn(await focusedName(page))).toBe(trainerIn(first))
  await keys.press('End')
  const last = await focusedName(page)
  await keys.press('ArrowDown')
  expect(await focusedName(page)).toBe(last)

  await keys.press('Tab')
  expect(await grid(page).evaluate((element) => element.contains(document.activeElement))).toBe(false)
})

test('Enter opens a session, Esc gives the focus back, and X cancels it with a reason', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, '2027-06-10')
  const name = await spokenName(
    grid(page)
      .getByRole('button', { name: saying('with Amina Odhiambo', 'Confirmed') })
      .first(),
  )
  const session = grid(page).getByRole('button', { name, exact: true })
  const [client = ''] = /^[^,\d]+/.exec(name) ?? []
  await enterGrid(page, keys)
  await keys.press('Home')
  await keys.walkTo(session, 'ArrowDown')

  await keys.press('Enter')
  const card = page.getByRole('dialog', { name: new RegExp(`^${client}`) })
  await expect(card.getByRole('heading', { name: client })).toBeVisible()
  await keys.press('Escape')
  await expect(card).toBeHidden()
  await expect(session).toBeFocused()

  await keys.press('Enter')
  await expect(card).toBeVisible()
  await keys.press('x')
  await expect(card.getByRole('radio', { name: 'The client' })).toBeFocused()
  await keys.fill(card.getByLabel('Reason'), 'Stuck in traffic')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText(`Cancelled ${client}`)
  await expect(session).toBeHidden()
  await expect(grid(page).getByRole('button', { name: saying('free', 'Amina Odhiambo', `${client} cancelled`) })).toBeVisible()
  await expect(grid(page).locator('button:focus'), 'the place in the day is kept').toHaveCount(1)
})

test('a taken time is refused with the three nearest free ones, nothing typed is lost, and one of them books', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, '2027-06-10')
  const taken = await spokenName(
    grid(page)
      .getByRole('button', { name: saying('with Brian Mutua', 'Confirmed') })
      .first(),
  )
  const { form, client, time, nearest, trainer } = bookingForm(page)

  await keys.press('b')
  await fillBooking(page, keys, {
    client: 'Naomi',
    sessionType: 'Personal training',
    trainer: 'Brian Mutua',
    day: '10 June',
    time: timeIn(taken),
  })
  await keys.fill(form.getByLabel('Note'), 'Bring the blue gloves')
  const typed = await client.inputValue()
  await keys.press('Control+Enter')

  await expect(nearest).toHaveCount(3)
  await expect(client).toHaveValue(typed)
  await expect(trainer).toHaveValue('Brian Mutua')
  await expect(time).toHaveValue(timeIn(taken))
  await expect(form.getByLabel('Note')).toHaveValue('Bring the blue gloves')

  const offer = nearest.first()
  const offered = timeIn(await offer.innerText())
  await keys.tabTo(offer)
  await keys.press('Enter')
  await expect(time).toHaveValue(offered)
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText(`Booked ${typed}`)
  await expect(form).toBeHidden()
})

test('a draft of a booking survives Esc', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, '2027-06-10')
  const { form, client, time } = bookingForm(page)
  await keys.press('b')
  await fillBooking(page, keys, { client: 'Naomi', time: '11:00' })
  const typed = await client.inputValue()
  await keys.press('Escape')
  await expect(form).toBeHidden()
  await keys.press('b')
  await expect(client).toHaveValue(typed)
  await expect(time).toHaveValue('11:00')
})

test('the brackets and T change the day, and a day can be typed', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, '10 June')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toContainText('Thu 10 June')
  await keys.press(']')
  await expect(title).toContainText('Fri 11 June')
  await keys.press('[', '[')
  await expect(title).toContainText('Wed 9 June')
  await keys.press('t')
  await expect(title).toContainText('Tue 8 June')
})
