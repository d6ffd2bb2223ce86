import { expect, type Page } from '@playwright/test'
import type { Keys } from './keys.ts'
import { people } from './sign-in.ts'

/** As the seed of the training studio sets them. */
export const pins = { owner: '4711', manager: '5812', trainer: '6913', frontDesk: '7024' } as const satisfies Record<
  keyof typeof people,
  string
>

export const lockedDesk = (page: Page) => ({
  heading: page.getByRole('heading', { level: 1, name: 'This desk is locked' }),
  pinOf: (person: keyof typeof people) => page.getByLabel(`PIN of ${people[person]}`),
})

/** Who sits here, as the rail says it. */
export const personAtDesk = (page: Page, person: keyof typeof people) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: new RegExp(`^${people[person]}`) })

/** Ctrl L; ends on a screen with nothing of the studio on it. */
export const lockDesk = async (page: Page, keys: Keys): Promise<void> => {
  await keys.press('Control+l')
  await expect(lockedDesk(page).heading).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  await expect(page.getByLabel(/^PIN of/)).toBeFocused()
}

/** By initials and PIN; ends inside. */
export const takeDesk = async (page: Page, keys: Keys, person: keyof typeof people): Promise<void> => {
  await expect(page.getByLabel(/^PIN of/)).toBeFocused()
  const initials = people[person].split(' ').map((word) => word.slice(0, 1).toLowerCase())
  await keys.press(...initials)
  await expect(lockedDesk(page).pinOf(person)).toBeFocused()
  await keys.type(pins[person])
  await keys.press('Enter')
  await expect(personAtDesk(page, person)).toBeVisible()
}
