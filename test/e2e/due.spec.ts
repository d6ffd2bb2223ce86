import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { toast } from './support/diary.ts'
import { makeBooking } from './support/made-booking.ts'
import { goToMoney, makeClient, makePack, panelOf, sellPack } from './support/money.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test.describe.configure({ timeout: 180_000 })

const clientRow = '[data-row]'

test('who owes is listed by urgency in words, narrowed by keys, and Enter takes the payment', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const pack = await makePack(page)
  const owe = async (lastName: string, dueOn: string, paidMinor = 0) => {
    const { id: clientId } = await makeClient(page, 'Zuri', lastName)
    return sellPack(page, { clientId, packageId: pack.id, paidMinor, dueOn })
  }
  const today = await owe('Today', '2027-06-08', 400_000)
  await owe('Thursday', '2027-06-10')
  await owe('Later', '2027-07-30')
  await goToMoney(page, keys, 'Due')
  await keys.press('/')
  await keys.type('Zuri')
  const rows = page.locator(`tr ${clientRow}`)
  await expect(rows).toHaveText(['Zuri Today', 'Zuri Thursday', 'Zuri Later'])
  await expect(page.getByRole('row').filter({ hasText: 'Zuri Today' })).toContainText('Due today')
  await expect(page.getByRole('row').filter({ hasText: 'Zuri Today' })).toContainText('6,000')
  await expect(page.getByRole('row').filter({ hasText: 'Zuri Thursday' })).toContainText('Due in 2 days')
  await keys.press('ArrowDown')
  await keys.press('f', '4')
  await expect(rows).toHaveText(['Zuri Thursday'])
  await keys.press('f', '1')
  await expect(rows).toHaveCount(3)
  await keys.tabTo(page.locator(`tr ${clientRow}[tabindex="0"]`))
  await keys.press('Home')
  await keys.press('d')
  await expect(panelOf(page, 'Owed')).toContainText('Issued')
  await expect(panelOf(page, 'Owed')).toContainText(today.invoice.number)
  await expectAccessible(page, 'due with an invoice open')
  await keys.press('Escape')
  await expect(rows.first()).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sell' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(today.invoice.number)
})

test('a visit nothing pays for is sold, or not charged with a reason', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const visit = await makeBooking(page, {
    client: { firstName: 'Zawadi', lastName: 'Visit' },
    startsAt: '2027-06-08T09:05',
    minutes: 30,
    trainer: 'Brian Mutua',
  })
  await callApi(page, 'bookings/complete', { id: visit.id })
  await goToMoney(page, keys, 'Unpaid visits')
  const row = page.getByRole('button', { name: 'Zawadi Visit' })
  await keys.tabTo(page.locator(`tr ${clientRow}[tabindex="0"]`))
  await keys.walkTo(row, 'ArrowDown')
  await keys.press('n')
  const form = panelOf(page, 'Not charged').getByRole('form', { name: 'Not charged' })
  await expect(form.getByLabel('Reason')).toBeFocused()
  await keys.press('Control+Enter')
  await expect(form.getByText('Write why; it stands in the history.')).toBeVisible()
  await keys.type('First visit is free')
  await expectAccessible(page, 'unpaid visits with a reason')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Not charged: Zawadi Visit, Tue 8 June 09:05')
  await expect(row).toHaveCount(0)
  expect(await callApi(page, 'bookings/get', { id: visit.id })).toMatchObject({ cover: 'free' })
})

test('a visit that was paid for and cancelled is listed until its money goes back, and nothing else of its sale does', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'owner')
  const visit = await makeBooking(page, {
    client: { firstName: 'Zawadi', lastName: 'Visit' },
    startsAt: '2027-06-10T09:05',
    minutes: 30,
    trainer: 'Brian Mutua',
  })
  const { clientId } = await callApi<{ clientId: string }>(page, 'bookings/get', { id: visit.id })
  const { items } = await callApi<{ items: { priceMinor: number }[] }>(page, 'payments/unpaidVisits', { clientId, onDate: '2027-06-10' })
  const priceMinor = items[0]?.priceMinor ?? 0
  await callApi(page, 'payments/process', {
    clientId,
    items: [
      { kind: 'session', bookingId: visit.id },
      { kind: 'free', description: 'Towel', unitPriceMinor: 50_000 },
    ],
    tenders: [{ method: 'cash', amountMinor: priceMinor + 50_000 }],
  })
  await callApi(page, 'bookings/cancel', { id: visit.id })
  await goToMoney(page, keys, 'Unpaid visits')
  const paid = page.getByRole('region', { name: /^Sold and cancelled/ })
  const row = paid.getByRole('button', { name: 'Zawadi Visit' })
  await keys.tabTo(page.locator(`tr ${clientRow}[tabindex="0"]`))
  await keys.walkTo(row, 'ArrowDown')
  await expectAccessible(page, 'unpaid visits with one that was paid for and cancelled')
  await keys.press('r')
  const dialog = page.getByRole('dialog', { name: 'Refund' })
  await expect(dialog.getByLabel('Amount of Towel')).toHaveValue('0')
  await expect(dialog.getByRole('button', { name: `Refund ${(priceMinor / 100).toLocaleString('en')}` })).toBeVisible()
  await keys.fill(dialog.getByLabel('Reason'), 'Cancelled in time')
  await keys.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Refunded' })).toContainText((priceMinor / 100).toLocaleString('en'))
  await keys.press('Escape')
  await expect(paid).toHaveCount(0)
})

test('the fee of a no-show is held, and waived with a reason', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  await callApi(page, 'studio/update', { noShowFeeMinor: 50_000, waiverHours: 24 })
  const missed = await makeBooking(page, {
    client: { firstName: 'Zawadi', lastName: 'Missed' },
    startsAt: '2027-06-08T08:05',
    minutes: 30,
    trainer: 'Brian Mutua',
  })
  await callApi(page, 'bookings/noShow', { id: missed.id })
  await goToMoney(page, keys, 'Unpaid visits')
  const fees = page.getByRole('region', { name: 'Fees of late cancellations and no-shows' })
  const row = fees.getByRole('row').filter({ hasText: 'Zawadi Missed' })
  await expect(row).toContainText('Held until Wed 9 June')
  await expect(row).toContainText('500')
  await keys.tabTo(page.locator(`tr ${clientRow}[tabindex="0"]`))
  await keys.press('End')
  await keys.walkTo(fees.getByRole('button', { name: 'Zawadi Missed' }), 'ArrowUp')
  await keys.press('w')
  const form = panelOf(page, 'Waive the fee').getByRole('form', { name: 'Waive the fee' })
  await expect(form.getByLabel('Reason')).toBeFocused()
  await keys.type('Was in hospital')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Waived the fee of Zawadi Missed')
  await expect(row).toHaveCount(0)
})
