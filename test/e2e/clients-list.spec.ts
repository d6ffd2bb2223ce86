import { expect, test } from './support/studio.fixture.ts'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { toast } from './support/diary.ts'
import type { Keys } from './support/keys.ts'
import { signInAs } from './support/sign-in.ts'

interface Made {
  id: string
}

const table = (page: Page): Locator => page.getByRole('grid', { name: 'Clients' })
const row = (page: Page, name: string): Locator => table(page).getByRole('row').filter({ hasText: name })
const link = (page: Page, name: string): Locator => table(page).getByRole('link', { name, exact: true })
const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Search clients' })
const chips = (page: Page): Locator => page.getByRole('group', { name: 'Filters that are on' }).getByRole('button')
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const focused = (page: Page): Locator => page.locator(':focus')

const openList = async (page: Page, keys: Keys): Promise<void> => {
  await keys.press('g', 'l')
  await expect(table(page)).toBeVisible()
  await expect(focused(page)).toHaveAttribute('data-row', '0')
}

const rowsCounted = async (page: Page): Promise<number> => Number(await table(page).getAttribute('aria-rowcount')) - 1

test('a client is found from the first letter on, and Enter opens the first even before the answer is drawn', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'frontDesk')
  await callApi(page, 'clients/create', { firstName: 'Quenby', lastName: 'Óxley', phone: '0711 987 654' })
  await openList(page, keys)
  const everybody = await rowsCounted(page)
  await keys.press('/')
  await keys.type('q')
  await expect(heading(page)).toContainText('found')
  expect(await rowsCounted(page)).toBeLessThan(everybody)
  await expect(link(page, 'Quenby Óxley')).toBeVisible()
  await keys.press('Backspace')
  for (const typed of ['oxley quen', '987 654', '+254711987']) {
    await keys.fill(field(page), typed)
    await expect(heading(page)).toContainText('1 found')
    await expect(row(page, 'Quenby Óxley')).toContainText('+254 711 987654')
  }
  await keys.fill(field(page), 'oxl')
  await keys.press('Enter')
  await expect(heading(page)).toContainText('Quenby Óxley')
})

test('the keyboard reaches every row of a list of which only those in sight are drawn, and comes back to the row it left', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'owner')
  await openList(page, keys)
  const count = await rowsCounted(page)
  expect(count).toBeGreaterThan(300)
  await keys.press('End')
  await expect(focused(page)).toHaveAttribute('data-row', String(count - 1))
  await expect(focused(page)).toHaveAttribute('href', /clients/)
  await expect(table(page).getByRole('row').last()).toHaveAttribute('aria-rowindex', String(count + 1))
  expect(await table(page).getByRole('row').count()).toBeLessThan(70)
  await keys.press('PageUp', 'ArrowUp')
  const at = Number(await focused(page).getAttribute('data-row'))
  expect(at).toBeGreaterThan(count - 40)
  expect(at).toBeLessThan(count - 4)
  await expect(focused(page)).toBeInViewport()
  const name = await focused(page).innerText()
  await keys.press('Enter')
  await expect(heading(page)).toContainText(name)
  await keys.press('Escape')
  await expect(focused(page)).toHaveAttribute('data-row', String(at))
  await expect(focused(page)).toHaveText(name)
  await keys.press('Home', 'ArrowDown', 'PageDown', 'PageUp', 'ArrowUp')
  await expect(focused(page)).toHaveAttribute('data-row', '0')
  await expect(field(page)).toBeInViewport()
})

test('filters stand as chips and in the address, one goes by a press and all by X; archived clients are found by theirs', async ({
  studio: { page },
  keys,
}) => {
  await signInAs(page, keys, 'manager')
  const gone = await callApi<Made>(page, 'clients/create', { firstName: 'Archibald', lastName: 'Gone', fitnessLevel: 'athlete' })
  await callApi(page, 'clients/remove', { id: gone.id })
  await openList(page, keys)
  const everybody = await rowsCounted(page)
  await keys.press('/')
  await keys.type('archibald')
  await expect(page.getByText('Nobody found for “archibald”')).toBeVisible()
  await keys.press('Escape', 'f')
  const filters = page.getByRole('group', { name: 'Filters of clients' })
  await keys.pick(filters.getByRole('combobox', { name: 'Who' }), 'Archived')
  await keys.pick(filters.getByRole('combobox', { name: 'Level' }), 'Athlete')
  await keys.tabTo(filters.getByRole('checkbox', { name: 'No e-mail' }))
  await keys.press('Space')
  await expectAccessible(page, 'filters of clients')
  await keys.press('Escape')
  await expect(row(page, 'Archibald Gone')).toContainText('Archived')
  await expect(chips(page)).toContainText(['Archived', 'Athlete', 'No e-mail', 'Clear'])
  await expect(page).toHaveURL(/status=archived.*fitnessLevel=athlete|fitnessLevel=athlete.*status=archived/)
  await keys.tabTo(chips(page).filter({ hasText: 'Athlete' }))
  await keys.press('Enter')
  await expect(chips(page).filter({ hasText: 'Athlete' })).toHaveCount(0)
  await keys.tabTo(link(page, 'Archibald Gone'))
  await keys.press('x')
  await expect(chips(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('')
  await expect.poll(() => rowsCounted(page)).toBe(everybody)
})

test('a head puts the list in its order and turns it round', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await openList(page, keys)
  const number = table(page).getByRole('columnheader', { name: 'Number' })
  const numbers = async () => (await table(page).getByRole('row').nth(1).innerText()).match(/\b\d{4}\b/)?.[0]
  await keys.tabTo(number.getByRole('button'), 'Shift+Tab')
  await keys.press('Enter')
  await expect(number).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(numbers).toBe('1001')
  await keys.press('Enter')
  await expect(number).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(numbers).not.toBe('1001')
  await expect(page).toHaveURL(/sort=-number/)
})

test('a view is kept under a name, shown by its digit, replaced by the same name, and forgotten', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await openList(page, keys)
  const everybody = await rowsCounted(page)
  const keepAs = async (name: string) => {
    await keys.press('v')
    await expect(page.getByLabel('Keep this list as')).toBeFocused()
    await keys.type(name)
    await keys.press('Control+Enter')
    await expect(toast(page)).toContainText(`Kept the view ${name}`)
    await expect(page.getByLabel('Keep this list as')).toHaveCount(0)
  }
  await keys.press('/')
  await keys.type('wan')
  await keys.press('ArrowDown')
  await keepAs('Wan people')
  const view = page.getByRole('group', { name: 'Saved views' }).getByRole('button', { name: 'Wan people' })
  await expect(view).toHaveAttribute('aria-pressed', 'true')
  const found = await rowsCounted(page)
  await keys.press('x')
  await expect.poll(() => rowsCounted(page)).toBe(everybody)
  await keys.press('1')
  await expect(field(page)).toHaveValue('wan')
  await expect.poll(() => rowsCounted(page)).toBe(found)

  await test.step('the same name is replaced', async () => {
    await keys.fill(field(page), 'otieno')
    await expect(view).toHaveAttribute('aria-pressed', 'false')
    await keys.press('ArrowDown')
    await keepAs('Wan people')
    await expect(page.getByRole('group', { name: 'Saved views' }).getByRole('button')).toHaveCount(1)
    await keys.press('x', '1')
    await expect(field(page)).toHaveValue('otieno')
  })

  await test.step('it is forgotten', async () => {
    await keys.press('v')
    await expect(page.getByLabel('Keep this list as')).toBeFocused()
    await expectAccessible(page, 'saved views')
    await keys.tabTo(page.getByRole('button', { name: 'Forget Wan people' }))
    await keys.press('Enter')
    await expect(view).toHaveCount(0)
    await keys.press('Escape')
    await expect(page.getByLabel('Keep this list as')).toHaveCount(0)
  })
})

test('what is listed is saved as CSV, harmless in a table, and the toast says how many', async ({ studio, keys }) => {
  const { page } = studio
  await signInAs(page, keys, 'manager')
  await callApi(page, 'clients/create', { firstName: '=HYPERLINK("http://x")', lastName: 'Zebedee', phone: '0711 222 333' })
  await callApi(page, 'clients/create', { firstName: 'Ann, "Annie"', lastName: 'Zebedee', email: 'ann@kilele.example' })
  await openList(page, keys)
  await keys.press('/')
  await keys.type('zebedee')
  await expect(heading(page)).toContainText('2 found')
  await keys.press('ArrowDown', 'e')
  await expect(page.getByRole('dialog', { name: 'Export 2 clients' })).toBeVisible()
  await expectAccessible(page, 'export of clients')
  const { fileName, bytes } = await studio.savedFile(() => keys.press('c'))
  expect(fileName).toMatch(/\.csv$/)
  const lines = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  expect(lines).toHaveLength(3)
  const text = lines.join('\n')
  expect(text).toContain('"Ann, ""Annie"""')
  expect(text).toContain('ann@kilele.example')
  expect(text).toContain('+254711222333')
  expect(text).not.toMatch(/(^|,)"?=/m)
  await expect(toast(page)).toContainText(`Saved 2 clients as ${fileName}; the history says so`)
})

test('the front desk exports only where the studio lets it', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await openList(page, keys)
  await expect(page.getByRole('button', { name: 'Add client' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Import' })).toHaveCount(0)
  await keys.press('e')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

const long = 'Ńandi'.repeat(24)
const naughty = ['<img src=x onerror=alert(1)>', 'שָׁלוֹם Łódź', '👩🏽‍🎤 Zoë', 'Z͑ͫ̓ͪ̂ͫ̽algo', `O'Neil "quote" \\ %00 \${7*7}`, long]

test('names nobody would expect are listed, found and opened unharmed, and run nothing', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs += 1
    void dialog.dismiss()
  })
  for (const firstName of naughty)
    await callApi(page, 'clients/create', { firstName, lastName: 'Qqnaughty', tags: [firstName.slice(0, 40)] })
  await openList(page, keys)
  await keys.press('/')
  await keys.type('qqnaughty')
  await expect(heading(page)).toContainText(`${naughty.length} found`)
  for (const firstName of naughty) await expect(link(page, `${firstName} Qqnaughty`)).toBeVisible()
  await expectAccessible(page, 'a list of unusual names')
  expect(await page.locator('main img').count()).toBe(0)
  const wide = await page.evaluate(
    () =>
      [...document.querySelectorAll('.client-rows .client-row > span')].filter(
        (cell) => cell.scrollWidth > cell.clientWidth + 1 && getComputedStyle(cell).textOverflow !== 'ellipsis',
      ).length,
  )
  expect(wide, 'cells whose words run into the next').toBe(0)
  for (const firstName of naughty) {
    await keys.fill(field(page), 'qqnaughty')
    await expect(link(page, `${firstName} Qqnaughty`)).toBeVisible()
    await keys.press('ArrowDown', 'Home')
    await keys.walkTo(link(page, `${firstName} Qqnaughty`), 'ArrowDown')
    await keys.press('Enter')
    await expect(heading(page)).toContainText(`${firstName} Qqnaughty`)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over, `the page of ${firstName} is wider than its window`).toBeLessThanOrEqual(0)
    await expect(page.getByRole('button', { name: 'Book', exact: true }).first()).toBeInViewport()
    await keys.press('Escape')
    await expect(table(page)).toBeVisible()
  }
  expect(dialogs).toBe(0)
})

test('P prints the whole list, with what it was narrowed by', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'manager')
  await openList(page, keys)
  await keys.press('/')
  await keys.type('wan')
  await expect(heading(page)).toContainText('found')
  const printed = () =>
    page.evaluate(
      () =>
        new Promise<{ head: string; rows: number }>((resolve) => {
          window.print = () => {
            const sheet = document.querySelector('.clients-print')
            resolve({ head: sheet?.querySelector('.print-head')?.textContent ?? '', rows: sheet?.querySelectorAll('tbody tr').length ?? 0 })
          }
          ;(document.activeElement as HTMLElement).blur()
          dispatchEvent(new KeyboardEvent('keydown', { key: 'p' }))
        }),
    )
  // Paper takes what the screen shows: while the last letter is being looked for, that is what the letters before it found.
  await expect.poll(async () => (await printed()).head).toContain('“wan”')
  const { rows: found } = await printed()
  await expect.poll(() => rowsCounted(page), 'the paper says what the screen says').toBe(found)
  await expect(page.locator('.clients-print')).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.clients-print .print-head')).toContainText(`${found} client`)
  await expect(page.locator('.clients-print .print-head')).toContainText('“wan”')
  await expect(page.locator('.clients-print .print-head')).toContainText('Printed Tue 8 June')
  await expect(table(page)).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
})
