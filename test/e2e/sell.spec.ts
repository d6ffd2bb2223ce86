import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { commandBar, typeCommand } from './support/command-bar.ts'
import { bookingForm } from './support/diary.ts'
import { lockDesk, takeDesk } from './support/locked-desk.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'
import { openTill, paymentsOf, putIn, sellTo, till } from './support/till.ts'

/** Of a person who types, not of a script. */
const keyMs = 70

const typed = (page: Page, text: string) => page.keyboard.type(text, { delay: keyMs })

test('a pack is sold for cash in fifteen seconds at the pace of a person, with its receipt as a PDF', async ({ studio, keys }) => {
  await openTill(studio, keys)
  const { page } = studio
  const { next, outcome, change, take } = till(page)
  const before = await callApi<{ drawer: { expectedMinor: number } | null; lastLeftMinor: number }>(page, 'drawers/current', {})

  const startedAt = Date.now()
  await keys.press('s')
  await keys.press('F2')
  await typed(page, 'zawadi')
  await keys.press('Enter')
  await expect(till(page).chosenClient).toContainText('Zawadi Okello')
  await keys.press('F3')
  await typed(page, '5-pack')
  await keys.press('Enter', 'Enter')
  await expect(till(page).given).toBeFocused()
  await typed(page, '10500')
  await expect(change).toContainText('500')
  await expect(take).toContainText('Take 10,500, give 500')
  await keys.press('Enter')
  await expect(outcome).toHaveText(/^Paid\. Receipt RCP-2027-\d{4}\. Change 500\.$/)
  const tookMs = Date.now() - startedAt
  console.log(`a cash sale, from S to Paid: ${tookMs} ms`)
  expect(tookMs).toBeLessThan(15_000)

  await expect(page.getByRole('region', { name: 'Receipt' })).toContainText(/RCP-2027-\d{4}/)
  await expect(page.getByRole('region', { name: 'Basket' })).toContainText('5 credits, use by Mon 6 September')
  await expect(next).toBeFocused()
  const after = await callApi<{ drawer: { expectedMinor: number } }>(page, 'drawers/current', {})
  expect(after.drawer.expectedMinor - (before.drawer?.expectedMinor ?? before.lastLeftMinor)).toBe(1_000_000)

  const { bytes, fileName } = await studio.savedFile(() => keys.press('p'))
  expect([fileName, bytes.subarray(0, 5).toString()]).toEqual([expect.stringMatching(/RCP-2027-\d{4}/), '%PDF-'])
  await keys.press('Enter')
  await expect(page.getByText('Nothing in the basket')).toBeVisible()
})

test('somebody new walks in: found by nobody, added by phone, sold a pack, and booked', async ({ studio, keys }) => {
  await openTill(studio, keys)
  const { page } = studio
  await typeCommand(page, keys, 'grace wanjiru')
  const toNew = commandBar(page).options.filter({ hasText: 'Sell to new client “grace wanjiru”' })
  await expect(toNew).toBeVisible()
  while ((await toNew.getAttribute('aria-selected')) !== 'true') await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(page.getByLabel('Phone')).toBeFocused()
  await keys.type('0711 000 111')
  await keys.press('Enter')
  await expect(till(page).chosenClient).toContainText('Grace Wanjiru')
  const { items } = await callApi<{ items: { phone: string }[] }>(page, 'clients/list', { q: 'grace wanjiru' })
  expect(items.map(({ phone }) => phone)).toEqual(['+254711000111'])

  await putIn(page, keys, '5-pack')
  await keys.press('F5')
  await keys.type('10500')
  await keys.press('Enter')
  await expect(till(page).outcome).toContainText('Change 500')
  await expect(page.locator('main [data-variant="filled"]')).toHaveText(/Next sale/)
  await keys.press('b')
  const { form, client, sessionType } = bookingForm(page)
  await expect(client).toHaveValue('Grace Wanjiru')
  await expect(sessionType).toBeFocused()
  await expect(form.getByRole('button', { name: /^Book/ })).toBeVisible()
  await expect(page.locator('[data-variant="filled"]')).toHaveText(/^Book/)
})

test('what is booked after a sale is what was just sold', async ({ studio, keys }) => {
  const { clientId } = await openTill(studio, keys)
  const { page } = studio
  const { items } = await callApi<{ items: { id: string; name: string; capacity: number }[] }>(page, 'sessionTypes/list', {
    isActive: true,
    limit: 100,
    sort: 'createdAt',
  })
  const sold = items.findLast(({ capacity }) => capacity === 1)!
  await sellTo(page, keys, 'Zawadi')
  await putIn(page, keys, sold.name)
  await keys.press('F5', 'Enter')
  await expect(till(page).outcome).toContainText('Paid.')
  expect((await paymentsOf(page, clientId)).total).toBe(1)
  await keys.press('b')
  await expect(bookingForm(page).sessionType).toHaveValue(new RegExp(`^${sold.name},`))
})

test('an empty till asks for what is sold and says nothing of change; a free line is named and paid by Enter', async ({ studio, keys }) => {
  await openTill(studio, keys)
  const { page } = studio
  const { take, change, given, outcome } = till(page)
  await keys.press('s')
  await expect(take).toHaveText(/Add what is sold/)
  await expect(take).toHaveAttribute('data-variant', 'default')
  await expect(change).toHaveCount(0)
  await expect(page.locator('.hint-bar')).toContainText('add what is sold')
  await putIn(page, keys, '750')
  await expect(page.getByRole('textbox', { name: 'What is sold' })).toBeFocused()
  await expect(take).toHaveAttribute('data-variant', 'filled')
  await expect(page.locator('.hint-bar')).toContainText('take payment')
  await keys.type('Towel')
  await keys.press('Enter')
  await expect(given).toBeFocused()
  await keys.press('Enter')
  await expect(outcome).toContainText('Paid.')
})

test('a sale whose answer was lost is asked for again and sold once', async ({ studio, keys }) => {
  const { clientId } = await openTill(studio, keys)
  const { page } = studio
  const { take, outcome, next } = till(page)
  await sellTo(page, keys, 'Zawadi')
  await putIn(page, keys, '5-pack')
  await page.route('**/rpc/payments/process', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await keys.press('F5', 'Enter', 'Enter')
  await expect(take).toContainText('Ask again', { timeout: 20_000 })
  await expect(page.getByRole('alert').filter({ hasText: 'it is not known whether this was taken' })).toBeVisible()
  await expect(outcome).toHaveText('')
  await page.unroute('**/rpc/payments/process')
  // Who leaves and comes back finds out what became of it.
  await keys.press('g', 't')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await keys.press('g', 's')
  await expect(outcome).toContainText('Paid.')
  await expect(next).toBeFocused()
  expect(await paymentsOf(page, clientId)).toMatchObject({ total: 1, totals: { paidMinor: 1_000_000 } })
})

test('Enter twice sells once, and the change stays in sight', async ({ studio, keys }) => {
  const { clientId } = await openTill(studio, keys)
  const { page } = studio
  await sellTo(page, keys, 'Zawadi')
  await putIn(page, keys, '5-pack')
  await keys.press('F5')
  await keys.type('10500')
  await keys.press('Enter', 'Enter', 'Enter')
  await expect(till(page).outcome).toContainText('Change 500')
  expect((await paymentsOf(page, clientId)).total).toBe(1)
})

test('a sale being put together waits for its person: after Esc, another screen, and a locked desk', async ({ studio, keys }) => {
  await openTill(studio, keys)
  const { page } = studio
  await sellTo(page, keys, 'Zawadi')
  await putIn(page, keys, '2 5-pack', 'water 100')
  await keys.press('F5')
  await keys.type('25000')
  await keys.press('Escape')
  await keys.press('g', 't')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await lockDesk(page, keys)
  await takeDesk(page, keys, 'frontDesk')
  await keys.press('g', 's')
  await expect(till(page).chosenClient).toContainText('Zawadi Okello')
  await expect(till(page).lines).toHaveCount(2)
  await expect(till(page).given).toHaveValue('25,000')
  await expect(till(page).take).toContainText('Take 25,000, give 4,900')
})

test('a price that changed meanwhile is shown beside the old one before anything is taken', async ({ studio, keys }) => {
  const { owner, pack, clientId } = await openTill(studio, keys)
  const { page } = studio
  await sellTo(page, keys, 'Zawadi')
  await putIn(page, keys, '5-pack')
  await callApi(owner, 'packages/update', { id: pack.id, priceMinor: 1_100_000 })
  await keys.press('F5', 'Enter')
  await expect(page.getByRole('alert').filter({ hasText: '11,000' })).toBeVisible()
  await expect(till(page).lines).toContainText('10,000 before, now 11,000')
  expect((await paymentsOf(page, clientId)).total).toBe(0)
  await keys.press('Enter')
  await expect(till(page).outcome).toContainText('Paid.')
  expect(await paymentsOf(page, clientId)).toMatchObject({ total: 1, totals: { paidMinor: 1_100_000 } })
})

test('a phrase in the command bar begins the sale', async ({ studio, keys }) => {
  await openTill(studio, keys)
  const { page } = studio
  await typeCommand(page, keys, 'sell 5-pack zawadi')
  await expect(commandBar(page).options.first()).toContainText('Sell 5-pack to Zawadi Okello')
  await keys.press('Enter')
  await expect(till(page).given).toBeFocused()
  await expect(till(page).take).toContainText('Take 10,000')
  await expect(till(page).chosenClient).toContainText('Zawadi Okello')
})

test('a trainer has no Sell', async ({ studio, keys }) => {
  const { page } = studio
  await signInAs(page, keys, 'trainer')
  await expect(page.getByRole('link', { name: 'Sell' })).toHaveCount(0)
  await keys.press('s')
  await page.evaluate(() => void (location.hash = '/sell'))
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})

test.describe('for everybody', () => {
  test('a sale and its end read well at every size', async ({ studio, keys }) => {
    await openTill(studio, keys)
    const { page } = studio
    await sellTo(page, keys, 'Zawadi')
    await putIn(page, keys, '5-pack', 'A towel with a rather long name 200')
    await keys.press('F4')
    await keys.type('10%')
    await keys.press('F5')
    await keys.type('4000')
    await keys.press('F8')
    await keys.press('Enter')
    await expectAccessible(page, 'a sale')
    await keys.type('KCB 1')
    await keys.press('Enter')
    await expect(till(page).outcome).toContainText('Paid.')
    await expectAccessible(page, 'a paid sale')
  })
})
