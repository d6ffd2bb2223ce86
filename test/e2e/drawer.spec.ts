import { pdfPages } from '../support/pdf-text.ts'
import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { toast } from './support/diary.ts'
import { goToMoney, makeClient, makePack, sellPack } from './support/money.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test.describe.configure({ timeout: 180_000 })

test('a day of the drawer: opened with a count, cash of a sale, paid out, closed short, and the cash-up on paper', async ({
  studio,
  keys,
}) => {
  const { page } = studio
  await signInAs(page, keys, 'owner')
  const { drawer: open } = await callApi<{ drawer: { expectedMinor: number } | null }>(page, 'drawers/current', {})
  if (open) await callApi(page, 'drawers/close', { countedMinor: open.expectedMinor, bankedMinor: open.expectedMinor })
  const pack = await makePack(page)
  const { id: clientId } = await makeClient(page, 'Halima', 'Zuberi')
  await goToMoney(page, keys, 'Drawer')

  const opening = page.getByRole('form', { name: 'Open the drawer' })
  await test.step('a digit goes to its tab and is not taken for a count; the first Tab is the count', async () => {
    await expect(page.getByRole('region', { name: 'The drawer is closed' })).toBeFocused()
    await keys.press('3')
    await expect(page.getByRole('link', { name: 'Unpaid visits', exact: true })).toHaveAttribute('aria-current', 'page')
    await keys.press('5')
    await expect(page.getByRole('region', { name: 'The drawer is closed' })).toBeFocused()
    await keys.press('Tab')
    await expect(opening.getByLabel('Counted, KES')).toBeFocused()
  })
  const deskState = page.getByRole('status', { name: 'State of the desk' })
  await expect(deskState).toContainText('Drawer closed')
  await expectAccessible(page, 'closed drawer')
  await keys.fill(opening.getByLabel('Counted, KES'), '2,ooo')
  await keys.press('Enter')
  await expect(opening.getByText('Write an amount, such as 6,000.')).toBeVisible()
  await expect(opening.getByLabel('Counted, KES')).toHaveValue('2,ooo')
  await keys.fill(opening.getByLabel('Counted, KES'), '2,000')
  await keys.press('Enter')
  await expect(toast(page)).toContainText('The drawer is open with 2,000')
  await expect(deskState).toContainText('Drawer 2,000')

  const { receipt } = await sellPack(page, { clientId, packageId: pack.id })
  await expect(deskState).toContainText('Drawer 12,000')
  const movements = page.getByRole('region', { name: 'Movements' })
  await expect(movements.getByRole('row').filter({ hasText: receipt?.number ?? 'none' })).toContainText(
    /Sale.*Halima Zuberi.*10,000\s*12,000/,
  )

  await keys.press('o')
  const paying = page.getByRole('form', { name: 'Pay out' })
  await expect(paying.getByLabel('Amount, KES')).toBeFocused()
  await keys.type('500')
  await expect(paying).toContainText('Then 11,500 should be in it.')
  await keys.press('Control+Enter')
  await expect(paying.getByText('Write what it is for.')).toBeVisible()
  await keys.type('Milk and sugar')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Paid out 500, 11,500 in the drawer')
  await expect(movements).toContainText('Milk and sugar')
  await expectAccessible(page, 'open drawer')

  await keys.press('c')
  const closing = page.getByRole('dialog', { name: 'Close the day' })
  await expect(closing.getByLabel('Counted, KES')).toBeFocused()
  await keys.type('11,300')
  await expect(closing.getByRole('status').filter({ hasText: 'Short' })).toHaveText('Short 200: 11,300 counted, 11,500 expected')
  await expectAccessible(page, 'closing the day')

  await test.step('cash that moves meanwhile changes the sum in sight, and what was counted stays', async () => {
    await callApi(page, 'drawers/move', { kind: 'pay_in', amountMinor: 10_000, reason: 'Coins found' })
    await expect(closing.getByText('Short 300: 11,300 counted, 11,600 expected')).toBeVisible()
    await expect(closing.getByLabel('Counted, KES')).toHaveValue('11,300')
  })

  await keys.fill(closing.getByLabel('To the bank, KES'), '9,300')
  await expect(closing).toContainText('2,000 stays in it for tomorrow.')
  await keys.press('Enter')
  const closed = page.getByRole('dialog', { name: 'The day is closed' })
  await expect(closed).toContainText('Short 300: 11,300 counted, 11,600 expected. 2,000 stays in the drawer.')
  const { bytes } = await studio.savedFile(() => keys.press('p'))
  const paper = pdfPages(bytes).join(' ')
  expect([paper.includes('11,300.00'), paper.includes('11,600.00')]).toEqual([true, true])
  await keys.press('Escape')
  await expect(page.getByRole('heading', { name: 'The drawer is closed' })).toBeVisible()
  const earlier = page.getByRole('region', { name: 'Earlier days' })
  await expect(earlier.getByRole('row').filter({ hasText: 'Short 300' }).first()).toContainText('Tue 8 June')
  await expect(opening.getByLabel('Counted, KES')).toHaveValue('2,000')

  await test.step('cash that is gone since the close is said before it is opened, and stands there afterwards', async () => {
    await expect(opening.getByText('Right: 2,000 counted, 2,000 left in it last time')).toBeVisible()
    await keys.fill(opening.getByLabel('Counted, KES'), '1,500')
    await expect(opening.getByRole('status').filter({ hasText: 'Short' })).toHaveText(
      'Short 500: 1,500 counted, 2,000 left in it last time',
    )
    await expect(opening.getByRole('button', { name: 'Open it short 500' })).toBeVisible()
    await expectAccessible(page, 'opening the drawer short')
    await keys.press('Enter')
    await expect(page.getByRole('status', { name: 'At opening' })).toHaveText(
      'Short 500 at opening 1,500 counted, 2,000 left in it last time.',
    )
    await expectAccessible(page, 'drawer opened short')
    await callApi(page, 'drawers/close', { countedMinor: 150_000, bankedMinor: 150_000 })
    await expect(earlier.getByRole('row').filter({ hasText: 'Short 500' })).toContainText(/Short 500.*1,500.*1,500.*Right/)
  })
})
