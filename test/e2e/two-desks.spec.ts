import { bookingForm, fillBooking, freeHour, goToDay, grid, saying, spokenName, toast } from './support/diary.ts'
import { current, day, openTrainer, week } from './support/hours.ts'
import { Keys } from './support/keys.ts'
import { lockDesk, lockedDesk, personAtDesk, takeDesk } from './support/locked-desk.ts'
import { openRoute } from './support/routes.ts'
import { people, signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

/** What a change at one desk waited to be seen at another: printed, for a busy machine is no fault of the studio's. */
const tellWait = (what: string, fromMs: number): void =>
  console.log(`${what} is seen at another desk after ${Math.round(performance.now() - fromMs)} ms`)

test('a session booked at one desk shows at another by itself, and a time taken meanwhile is refused with what is free', async ({
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
  const bookedAtMs = performance.now()
  await expect(grid(otherPage).getByRole('button', { name: taken })).toBeVisible()
  tellWait('a session booked', bookedAtMs)
  await expect(toast(page)).toContainText('Booked')

  await otherKeys.press('Control+Enter')
  await expect(bookingForm(otherPage).nearest).toHaveCount(3)
  await expect(bookingForm(otherPage).time).toHaveValue(booking.time)
  await expect(bookingForm(otherPage).form.getByLabel('Note')).toHaveValue('Asked for a mat')
  await otherKeys.tabTo(bookingForm(otherPage).nearest.first(), 'Shift+Tab')
  await otherKeys.press('Enter')
  await otherKeys.press('Control+Enter')
  await expect(toast(otherPage)).toContainText('Booked')
})

test('a session carried to another time at one desk is there at another by itself', async ({ studio, keys }) => {
  const { page } = studio
  const otherPage = await studio.anotherDesk()
  const otherKeys = new Keys(() => otherPage)
  await signInAs(page, keys, 'frontDesk')
  await signInAs(otherPage, otherKeys, 'manager')
  await goToDay(page, keys, '2027-06-10')
  await goToDay(otherPage, otherKeys, '2027-06-10')

  const session = grid(page).locator('button[tabindex="0"]')
  await keys.tabTo(session)
  await keys.press('End')
  while (!(await spokenName(session)).endsWith(', Confirmed')) await keys.press('ArrowUp')
  const before = await spokenName(session)
  const [client = ''] = before.split(',')
  // Its end: whoever comes after it, a shorter session fits.
  await keys.press('Shift+M', 'Shift+ArrowUp')
  await keys.press('Enter')
  const droppedAtMs = performance.now()
  await expect(toast(page)).toContainText(client)
  const after = await spokenName(session)
  expect(after).not.toBe(before)
  await expect(grid(otherPage).getByRole('button', { name: after, exact: true })).toBeVisible()
  tellWait('a session moved', droppedAtMs)
})

test('hours changed at two desks at once: what is not saved here stays, and theirs is one key away', async ({ studio, keys }) => {
  const { page } = studio
  const otherPage = await studio.anotherDesk()
  const otherKeys = new Keys(() => otherPage)
  await signInAs(page, keys, 'owner')
  await signInAs(otherPage, otherKeys, 'manager')
  await openTrainer(page, keys, 'Amina Odhiambo')
  await openTrainer(otherPage, otherKeys, 'Amina Odhiambo')
  const typeSunday = async (desk: typeof page, deskKeys: Keys, text: string) => {
    await deskKeys.tabTo(current(week(desk)))
    await deskKeys.press('End', 'e')
    await deskKeys.fill(desk.getByLabel('Hours of Sunday'), text)
  }
  await typeSunday(page, keys, '9–11')
  await typeSunday(otherPage, otherKeys, '14–16')
  await otherKeys.press('Control+Enter')
  await expect(toast(otherPage)).toContainText('Weekly hours saved')

  await expect(page.getByText('Changed on another desk. Sunday: 14:00–16:00.')).toBeVisible()
  await expect(page.getByLabel('Hours of Sunday')).toHaveValue('9–11')
  await keys.tabTo(page.getByRole('button', { name: 'Take theirs' }))
  await keys.press('Enter')
  await expect(day(week(page), 'Sunday: 14:00–16:00.')).toBeAttached()
  await expect(page.getByText('Not saved yet')).toBeHidden()
})

test('whoever is archived at one desk is signed out at another by itself', async ({ studio, keys }) => {
  const { page } = studio
  const otherPage = await studio.anotherDesk()
  const otherKeys = new Keys(() => otherPage)
  await signInAs(page, keys, 'manager')
  await signInAs(otherPage, otherKeys, 'frontDesk')
  await goToDay(otherPage, otherKeys, '2027-06-10')
  await openRoute(page, '/settings/staff')
  await keys.walkTo(page.getByRole('link', { name: people.frontDesk }), 'ArrowDown')
  await keys.press('Enter')
  await keys.tabTo(page.getByRole('button', { name: `Archive ${people.frontDesk}` }))
  await keys.press('Enter', 'Control+Enter')
  await expect(toast(page)).toContainText('Archived Dora Achieng')
  await expect(otherPage.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(grid(otherPage)).toHaveCount(0)
})

test('two tabs of one browser are locked and taken over together', async ({ studio, keys }) => {
  const { page } = studio
  await signInAs(page, keys, 'frontDesk')
  const otherTab = await page.context().newPage()
  await otherTab.goto(page.url())
  await expect(personAtDesk(otherTab, 'frontDesk')).toBeVisible()
  await lockDesk(page, keys)
  await expect(lockedDesk(otherTab).heading).toBeVisible()
  await expect(otherTab.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  await takeDesk(page, keys, 'manager')
  await expect(personAtDesk(otherTab, 'manager')).toBeVisible()
})
