import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { toast } from './support/diary.ts'
import { goToMoney, makeClient, makePack, panelOf, sellPack } from './support/money.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test.describe.configure({ timeout: 180_000 })

test('documents are found by number and kind, shown on their paper, saved, e-mailed, and lead to those of the same sale', async ({
  studio,
  keys,
}) => {
  const { page } = studio
  await signInAs(page, keys, 'owner')
  const pack = await makePack(page)
  const { id: clientId } = await makeClient(page, 'Halima', 'Zuberi')
  const { invoice, receipt, payments } = await sellPack(page, { clientId, packageId: pack.id, tenderedMinor: 1_050_000 })
  const refund = await callApi<{ number: string }>(page, 'refunds/create', { paymentId: payments[0]?.id, reason: 'Not wanted' })
  await goToMoney(page, keys, 'Documents')
  const rows = page.locator('tr [data-row]')
  await keys.press('/')
  await keys.type('Halima Zuberi')
  await expect(rows).toHaveCount(3)
  await expect(page.getByRole('row').filter({ hasText: refund.number })).toContainText('−10,000')
  await keys.press('ArrowDown')
  await keys.press('f', '3')
  await expect(rows).toHaveText([receipt?.number ?? ''])
  await keys.tabTo(rows.first())
  await keys.press('Enter')
  const panel = panelOf(page, 'Document')
  const paper = panel.getByRole('article', { name: `Receipt ${receipt?.number}` })
  await expect(paper).toContainText('Kilele Fitness')
  await expect(paper).toContainText('Total, KES10,000.00')
  await expect(paper).toContainText('10,500.00 handed over, 500.00 change')
  await expectAccessible(page, 'documents with a receipt open')
  const { fileName } = await studio.savedFile(() => keys.press('d'))
  expect(fileName).toContain(receipt?.number)

  await keys.press('e')
  const form = panel.getByRole('form', { name: `E-mail ${receipt?.number}` })
  await expect(form.getByLabel('To')).toBeFocused()
  await keys.type('halima@example.com')
  await keys.press('Enter')
  await expect(toast(page)).toContainText('is in the outbox for halima@example.com')
  await expect(panel).toContainText('In the outbox since Tue 8 June')

  await keys.tabTo(panel.getByRole('button', { name: `Refund note ${refund.number}` }))
  await keys.press('Enter')
  await expect(panel.getByRole('article', { name: `Refund note ${refund.number}` })).toContainText('Reason: Not wanted')
  await keys.tabTo(panel.getByRole('button', { name: `Invoice ${invoice.number}` }))
  await keys.press('Enter')
  await expect(panel.getByRole('article', { name: `Invoice ${invoice.number}` })).toBeVisible()
  await keys.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(rows.first()).toBeFocused()
})
