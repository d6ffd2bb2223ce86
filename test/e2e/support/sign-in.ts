import { expect, type Page } from '@playwright/test'
import type { Keys } from './keys.ts'

/** Training sign-ins, as the seed names them. */
export const people = {
  owner: 'Omar Said',
  manager: 'Lydia Chebet',
  trainer: 'Amina Odhiambo',
  frontDesk: 'Dora Achieng',
} as const

/** Takes one of the training studio's sign-ins; ends inside. */
export const signInAs = async (page: Page, keys: Keys, person: keyof typeof people): Promise<void> => {
  await keys.tabTo(page.getByRole('button', { name: people[person] }))
  await keys.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

/** By e-mail and password, from an empty sign-in page. */
export const signInWith = async (page: Page, keys: Keys, email: string, password: string): Promise<void> => {
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await keys.fill(page.getByLabel('E-mail'), email)
  await keys.fill(page.getByLabel('Password', { exact: true }), password)
  await keys.press('Enter')
}

export const signOut = async (page: Page, keys: Keys, name: string): Promise<void> => {
  await keys.tabTo(page.getByRole('button', { name: new RegExp(`^${name}`) }))
  await keys.press('Enter')
  const signOutItem = page.getByRole('menuitem', { name: 'Sign out' })
  await expect(signOutItem).toBeVisible()
  await keys.walkTo(signOutItem, 'ArrowDown')
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
}
