import { pdfPages } from '../support/pdf-text.ts'
import { toast } from './support/diary.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

test('one key saves the day as a PDF, with the network unplugged, as often as it is asked for', async ({ studio, keys }) => {
  const { page } = studio
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }))
  await page.reload()
  await signInAs(page, keys, 'frontDesk')
  const clients = page.locator('tr [data-row]')
  await expect(clients.first()).toBeFocused()
  const before = keys.pressed
  const { fileName, bytes } = await studio.savedFile(() => keys.press('p'))
  expect([fileName, keys.pressed - before]).toEqual(['Day sheet 2027-06-08.pdf', 1])
  await expect(toast(page)).toContainText('Saved Day sheet 2027-06-08.pdf')
  const pages = pdfPages(bytes)
  const text = pages.join(' ')
  const shown = await clients.allInnerTexts()
  expect({
    pages: pages.length,
    head: text.includes('Kilele Fitness, Tuesday 8 June 2027'),
    foot: text.includes('Printed 10:12, Tue 8 June, by Dora Achieng. Times are EAT (Africa/Nairobi).'),
    some: shown.length > 0,
    missing: shown.map((name) => name.split('\n')[0] ?? '').filter((name) => !text.includes(name)),
  }).toEqual({ pages: 1, head: true, foot: true, some: true, missing: [] })
  expect((await studio.savedFile(() => keys.press('p'))).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(studio.outsideCalls).toEqual([])
})

test('a trainer’s sheet holds the own column alone', async ({ studio, keys }) => {
  await signInAs(studio.page, keys, 'trainer')
  await expect(studio.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  const { bytes } = await studio.savedFile(() => keys.press('p'))
  const text = pdfPages(bytes).join(' ')
  expect([text.includes('Amina Odhiambo'), text.includes('1 trainer.'), text.includes('Brian Mutua')]).toEqual([true, true, false])
})
