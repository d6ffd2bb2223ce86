import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { toast } from './support/diary.ts'
import { makeBooking } from './support/made-booking.ts'
import { goToMoney, makeClient, panelOf } from './support/money.ts'
import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'
import type { Page } from '@playwright/test'

test.describe.configure({ timeout: 180_000 })

interface Made {
  id: string
}

/** A month pass that begins on the training day, 8 June, and runs to 7 July; only as the owner or a manager. */
const sellPass = async (page: Page, client: string, options: { sessionsIncluded?: number; paidMinor?: number } = {}) => {
  const { sessionsIncluded = null, paidMinor = 2_000_000 } = options
  const { id: clientId } = await makeClient(page, 'Zuri', client)
  const plan = await callApi<Made>(page, 'membershipPlans/create', { name: `Pass of ${client}`, priceMinor: 2_000_000, sessionsIncluded })
  const tenders = paidMinor === 0 ? [] : [{ method: 'cash', amountMinor: paidMinor }]
  const { invoice } = await callApi<{ invoice: Made & { number: string } }>(page, 'payments/process', {
    clientId,
    items: [{ kind: 'membership', planId: plan.id }],
    tenders,
  })
  const { items } = await callApi<{ items: Made[] }>(page, 'memberships/list', { clientId })
  return { clientId, invoice, membershipId: items[0]!.id }
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

test('a plan is added, changed, archived and brought back', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openRoute(page, '/settings/membership-plans')
  const field = (label: string) => page.getByLabel(label, { exact: true })
  await expect(rowOf(page, 'Month pass')).toContainText('Unlimited')
  await keys.press('a')
  await expect(field('Name')).toBeFocused()
  await keys.type('Quarter of twelve')
  await keys.fill(field('Price, KES'), '24,000')
  await keys.fill(field('Renewed every'), '3')
  await keys.tabTo(page.getByRole('radio', { name: 'Unlimited' }))
  await keys.press('ArrowRight')
  await keys.fill(field('Sessions included'), '0')
  await keys.press('Control+Enter')
  await expect(page.getByText('Write sessions from 1 to 1,000.')).toBeVisible()
  await keys.fill(field('Sessions included'), '12')
  await expectAccessible(page, 'a new plan, filled in')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Added Quarter of twelve')
  await expect(rowOf(page, 'Quarter of twelve')).toContainText('3 months')
  const link = page.getByRole('link', { name: 'Quarter of twelve' })
  await keys.walkTo(link, 'ArrowDown')
  await keys.press('Enter')
  await keys.pick(page.getByRole('combobox', { name: 'Unit' }), 'Weeks')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Saved Quarter of twelve')
  await expect(rowOf(page, 'Quarter of twelve')).toContainText('3 weeks')
  await keys.walkTo(link, 'ArrowDown')
  await keys.press('Enter')
  await keys.tabTo(page.getByRole('button', { name: 'Archive Quarter of twelve' }))
  await keys.press('Enter')
  await expect(page.getByText('No longer sold, nor renewed. Memberships of it run to their end.')).toBeVisible()
  await keys.press('Enter')
  await expect(toast(page)).toContainText('Archived Quarter of twelve')
  await keys.tabTo(page.getByRole('button', { name: 'Archived, 1' }))
  await keys.press('Enter')
  await keys.tabTo(page.getByRole('button', { name: 'Bring back Quarter of twelve' }))
  await keys.press('Enter')
  await expect(toast(page)).toContainText('Quarter of twelve is sold again')
})

test('renewals are listed by urgency with their sums, narrowed by keys, and R renews', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await goToMoney(page, keys, 'Memberships')
  const sums = page.getByRole('status', { name: 'What is to renew' })
  await expect(sums).toContainText('2 expired')
  const ends = page.locator('.memberships-table tbody .status-label')
  await expect(ends.first()).toHaveText(/^Expired \d+ days ago$/)
  await keys.press('f', '2')
  await expect(ends).toHaveText([/^Expired/, /^Expired/])
  await expect(sums).toContainText('2 clients')
  await keys.press('f', '4')
  await expect(ends.first()).toHaveText('Ends in 2 days')
  await keys.press('x')
  const { items } = await callApi<{ items: { clientName: string; name: string }[] }>(page, 'memberships/renewals', { urgency: 'critical' })
  const [wanted] = items
  await keys.press('/')
  await keys.type(wanted!.clientName)
  await expect(page.locator('tr [data-row]')).toHaveText([wanted!.clientName])
  await keys.press('ArrowDown', 'Enter')
  const panel = panelOf(page, 'Membership')
  await expect(panel.getByRole('heading', { name: wanted!.name })).toBeVisible()
  await expect(panel.getByRole('region', { name: 'Periods' }).getByRole('listitem').first()).toContainText('Paid')
  await expectAccessible(page, 'renewals with a membership open')
  await keys.press('r')
  await expect(page.getByRole('heading', { level: 1, name: 'Sell' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Basket' })).toContainText(wanted!.name)
  await expect(page.getByRole('main')).toContainText(wanted!.clientName)
})

test('an unpaid membership is paid by its invoice, not sold again', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const { invoice } = await sellPass(page, 'Unpaid', { paidMinor: 0 })
  await goToMoney(page, keys, 'Memberships')
  await keys.press('v', 'f', '2')
  await expect(rowOf(page, 'Zuri Unpaid')).toContainText('Not paid yet')
  await keys.walkTo(page.getByRole('button', { name: 'Zuri Unpaid' }), 'ArrowDown')
  await expect(rowOf(page, 'Zuri Unpaid').getByRole('button', { name: 'Take payment' })).toBeVisible()
  await keys.press('r')
  await expect(page.getByRole('heading', { level: 1, name: 'Sell' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(invoice.number)
})

test('a membership rests: refused with the bookings in the way, then frozen, and the freeze ended', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const { clientId, membershipId } = await sellPass(page, 'Rest')
  const visit = await makeBooking(page, { client: { id: clientId }, startsAt: '2027-06-14T06:30', minutes: 30, trainer: 'Brian Mutua' })
  await callApi(page, 'bookings/payWith', { id: visit.id, payWith: { membershipId } })
  await goToMoney(page, keys, 'Memberships')
  await keys.press('/')
  await keys.type('Zuri Rest')
  await expect(page.locator('tr [data-row]')).toHaveText(['Zuri Rest'])
  await keys.press('ArrowDown', 'Enter')
  const panel = panelOf(page, 'Membership')
  await expect(panel.getByRole('button', { name: 'Freeze' })).toBeVisible()
  await keys.press('z')
  const form = panel.getByRole('form', { name: 'Freeze' })
  await expect(form.getByLabel('First day')).toBeFocused()
  await keys.type('10 June')
  await keys.fill(form.getByLabel('Last day'), '16 June')
  await keys.fill(form.getByLabel('Reason'), 'Travelling')
  await expect(form.getByText('Its end moves from Wed 7 July to Wed 14 July.')).toBeVisible()
  await keys.press('Control+Enter')
  await expect(form.getByText(/1 booking on this membership lies in these days/)).toBeVisible()
  await expect(form.getByRole('list', { name: 'Bookings in the way' })).toContainText('Mon 14 June 06:30–07:00')
  await expectAccessible(page, 'a freeze with a booking in the way')
  await keys.press('Escape', 'z')
  await expect(form.getByLabel('Reason')).toHaveValue('Travelling')
  await keys.fill(form.getByLabel('Last day'), '12 June')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('rests Thu 10 June–Sat 12 June and ends Sat 10 July')
  await expect(panel).toContainText('Thu 10 June–Sat 12 June')
  await keys.press('z')
  await expect(panel.getByText(/Its end moves back by 3 days, from Sat 10 July to Wed 7 July/)).toBeVisible()
  await expectAccessible(page, 'a freeze to be ended')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('runs again and ends Wed 7 July')
})

test('a membership is cancelled on a day, after it is said what that means', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const { membershipId } = await sellPass(page, 'Cancel', { sessionsIncluded: 8 })
  await goToMoney(page, keys, 'Memberships')
  await keys.press('v', '/')
  await keys.type('Zuri Cancel')
  await expect(page.locator('tr [data-row]')).toHaveText(['Zuri Cancel'])
  await keys.press('ArrowDown', 'Enter')
  const panel = panelOf(page, 'Membership')
  await expect(panel).toContainText('8 left of 8 in this period')
  await keys.press('c')
  const form = panel.getByRole('form', { name: 'Cancel' })
  await expect(form.getByRole('radio', { name: 'With what is paid' })).toBeFocused()
  await expect(
    form.getByText('It holds to Wed 7 July and is not renewed. Sessions not used by then end with it; 8 are left now.'),
  ).toBeVisible()
  await keys.press('ArrowRight')
  await keys.fill(form.getByLabel('Last day'), '20 July')
  await keys.press('Control+Enter')
  await expect(form.getByText('Write a day from Tue 8 June to Wed 7 July.')).toBeVisible()
  await expect(form.getByText('Write why; it stands in the history.')).toBeVisible()
  await keys.fill(form.getByLabel('Last day'), '20 June')
  await keys.fill(form.getByLabel('Reason'), 'Moved to another town')
  await expectAccessible(page, 'a membership to be cancelled')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('it holds to Sun 20 June')
  await expect(panel).toContainText('Moved to another town')
  expect(await callApi(page, 'memberships/get', { id: membershipId })).toMatchObject({ cancelledOn: '2027-06-20', endOn: '2027-06-20' })
})

test('trainers have no memberships tab', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'trainer')
  await openRoute(page, '/payments/memberships')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})
