import { expect, type Page } from '@playwright/test'
import { callApi } from './support/api.ts'
import type { Keys } from './support/keys.ts'
import { lockDesk, takeDesk } from './support/locked-desk.ts'
import { signInAs, signOut } from './support/sign-in.ts'
import { test, type Studio } from './support/studio.fixture.ts'
import { paymentsOf, putIn, sellTo, till } from './support/till.ts'

const processCalls = '**/rpc/payments/process'

interface Kept {
  draft: { lines: unknown[]; tenders: { amountText: string }[]; attempt: unknown } | null
  paid: unknown
}

const kept = (page: Page) => callApi<Kept>(page, 'payments/draft', {})

/** Dora at the desk, and somebody to sell to. */
const atDesk = async (studio: Studio, keys: Keys) => {
  await signInAs(studio.page, keys, 'frontDesk')
  const { id: clientId } = await callApi<{ id: string }>(studio.page, 'clients/create', { firstName: 'Zawadi', lastName: 'Okello' })
  return clientId
}

/** Two towels and a water for Zawadi, and 1,000 in hand; on disk. */
const beginSale = async (page: Page, keys: Keys) => {
  await sellTo(page, keys, 'Zawadi')
  await putIn(page, keys, '2 towel 200', 'water 100')
  await keys.press('F5')
  await keys.type('1000')
  await expect.poll(async () => (await kept(page)).draft?.tenders[0]?.amountText).toBe('1000')
}

const expectOffered = async (page: Page) => {
  await expect(till(page).chosenClient).toContainText('Zawadi Okello')
  await expect(till(page).lines).toHaveCount(2)
  await expect(till(page).given).toHaveValue(/^1,?000$/)
  await expect(till(page).take).toContainText('Take 1,000, give 500')
}

const goToSell = async (page: Page, keys: Keys) => {
  await keys.press('s')
  await expect(page.getByRole('heading', { level: 1, name: 'Sell' })).toBeVisible()
}

test('a sale begun is there again after the page was loaded anew, and can be changed and paid', async ({ studio, keys }) => {
  const clientId = await atDesk(studio, keys)
  const { page } = studio
  await beginSale(page, keys)
  await page.reload()
  await expectOffered(page)
  await putIn(page, keys, 'band 300')
  await expect(till(page).lines).toHaveCount(3)
  await keys.press('F5', 'Enter')
  await expect(till(page).outcome).toContainText('Change 200')
  await expect.poll(() => kept(page)).toMatchObject({ draft: null, paid: null })
  await page.reload()
  await expect(page.getByText('Nothing in the basket')).toBeVisible()
  expect(await paymentsOf(page, clientId)).toMatchObject({ total: 1, totals: { paidMinor: 80_000 } })
})

test('after a power cut the sale begun is offered again', async ({ studio, keys }) => {
  const clientId = await atDesk(studio, keys)
  await beginSale(studio.page, keys)
  const page = await studio.cutPower()
  await signInAs(page, keys, 'frontDesk')
  await goToSell(page, keys)
  await expectOffered(page)
  await keys.press('F5', 'Enter')
  await expect(till(page).outcome).toContainText('Paid.')
  expect((await paymentsOf(page, clientId)).total).toBe(1)
})

test('a power cut before the sale was taken leaves no trace of it; taken again, it goes under the same id', async ({ studio, keys }) => {
  const clientId = await atDesk(studio, keys)
  await beginSale(studio.page, keys)
  const ids: (string | undefined)[] = []
  const idsOf = (page: Page) =>
    page.on('request', (request) => {
      if (request.url().endsWith('/rpc/payments/process')) ids.push(request.headers()['idempotency-key'])
    })
  idsOf(studio.page)
  await studio.page.route(processCalls, () => undefined)
  const asked = studio.page.waitForRequest(processCalls)
  await keys.press('Enter')
  await asked
  expect((await kept(studio.page)).draft?.attempt).not.toBeNull()
  const page = await studio.cutPower()
  idsOf(page)
  await signInAs(page, keys, 'frontDesk')
  await goToSell(page, keys)
  await expectOffered(page)
  expect((await paymentsOf(page, clientId)).total).toBe(0)
  await keys.press('F5', 'Enter')
  await expect(till(page).outcome).toContainText('Change 500')
  expect((await paymentsOf(page, clientId)).total).toBe(1)
  expect(ids).toEqual([ids[0], ids[0]])
})

test('a power cut after the sale was taken and before its answer: its receipt is shown once, and it was taken once', async ({
  studio,
  keys,
}) => {
  const clientId = await atDesk(studio, keys)
  await beginSale(studio.page, keys)
  let taken = () => {}
  const isTaken = new Promise<void>((resolve) => (taken = resolve))
  await studio.page.route(processCalls, async (route) => {
    await route.fetch()
    taken()
  })
  await keys.press('Enter')
  await isTaken
  const page = await studio.cutPower()
  await signInAs(page, keys, 'frontDesk')
  await goToSell(page, keys)
  await expect(till(page).outcome).toHaveText(/^Paid\. Receipt RCP-2027-\d{4}\. Change 500\.$/)
  await expect(page.getByRole('region', { name: 'Receipt' })).toContainText(/RCP-2027-\d{4}/)
  await expect(till(page).next).toBeFocused()
  await expect.poll(() => kept(page)).toMatchObject({ draft: null, paid: null })
  await page.reload()
  await expect(page.getByText('Nothing in the basket')).toBeVisible()
  expect(await paymentsOf(page, clientId)).toMatchObject({ total: 1, totals: { paidMinor: 50_000 } })
})

test('whoever signs in at the same desk sees only their own sale', async ({ studio, keys }) => {
  await atDesk(studio, keys)
  const { page } = studio
  await beginSale(page, keys)
  await keys.press('Escape')
  await lockDesk(page, keys)
  await takeDesk(page, keys, 'owner')
  await expect(page.getByText('Nothing in the basket')).toBeVisible()
  await putIn(page, keys, 'mat 900')
  await expect.poll(async () => (await kept(page)).draft?.lines.length).toBe(1)
  await page.reload()
  await expect(till(page).lines).toHaveCount(1)
  await keys.press('g', 't')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await signOut(page, keys, 'Omar Said')
  await signInAs(page, keys, 'frontDesk')
  await goToSell(page, keys)
  await expectOffered(page)
})

test('typing goes on while nothing can be kept; with the next change it is', async ({ studio, keys }) => {
  await atDesk(studio, keys)
  const { page } = studio
  await page.route('**/rpc/payments/saveDraft', (route) => route.abort())
  const refused = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/rpc/payments/saveDraft'))
  await sellTo(page, keys, 'Zawadi')
  await putIn(page, keys, 'towel 200')
  await refused
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect((await kept(page)).draft).toBeNull()
  await page.unroute('**/rpc/payments/saveDraft')
  await putIn(page, keys, 'water 100')
  await expect.poll(async () => (await kept(page)).draft?.lines.length).toBe(2)
})
