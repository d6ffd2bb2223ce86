import { newStudio, setUpStudio } from './support/set-up-studio.ts'
import { expect, test } from './support/studio.fixture.ts'

test.use({ begins: 'blank' })

test('a studio without a keychain starts locked, and opens with its passphrase or its recovery code', async ({ studio, keys }) => {
  const recoveryCode = await setUpStudio(studio.page, keys)

  const locked = await studio.restart()
  await expect(locked.getByRole('heading', { level: 1, name: 'Unlock the studio' })).toBeVisible()
  const passphrase = locked.getByRole('textbox', { name: 'Passphrase' })
  await expect(passphrase).toBeFocused()
  await keys.type('rope climb with legs')
  await keys.press('Enter')
  await expect(locked.getByText('This passphrase does not open the studio.')).toBeVisible()
  await expect(passphrase).toBeFocused()
  await keys.fill(passphrase, newStudio.passphrase)
  await keys.press('Enter')
  await expect(locked.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

  const lockedAgain = await studio.restart()
  await keys.tabTo(lockedAgain.getByRole('radio', { name: 'Passphrase' }), 'Shift+Tab')
  await keys.press('ArrowRight')
  await keys.fill(lockedAgain.getByRole('textbox', { name: 'Recovery code' }), recoveryCode)
  await keys.press('Enter')
  await expect(lockedAgain.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
