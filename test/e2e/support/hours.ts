import { expect, type Locator, type Page } from '@playwright/test'
import type { Keys } from './keys.ts'
import { openRoute } from './routes.ts'

/** One trainer’s page, from the list. */
export const openTrainer = async (page: Page, keys: Keys, name: string) => {
  await openRoute(page, '/settings/trainers')
  await keys.walkTo(page.getByRole('link', { name }), 'ArrowDown')
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
}

/** The grid of every week. */
export const week = (page: Page) => page.getByRole('grid', { name: 'Weekly hours of the trainer' })

/** A half-hour, as `Saturday 12:00`. */
export const cell = (hours: Locator, name: string) => hours.getByRole('gridcell', { name: new RegExp(`^${name},`) })

/** A day by its sentence. */
export const day = (hours: Locator, sentence: string) => hours.getByRole('columnheader', { name: sentence, exact: true })

/** The one tab stop of a grid. */
export const current = (hours: Locator) => hours.locator('[data-cell][tabindex="0"]')

/** From the grid of every week to that of the present week. */
export const oneWeek = async (page: Page, keys: Keys) => {
  await keys.tabTo(page.getByRole('radio', { name: 'Every week' }))
  await keys.press('ArrowRight')
  const hours = page.getByRole('grid', { name: 'Hours in the week of 7 June' })
  await expect(hours).toBeVisible()
  return hours
}
