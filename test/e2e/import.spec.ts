import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { callApi } from './support/api.ts'
import { toast } from './support/diary.ts'
import { clientsFile, knownClient } from './support/imports.ts'
import type { Keys } from './support/keys.ts'
import { openRoute } from './support/routes.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

const clientCount = async (page: Page): Promise<number> => (await callApi<{ total: number }>(page, 'clients/list', { limit: 1 })).total

/** The browser's own dialog never opens: what a spec answers is listened for before a key is pressed. */
const answerChoosers = (page: Page) => page.on('filechooser', () => undefined)

/** Presses a key that asks for a file, and answers with this one. */
const chooseFile = async (page: Page, ask: () => Promise<void>, file: typeof clientsFile): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()])
  await chooser.setFiles(file)
}

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })
const reason = (page: Page, name: RegExp) => page.getByRole('complementary', { name: 'Why' }).getByRole('button', { name })

const readFile = async (page: Page, keys: Keys, file = clientsFile): Promise<void> => {
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled()
  await chooseFile(page, () => keys.press('a'), file)
}

test('a file of clients comes in by keyboard: columns, check, rows mended, added, rejects saved, removed', async ({ studio, keys }) => {
  const { page } = studio
  answerChoosers(page)
  await signInAs(page, keys, 'owner')
  await callApi(page, 'clients/create', knownClient)
  const before = await clientCount(page)

  await test.step('from the list of clients a file is chosen and read', async () => {
    await keys.press('g', 'l')
    await expect(page.getByRole('heading', { level: 1, name: /^Clients/ })).toBeVisible()
    await expect(page.getByRole('grid', { name: 'Clients' })).toBeVisible()
    await keys.press('i')
    await expect(page.getByText('up to 12 MB')).toBeVisible()
    await readFile(page, keys)
    await expect(page.getByRole('heading', { name: 'clients-export.csv' })).toBeVisible()
  })

  await test.step('how it was read is shown, and each column goes somewhere', async () => {
    await expect(page.getByRole('combobox', { name: 'Letters' })).toHaveValue('Windows-1252')
    await expect(page.getByRole('combobox', { name: 'Columns split by' })).toHaveValue('Semicolon ;')
    await expect(page.getByRole('combobox', { name: 'Dates' })).toHaveValue('day.month.year')
    for (const [column, field] of [
      ['Surname', 'Last name'],
      ['Given', 'First name'],
      ['Mobile', 'Phone'],
      ['E-mail', 'E-mail'],
      ['DOB', 'Birthday'],
    ])
      await expect(page.getByRole('combobox', { name: `${column} goes to` })).toHaveValue(field!)
    await expectAccessible(page, 'columns of a file')
  })

  await test.step('another encoding shows broken letters, and back again', async () => {
    await keys.pick(page.getByRole('combobox', { name: 'Columns split by' }), 'Comma ,')
    await expect(page.getByRole('combobox', { name: /goes to$/ })).toHaveCount(1)
    await keys.press('Control+Enter')
    await expect(page.getByText('No column holds a name. Choose First name, Last name or Full name for one.')).toBeVisible()
    await keys.pick(page.getByRole('combobox', { name: 'Columns split by' }), 'Semicolon ;')
    await expect(page.getByRole('combobox', { name: 'Surname goes to' })).toHaveValue('Last name')
  })

  await test.step('the check says what would be added, and why the rest would not', async () => {
    await keys.press('Control+Enter')
    await expect(tab(page, /^42 ?clean/)).toBeVisible()
    await expect(tab(page, /^4 ?tidied/)).toBeVisible()
    await expect(tab(page, /^4 ?doubles/)).toBeVisible()
    await expect(tab(page, /^8 ?to fix/)).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('button', { name: 'Add 46 clients' })).toBeVisible()
    await expect(reason(page, /No name/)).toContainText('4')
    await expectAccessible(page, 'a checked file')
  })

  await test.step('the caret is in the first cell to fix; a name typed there mends the row', async () => {
    await expect(page.getByRole('textbox', { name: /^Last name, line/, disabled: false })).toBeFocused()
    await keys.type('Mutiso')
    await keys.press('Enter')
    await expect(page.getByText('Fixed, will be added')).toHaveCount(1)
    await expect(page.getByRole('button', { name: 'Add 47 clients' })).toBeVisible()
    await expect(reason(page, /No name/)).toContainText('3')
  })

  await test.step('Enter alone takes a proposal, Ctrl Y the others', async () => {
    await expect(page.getByRole('button', { name: 'Mercy Chebet' })).toBeVisible()
    await keys.press('Enter')
    await expect(page.getByText('Fixed, will be added')).toHaveCount(2)
    await keys.press('Control+y')
    await expect(page.getByText('Fixed, will be added')).toHaveCount(3)
    await expect(page.getByRole('button', { name: 'Add 49 clients' })).toBeVisible()
  })

  await test.step('left and opened again, it stands where it was', async () => {
    await keys.press('Escape')
    await expect(tab(page, /to fix/)).toBeFocused()
    await keys.press('Escape')
    const link = page.getByRole('link', { name: 'clients-export.csv' })
    await keys.tabTo(link)
    await expect(page.getByRole('row').filter({ has: link })).toContainText('Checked, not added')
    await keys.press('Enter')
    await expect(page.getByRole('button', { name: 'Add 49 clients' })).toBeVisible()
    await expect(reason(page, /No name/)).toContainText('1')
  })

  await test.step('one step adds them; nobody gets a message', async () => {
    await keys.press('Control+Enter')
    await expect(page.getByRole('heading', { name: '49 clients added' })).toBeVisible()
    await expect(page.getByText('Nobody was sent a message.')).toBeVisible()
    expect(await clientCount(page)).toBe(before + 49)
    await expectAccessible(page, 'an import that was added')
  })

  await test.step('what was left out is saved with its reasons', async () => {
    const { fileName, bytes } = await studio.savedFile(() => keys.press('r'))
    expect(fileName).toMatch(/\.csv$/)
    const lines = bytes.toString('utf8').trim().split(/\r?\n/)
    expect(lines[0]).toContain('Surname')
    // The header; one without a name, three without a way to reach them, one broken.
    expect(lines).toHaveLength(6)
  })

  await test.step('the list is narrowed to those of this file', async () => {
    await keys.tabTo(page.getByRole('link', { name: 'Show the 49 clients' }))
    await keys.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: /^Clients.*49/ })).toBeVisible()
    await expect(page.getByText('Mutiso')).toBeVisible()
  })

  await test.step('the import is taken back as a whole', async () => {
    await openRoute(page, '/clients/import')
    const link = page.getByRole('link', { name: 'clients-export.csv' })
    await keys.tabTo(link)
    await keys.press('x')
    const remove = page.getByRole('button', { name: 'Remove 49 clients' })
    await expect(remove).toBeFocused()
    await expectAccessible(page, 'removing an import')
    await keys.press('Enter')
    await expect(toast(page)).toContainText('Removed 49 clients')
    await expect(page.getByRole('row').filter({ has: link })).toContainText('Removed')
    expect(await clientCount(page)).toBe(before)
  })
})

test('what is no file of clients is told in a sentence, and the next file is read', async ({ studio: { page }, keys }) => {
  answerChoosers(page)
  await signInAs(page, keys, 'manager')
  await openRoute(page, '/clients/import')
  const alert = page.getByRole('region', { name: 'A file of clients' }).getByRole('alert')
  const wrong = [
    { name: 'empty.csv', content: Buffer.alloc(0), sentence: /^!?empty\.csv is empty/ },
    { name: 'clients.xlsx', content: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400)]), sentence: /CSV/ },
    { name: 'large.csv', content: Buffer.alloc(12_000_001, 'a'), sentence: /12 MB is the most/ },
  ]
  for (const { name, content, sentence } of wrong) {
    await readFile(page, keys, { name, mimeType: 'text/csv', buffer: content })
    await expect(alert).toHaveText(sentence)
  }
  await expectAccessible(page, 'a file that was refused')
  await readFile(page, keys)
  await expect(page.getByRole('heading', { name: 'clients-export.csv' })).toBeVisible()
})

test('the front desk finds no import', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await keys.press('g', 'l')
  await expect(page.getByRole('grid', { name: 'Clients' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0)
  await openRoute(page, '/clients/import')
  await expect(page.getByRole('heading', { level: 1, name: /^Clients/ })).toBeVisible()
})
