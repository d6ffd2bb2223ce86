import { expect, type Locator, type Page } from '@playwright/test'
import type { Keys } from './keys.ts'

export const grid = (page: Page): Locator => page.getByRole('grid')

/** A name that holds all these words, in whatever order a block says them. */
export const saying = (...words: string[]): RegExp => new RegExp(words.map((word) => `(?=.*${word})`).join(''), 's')

/** What a reader says of a part. */
export const spokenName = async (part: Locator): Promise<string> => /"(.*)"/s.exec(await part.ariaSnapshot())?.[1] ?? ''

/** What was done, in the words of the screen. */
export const toast = (page: Page): Locator => page.getByRole('status', { name: 'Done' })

/** The calendar at a day, by the keys for it. */
export const goToDay = async (page: Page, keys: Keys, day: string): Promise<void> => {
  await keys.press('g', 'c')
  await expect(page.getByRole('button', { name: 'Jump to date' })).toBeVisible()
  await keys.press('j')
  await expect(page.getByRole('textbox', { name: 'Jump to date' })).toBeFocused()
  await keys.type(day)
  await keys.press('Enter')
  await expect(grid(page)).toBeVisible()
}

export const bookingForm = (page: Page) => {
  const form = page.getByRole('form', { name: 'Book a session' })
  return {
    form,
    client: form.getByLabel('Client', { exact: true }),
    trainer: form.getByLabel('Trainer', { exact: true }),
    sessionType: form.getByLabel('Session', { exact: true }),
    day: form.getByLabel('Date', { exact: true }),
    time: form.getByLabel('Time', { exact: true }),
    freeTimes: form.getByRole('radiogroup', { name: 'Free times' }).getByRole('radio'),
    nearest: form.getByRole('group', { name: 'Nearest free times' }).getByRole('button'),
  }
}

interface BookingToFill {
  client: string
  sessionType?: string
  trainer?: string
  day?: string
  time: string
}

/** Fills the panel just opened, as far as told. */
export const fillBooking = async (page: Page, keys: Keys, { client, sessionType, trainer, day, time }: BookingToFill): Promise<void> => {
  const fields = bookingForm(page)
  await expect(fields.client).toBeFocused()
  await keys.type(client)
  await keys.takeOption(new RegExp(`^(?!Add).*${client}`, 'i'))
  if (sessionType !== undefined) await keys.pick(fields.sessionType, new RegExp(`^${sessionType}`))
  if (trainer !== undefined) await keys.choose(fields.trainer, trainer, trainer)
  if (day !== undefined) await keys.fill(fields.day, day)
  await keys.fill(fields.time, time)
}

/** A free hour or more of that trainer on the day shown, as `HH:MM`. */
export const freeHour = async (page: Page, trainer: string): Promise<string> => {
  const gap = grid(page).getByRole('button', { name: saying(' \\d h', 'free', trainer) })
  return timeIn(await spokenName(gap.first()))
}

export const timeIn = (text: string): string => /\d\d:\d\d/.exec(text)?.[0] ?? ''
