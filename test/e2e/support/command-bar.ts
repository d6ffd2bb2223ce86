import { expect, type Page } from '@playwright/test'
import type { Keys } from './keys.ts'

export const commandBar = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Search or book' })
  return {
    dialog,
    field: dialog.getByRole('combobox', { name: 'Search or book' }),
    options: dialog.getByRole('option'),
    echo: dialog.getByRole('list', { name: 'How this was read' }),
    group: (name: string) => dialog.getByRole('group', { name }).getByRole('option'),
  }
}

/** Opens the command bar from wherever the focus is and types over what is in it; ends when its answer is there. */
export const typeCommand = async (page: Page, keys: Keys, text: string): Promise<void> => {
  const { field } = commandBar(page)
  await keys.press('Control+k')
  await expect(field).toBeFocused()
  await keys.type(text)
  await expect(field).toHaveValue(text)
  await expect(field).toHaveAttribute('aria-busy', 'false')
}
