import { callApi } from './support/api.ts'
import { toast } from './support/diary.ts'
import { makeBooking } from './support/made-booking.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'
import { goToRow, rowOf, sessionCard, tasks } from './support/today.ts'

test('a digit confirms the request it stands beside, and Enter opens the session the list is at', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  const first = tasks(page).first()
  await expect(first).toContainText('waits for a yes')
  const [client = ''] = (await first.innerText()).split(' waits for a yes')
  await keys.press('1')
  await expect(toast(page)).toContainText(`Confirmed ${client}`)
  await expect(first).not.toContainText(client)

  const current = page.locator('tr[data-current]').getByRole('button').first()
  await expect(current).toBeFocused()
  await keys.press('ArrowDown')
  const name = await current.innerText()
  await keys.press('Enter')
  const session = sessionCard(page)
  await expect(session.getByRole('heading', { name })).toBeVisible()
  await keys.press('Escape')
  await expect(session).toBeHidden()
  await expect(current).toBeFocused()
})

test('a task done by its button leaves the focus on the task in its place', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await expect(tasks(page).first()).toBeVisible()
  const [, second = ''] = (await tasks(page).allInnerTexts()).map((text) => text.split(' waits for a yes')[0] ?? '')
  await keys.press('t')
  await keys.press('Enter')
  await expect(tasks(page).first()).toContainText(second)
  await expect(tasks(page).first().getByRole('button')).toBeFocused()
})

test('who is late is checked in by one key, and by the same key not after all', async ({ studio: { page }, keys }, testInfo) => {
  await signInAs(page, keys, 'frontDesk')
  const current = page.locator('tr[data-current]')
  await expect(current).toContainText(/min late/)
  const client = await current.getByRole('button').first().innerText()
  await keys.press('g', 'c')
  await expect(page.getByRole('grid')).toBeVisible()

  const before = keys.pressed
  await keys.press('g', 't')
  await expect(current.getByRole('button', { name: client })).toBeFocused()
  await keys.press('i')
  await expect(toast(page)).toContainText(`Checked in ${client}`)
  const pressed = keys.pressed - before
  testInfo.annotations.push({ type: 'keys to check in', description: `${pressed}, two of them to come to Today` })
  console.log(`keys to check in: ${pressed}, two of them (G T) to come to Today`)
  expect(pressed).toBeLessThanOrEqual(3)
  await expect(rowOf(page, client)).toContainText('In 10:1')

  await expect(rowOf(page, client).getByRole('button', { name: client })).toBeFocused()
  await keys.press('i')
  await expect(toast(page)).toContainText(`${client} is not checked in any more`)
  await expect(rowOf(page, client)).toContainText('late')
})

test('K completes the session of who is here, and one that has not begun says from when on', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  const here = page.getByRole('row').filter({ hasText: /In \d\d:\d\d/ })
  const client = await here.first().getByRole('button').first().innerText()
  await goToRow(page, keys, client)
  await expect(rowOf(page, client).getByRole('button', { name: 'Complete' })).toBeVisible()
  await keys.press('k')
  await expect(toast(page)).toContainText(`Completed ${client}`)
  await expect(rowOf(page, client)).toContainText('Completed')

  await page.getByRole('row').filter({ hasText: 'Confirmed' }).first().waitFor()
  const next = await page.getByRole('row').filter({ hasText: 'Confirmed' }).first().getByRole('button').first().innerText()
  await goToRow(page, keys, next)
  await keys.press('k')
  await expect(page.getByRole('alert')).toContainText('it can be completed from then on')
})

test('a session that ended unattended is a task, and a no-show only after it is said in full', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const client = { firstName: 'Tabitha', lastName: 'Kirui' }
  await makeBooking(page, { client, trainer: 'Chen Wei', startsAt: '2027-06-07T18:00' })
  const task = tasks(page).filter({ hasText: 'Tabitha Kirui was not checked in' })
  await expect(task).toContainText('Mon 7 June 18:00 with Chen')
  await keys.tabTo(task.getByRole('button'))
  await keys.press('Enter')

  const session = sessionCard(page)
  await expect(session).toContainText('No-show?')
  await expect(session.getByRole('button', { name: 'No-show' })).toBeFocused()
  await keys.press('u')
  await expect(session.getByLabel('Reason')).toBeFocused()
  await expect(session).toContainText('for good')
  await expect(page.locator('.hint-bar')).toContainText('Enter')
  await expect(page.locator('.hint-bar')).not.toContainText('Ctrl')
  await keys.press('Escape')
  await expect(session.getByRole('button', { name: 'No-show' })).toBeFocused()
  await keys.press('u')
  await expect(session.getByLabel('Reason')).toBeFocused()
  await keys.type('Phone off')
  await keys.press('Enter')
  await expect(toast(page)).toContainText('No-show: Tabitha Kirui')
  await expect(session).toBeHidden()
  await expect(tasks(page).first()).toBeVisible()
  await expect(task).toHaveCount(0)
})

test('who comes early is checked in on the card, and the same key once more does not undo it', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  await makeBooking(page, { client: { firstName: 'Tabitha', lastName: 'Kirui' }, trainer: 'Chen Wei', startsAt: '2027-06-08T14:05' })
  await goToRow(page, keys, 'Tabitha Kirui')
  await keys.press('Enter')
  const session = sessionCard(page)
  await keys.tabTo(session.getByRole('button', { name: 'Check in' }))
  await keys.press('Enter')
  await expect(toast(page)).toContainText('Checked in Tabitha Kirui')
  await expect(session.getByRole('button', { name: 'Undo check-in' })).toBeVisible()
  await expect(session.getByRole('button', { name: 'Move' })).toBeFocused()
})

test('a no-show is waived from its row by one key', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const client = { firstName: 'Tabitha', lastName: 'Kirui' }
  const booking = await makeBooking(page, { client, trainer: 'Chen Wei', startsAt: '2027-06-08T08:45' })
  await callApi(page, 'bookings/noShow', { id: booking.id })
  await goToRow(page, keys, 'Tabitha Kirui')
  await keys.press('w')
  await expect(sessionCard(page).getByLabel('Reason')).toBeFocused()
  await keys.type('Child ill')
  await keys.press('Enter')
  await expect(toast(page)).toContainText('Waived for Tabitha Kirui')
  await expect(rowOf(page, 'Tabitha Kirui').getByRole('button', { name: 'Tabitha Kirui' })).toBeFocused()
})

test('the next free hour of a trainer, pressed in the rail, begins that booking', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  const free = page.getByRole('region', { name: 'Next free' }).getByRole('button', { name: /^Daudi \d\d:\d\d/ })
  const [, time = ''] = /(\d\d:\d\d)/.exec(await free.innerText()) ?? []
  await keys.tabTo(free)
  await keys.press('Enter')
  const form = page.getByRole('form', { name: 'Book a session' })
  await expect(form.getByLabel('Client', { exact: true })).toBeFocused()
  await expect(form.getByLabel('Trainer', { exact: true })).toHaveValue('Daudi Kiprop')
  await expect(form.getByLabel('Time', { exact: true })).toHaveValue(time)
  await expect(form.getByLabel('Date', { exact: true })).toHaveValue('Tue 8 June')
})
