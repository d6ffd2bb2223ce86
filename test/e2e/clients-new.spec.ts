import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { bookingForm, toast } from './support/diary.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

const form = (page: Page) => {
  const root = page.getByRole('form', { name: 'New client' })
  return {
    root,
    firstName: root.getByLabel('First name'),
    lastName: root.getByLabel('Last name'),
    phone: root.getByLabel('Phone', { exact: true }),
    email: root.getByLabel('E-mail', { exact: true }),
    more: root.getByRole('button', { name: /^More/ }),
    here: root.getByRole('region', { name: 'May already be here' }).getByRole('button'),
  }
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

interface Named {
  firstName: string
  lastName: string
  phone: string | null
}

const grace = { firstName: 'Grace', lastName: 'Qwanjirũ', phone: '0711 404 505', email: 'grace.q@kilele.example' }

test('a client is new in two fields and a key', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await keys.press('g', 'l')
  await expect(page.getByRole('grid', { name: 'Clients' })).toBeVisible()
  keys.pressed = 0
  await keys.press('a')
  const { firstName, phone } = form(page)
  await expect(firstName).toBeFocused()
  await keys.type('Zawadi')
  await keys.press('Tab', 'Tab')
  await expect(phone).toBeFocused()
  await keys.type('0711404505')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Added Zawadi')
  await expect(heading(page)).toContainText('Zawadi')
  expect(keys.pressed - 'Zawadi'.length - '0711404505'.length).toBe(4)
})

test('words nobody was found for become the new client', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await keys.press('g', 'l')
  await expect(page.getByRole('grid', { name: 'Clients' })).toBeVisible()
  await keys.press('/')
  await keys.type('xanthe wanjiru')
  await expect(page.getByRole('button', { name: 'Add “xanthe wanjiru” as a client' })).toBeVisible()
  await expectAccessible(page, 'nobody found')
  await keys.press('Enter')
  const { firstName, lastName } = form(page)
  await expect(firstName).toHaveValue('xanthe')
  await expect(lastName).toHaveValue('wanjiru')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Added xanthe wanjiru')
})

test('who may already be here is named while typing, and opened by a key; what was typed waits', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await callApi(page, 'clients/create', grace)
  await keys.press('g', 'l')
  await expect(page.getByRole('grid', { name: 'Clients' })).toBeVisible()
  await keys.press('a')
  const { firstName, phone, here } = form(page)
  await keys.fill(firstName, 'Somebody')
  await expect(here).toHaveCount(0)
  await keys.fill(phone, '711404505')
  await expect(here).toContainText(['Grace Qwanjirũ'])
  await expect(here).toContainText(['same phone'])
  await expectAccessible(page, 'new client, perhaps already here')
  await keys.tabTo(here.first())
  await keys.press('Enter')
  await expect(heading(page)).toContainText('Grace Qwanjirũ')
  await keys.press('Escape')
  await expect(page.getByRole('grid', { name: 'Clients' })).toBeVisible()
  await keys.press('a')
  await expect(firstName).toHaveValue('Somebody')
  await expect(phone).toHaveValue('711404505')
})

test('the same phone and name is asked about once, and added all the same', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await callApi(page, 'clients/create', grace)
  await keys.press('g', 'l')
  await expect(page.getByRole('grid', { name: 'Clients' })).toBeVisible()
  await keys.press('a')
  const { root, firstName, lastName, phone } = form(page)
  await keys.fill(firstName, 'grace')
  await keys.fill(lastName, 'qwanjiru')
  await keys.fill(phone, '+254 711 404 505')
  await keys.press('Control+Enter')
  await expect(root.getByRole('alert').filter({ hasText: 'has this phone and name' })).toBeVisible()
  await expect(root.getByRole('button', { name: 'Add anyway' })).toBeVisible()
  await expectAccessible(page, 'new client, asked about')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Added grace qwanjiru')
  const { items } = await callApi<{ items: Named[] }>(page, 'clients/list', { q: '711404505' })
  expect(items.map((client) => client.firstName).toSorted()).toEqual(['Grace', 'grace'])
})

test('a phone that is not whole is said at its field, a birthday without its year too; nothing typed is lost', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'frontDesk')
  await keys.press('g', 'l')
  await expect(page.getByRole('grid', { name: 'Clients' })).toBeVisible()
  await keys.press('a')
  const { root, firstName, phone, more } = form(page)
  await keys.fill(firstName, 'Yusra')
  await keys.fill(phone, '0711 40')
  await keys.tabTo(more)
  await keys.press('Enter')
  const birthday = root.getByLabel('Birthday')
  await keys.fill(birthday, '12 March')
  await keys.press('Control+Enter')
  await expect(root.getByText('Write day, month and year, such as 12 March 1988.')).toBeVisible()
  await expect(birthday).toBeFocused()
  await keys.fill(birthday, '12 March 1988')
  await keys.press('Control+Enter')
  await expect(phone).toBeFocused()
  await expect(phone).toHaveAttribute('aria-invalid', 'true')
  await expect(phone).toHaveValue('0711 40')
  await expect(root.getByText(/is not a whole phone number/)).toBeVisible()
  await expectAccessible(page, 'new client with a field to fix')
  await keys.press('Escape')
  await expect(page.getByRole('grid', { name: 'Clients' })).toBeVisible()
  await keys.press('a')
  await expect(phone).toHaveValue('0711 40')
  await keys.fill(phone, '0711 404 505')
  await keys.tabTo(more)
  await keys.press('Enter')
  await expect(birthday).toHaveValue('12 March 1988')
  await keys.choose(root.getByRole('combobox', { name: 'Own trainer' }), 'Amina', 'Amina Odhiambo')
  await keys.tabTo(root.getByRole('radiogroup', { name: 'Texts may be sent' }).getByRole('radio', { name: 'Not asked' }))
  await keys.press('ArrowRight')
  await keys.fill(root.getByLabel('Preferences'), 'Time: mornings')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Added Yusra')
  const { items } = await callApi<{ items: object[] }>(page, 'clients/list', { q: 'yusra' })
  expect(items).toMatchObject([
    { phone: '+254711404505', birthday: '1988-03-12', smsConsent: 'granted', emailConsent: 'unknown', preferences: { Time: 'mornings' } },
  ])
})

test('a client added while booking is named as already here, and booked instead', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await callApi(page, 'clients/create', grace)
  const { form: booking, client } = bookingForm(page)
  await keys.press('b')
  await expect(client).toBeFocused()
  await keys.type('Grazia Nobody')
  await keys.takeOption(/^Add “Grazia Nobody”/)
  await keys.fill(booking.getByLabel('Phone', { exact: true }), '0711404505')
  const here = booking.getByRole('region', { name: 'May already be here' }).getByRole('button')
  await expect(here).toContainText(['Grace Qwanjirũ'])
  await keys.tabTo(here.first())
  await keys.press('Enter')
  await expect(client).toHaveValue('Grace Qwanjirũ')
})

test('an edit that is left waits for its next time, and saves only what was changed here', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  const { id } = await callApi<{ id: string }>(page, 'clients/create', { ...grace, birthday: '1988-03-12', goals: ['10 km'] })
  await page.evaluate((to) => void (location.hash = `/clients/${to}`), id)
  await expect(heading(page)).toContainText('Grace Qwanjirũ')
  const edit = page.getByRole('form', { name: 'Edit client' })
  await keys.press('e')
  await expect(edit.getByLabel('Phone', { exact: true })).toHaveValue('+254 711 404505')
  await expect(edit.getByLabel('Birthday')).toHaveValue('12 March 1988')
  await keys.fill(edit.getByLabel('Notes'), 'Left knee: no jumping')
  await keys.press('Escape')
  await expect(edit).toHaveCount(0)
  await callApi(page, 'clients/update', { id, tags: ['Morning'] })
  await keys.press('e')
  await expect(edit.getByLabel('Notes')).toHaveValue('Left knee: no jumping')
  await expect(edit.getByRole('button', { name: 'Start over' })).toBeVisible()
  await keys.press('Control+Enter')
  await expect(edit).toHaveCount(0)
  const saved = await callApi<object>(page, 'clients/get', { id })
  expect(saved).toMatchObject({ notes: 'Left knee: no jumping', tags: ['Morning'], phone: '+254711404505', goals: ['10 km'] })
})
