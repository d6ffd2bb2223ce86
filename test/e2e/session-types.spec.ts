import { expectAccessible } from './support/accessible.ts'
import { bookingForm, toast } from './support/diary.ts'
import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test('a session type is added with all its fields, changed, archived and brought back', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openRoute(page, '/settings/session-types')
  await expect(page.getByRole('link', { name: 'Pilates' })).toBeVisible()
  await keys.press('a')

  const written = {
    Name: 'Reformer duo',
    Length: '55',
    'Offered every': '15',
    'Price, KES': '4,500',
    'Kept free before': '5',
    'Kept free after': '15',
    Seats: '2',
    'A pending one is held': '12',
    'Offered from': '120',
    'Offered until': '60',
    Description: 'Two friends, one reformer each.',
  }
  const field = (label: string) => page.getByLabel(label, { exact: true })

  await test.step('all fields are written; the category is proposed from those in use', async () => {
    await expect(field('Name')).toBeFocused()
    await keys.type(written.Name)
    await keys.fill(page.getByRole('combobox', { name: 'Category' }), 'pil')
    await keys.takeOption('Pilates')
    await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('Pilates')
    for (const label of ['Length', 'Offered every', 'Price, KES', 'Kept free before', 'Kept free after', 'Seats'] as const)
      await keys.fill(field(label), written[label])
    await expect(page.getByText('A session at 10:00–10:55 keeps 09:55–11:10 free of others.')).toBeVisible()
    await keys.tabTo(page.getByRole('radio', { name: 'Confirmed' }))
    await keys.press('ArrowRight')
    for (const label of ['A pending one is held', 'Offered from', 'Offered until'] as const) await keys.fill(field(label), written[label])
    await keys.tabTo(page.getByRole('group', { name: 'Colour' }).getByRole('radio', { checked: true }))
    await keys.walkTo(page.getByRole('radio', { name: 'Olive' }), 'ArrowRight')
    await keys.fill(field('Description'), written.Description)
    await expectAccessible(page, 'a new session type, filled in')
    await keys.tabTo(field('Description'), 'Shift+Tab')
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Added Reformer duo')
  })

  await test.step('it stands in its category, and holds what was written', async () => {
    const group = page.getByRole('rowgroup').filter({ has: page.getByRole('rowheader', { name: 'Pilates' }) })
    await expect(group.getByRole('link')).toHaveText(['Pilates', 'Reformer duo'])
    await keys.walkTo(page.getByRole('link', { name: 'Reformer duo' }), 'ArrowDown')
    await keys.press('Enter')
    for (const [label, value] of Object.entries(written)) await expect(field(label)).toHaveValue(value)
    await expect(page.getByRole('radio', { name: 'Pending' })).toBeChecked()
    await expect(page.getByRole('radio', { name: 'Olive' })).toBeChecked()
  })

  await test.step('a category of its own is any words', async () => {
    await keys.fill(page.getByRole('combobox', { name: 'Category' }), 'Reformer')
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText('Saved Reformer duo')
    await expect(page.getByRole('rowheader', { name: 'Reformer', exact: true })).toBeVisible()
  })

  await test.step('archived, after it was said what that means', async () => {
    await keys.walkTo(page.getByRole('link', { name: 'Reformer duo' }), 'ArrowDown')
    await keys.press('Enter')
    await keys.tabTo(page.getByRole('button', { name: 'Archive Reformer duo' }))
    await keys.press('Enter')
    await expect(page.getByText('No longer offered. Sessions made with it stay.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Archive', exact: true })).toBeFocused()
    await expectAccessible(page, 'archiving a session type')
    await keys.press('Enter')
    await expect(toast(page)).toContainText('Archived Reformer duo')
    await expect(page.getByRole('link', { name: 'Reformer duo' })).toBeHidden()
  })

  await test.step('the booking panel does not offer it', async () => {
    await keys.press('b')
    await keys.tabTo(bookingForm(page).sessionType)
    await keys.press('ArrowDown')
    await expect(page.getByRole('option', { name: /^Pilates/ })).toBeVisible()
    await expect(page.getByRole('option', { name: /^Reformer duo/ })).toHaveCount(0)
    await keys.press('Escape', 'Escape')
  })

  await test.step('brought back from the folded list', async () => {
    const fold = page.getByRole('button', { name: /^Archived, \d/ })
    await keys.tabTo(fold)
    await keys.press('Enter')
    await expect(fold).toHaveAttribute('aria-expanded', 'true')
    await expectAccessible(page, 'archived session types')
    await keys.tabTo(page.getByRole('button', { name: 'Bring back Reformer duo' }))
    await keys.press('Enter')
    await expect(toast(page)).toContainText('Reformer duo is offered again')
    await expect(page.getByRole('rowheader', { name: 'Reformer', exact: true })).toBeVisible()
  })
})

test('a name in use is refused at the name, and nothing written is lost', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openRoute(page, '/settings/session-types/new')
  await keys.fill(page.getByLabel('Name', { exact: true }), 'Pilates')
  await keys.fill(page.getByLabel('Description'), 'Another one')
  await keys.press('Control+Enter')
  await expect(page.getByText('Another session type has this name.')).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Description')).toHaveValue('Another one')
})
