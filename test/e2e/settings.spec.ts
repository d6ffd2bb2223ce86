import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { toast } from './support/diary.ts'
import type { Keys } from './support/keys.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

const openSettings = async (page: Page, keys: Keys, name: string) => {
  await keys.press('g', ',')
  await keys.tabTo(page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name, exact: true }))
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
}

test('the rules of the desk are changed by keys, and the change stands in the history', async ({ studio, keys }) => {
  const { page } = studio
  await signInAs(page, keys, 'owner')
  await openSettings(page, keys, 'Rules')
  const window = page.getByLabel('Free cancelling up to')
  await keys.tabTo(window)
  await keys.fill(window, 'soon')
  await keys.press('Control+Enter')
  await expect(window).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('Write whole hours from 0 to 168.')).toBeVisible()
  await keys.fill(window, '24')
  const deskName = page.getByLabel('Name of this desk')
  await keys.tabTo(deskName)
  await keys.fill(deskName, 'Café')
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Rules saved')
  await expect(page.getByRole('navigation', { name: 'Main' })).toContainText('Café')

  await openSettings(page, keys, 'History')
  const changed = page.getByRole('row').filter({ hasText: 'Kilele Fitness' })
  await expect(changed).toContainText('Updated')
  await expect(changed).toContainText('Free cancelling up to 12 hours → , now 24 hours')
  await expect(changed).toContainText('Desk name Front desk → , now Café')
  await keys.press('h')
  await expect(page.getByText('Everything that was done to one record: Kilele Fitness.')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)
  await keys.press('x')
  await expect(page.getByRole('row').filter({ hasText: 'Signed in' })).toBeVisible()
})

test('a copy of each backup goes to the folder that was chosen', async ({ studio, keys }) => {
  const { page } = studio
  const stick = `${studio.dataFolder}.stick`
  mkdirSync(stick)
  await signInAs(page, keys, 'owner')
  await openSettings(page, keys, 'Backup')
  await expect(page.getByText('Next: Wed 9 June 03:00')).toBeVisible()
  const folder = page.getByLabel('Folder for a copy of each')
  await keys.tabTo(folder)
  await keys.fill(folder, join(stick, 'nowhere'))
  await keys.press('Control+Enter')
  await expect(page.getByText(`There is no folder ${join(stick, 'nowhere')} now`)).toBeVisible()
  await keys.fill(folder, stick)
  await keys.press('Control+Enter')
  await expect(toast(page)).toContainText('Backup schedule saved')
  await keys.tabTo(page.getByRole('button', { name: 'Back up now' }))
  await keys.press('Enter')
  await expect(toast(page)).toContainText('Backed up')
  expect(readdirSync(stick)).toEqual([expect.stringMatching(/\.thbackup$/)])
})
