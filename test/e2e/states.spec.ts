import type { Page } from '@playwright/test'
import { callApi } from './support/api.ts'
import { makeBooking, type MadeBooking } from './support/made-booking.ts'
import type { Keys } from './support/keys.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/studio.fixture.ts'
import { goToRow, sessionCard, tasks } from './support/today.ts'

interface Case {
  name: string
  /** Beginning of a session of an hour, wall time; the studio stands at Tuesday 8 June 10:12. */
  startsAt: string
  status: 'pending' | 'confirmed'
  /** Procedures that bring it to its state. */
  by: string[]
  shown: string
  /** The filled button; null where nothing is to be done. */
  next: string | null
  others: string[]
}

const always = ['Add note', 'Open client']
/** While nothing pays for it. */
const unpaid = ['Pay with', 'Take payment']

const cases: Case[] = [
  {
    name: 'pending',
    startsAt: '2027-06-08T16:00',
    status: 'pending',
    by: [],
    shown: 'Pending',
    next: 'Confirm',
    others: ['Move', 'Cancel session', 'Pay with'],
  },
  {
    name: 'confirmed, later today',
    startsAt: '2027-06-08T16:00',
    status: 'confirmed',
    by: [],
    shown: 'Confirmed',
    next: 'Check in',
    others: ['Move', 'Cancel session', ...unpaid],
  },
  {
    name: 'confirmed, running, nobody here',
    startsAt: '2027-06-08T10:00',
    status: 'confirmed',
    by: [],
    shown: 'Late',
    next: 'Check in',
    others: ['No-show', 'Complete', 'Move', 'Report issue', 'Cancel session', ...unpaid],
  },
  {
    name: 'confirmed, running, checked in',
    startsAt: '2027-06-08T10:00',
    status: 'confirmed',
    by: ['checkIn'],
    shown: 'Checked in',
    next: 'Complete',
    others: ['Undo check-in', 'Move', 'Report issue', 'Cancel session', ...unpaid],
  },
  {
    name: 'confirmed, later today, checked in early',
    startsAt: '2027-06-08T16:00',
    status: 'confirmed',
    by: ['checkIn'],
    shown: 'Checked in',
    next: null,
    others: ['Undo check-in', 'Move', 'Cancel session', ...unpaid],
  },
  {
    name: 'confirmed, over, nobody came',
    startsAt: '2027-06-08T08:00',
    status: 'confirmed',
    by: [],
    shown: 'No-show?',
    next: 'No-show',
    others: ['They came', 'Complete', 'Move', 'Report issue', 'Cancel session', ...unpaid],
  },
  {
    name: 'completed',
    startsAt: '2027-06-08T10:00',
    status: 'confirmed',
    by: ['complete'],
    shown: 'Completed',
    next: 'Rate',
    others: ['Report issue', ...unpaid],
  },
  {
    name: 'no-show',
    startsAt: '2027-06-08T10:00',
    status: 'confirmed',
    by: ['noShow'],
    shown: 'No-show',
    next: null,
    others: ['Report issue', 'Waive'],
  },
]

const notActs = new Set(['Close', 'History'])

/** What the card offers, in the words of its buttons. */
const expectOffered = async (page: Page, { shown, next, others }: Pick<Case, 'shown' | 'next' | 'others'>): Promise<void> => {
  const card = sessionCard(page)
  await expect(card.locator('.booking-when .status')).toHaveText(shown)
  const wanted = [...(next === null ? [] : [next]), ...others, ...always].toSorted()
  await expect
    .poll(async () => {
      const names = await card
        .getByRole('button')
        .evaluateAll((buttons) =>
          buttons.map((one) => one.ariaLabel ?? one.querySelector('.mantine-Button-label')?.textContent ?? one.textContent ?? ''),
        )
      return names.filter((name) => !notActs.has(name) && !name.startsWith('History')).toSorted()
    })
    .toEqual(wanted)
  await expect(card.locator('[data-variant="filled"]')).toHaveText(next === null ? [] : [new RegExp(`^${next}`)])
}

const actOn = async (page: Page, { id }: MadeBooking, procedures: string[]): Promise<void> => {
  for (const procedure of procedures) await callApi(page, `bookings/${procedure}`, { id })
}

const openCard = async (page: Page, keys: Keys, client: string): Promise<void> => {
  await goToRow(page, keys, client)
  await keys.press('Enter')
  await expect(sessionCard(page).getByRole('heading', { name: client })).toBeVisible()
}

for (const wanted of cases) {
  test(`the card of a session that is ${wanted.name} offers what that state allows, and nothing else`, async ({
    studio: { page },
    keys,
  }) => {
    await signInAs(page, keys, 'owner')
    const { startsAt, status, by } = wanted
    const booking = await makeBooking(page, { client: { firstName: 'Wambui', lastName: 'Karanja' }, trainer: 'Chen Wei', startsAt, status })
    await actOn(page, booking, by)
    await openCard(page, keys, booking.clientName)
    await expectOffered(page, wanted)
  })
}

test('a session cancelled at another desk while its card is open offers nothing any more', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const client = { firstName: 'Wambui', lastName: 'Karanja' }
  const booking = await makeBooking(page, { client, trainer: 'Chen Wei', startsAt: '2027-06-07T18:00' })
  const task = tasks(page).filter({ hasText: booking.clientName })
  await keys.tabTo(task.getByRole('button'))
  await keys.press('Enter')
  await expectOffered(
    page,
    cases.find(({ name }) => name === 'confirmed, over, nobody came')!,
  )
  await actOn(page, booking, ['cancel'])
  await expectOffered(page, { shown: 'Cancelled', next: null, others: [] })
})

test('a key of an act that the state does not allow does nothing', async ({ studio: { page }, keys }) => {
  await signInAs(page, keys, 'owner')
  const booking = await makeBooking(page, {
    client: { firstName: 'Wambui', lastName: 'Karanja' },
    trainer: 'Chen Wei',
    startsAt: '2027-06-08T10:00',
  })
  await actOn(page, booking, ['noShow'])
  await openCard(page, keys, booking.clientName)
  const noShow = cases.find(({ name }) => name === 'no-show')!
  await expectOffered(page, noShow)
  await keys.press('i', 'k', 'u', 'c', 'x', 'm')
  await expectOffered(page, noShow)
  const { status } = await callApi<{ status: string }>(page, 'bookings/get', { id: booking.id })
  expect(status).toBe('no_show')
})
