import { expectAccessible } from './support/accessible.ts'
import { bookingForm, fillBooking, goToDay, grid, saying, spokenName, timeIn } from './support/diary.ts'
import { lockDesk } from './support/locked-desk.ts'
import { everyRoute, openRoute } from './support/routes.ts'
import { newStudio, setUpStudio } from './support/set-up-studio.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

// Many places, each in two themes and three sizes.
test.describe.configure({ timeout: 300_000 })

const isOfSettings = (route: string) => route.startsWith('/settings')
const parts = [
  { name: 'every place of the settings', holds: isOfSettings, atLeast: 10 },
  { name: 'every other place', holds: (route: string) => !isOfSettings(route), atLeast: 5 },
]

for (const { name, holds, atLeast } of parts) {
  test(`${name}, as the router has them, passes axe, light and dark, and fits a small window and 200 %`, async ({
    studio: { page },
    keys,
  }) => {
    await signInAs(page, keys, 'owner')
    const routes = (await everyRoute(page)).filter(holds)
    expect(routes.length).toBeGreaterThanOrEqual(atLeast)
    for (const route of routes) {
      await openRoute(page, route)
      await expectAccessible(page, route)
    }
  })
}

test('the sign-in page, the booking panel, an open session, its cancelling, the list of keys and a locked desk pass axe', async ({
  studio: { page },
  keys,
}) => {
  await expectAccessible(page, 'sign-in')
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, '2027-06-10')

  const taken = await spokenName(
    grid(page)
      .getByRole('button', { name: saying('with Amina Odhiambo', 'Confirmed') })
      .first(),
  )
  await keys.press('b')
  await fillBooking(page, keys, { client: 'Naomi', trainer: 'Amina Odhiambo', day: '2027-06-10', time: timeIn(taken) })
  await keys.press('Control+Enter')
  await expect(bookingForm(page).nearest.first()).toBeVisible()
  await expectAccessible(page, 'booking panel with a refusal')
  await keys.press('Escape')

  await keys.tabTo(grid(page).locator('button[tabindex="0"]'))
  await keys.press('Home')
  await keys.walkTo(grid(page).getByRole('button', { name: taken, exact: true }), 'ArrowDown')
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: 'Cancel session' })).toBeVisible()
  await expectAccessible(page, 'open session')
  await keys.press('x')
  await expect(page.getByRole('radio', { name: 'The client' })).toBeVisible()
  await expectAccessible(page, 'cancelling')
  await keys.press('Escape')
  await keys.press('Escape')

  await keys.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expectAccessible(page, 'list of keys')
  await keys.press('Escape')

  await lockDesk(page, keys)
  await expect(page.getByLabel(/^PIN of/)).toBeFocused()
  await expectAccessible(page, 'locked desk')
})

test.describe('before there is a studio', () => {
  test.use({ begins: 'blank' })

  test('each step of set-up and the unlock page pass axe', async ({ studio, keys }) => {
    await setUpStudio(studio.page, keys, (step) => expectAccessible(studio.page, step))
    const locked = await studio.restart()
    await expect(locked.getByRole('textbox', { name: 'Passphrase' })).toBeVisible()
    await expectAccessible(locked, `unlock ${newStudio.name}`)
  })
})
