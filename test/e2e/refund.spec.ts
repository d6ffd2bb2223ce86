import { pdfPages } from '../support/pdf-text.ts'
import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { lockDesk, pins, takeDesk } from './support/locked-desk.ts'
import { makeBooking } from './support/made-booking.ts'
import { drawerExpected, goToMoney, makeClient, makePack, panelOf, sellPack } from './support/money.ts'
import { people, signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test.describe.configure({ timeout: 240_000 })

test('Grace has used two of five and wants the rest back: what it does, who decides, the owner’s PIN, the refund note', async ({
  studio,
  keys,
}) => {
  const { page } = studio
  await signInAs(page, keys, 'owner')
  await callApi(page, 'studio/update', { frontDeskRefundLimitMinor: 500_000 })
  const pack = await makePack(page)
  const booked = await makeBooking(page, {
    client: { firstName: 'Grace', lastName: 'Wanjiru' },
    startsAt: '2027-06-17T10:00',
    trainer: 'Amina Odhiambo',
  })
  const { clientId } = await callApi<{ clientId: string }>(page, 'bookings/get', { id: booked.id })
  const sale = await sellPack(page, { clientId, packageId: pack.id })
  const lotId = sale.clientPackages[0]?.id ?? ''
  await callApi(page, 'clientPackages/useSession', { id: lotId })
  await callApi(page, 'clientPackages/useSession', { id: lotId })
  await callApi(page, 'bookings/payWith', { id: booked.id, payWith: { clientPackageId: lotId } })
  const drawerBefore = await drawerExpected(page)
  await lockDesk(page, keys)
  await takeDesk(page, keys, 'frontDesk')

  await goToMoney(page, keys, 'Payments')
  await expect(page.getByRole('button', { name: 'Grace Wanjiru' }).first()).toBeFocused()
  await keys.press('r')
  const dialog = page.getByRole('dialog', { name: 'Refund' })
  await expect(dialog).toHaveAccessibleName(/^Refund, Grace Wanjiru, RCP-2027-\d{4}$/)
  const effects = dialog.getByRole('region', { name: 'What it does' })
  await expect(dialog.getByLabel('Sessions of Five of this spec')).toHaveValue('3')
  await expect(dialog.getByLabel('Amount of Five of this spec')).toHaveValue('6,000')
  for (const effect of ['6,000 given back', 'Credits3 taken back', 'Drawer−6,000', 'Revenue today−6,000', '4,000 of 10,000'])
    await expect(effects).toContainText(effect)

  await test.step('fewer sessions are worth less, at once', async () => {
    await keys.fill(dialog.getByLabel('Sessions of Five of this spec'), '2')
    await expect(dialog.getByLabel('Amount of Five of this spec')).toHaveValue('4,000')
    await expect(effects).toContainText('4,000 given back')
    await expect(dialog.getByText('Above 5,000 an owner or manager approves it')).toHaveCount(0)
    await keys.fill(dialog.getByLabel('Sessions of Five of this spec'), '3')
    await expect(effects).toContainText('6,000 given back')
  })

  await test.step('it waits for a word on the booking, a reason and an approval, and keeps what is typed', async () => {
    await keys.fill(dialog.getByLabel('Reason'), 'Moves to Mombasa')
    await keys.press('Enter')
    await expect(dialog.getByText('Choose what becomes of this booking.')).toBeVisible()
    await expect(dialog.getByText('3 fields to fix')).toBeVisible()
    await expectAccessible(page, 'refund dialog with refusals')
    await keys.tabTo(dialog.getByRole('radio', { name: 'Cancel it' }), 'Shift+Tab')
    await keys.walkTo(dialog.getByRole('radio', { name: /^Keep it for/ }), 'ArrowDown')
    await keys.pick(dialog.getByRole('combobox', { name: 'Who approves' }), new RegExp(people.owner))
    await keys.fill(dialog.getByLabel('Their PIN'), '0000')
    await keys.press('Control+Enter')
    await expect(dialog.getByText('This is not the PIN; try again.')).toBeVisible()
    await expect(dialog.getByLabel('Reason')).toHaveValue('Moves to Mombasa')
    await expect(dialog.getByLabel('Their PIN')).toBeFocused()
  })

  await keys.fill(dialog.getByLabel('Their PIN'), pins.owner)
  await keys.press('Enter')
  const done = page.getByRole('dialog', { name: 'Refunded' })
  await expect(done).toContainText(/Refund note REF-2027-\d{4}: KES\s*6,000 given back, Cash, 3 credits taken back\. Approved by Omar Said/)
  const { bytes } = await studio.savedFile(() => keys.press('p'))
  const paper = pdfPages(bytes).join(' ')
  expect([paper.includes('6,000.00'), paper.includes('Moves to Mombasa'), paper.includes('Dora Achieng')]).toEqual([true, true, true])
  await keys.press('Escape')

  expect(await callApi(page, 'clientPackages/get', { id: lotId })).toMatchObject({ bought: 5, used: 2, refunded: 3, sessionsAvailable: 0 })
  expect((await drawerExpected(page)) - drawerBefore).toBe(-600_000)
  expect(await callApi(page, 'bookings/get', { id: booked.id })).toMatchObject({ status: 'confirmed', cover: 'open' })

  await test.step('a further 4,001 is refused with what is left, at its field', async () => {
    await keys.press('Enter')
    const panel = panelOf(page, 'Payment')
    await expect(panel).toContainText('Part refunded')
    await expect(panel.getByRole('region', { name: 'Refunds' })).toContainText('−6,000')
    await keys.press('r')
    await keys.fill(dialog.getByLabel('Amount of Five of this spec'), '4,001')
    await keys.fill(dialog.getByLabel('Reason'), 'Goodwill')
    await keys.press('Enter')
    const amount = dialog.getByLabel('Amount of Five of this spec')
    await expect(amount).toHaveAttribute('aria-invalid', 'true')
    await expect(dialog.getByText('At most 4,000 of this line can be given back.')).toBeVisible()
    await expect(amount).toHaveValue('4,001')
    await keys.press('Escape')
  })
})

test('a refund begun is there again after Esc and after the desk was locked, but for the PIN', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const pack = await makePack(page)
  await sellPack(page, { clientId: (await makeClient(page, 'Zawadi', 'Mutua')).id, packageId: pack.id, method: 'mpesa' })
  await goToMoney(page, keys, 'Payments')
  await expect(page.getByRole('button', { name: 'Zawadi Mutua' })).toBeFocused()
  await keys.press('r')
  const dialog = page.getByRole('dialog', { name: 'Refund' })
  await expect(dialog.getByText('An owner or manager approves it')).toHaveCount(0)
  await expect(dialog.getByRole('region', { name: 'What it does' })).toContainText('Drawernot touched')
  await keys.fill(dialog.getByLabel('Amount of Five of this spec'), '2500')
  await keys.fill(dialog.getByLabel('Reason'), 'Sold twice')
  await keys.press('Escape')
  await expect(dialog).toHaveCount(0)
  await lockDesk(page, keys)
  await takeDesk(page, keys, 'owner')
  await expect(page.getByRole('button', { name: 'Zawadi Mutua' })).toBeFocused()
  await keys.press('r')
  await expect(dialog.getByLabel('Reason')).toHaveValue('Sold twice')
  await expect(dialog.getByLabel('Amount of Five of this spec')).toHaveValue('2500')
  await expect(dialog.getByRole('button', { name: 'Refund 2,500' })).toBeVisible()
})

test('of a sale nobody has paid for, what is owed is taken off and no money moves', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const pack = await makePack(page)
  const { id: clientId } = await makeClient(page, 'Wambui', 'Ndirangu')
  const { invoice } = await sellPack(page, { clientId, packageId: pack.id, paidMinor: 0, dueOn: '2027-06-09' })
  await goToMoney(page, keys, 'Due')
  await keys.press('/')
  await keys.type('Wambui Ndirangu')
  await expect(page.locator('tr [data-row]')).toHaveCount(1)
  await keys.press('ArrowDown')
  await keys.press('r')
  const dialog = page.getByRole('dialog', { name: 'Refund' })
  await expect(dialog.getByRole('button', { name: 'Take 10,000 off' })).toBeVisible()
  await keys.fill(dialog.getByLabel('Reason'), 'Never came')
  await keys.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Refunded' })).toContainText(`10,000 taken off ${invoice.number}, 5 credits taken back`)
  await keys.press('Escape')
  await expect(page.getByText('Nothing owed in this choice')).toBeVisible()
})
