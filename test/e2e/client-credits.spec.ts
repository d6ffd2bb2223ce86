import type { Page } from '@playwright/test'
import { callApi } from './support/api.ts'
import { expectAccessible } from './support/accessible.ts'
import { lotOf, sellPack } from './support/credits.ts'
import { toast } from './support/diary.ts'
import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

interface Made {
  id: string
}

const makeClient = (page: Page): Promise<Made> =>
  callApi<Made>(page, 'clients/create', { firstName: 'Neema', lastName: 'Okello', email: 'neema@mail.example' })

const show = async (page: Page, { id }: Made): Promise<void> => {
  await openRoute(page, `/clients/${id}`)
  await expect(page.getByRole('heading', { level: 2, name: 'Neema Okello' })).toBeVisible()
}

const card = (page: Page, name = 'Spring five') => page.getByRole('article', { name })
const credits = (page: Page) => page.getByRole('dialog', { name: 'Credits of Neema Okello' })
const ledger = (page: Page) => credits(page).getByRole('table', { name: 'Ledger of Spring five' })

/** What each line changed, and what was available after it; the last one is the balance. */
const figures = async (page: Page): Promise<[string, string][]> => {
  const rows = await ledger(page).getByRole('row').all()
  const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()))
  return cells.map((texts) => [texts.at(-3) ?? '', texts.at(-1) ?? ''])
}

test('a balance is explained by one key, line by line; uses, returns and days are lines of it that add up', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'owner')
  const client = await makeClient(page)
  const lot = await sellPack(page, { clientId: client.id })
  await show(page, client)
  await expect(card(page)).toContainText('5 available')
  await expect(card(page)).toContainText('5 left of 5, use by Mon 30 August')

  const before = keys.pressed
  await keys.press('l')
  await expect(ledger(page)).toContainText('Bought: 5 sessions')
  expect(keys.pressed - before).toBe(1)
  expect(await figures(page)).toEqual([
    ['+5', '5'],
    ['+5', '5'],
  ])

  await keys.press('u')
  await expect(credits(page).getByLabel('Reason')).toBeFocused()
  await expect(credits(page)).toContainText('4 will be available')
  await keys.type('Walked in')
  await keys.press('Enter')
  await expect(ledger(page)).toContainText('Walked in, Omar Said')
  await expect(credits(page).getByRole('button', { name: 'Use a session' })).toBeFocused()
  await keys.press('r')
  await expect(credits(page).getByLabel('Reason')).toBeFocused()
  await keys.press('Enter')
  await expect(credits(page)).toContainText('Write why.')
  await keys.type('Wrong client')
  await keys.press('Enter')
  await expect(ledger(page)).toContainText('Wrong client')
  await keys.press('d')
  await expect(credits(page).getByRole('textbox', { name: 'Last day', exact: true })).toBeFocused()
  await keys.type('30 september')
  await keys.fill(credits(page).getByLabel('Reason'), 'Was ill')
  await keys.press('Enter')
  await expect(ledger(page)).toContainText('Extended: from Mon 30 August to Thu 30 September')
  await expect(credits(page)).toContainText('5 left of 5, use by Thu 30 September')
  expect(await figures(page)).toEqual([
    ['+5', '5'],
    ['−1', '4'],
    ['+1', '5'],
    ['0', '5'],
    ['+5', '5'],
  ])

  await keys.press('x')
  await expect(credits(page)).toContainText('5 credits expire.')
  await keys.type('Moved away')
  await keys.press('Enter')
  await expect(ledger(page)).toContainText('Expired: 5 sessions')
  expect((await figures(page)).at(-1)).toEqual(['0', '0'])
  expect(await lotOf(page, lot.id)).toEqual({ bought: 5, used: 0, reserved: 0, sessionsAvailable: 0 })
  await keys.press('Escape')
  await expect(credits(page)).toBeHidden()
  await expect(page.getByRole('button', { name: '1 package used up or ended' })).toBeVisible()
})

test('what is owed, what was paid and its papers stand on the page; a document is saved, and put into the outbox', async ({
  studio,
  keys,
}) => {
  const { page } = studio
  await signInAs(page, keys, 'owner')
  const client = await makeClient(page)
  await sellPack(page, { clientId: client.id, paidMinor: 600_000 })
  await show(page, client)
  const owed = page.getByRole('list', { name: 'Owed' }).getByRole('listitem')
  await expect(owed).toContainText('Spring five')
  await expect(owed).toContainText('4,000')
  await keys.press('5')
  const money = page.getByRole('list', { name: 'Timeline' }).getByRole('group', { name: /^Payment/ })
  await expect(money).toContainText('Spring five, cash')
  await expect(money).toContainText('6,000')

  await keys.press('d')
  const documents = page.getByRole('dialog', { name: 'Documents of Neema Okello' })
  const first = documents.getByRole('list', { name: 'Documents' }).getByRole('button').first()
  await expect(first).toBeFocused()
  const number = (await first.innerText()).split(/\s/)[0] ?? ''
  const saved = await studio.savedFile(() => keys.press('p'))
  expect([saved.fileName.includes(number), saved.bytes.subarray(0, 5).toString()]).toEqual([true, '%PDF-'])
  await keys.press('m')
  await expect(toast(page)).toContainText(`${number} is in the outbox to neema@mail.example`)
  await expectAccessible(page, 'documents of a client')
  await keys.press('Escape')

  await keys.tabTo(owed.getByRole('button', { name: /^Take payment/ }))
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sell' })).toBeVisible()
})

test('a package is given without a sale, with a reason', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  const client = await makeClient(page)
  await callApi(page, 'packages/create', { name: 'Raffle prize', sessionsCount: 2, priceMinor: 400_000, validDays: 6 })
  await show(page, client)
  await keys.tabTo(page.getByRole('button', { name: 'More', exact: true }))
  await keys.press('Enter')
  await keys.walkTo(page.getByRole('menuitem', { name: 'Give a package without a sale' }), 'ArrowDown')
  await keys.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Give Neema Okello a package' })
  await keys.pick(dialog.getByLabel('Package', { exact: true }), /^Raffle prize/)
  await keys.press('Control+Enter')
  await expect(dialog).toContainText('Write why it is given.')
  await expectAccessible(page, 'giving a package')
  await keys.fill(dialog.getByLabel('Reason'), 'Won the raffle')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Given to Neema Okello: Raffle prize')
  await expect(card(page, 'Raffle prize')).toContainText('2 left of 2, use by Mon 14 June')
  await expect(card(page, 'Raffle prize')).toContainText('Ends in 6 days')
})

test('a trainer sees the credits of own clients and uses one, and nothing of their money', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const trainers = await callApi<{ items: { id: string; name: string }[] }>(page, 'trainers/list', { limit: 100 })
  const amina = trainers.items.find(({ name }) => name === 'Amina Odhiambo')
  const client = await callApi<Made>(page, 'clients/create', { firstName: 'Neema', lastName: 'Okello', primaryTrainerId: amina?.id })
  await sellPack(page, { clientId: client.id })
  await callApi(page, 'staff/logout', {})
  await page.reload()
  await signInAs(page, keys, 'trainer')
  await show(page, client)
  await expect(card(page)).toContainText('5 left of 5')
  await expect(page.getByRole('region', { name: 'Money' })).toHaveCount(0)
  await expect(page.getByRole('group', { name: 'Show' }).getByRole('button', { name: /^Money/ })).toHaveCount(0)
  await keys.press('l')
  await expect(ledger(page)).toContainText('Bought: 5 sessions')
  for (const name of ['Change the last day', 'End it now']) await expect(credits(page).getByRole('button', { name })).toHaveCount(0)
  await keys.press('u')
  await expect(credits(page).getByLabel('Reason')).toBeFocused()
  await keys.press('Enter')
  await expect(ledger(page)).toContainText('Amina Odhiambo')
})

test('credits on the page, their ledger and an act on them pass axe, light and dark, in every size', async ({ studio: { page }, keys }) => {
  test.setTimeout(180_000)
  await signInAs(page, keys, 'owner')
  const client = await makeClient(page)
  await sellPack(page, { clientId: client.id })
  await sellPack(page, {
    clientId: client.id,
    name: 'A trial of three sessions before the long summer',
    sessionsCount: 3,
    validDays: 6,
    paidMinor: 0,
  })
  await show(page, client)
  await expectAccessible(page, 'a client with credits')
  await page.setViewportSize({ width: 1180, height: 720 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await keys.press('l')
  await expect(credits(page).getByRole('table')).toBeVisible()
  await expectAccessible(page, 'a ledger')
  await keys.press('d')
  await expect(credits(page).getByRole('textbox', { name: 'Last day', exact: true })).toBeFocused()
  await expectAccessible(page, 'another last day')
})
