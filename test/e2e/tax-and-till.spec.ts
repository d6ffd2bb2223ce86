import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { toast } from './support/diary.ts'
import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test.describe.configure({ timeout: 180_000 })

test('a rate is added, made the studio’s, and archived; prices are turned after it is said what changes', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'owner')
  await openRoute(page, '/settings/tax')
  const rates = page.getByRole('table', { name: 'Tax rates', exact: true })
  const row = (name: string) => rates.getByRole('row').filter({ hasText: name })
  await expect(row('VAT')).toContainText('16 %')

  await test.step('a percentage has up to two decimals', async () => {
    await keys.press('a')
    const form = page.getByRole('form', { name: 'New tax rate' })
    await expect(form.getByLabel('Name')).toBeFocused()
    await keys.type('Levy')
    await keys.fill(form.getByLabel('Percentage'), '8.255')
    await keys.press('Control+Enter')
    await expect(form.getByText('Write a percentage from 0 to 100 with up to two decimals, such as 16 or 8.25.')).toBeVisible()
    await expect(form.getByLabel('Name')).toHaveValue('Levy')
    await keys.fill(form.getByLabel('Percentage'), '8.25')
    await expectAccessible(page, 'a new tax rate')
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Added Levy 8.25 %')
    await expect(row('Levy')).toContainText('8.25 %')
  })

  await test.step('it becomes the studio’s; the one that is cannot be archived', async () => {
    await keys.tabTo(rates.locator('[data-row][tabindex="0"]'))
    await keys.walkTo(rates.getByRole('button', { name: 'Levy' }), 'ArrowUp')
    await keys.press('Enter')
    const form = page.getByRole('form', { name: 'Edit Levy 8.25 %' })
    await keys.tabTo(form.getByRole('checkbox', { name: 'The studio’s rate' }))
    await keys.press(' ', 'Control+Enter')
    await expect(toast(page)).toContainText('Saved Levy 8.25 %')
    await expect(row('Levy')).toContainText('All that names no rate of its own')
    await keys.press('Enter')
    await keys.tabTo(form.getByRole('button', { name: 'Archive' }))
    await keys.press('Enter')
    await expect(form.getByText('make another one the default before archiving it')).toBeVisible()
    await keys.press('Escape')
  })

  await test.step('prices are turned to be without tax', async () => {
    const prices = page.getByRole('form', { name: 'Prices and tax' })
    await expect(prices.getByText('At Levy 8.25 % a price of 10,000 is charged as 10,000: 762.12 of it is tax.')).toBeVisible()
    await keys.tabTo(prices.getByRole('radio', { name: 'Include tax' }))
    await keys.press('ArrowRight')
    await expect(prices.getByText('a price of 10,000 is charged as 10,825: 825 is added as tax.')).toBeVisible()
    await expect(prices.getByText('invoices that were issued stay as they are')).toBeVisible()
    await expectAccessible(page, 'prices to be turned')
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Tax saved')
    expect(await callApi(page, 'studio/get', {})).toMatchObject({ pricesIncludeTax: false })
  })

  await test.step('the other one is archived and brought back', async () => {
    await keys.tabTo(rates.locator('[data-row][tabindex="0"]'), 'Shift+Tab')
    await keys.walkTo(rates.getByRole('button', { name: 'VAT' }), 'ArrowDown')
    await keys.press('Enter')
    await keys.tabTo(page.getByRole('button', { name: 'Archive', exact: true }))
    await keys.press('Enter')
    await expect(toast(page)).toContainText('Archived VAT 16 %')
    await expect(row('VAT')).toHaveCount(0)
    await keys.tabTo(page.getByRole('button', { name: 'Archived, 1' }))
    await keys.press('Enter')
    await keys.tabTo(page.getByRole('button', { name: 'VAT' }))
    await keys.press('Enter')
    await keys.tabTo(page.getByRole('button', { name: 'Bring back' }))
    await keys.press('Enter')
    await expect(toast(page)).toContainText('VAT 16 % is on offer again')
    await expect(row('VAT')).toBeVisible()
  })
})

test('a session type names a tax rate of its own', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  const rate = await callApi<{ id: string }>(page, 'taxes/create', { name: 'Reduced', rateBasisPoints: 800 })
  await openRoute(page, '/settings/session-types')
  await keys.walkTo(page.getByRole('link', { name: 'Pilates' }), 'ArrowDown')
  await keys.press('Enter')
  await keys.pick(page.getByRole('combobox', { name: 'Tax rate' }), 'Reduced 8 %')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Saved Pilates')
  const { items } = await callApi<{ items: { name: string; taxRateId: string | null }[] }>(page, 'sessionTypes/list', { limit: 100 })
  expect(items.find(({ name }) => name === 'Pilates')?.taxRateId).toBe(rate.id)
})

test('the till rules are written, refused where they are out of limits, and kept', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openRoute(page, '/settings/till-rules')
  const field = (label: string) => page.getByLabel(label, { exact: true })
  await keys.tabTo(page.getByRole('checkbox', { name: 'A late cancellation uses the credit' }))
  await keys.press(' ')
  const written = {
    'Fee for a late cancellation, KES': '500',
    'Fee for a no-show, KES': '1,000.50',
    'The desk may waive it for': '48',
    'A no-show is proposed after': '2000',
    'The front desk refunds up to, KES': '7,500',
    'To be paid within': '7',
    'How to pay': 'M-Pesa Paybill 400200',
    'Foot of every document': 'Karibu tena',
  }
  for (const [label, value] of Object.entries(written)) await keys.fill(field(label), value)
  await keys.press('Control+Enter')
  await expect(page.getByText('Write whole minutes from 0 to 1,440.')).toBeVisible()
  await expect(field('A no-show is proposed after')).toBeFocused()
  await expect(page.getByText('1 field to fix')).toBeVisible()
  await expectAccessible(page, 'till rules with a field to fix')
  await keys.fill(field('A no-show is proposed after'), '15')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Till rules saved')
  expect(await callApi(page, 'studio/get', {})).toMatchObject({
    lateCancelUsesCredit: false,
    noShowUsesCredit: true,
    lateCancelFeeMinor: 50_000,
    noShowFeeMinor: 100_050,
    waiverHours: 48,
    noShowAfterMinutes: 15,
    frontDeskRefundLimitMinor: 750_000,
    paymentTermsDays: 7,
    paymentInstructions: 'M-Pesa Paybill 400200',
    documentFooter: 'Karibu tena',
  })
})

test('the front desk does not reach what is for sale and its rules', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  for (const route of ['/settings/packages', '/settings/membership-plans', '/settings/tax', '/settings/till-rules']) {
    await openRoute(page, route)
    await expect(page.getByRole('heading', { level: 2, name: 'Profile' })).toBeVisible()
  }
  await expect(page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Packages' })).toHaveCount(0)
})
