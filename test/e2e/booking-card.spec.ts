import { expectAccessible } from './support/accessible.ts'
import { bookingForm, goToDay, grid, saying, toast } from './support/diary.ts'
import { makeBooking } from './support/made-booking.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'
import { goToRow, rowOf, sessionCard } from './support/today.ts'

const grace = { client: { firstName: 'Gathoni', lastName: 'Mburu' }, trainer: 'Chen Wei' }

test('a session is checked in, completed, rated and reported on, an issue settled, and the history says it all', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'owner')
  const { clientName } = await makeBooking(page, { ...grace, startsAt: '2027-06-08T10:05' })
  await goToRow(page, keys, clientName)
  await keys.press('Enter')
  const card = sessionCard(page)
  await expect(card.getByRole('heading', { name: clientName })).toBeVisible()

  await keys.press('n')
  await expect(card.getByLabel('Note', { exact: true })).toBeFocused()
  await keys.type('Left knee')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText(`Note saved, ${clientName}`)
  await expect(card.getByRole('definition').filter({ hasText: 'Left knee' })).toBeVisible()

  await keys.press('i')
  await expect(card).toContainText('Checked in')
  await keys.press('k')
  await expect(toast(page)).toContainText(`Completed ${clientName}`)
  await expect(card.getByRole('button', { name: 'Rate' })).toBeVisible()

  await keys.press('4')
  await expect(card.getByRole('radio', { name: '4 stars' })).toBeChecked()
  await keys.press('ArrowRight')
  await expect(card.getByRole('radio', { name: '5 stars' })).toBeChecked()
  await keys.fill(card.getByLabel('Comment'), 'Good pace')
  await keys.press('Control+Enter')
  await expect(card).toContainText('5 of 5: Good pace')

  await keys.press('r')
  await expect(card.getByRole('radio', { name: 'Late' })).toBeFocused()
  await keys.walkTo(card.getByRole('radio', { name: 'Equipment' }), 'ArrowDown')
  await keys.fill(card.getByLabel('Note', { exact: true }), 'Rower broken')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText(`Issue reported, ${clientName}: equipment`)
  const issue = card.getByRole('region', { name: 'Issues' }).getByRole('listitem')
  await expect(issue).toContainText('Equipment: Rower broken')
  await keys.tabTo(issue.getByRole('button', { name: 'Settle' }))
  await keys.press('Enter')
  await expect(issue).toContainText('Settled')

  await keys.press('h')
  await expect(card.getByRole('list', { name: 'History' }).getByRole('listitem')).toContainText([
    'Issue reported: equipment',
    'Rated: 5 of 5',
    'Completed',
    'Checked in',
    'Note changed',
    'Booked',
  ])
  await expectAccessible(page, 'the card of a rated session')
})

test('M moves a session: a taken time is refused, nothing typed is lost, an alternative is taken, and the history knows', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'owner')
  const moved = await makeBooking(page, { ...grace, startsAt: '2027-06-08T10:20' })
  await makeBooking(page, { client: { firstName: 'Halima', lastName: 'Said' }, trainer: 'Brian Mutua', startsAt: '2027-06-10T11:00' })
  await goToRow(page, keys, moved.clientName)
  await keys.press('m')
  const form = page.getByRole('form', { name: 'Move a session' })
  await expect(form.getByLabel('Date')).toBeFocused()
  await keys.choose(form.getByLabel('Trainer'), 'Brian', 'Brian Mutua')
  await keys.fill(form.getByLabel('Date'), '10 june')
  await keys.fill(form.getByLabel('Time', { exact: true }), '11:00')
  await keys.fill(form.getByLabel('Length, minutes'), '45')
  await expect(form.getByRole('button', { name: 'Move to Thu 10 June 11:00' })).toBeVisible()
  await keys.press('Control+Enter')

  await expect(form.getByRole('alert')).toContainText('Brian Mutua is already booked then')
  const nearest = form.getByRole('group', { name: 'Nearest free times' }).getByRole('button')
  await expect(nearest.first()).toBeFocused()
  await expect(form.getByLabel('Trainer')).toHaveValue('Brian Mutua')
  await expect(form.getByLabel('Length, minutes')).toHaveValue('45')
  await expectAccessible(page, 'a refused move')

  const offered = await nearest.first().innerText()
  await keys.press('Enter')
  await expect(form.getByRole('button', { name: `Move to ${offered}` })).toBeFocused()
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText(`Moved ${moved.clientName} to ${offered} with Brian`)
  await expect(form).toBeHidden()
  await expect(rowOf(page, moved.clientName)).toHaveCount(0)
})

test('a move left by Esc is there again, and the same time is no move', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const { clientName } = await makeBooking(page, { ...grace, startsAt: '2027-06-08T10:20' })
  await goToRow(page, keys, clientName)
  await keys.press('Enter')
  const card = sessionCard(page)
  await expect(card).toBeVisible()
  await keys.press('m')
  const form = page.getByRole('form', { name: 'Move a session' })
  await expect(form.getByLabel('Date')).toBeFocused()
  await keys.press('Control+Enter')
  await expect(form).toContainText('It stands there already')
  await keys.fill(form.getByLabel('Time', { exact: true }), '15:35')
  await keys.press('Escape')
  await expect(form).toBeHidden()
  await expect(rowOf(page, clientName).getByRole('button', { name: clientName })).toBeFocused()
  await keys.press('m')
  await expect(form.getByLabel('Time', { exact: true })).toHaveValue('15:35')
  await keys.tabTo(form.getByRole('button', { name: 'Move to Tue 8 June 15:35' }))
  await keys.press('Enter')
  const anyway = form.getByRole('textbox', { name: 'Reason to move anyway' })
  const toastOrRefusal = anyway.or(toast(page))
  await expect(toastOrRefusal.first()).toBeVisible()
  if (await anyway.isVisible()) {
    await keys.fill(anyway, 'Client asked for it')
    await keys.press('Enter')
  }
  await expect(toast(page)).toContainText(`Moved ${clientName} to Tue 8 June 15:35`)
  await expect(rowOf(page, clientName).getByRole('button', { name: clientName })).toBeFocused()

  await keys.press('Enter')
  await keys.press('h')
  await expect(card.getByRole('list', { name: 'History' }).getByRole('listitem').first()).toContainText(
    'Moved Tue 8 June 10:20 → Tue 8 June 15:35',
  )
})

test('a known client is booked in a few keys: the panel proposes who, what and when', async ({ studio: { page }, keys }, testInfo) => {
  await signInAs(page, keys, 'frontDesk')
  const { form, client, time, freeTimes } = bookingForm(page)
  const begin = async () => {
    const before = keys.pressed
    await keys.press('b')
    await expect(client).toBeFocused()
    await expect(time).toHaveValue(/\d\d:\d\d/)
    return before
  }
  const say = (what: string, count: number) => {
    testInfo.annotations.push({ type: what, description: String(count) })
    console.log(`${what}: ${count} keys beyond the name`)
    expect(count).toBeLessThanOrEqual(12)
  }
  const name = 'Naomi'
  const chooseClient = async () => {
    await keys.type(name)
    await expect(page.getByRole('option', { name: new RegExp(`^${name}`) }).first()).toBeVisible()
    await keys.press('Enter')
    await expect(form.getByLabel('Date', { exact: true })).toBeFocused()
    await expect(form.getByRole('button', { name: /^Book \w{3} \d/ })).toBeEnabled()
  }

  const first = await begin()
  await chooseClient()
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText(`Booked ${name}`)
  say('book a known client at the next free time', keys.pressed - first - name.length)
  await expect(form).toBeHidden()

  const second = await begin()
  await chooseClient()
  await keys.type('fri')
  await expect(form.getByRole('button', { name: /^Book Fri 11 June/ })).toBeEnabled()
  const wanted = await freeTimes.last().innerText()
  await keys.press('Tab')
  await keys.type(wanted.replace(':', ''))
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText(new RegExp(`${name}.* Fri 11 June ${wanted}`))
  say('book a known client on another day at another time', keys.pressed - second - name.length)
})

test('M in the card of a session in the calendar opens the move with the focus in it, and Esc gives it back', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, '2027-06-10')
  const block = grid(page)
    .getByRole('button', { name: saying('with Amina Odhiambo', 'Confirmed') })
    .first()
  await keys.tabTo(grid(page).locator('button[tabindex="0"]'))
  await keys.press('Home')
  await keys.walkTo(block, 'ArrowDown')
  await keys.press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Move' })).toBeVisible()
  await keys.press('m')
  await expect(page.getByRole('form', { name: 'Move a session' }).getByLabel('Date')).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('form', { name: 'Move a session' }).getByLabel('Date')).toBeFocused()
  await keys.press('Escape')
  await expect(block).toBeFocused()
})

test('a desk that may not book against the hours is told whose that is; arrows walk the story of a client', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'frontDesk')
  await page.locator('tr[data-current]').waitFor()
  const next = await page.getByRole('row').filter({ hasText: 'Confirmed' }).first().getByRole('button').first().innerText()
  await goToRow(page, keys, next)
  await keys.press('m')
  const form = page.getByRole('form', { name: 'Move a session' })
  await keys.fill(form.getByLabel('Time', { exact: true }), '22:00')
  await keys.press('Control+Enter')
  await expect(form).toContainText('is outside the hours of')
  await expect(form).toContainText('A reason is the owner’s or a manager’s to give.')
  await expect(form.getByLabel('Reason to move anyway')).toBeHidden()
  await keys.press('Escape')
  await expect(form).toBeHidden()

  await keys.press('o')
  const rows = page.locator('[data-row]')
  await expect(rows.first()).toBeFocused()
  await keys.press('End')
  await expect(rows.last()).toBeFocused()
})
