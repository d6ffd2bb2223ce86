import { expect, type Page } from '@playwright/test'
import type { Keys } from './keys.ts'

/** A made-up studio in Nairobi, set up on a computer that is far away. */
export const newStudio = {
  name: 'Mlima Studio',
  owner: { firstName: 'Wanjiru', lastName: 'Kamau', email: 'wanjiru@mlima.example', password: 'kettlebell swing 24' },
  passphrase: 'rope climb without legs',
}

/**
 * First-run set-up from a blank folder, by keyboard alone. Answers the recovery code; ends signed in.
 * @param look called at each step once it is filled in
 */
export const setUpStudio = async (
  page: Page,
  keys: Keys,
  look: (step: string) => Promise<void> = async () => undefined,
): Promise<string> => {
  const { name, owner, passphrase } = newStudio
  const next = async (step: string) => {
    await look(`set-up: ${step}`)
    await keys.press('Control+Enter')
  }

  await expect(page.getByRole('heading', { level: 1, name: 'Your studio' })).toBeVisible()
  await expect(page.getByLabel('Studio name')).toBeFocused()
  await keys.type(name)
  await keys.choose(page.getByRole('combobox', { name: 'Country' }), 'Kenya', 'Kenya')
  await expect(page.getByRole('combobox', { name: 'Currency' })).toHaveValue(/^KES/)
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Africa/Nairobi')
  await next('studio')

  await expect(page.getByRole('heading', { level: 1, name: 'Opening hours' })).toBeVisible()
  await keys.fill(page.getByLabel('Monday from', { exact: true }), '9')
  await keys.fill(page.getByLabel('Monday to', { exact: true }), '17:00')
  await keys.press('Control+d')
  await expect(page.getByLabel('Tuesday to', { exact: true })).toHaveValue('17:00')
  await next('hours')

  await expect(page.getByRole('heading', { level: 1, name: 'The owner' })).toBeVisible()
  await keys.fill(page.getByLabel('First name'), owner.firstName)
  await keys.fill(page.getByLabel('Last name'), owner.lastName)
  await keys.fill(page.getByLabel('E-mail'), owner.email)
  await keys.fill(page.getByLabel('Password', { exact: true }), owner.password)
  await keys.fill(page.getByLabel('Password again'), owner.password)
  await expect(page.getByLabel('I also train clients')).toBeChecked()
  await keys.fill(page.getByLabel('Passphrase of the database'), passphrase)
  await next('owner')

  await expect(page.getByRole('heading', { level: 1, name: 'The recovery code' })).toBeVisible()
  const recoveryCode = (await page.getByLabel('Recovery code', { exact: true }).innerText()).replaceAll(/\s/g, '')
  await keys.fill(page.getByLabel('Last group of the code, typed back'), recoveryCode.split('-').at(-1) ?? '')
  await next('safety')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  return recoveryCode
}
