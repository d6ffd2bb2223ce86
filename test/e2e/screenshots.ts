import { chromium, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromiumLaunch } from './support/chromium-launch.ts'
import { fillBooking, goToDay, grid, saying } from './support/diary.ts'
import { Keys } from './support/keys.ts'
import { everyRoute, openRoute, settled } from './support/routes.ts'
import { setUpStudio } from './support/set-up-studio.ts'
import { signInAs } from './support/sign-in.ts'
import { startStation } from './support/station-host.ts'
import type { StudioStart } from './support/studio-host.ts'
import { trainingClock, trainingDay } from './support/training-template.ts'

const into = resolve(import.meta.dirname, '../../screenshots')
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

/** `/settings/trainers/01ARZ…` becomes `settings-trainers-one`. */
const nameOf = (route: string): string =>
  route
    .slice(1)
    .replace(/[0-9A-Z]{26}/, 'one')
    .replace(`${trainingDay}?view=`, '')
    .replace(trainingDay, 'day')
    .replaceAll('/', '-')

type Look = (name: string) => Promise<void>

/** Every screen of a training studio, and what opens on them, in the order a person meets them. */
const showEverything = async (page: Page, look: Look): Promise<void> => {
  const keys = new Keys(() => page)
  await look('sign-in')
  await signInAs(page, keys, 'owner')
  for (const route of await everyRoute(page)) {
    await openRoute(page, route)
    const isLedElsewhere = new URL(page.url()).hash !== `#${route}`
    if (!isLedElsewhere) await look(nameOf(route))
  }
  await goToDay(page, keys, trainingDay)
  await keys.press('b')
  await fillBooking(page, keys, { client: 'Naomi', time: '18:00' })
  await look('calendar-booking')
  await keys.press('Escape')
  await keys.tabTo(grid(page).locator('button[tabindex="0"]'))
  await keys.press('Home')
  await keys.walkTo(
    grid(page)
      .getByRole('button', { name: saying('with Amina Odhiambo', 'Confirmed') })
      .first(),
    'ArrowDown',
  )
  await keys.press('Enter')
  await page.getByRole('button', { name: 'Cancel session' }).waitFor()
  await look('calendar-session')
  await keys.press('Escape')
  await keys.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await look('keys')
}

const looksOf =
  (page: Page, taken: string[]): Look =>
  async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const size of sizes) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize(size)
        await settled(page)
        const file = `${name}-${colorScheme}-${size.width}.png`
        await page.screenshot({ path: join(into, file) })
        taken.push(file)
      }
    }
  }

/** Every screen × theme × size into `screenshots/`, which is emptied first. */
const takeAll = async (): Promise<string[]> => {
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into)
  const browser = await chromium.launch(chromiumLaunch)
  const folder = mkdtempSync(join(tmpdir(), 'trainerhub-screenshots-'))
  const taken: string[] = []
  const during = async (start: Pick<StudioStart, 'dataFolder' | 'trainingClock'>, show: (page: Page, look: Look) => Promise<void>) => {
    const studio = await startStation({ ...start, isDark: false }, browser)
    await show(studio.page, looksOf(studio.page, taken))
    await studio.stop()
  }
  try {
    const blank = { dataFolder: join(folder, 'blank'), trainingClock: null }
    await during(blank, async (page, look) => {
      const steps = (step: string) => look(step.replace(': ', '-'))
      await setUpStudio(page, new Keys(() => page), steps)
    })
    await during(blank, (_page, look) => look('unlock'))
    await during({ dataFolder: join(folder, 'studio'), trainingClock }, showEverything)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return taken
}

process.stdout.write(`${(await takeAll()).length} screenshots in screenshots/\n`)
