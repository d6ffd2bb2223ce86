import type { Locator, Page } from '@playwright/test'
import { goToDay, grid, saying, spokenName, timeIn, toast } from './support/diary.ts'
import { Keys } from './support/keys.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'

const day = '2027-06-10'
const amina = 'Amina Odhiambo'
const brian = 'Brian Mutua'

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

interface Session {
  client: string
  starts: string
  minutes: number
}

const sessionIn = (name: string): Session => {
  const [, client = '', starts = '', ends = ''] = /^([^,]+), (\d\d:\d\d)–(\d\d:\d\d)/.exec(name) ?? []
  return { client, starts, minutes: minutesOf(ends) - minutesOf(starts) }
}

const blockOf = (page: Page, { client }: Session, ...words: string[]): Locator =>
  grid(page).getByRole('button', { name: new RegExp(`^${client}, ${words.map((word) => `(?=.*${word})`).join('')}`) })

/** A confirmed session of at most an hour. */
const someSession = async (page: Page, trainer: string): Promise<Session> => {
  const names = await Promise.all(
    (
      await grid(page)
        .getByRole('button', { name: saying(`with ${trainer}`, 'Confirmed') })
        .all()
    ).map(spokenName),
  )
  const session = names.map(sessionIn).find(({ minutes }) => minutes > 30 && minutes <= 60)
  if (!session) throw new Error(`${trainer} has no session of an hour.`)
  return session
}

const someGap = (page: Page, trainer: string): Locator =>
  grid(page)
    .getByRole('button', { name: saying(' \\d h', 'free', trainer) })
    .first()

/** Presses one part, moves to the other in steps, and leaves the button pressed. */
const carryTo = async (page: Page, part: Locator, to: Locator): Promise<void> => {
  const from = (await part.boundingBox())!
  const until = (await to.boundingBox())!
  await page.mouse.move(from.x + 30, from.y + 6)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + 16, { steps: 2 })
  await page.mouse.move(until.x + 30, until.y + 6, { steps: 5 })
}

/** By its lower edge, in minutes as far as the hours are drawn. */
const drawEnd = async (page: Page, part: Locator, { minutes }: Session, byMinutes: number): Promise<void> => {
  const box = (await part.boundingBox())!
  const y = box.y + box.height - 2
  await page.mouse.move(box.x + 60, y)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, y + (byMinutes / minutes) * box.height, { steps: 4 })
  await page.mouse.up()
}

test('a session is dragged to another time, to another trainer, and drawn shorter and longer at its lower edge', async ({
  studio: { page },
}) => {
  const keys = new Keys(() => page)
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, day)
  const session = await someSession(page, amina)

  const gap = someGap(page, amina)
  const free = timeIn(await spokenName(gap))
  await carryTo(page, blockOf(page, session), gap)
  await expect(page.getByRole('status', { name: 'Carried session' })).toContainText(`${session.client}, ${free}–`)
  await expect(page.getByRole('status', { name: 'Carried session' })).toContainText('free')
  await page.mouse.up()
  await expect(toast(page)).toContainText(`Moved ${session.client.split(' ')[0]} to Thu 10 June ${free} with Amina`)
  await expect(blockOf(page, session, `${free}–`, amina)).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()

  const beside = someGap(page, brian)
  const besideFree = timeIn(await spokenName(beside))
  await carryTo(page, blockOf(page, session), beside)
  await page.mouse.up()
  await expect(toast(page)).toContainText(`Thu 10 June ${besideFree} with Brian`)
  const moved = blockOf(page, session, `${besideFree}–`, brian)
  await expect(moved).toBeVisible()
  await expect(moved).toBeFocused()

  await drawEnd(page, moved, session, -15)
  await expect(toast(page)).toContainText(`${session.client} now ${besideFree}–`)
  expect(sessionIn(await spokenName(moved))).toEqual({ ...session, starts: besideFree, minutes: session.minutes - 15 })
  await drawEnd(page, moved, { ...session, minutes: session.minutes - 15 }, 15)
  await expect.poll(async () => sessionIn(await spokenName(moved)).minutes).toBe(session.minutes)
})

test('Esc puts a dragged session back, dropping it where it was does nothing, and a click opens its card', async ({ studio: { page } }) => {
  const keys = new Keys(() => page)
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, day)
  const session = await someSession(page, amina)
  const block = blockOf(page, session, `${session.starts}–`, amina)

  await carryTo(page, block, someGap(page, brian))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByRole('status', { name: 'Carried session' })).toContainText('back where it was')
  await expect(block).toBeVisible()

  await carryTo(page, block, block)
  await page.mouse.up()
  await expect(page.getByRole('status', { name: 'Carried session' })).toContainText('stays where it was')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(toast(page)).toBeEmpty()

  await block.click()
  await expect(page.getByRole('dialog', { name: new RegExp(`^${session.client}`) })).toBeVisible()
})

test('Shift M lifts a session: arrows carry it, Enter drops it, Esc puts it back', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, day)
  const session = await someSession(page, amina)
  const free = timeIn(await spokenName(someGap(page, brian)))
  const said = page.getByRole('status', { name: 'Carried session' })
  await keys.tabTo(grid(page).locator('button[tabindex="0"]'))
  await keys.press('Home')
  await keys.walkTo(blockOf(page, session), 'ArrowDown')

  await keys.press('Shift+M', 'ArrowRight')
  await expect(said).toContainText(`${session.client}, ${session.starts}–`)
  await expect(said).toContainText(`with ${brian}`)
  await keys.press('Escape')
  await expect(said).toContainText('back where it was')
  await expect(blockOf(page, session, `${session.starts}–`, amina)).toBeFocused()

  await keys.press('Shift+M', 'ArrowRight')
  const steps = (minutesOf(free) - minutesOf(session.starts)) / 15
  for (let step = 0; step < Math.abs(steps); step += 1) await keys.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
  await keys.press('Shift+ArrowUp')
  await expect(said).toContainText(`${session.client}, ${free}–`)
  await expect(said).toContainText(`with ${brian}, free`)
  await keys.press('Enter')
  await expect(toast(page)).toContainText(`Thu 10 June ${free} with Brian`)
  const moved = blockOf(page, session, `${free}–`, brian)
  await expect(moved).toBeFocused()
  expect(sessionIn(await spokenName(moved)).minutes).toBe(session.minutes - 15)
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('dropped on a taken time a session is back, and the move panel has why, what was wished and what is free', async ({
  studio: { page },
}) => {
  const keys = new Keys(() => page)
  await signInAs(page, keys, 'frontDesk')
  await goToDay(page, keys, day)
  const session = await someSession(page, amina)
  const taken = await someSession(page, brian)
  await carryTo(page, blockOf(page, session, amina), blockOf(page, taken, brian))
  await expect(page.getByRole('status', { name: 'Carried session' })).toContainText(`taken by ${taken.client}`)
  await page.mouse.up()

  const form = page.getByRole('form', { name: 'Move a session' })
  const nearest = form.getByRole('group', { name: 'Nearest free times' }).getByRole('button')
  await expect(nearest).toHaveCount(3)
  await expect(form.getByLabel('Trainer', { exact: true })).toHaveValue(brian)
  await expect(form.getByLabel('Time', { exact: true })).toHaveValue(taken.starts)
  await expect(blockOf(page, session, `${session.starts}–`, amina)).toBeVisible()

  await nearest.first().click()
  await form.getByRole('button', { name: /^Move to/ }).click()
  await expect(toast(page)).toContainText(`Moved ${session.client}`)
  await expect(form).toBeHidden()
})
