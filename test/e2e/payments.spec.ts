import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { toast } from './support/diary.ts'
import { goToMoney, makeClient, makePack, panelOf, sellPack } from './support/money.ts'
import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test.describe.configure({ timeout: 180_000 })

test('payments are narrowed by words, days, method and state, and their totals are those of what was found', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'owner')
  const pack = await makePack(page)
  const { id: clientId } = await makeClient(page, 'Achieng', 'Zuberi')
  const cash = await sellPack(page, { clientId, packageId: pack.id, tenderedMinor: 1_050_000 })
  await sellPack(page, { clientId, packageId: pack.id, paidMinor: 400_000, method: 'mpesa' })
  await callApi(page, 'refunds/create', { paymentId: cash.payments[0]?.id, reason: 'Not wanted' })
  await goToMoney(page, keys, 'Payments')
  const totals = page.getByRole('status', { name: 'In this choice' })
  await keys.press('/')
  await keys.type('Zuberi')
  await expect(totals).toHaveText(/KES\s*14,000 paid\s*− ?10,000 refunded\s*= ?4,000 revenue\s*2 payments/)
  await keys.press('ArrowDown')
  await keys.press('f', '2')
  await expect(page.getByLabel('From')).toHaveValue('Tue 8 June')
  await expect(totals).toContainText('2 payments')
  await keys.pick(page.getByRole('combobox', { name: 'Method' }), 'M-Pesa')
  await expect(totals).toContainText('1 payment')
  await expect(totals).toContainText('4,000 revenue')
  await keys.press('Escape')
  await keys.tabTo(page.locator('tr [data-row]').first())
  await keys.press('x')
  await expect(page.getByLabel('Search payments')).toHaveValue('')
  await expect(page.getByRole('combobox', { name: 'Method' })).toHaveValue('')
  await keys.pick(page.getByRole('combobox', { name: 'State' }), /^Refunded$/)
  await expect(page.locator('tr [data-row]').first()).toHaveText('Achieng Zuberi')
})

test('a payment says what was handed over, saves its receipt, goes by e-mail, and leads to the client', async ({ studio, keys }) => {
  const { page } = studio
  await signInAs(page, keys, 'owner')
  const pack = await makePack(page)
  const { id: clientId } = await makeClient(page, 'Kimani', 'Zuberi')
  const { receipt } = await sellPack(page, { clientId, packageId: pack.id, tenderedMinor: 1_050_000 })
  await goToMoney(page, keys, 'Payments')
  await expect(page.getByRole('button', { name: 'Kimani Zuberi' })).toBeFocused()
  await keys.press('Enter')
  const panel = panelOf(page, 'Payment')
  await expect(panel).toContainText('Handed over10,500')
  await expect(panel).toContainText('Change500')
  await expect(panel).toContainText('ByOmar Said')
  await expectAccessible(page, 'payments with a payment open')
  const { fileName, bytes } = await studio.savedFile(() => keys.press('p'))
  expect([fileName.includes(receipt?.number ?? 'none'), bytes.subarray(0, 5).toString()]).toEqual([true, '%PDF-'])

  await keys.tabTo(panel.getByRole('button', { name: `E-mail ${receipt?.number}` }))
  await keys.press('Enter')
  const form = panel.getByRole('form', { name: `E-mail ${receipt?.number}` })
  await expect(form.getByLabel('To')).toBeFocused()
  await keys.type('kimani at home')
  await keys.press('Enter')
  await expect(form.getByLabel('To')).toHaveAttribute('aria-invalid', 'true')
  await keys.fill(form.getByLabel('To'), 'kimani@example.com')
  await keys.press('Enter')
  await expect(toast(page)).toContainText(`Receipt ${receipt?.number} is in the outbox for kimani@example.com`)
  await expect(panel.getByRole('region', { name: 'Documents' })).toContainText('in the outbox since Tue 8 June')
  await keys.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Kimani Zuberi' })).toBeFocused()
  await keys.press('o')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kimani Zuberi')
})

test('of what the desk sees in Payments a trainer sees nothing', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'trainer')
  const main = page.getByRole('navigation', { name: 'Main' })
  await expect(main.getByRole('link', { name: /Payments/ })).toHaveCount(0)
  for (const place of ['', '/due', '/unpaid', '/documents', '/drawer']) {
    await openRoute(page, `/payments${place}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  }
})
