import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { toast } from './support/diary.ts'
import { newStudio, setUpStudio } from './support/set-up-studio.ts'
import { signInWith } from './support/sign-in.ts'
import { expect, test, type Studio } from './support/studio.fixture.ts'

test.use({ begins: 'blank' })

/** Another computer: nothing of the studio but its backup, copied to where backups lie. */
const moveToAnotherComputer = async (studio: Studio): Promise<void> => {
  await studio.stop()
  const carried = `${studio.dataFolder}.stick`
  renameSync(join(studio.dataFolder, 'backups'), carried)
  rmSync(studio.dataFolder, { recursive: true })
  mkdirSync(studio.dataFolder)
  renameSync(carried, join(studio.dataFolder, 'backups'))
}

test('a backup is made and tested, and opens on another computer with the recovery code alone', async ({ studio, keys }) => {
  const recoveryCode = await setUpStudio(studio.page, keys)

  await test.step('made and tested', async () => {
    const { page } = studio
    await keys.press('g', ',')
    await keys.tabTo(page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Backup' }))
    await keys.press('Enter')
    await expect(page.getByText('No backup yet')).toBeVisible()
    await keys.press('a')
    await expect(toast(page)).toContainText('Backed up')
    await expect(page.getByText('Not tested')).toBeVisible()
    await keys.press('t')
    await expect(page.locator('.backup-tested [data-tone="success"]')).toBeVisible()
  })

  await test.step('opened elsewhere', async () => {
    await moveToAnotherComputer(studio)
    expect(readdirSync(studio.dataFolder)).toEqual(['backups'])
    const page = await studio.open()
    await keys.tabTo(page.getByRole('button', { name: /Restore a backup/ }))
    await keys.press('Enter')
    const code = page.getByLabel('Recovery code')
    await expect(code).toBeFocused()
    await keys.type('0000-0000-0000-0000-0000-0000-0000-0000')
    await keys.press('Control+Enter')
    await expect(code).toHaveAttribute('aria-invalid', 'true')
    await keys.fill(code, recoveryCode)
    await keys.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await signInWith(page, keys, newStudio.owner.email, newStudio.owner.password)
    await expect(page.getByRole('navigation', { name: 'Main' })).toContainText(newStudio.name)
  })
})
