import { expect, type Page } from '@playwright/test'
import { makeImports } from './imports.ts'
import { trainingDay } from './training-template.ts'

declare global {
  // The router puts itself here in a browser.
  var __TSR_ROUTER__: { routesByPath: Record<string, unknown> }
}

/** Where a record of each kind is listed, to take the first one's id from. */
const listedAt: Record<string, string> = {
  clientId: '/clients',
  trainerId: '/settings/trainers',
  staffUserId: '/settings/staff',
  sessionTypeId: '/settings/session-types',
  packageId: '/settings/packages',
  planId: '/settings/membership-plans',
}

/** Places that look another way by what their address carries. */
const looksAt: Record<string, string[]> = {
  '/calendar/$date': ['view=week', 'view=month', 'view=list'],
  '/payments': ['method=cash&from=2027-06-01&to=2027-06-08', 'status=failed'],
  '/payments/documents': ['kind=refund_note'],
  '/payments/memberships': ['urgency=overdue', 'view=all', 'view=all&status=pending'],
  '/clients': ['q=a&status=all&fitnessLevel=beginner&birthMonth=3&sort=-number', 'q=nobody+at+all'],
}

/** Every place of the app, from its own router; one with a record of the training studio where the address names one, and an import in each of its states. */
export const everyRoute = async (page: Page): Promise<string[]> => {
  const patterns = await page.evaluate(() => Object.keys(globalThis.__TSR_ROUTER__.routesByPath))
  const routes: string[] = []
  for (const pattern of patterns.toSorted()) {
    const [, parameter] = /\$(\w+)/.exec(pattern) ?? []
    const found =
      parameter === undefined ? [pattern] : (await valuesOf(page, parameter)).map((value) => pattern.replace(`$${parameter}`, value))
    for (const route of found) routes.push(route, ...(looksAt[pattern] ?? []).map((search) => `${route}?${search}`))
  }
  return routes
}

const valuesOf = async (page: Page, parameter: string): Promise<string[]> =>
  parameter === 'importId' ? makeImports(page) : [await valueOf(page, parameter)]

const valueOf = async (page: Page, parameter: string): Promise<string> => {
  if (parameter === 'date') return trainingDay
  const list = listedAt[parameter]
  if (list === undefined) throw new Error(`Say in routes.ts where a ${parameter} is found.`)
  await openRoute(page, list)
  const link = page.locator(`a[href*="#${list}/"]:not([href$="/new"], [href$="/import"])`).first()
  return (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
}

/** Shows a place, drawn to its end. */
export const openRoute = async (page: Page, route: string): Promise<void> => {
  await page.evaluate((to) => void (location.hash = to), route)
  await settled(page)
}

/** Nothing is being loaded, and nothing is on its way in or out. */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.loading-lines')).toHaveCount(0)
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}
