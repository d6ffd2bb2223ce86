import type { Page } from '@playwright/test'
import { callApi } from './support/api.ts'
import { expectAccessible } from './support/accessible.ts'
import { bookingForm, toast } from './support/diary.ts'
import type { Keys } from './support/keys.ts'
import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

interface Made {
  id: string
  number: string
}

const everyRule = { kinds: ['outside_hours', 'in_break', 'overlap', 'in_the_past'], reason: 'For this spec' }

const makeClient = (page: Page, fields: object): Promise<Made> => callApi<Made>(page, 'clients/create', fields)

/** The first trainer, and the first type. */
const givenHour = async (page: Page): Promise<{ trainerId: string; sessionTypeId: string }> => {
  const trainers = await callApi<{ items: Made[] }>(page, 'trainers/list', { sort: 'name', isActive: true, limit: 1 })
  const types = await callApi<{ items: Made[] }>(page, 'sessionTypes/list', { sort: 'createdAt', limit: 1 })
  return { trainerId: trainers.items[0]?.id ?? '', sessionTypeId: types.items[0]?.id ?? '' }
}

/** An hour at a wall time such as `2027-06-03T18:00`, past every rule. */
const book = async (page: Page, clientId: string, at: string): Promise<void> => {
  const startsAt = new Date(`${at}:00+03:00`)
  await callApi(page, 'bookings/create', {
    clientId,
    ...(await givenHour(page)),
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
    status: 'confirmed',
    override: everyRule,
  })
}

const show = async (page: Page, { id }: Made, name: string): Promise<void> => {
  await openRoute(page, `/clients/${id}`)
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
}

const noteField = (page: Page) => page.getByRole('textbox', { name: 'Note' })
const timeline = (page: Page) => page.getByRole('list', { name: 'Timeline' })
const pinned = (page: Page) => page.getByRole('list', { name: 'Pinned notes' })

const writeNote = async (page: Page, keys: Keys, text: string): Promise<void> => {
  await keys.press('n')
  await expect(noteField(page)).toBeFocused()
  await keys.type(text)
  await keys.press('Control+Enter')
  await expect(noteField(page)).toBeHidden()
}

test('a note is written in place, survives Esc, is pinned, changed and removed', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  const client = await makeClient(page, { firstName: 'Neema', lastName: 'Okello' })
  await show(page, client, 'Neema Okello')

  await keys.press('n')
  await expect(noteField(page)).toBeFocused()
  await keys.type('Left knee: no ')
  await keys.press('Escape')
  await expect(noteField(page)).toBeHidden()
  await keys.press('n')
  await keys.type('jumping')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Note saved')
  const note = timeline(page).getByRole('button', { name: 'Left knee: no jumping' })
  await expect(note).toBeVisible()

  await keys.tabTo(page.locator('[data-row][tabindex="0"]'))
  await keys.press('Home')
  await expect(note).toBeFocused()
  await keys.press('p')
  await expect(pinned(page).getByRole('button', { name: 'Left knee: no jumping' })).toBeVisible()

  await expect(note).toBeFocused()
  await keys.press('Enter')
  await expect(noteField(page)).toHaveValue('Left knee: no jumping')
  await keys.type(' until July')
  await keys.press('Control+Enter')
  const changed = timeline(page).getByRole('button', { name: 'Left knee: no jumping until July' })
  await expect(changed).toBeFocused()
  await expect(changed).toContainText('edited')

  await keys.press('Delete')
  await expect(page.getByRole('dialog', { name: 'Remove this note' })).toBeVisible()
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Note removed')
  await expect(page.getByRole('button', { name: 'Left knee' })).toHaveCount(0)
  await expect(timeline(page)).toContainText('Note removed')
})

test('a note taken up again in the frame it was left keeps the focus, and every letter', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await show(page, await makeClient(page, { firstName: 'Neema', lastName: 'Okello' }), 'Neema Okello')
  await keys.press('n')
  await expect(noteField(page)).toBeFocused()
  await keys.type('Left knee')
  // Faster than a test could press two keys one after the other.
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    press('Escape')
    await Promise.resolve()
    press('n')
    await frame()
    await frame()
  })
  await expect(noteField(page)).toBeFocused()
  await keys.type(': no jumping')
  await expect(noteField(page)).toHaveValue('Left knee: no jumping')
})

test('visits, notes and changes are filtered by digits; a visit opens its session, a change says before and after', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'manager')
  const client = await makeClient(page, { firstName: 'Neema', lastName: 'Okello', phone: '0711 222 333' })
  await book(page, client.id, '2027-06-03T18:00')
  await show(page, client, 'Neema Okello')
  await writeNote(page, keys, 'Squat 40 kg × 8')
  const kinds = () =>
    timeline(page)
      .locator('[data-row]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')?.split('-')[0]))
  const filter = (name: string) => page.getByRole('group', { name: 'Show' }).getByRole('button', { name })

  await keys.press('2')
  await expect(filter('Visits')).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(kinds).toEqual(['visit'])
  await keys.press('3')
  await expect.poll(kinds).toEqual(['note'])
  await keys.press('4')
  await expect.poll(kinds).toEqual(['change'])
  await keys.press('1')
  await expect.poll(kinds).toEqual(['note', 'change', 'visit'])

  await keys.press('e')
  await keys.fill(page.getByLabel('Phone', { exact: true }).first(), '0711 222 444')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Saved Neema Okello')
  await expect(page.getByRole('button', { name: '+254 711 222444' })).toBeVisible()
  await expect(timeline(page)).toContainText('Phone +254 711 222333 →now +254 711 222444')

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'About' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Edit' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await keys.tabTo(page.locator('[data-row][tabindex="0"]'))
  await keys.press('End')
  await keys.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Session' }).getByRole('heading', { name: 'Neema Okello' })).toBeVisible()
  await keys.press('Escape')
  await expect(page.getByRole('complementary', { name: 'About' })).toBeVisible()
  await keys.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Neema Okello' })).toBeHidden()
})

test('with no session after today the usual time is booked by one key, and then stands as the next session', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'manager')
  const client = await makeClient(page, { firstName: 'Neema', lastName: 'Okello' })
  const given = await givenHour(page)
  const { items } = await callApi<{ items: { onDate: string; label: string }[] }>(page, 'availability/slots', {
    ...given,
    from: '2027-06-09',
    to: '2027-06-15',
  })
  const [slot] = items
  if (!slot) throw new Error('Nothing is free in that week.')
  for (const weeks of [3, 4, 5]) {
    const day = new Date(Date.parse(slot.onDate) - weeks * 7 * 86_400_000).toISOString().slice(0, 10)
    await book(page, client.id, `${day}T${slot.label}`)
  }
  await show(page, client, 'Neema Okello')
  const band = page.getByRole('region', { name: 'Next', exact: true })
  await expect(band).toContainText('No session after today')
  await expect(band).toContainText(`, ${slot.label} with`)
  await expect(band).toContainText('is free, as usual.')
  const [day = ''] = /\w{3} \d+ June/.exec(await band.innerText()) ?? []
  await expect(band.getByRole('button', { name: `Book ${day.slice(0, 3)} ${slot.label}` })).toBeVisible()
  const before = keys.pressed
  await keys.press('b')
  await expect(bookingForm(page).time).toHaveValue(slot.label)
  await expect(bookingForm(page).day).toHaveValue(day)
  await keys.press('Control+Enter')
  expect(keys.pressed - before).toBe(2)
  await expect(page.getByRole('button', { name: `Next session ${day}, ${slot.label}` })).toBeVisible()
  await expect(band).toHaveCount(0)
})

test('a likely duplicate is merged after what stays and what moves has been shown', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  const kept = await makeClient(page, { firstName: 'Neema', lastName: 'Okello', phone: '0711 222 333' })
  const gone = await makeClient(page, { firstName: 'Neema', lastName: 'Okelo', phone: '0711 222 333', email: 'neema@mail.example' })
  await callApi(page, 'clients/addNote', { id: gone.id, content: 'Prefers mornings' })
  await show(page, kept, 'Neema Okello')
  await keys.press('m')
  const dialog = page.getByRole('dialog', { name: 'Merge Neema Okello with a duplicate' })
  const offer = dialog.getByRole('button', { name: /Neema Okelo/ })
  await expect(offer).toContainText('same phone')
  await keys.press('ArrowDown')
  await expect(offer).toBeFocused()
  await keys.press('Enter')
  await expect(dialog).toContainText('0 bookings and 1 note of Neema Okelo')
  await expect(dialog.getByRole('row').filter({ hasText: 'E-mail' })).toContainText('neema@mail.example')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText(`Merged Neema Okelo, ${gone.number}: 0 bookings and 1 note moved`)
  await expect(page.getByText('neema@mail.example').first()).toBeVisible()
  await expect(timeline(page)).toContainText('Prefers mornings')

  await show(page, gone, 'Neema Okelo')
  await expect(page.getByRole('region', { name: 'State' })).toContainText('Merged into another record')
  await keys.tabTo(page.getByRole('link', { name: `Neema Okello, ${kept.number}` }))
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Neema Okello' })).toBeVisible()
})

test('archiving lists what lies ahead, is done once that is cancelled, and is taken back', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  const client = await makeClient(page, { firstName: 'Neema', lastName: 'Okello' })
  await book(page, client.id, '2027-06-17T11:00')
  await show(page, client, 'Neema Okello')
  await keys.press('x')
  const dialog = page.getByRole('dialog', { name: 'Archive Neema Okello' })
  await expect(dialog).toBeVisible()
  await keys.press('Control+Enter')
  await expect(dialog.getByRole('alert')).toContainText('1 booking lies ahead')
  await expect(dialog.getByRole('list', { name: 'Bookings ahead' }).getByRole('button')).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: 'Cancel session' })).toBeVisible()
  await keys.press('x')
  await expect(page.getByRole('radio', { name: 'The client' })).toBeFocused()
  await keys.press('Enter')
  await expect(toast(page)).toContainText('Cancelled Neema Okello')
  await expect(page.getByRole('complementary', { name: 'About' })).toBeVisible()

  await keys.press('x')
  await expect(dialog).toBeVisible()
  await keys.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'State' })).toContainText('Archived')
  await keys.press('r')
  await expect(toast(page)).toContainText('Neema Okello is back')
  await expect(page.getByRole('region', { name: 'State' })).toHaveCount(0)
})

test('a person is exported, then erased once the number is typed; a neutral record stays', async ({ studio, keys }) => {
  const { page } = studio
  await signInAs(page, keys, 'owner')
  const client = await makeClient(page, { firstName: 'Neema', lastName: 'Okello', phone: '0711 222 333' })
  await book(page, client.id, '2027-06-03T18:00')
  await show(page, client, 'Neema Okello')
  const more = page.getByRole('button', { name: 'More', exact: true })
  const choose = async (name: string) => {
    await keys.tabTo(more)
    await keys.press('Enter')
    await keys.walkTo(page.getByRole('menuitem', { name }), 'ArrowDown')
    await keys.press('Enter')
  }
  const { fileName, bytes } = await studio.savedFile(() => choose('Everything known, as JSON'))
  expect([fileName.endsWith('.json'), bytes.toString().includes('+254711222333')]).toEqual([true, true])

  await choose('Erase this person')
  const dialog = page.getByRole('dialog', { name: 'Erase Neema Okello' })
  const number = dialog.getByRole('textbox')
  await expect(number).toBeFocused()
  await expect(dialog).toContainText('1 booking, without a name')
  await keys.type('1')
  await keys.press('Control+Enter')
  await expect(dialog).toContainText(`Type ${client.number}, the number of this client.`)
  await expectAccessible(page, 'erasing')
  await keys.fill(number, client.number)
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText(`Erased client ${client.number}`)
  await expect(page.getByRole('region', { name: 'State' })).toContainText('This person was erased')
  await expect(page.getByText('Neema')).toHaveCount(0)
  await expect(page.getByText('711 222333')).toHaveCount(0)
})

test('a dialog left gives the focus back to the row; a filter that finds nothing takes it', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  const client = await makeClient(page, { firstName: 'Neema', lastName: 'Okello' })
  await show(page, client, 'Neema Okello')
  const row = timeline(page).locator('[data-row]')
  await expect(row).toBeFocused()
  for (const key of ['m', 'x']) {
    await keys.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await keys.press('Escape')
    await expect(row).toBeFocused()
  }
  await keys.press('3')
  await expect(page.getByRole('button', { name: 'Notes', pressed: true })).toBeFocused()
})

test('brackets go through the list a client was opened from, and Esc lands on the row reached', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await keys.press('g', 'l')
  const rows = page.getByRole('grid', { name: 'Clients' }).getByRole('link')
  await expect(rows.first()).toBeFocused()
  const names = (await rows.allInnerTexts()).slice(0, 3)
  await keys.press('ArrowDown', 'Enter')
  const name = (at: number) => page.getByRole('heading', { level: 2, name: names[at] ?? '' })
  await expect(name(1)).toBeVisible()
  await keys.press(']')
  await expect(name(2)).toBeVisible()
  await keys.press('[')
  await keys.press('[')
  await expect(name(0)).toBeVisible()
  await keys.press(']')
  await expect(name(1)).toBeVisible()
  await keys.press('Escape')
  await expect(rows.nth(1)).toBeFocused()
})

test('the history of a client opens in the audit', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  const client = await makeClient(page, { firstName: 'Neema', lastName: 'Okello' })
  await show(page, client, 'Neema Okello')
  await keys.press('h')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await expect(page.getByRole('table').getByText('Neema Okello').first()).toBeVisible()
})

test('a trainer reads and notes own clients, and changes nothing else', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'trainer')
  const own = (await callApi<{ items: (Made & { firstName: string; lastName: string })[] }>(page, 'clients/list', { limit: 1 })).items[0]
  if (!own) throw new Error('The trainer has no client.')
  await show(page, own, `${own.firstName} ${own.lastName}`.trim())
  await writeNote(page, keys, 'Warm up the shoulder first')
  await expect(timeline(page)).toContainText('Warm up the shoulder first')
  for (const name of ['Edit', 'Archive', 'Merge']) await expect(page.getByRole('button', { name })).toHaveCount(0)
  for (const key of ['e', 'm', 'x', 'h']) await keys.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('form', { name: 'Edit client' })).toHaveCount(0)
})

test('a client with everything on the page, writing, merging and archiving pass axe, light and dark, in every size', async ({
  studio: { page },
  keys,
}) => {
  test.setTimeout(240_000)
  await signInAs(page, keys, 'owner')
  const full = {
    firstName: 'Neema-Rosalyne',
    lastName: 'Okello wa Mwangi',
    phone: '0711 222 333',
    email: 'neema.rosalyne.okello.wa.mwangi@a-long-mail-provider.example',
    birthday: '1990-06-11',
    fitnessLevel: 'intermediate',
    goals: ['Half marathon in October', 'Sleep'],
    preferences: { Music: 'off' },
    notes: 'Left knee: no jumping.',
    tags: ['mornings', 'family'],
    emergencyName: 'Peter Okello',
    emergencyPhone: '0711 222 999',
    emailConsent: 'refused',
    smsConsent: 'granted',
  }
  const client = await makeClient(page, full)
  await makeClient(page, { firstName: 'Neema', lastName: 'Okello', phone: '0711 222 333', notes: 'Asthma' })
  for (const at of ['2027-06-03T18:00', '2027-06-10T18:00', '2027-06-17T18:00']) await book(page, client.id, at)
  await callApi(page, 'clients/addNote', { id: client.id, content: 'Pays for her sister too: ask before booking.', isPinned: true })
  await callApi(page, 'clients/update', { id: client.id, phone: '0711 222 334', smsConsent: 'refused' })
  await callApi(page, 'clients/update', { id: client.id, phone: '0711 222 333' })
  await show(page, client, 'Neema-Rosalyne')
  await expectAccessible(page, 'a client')
  await keys.press('n')
  await expect(noteField(page)).toBeFocused()
  await expectAccessible(page, 'writing a note')
  await keys.press('Escape')
  await keys.press('m')
  const dialog = page.getByRole('dialog')
  const offer = dialog.getByRole('button', { name: /Neema Okello/ })
  await expect(offer).toBeVisible()
  await keys.press('ArrowDown')
  await expect(offer).toBeFocused()
  await expectAccessible(page, 'choosing a duplicate')
  await keys.press('Enter')
  await expect(dialog.getByRole('table')).toBeVisible()
  await expectAccessible(page, 'merging')
  await keys.press('Escape')
  await keys.press('x')
  await keys.press('Control+Enter')
  await expect(dialog.getByRole('list', { name: 'Bookings ahead' })).toBeVisible()
  await expectAccessible(page, 'archiving with bookings ahead')
})
