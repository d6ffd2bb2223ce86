import { expect, test } from 'vitest'
import type * as z from 'zod'
import { contractProcedures } from '../contract/contract-procedures'
import { at, studioWithMassage } from '../support/massage-studio'
import { restCall, restToken } from '../support/rest-call'
import { ownerSignIn } from '../support/test-app'

/** Every list the API names, by its path. */
const lists = contractProcedures.filter(
  ({ method, input, output }) => method === 'GET' && input?.shape.cursor !== undefined && output !== undefined && 'shape' in output,
)

const named = [
  '/audit',
  '/availability',
  '/availability/breaks',
  '/availability/closed-days',
  '/availability/overrides',
  '/bookings',
  '/bookings/past',
  '/bookings/upcoming',
  '/bookings/{id}/history',
  '/client-packages',
  '/client-packages/{id}/ledger',
  '/clients',
  '/clients/imports',
  '/clients/{id}/bookings',
  '/clients/{id}/credits',
  '/clients/{id}/notes',
  '/clients/{id}/packages',
  '/drawers',
  '/invoices',
  '/membership-plans',
  '/memberships',
  '/notifications',
  '/packages',
  '/packages/{id}/clients',
  '/payments',
  '/payments/client/{id}/history',
  '/payments/due',
  '/payments/fees',
  '/payments/paid-not-held',
  '/payments/renewals',
  '/payments/unpaid-visits',
  '/receipts',
  '/refunds',
  '/session-types',
  '/tax-rates',
  '/trainers',
  '/users',
]

test('every list takes limit and cursor, page and page_size, and answers in the words of both', () => {
  const paths = new Set(lists.map(({ path }) => path))
  expect(named.filter((path) => !paths.has(path))).toEqual([])
  const lacking = lists
    .filter(({ path }) => named.includes(path))
    .filter(({ input, output }) => {
      const answer = (output as unknown as z.ZodObject).shape
      const taken = ['limit', 'cursor', 'page', 'page_size'].every((field) => input?.shape[field] !== undefined)
      return !taken || !['items', 'nextCursor', 'total', 'page', 'totalPages', 'hasNext', 'hasPrevious'].every((field) => field in answer)
    })
  expect(lacking.map(({ path }) => path)).toEqual([])
})

test('lists that are short by their nature come whole, by cursor and by page', async () => {
  const { app, owner, book, grace } = await studioWithMassage()
  const token = await restToken(app.studio, ownerSignIn)
  const pack = await owner.packages.create({ name: 'Pack', sessionsCount: 5, priceMinor: 1000 })
  const { id: lotId } = await owner.packages.assign({ id: pack.id, clientId: grace.id, reason: 'Gift' })
  await owner.packages.assign({ id: pack.id, clientId: grace.id, reason: 'Gift' })
  await owner.clientPackages.useSession({ id: lotId })
  for (const name of ['VAT', 'Reduced']) await owner.taxes.create({ name, rateBasisPoints: 800 })
  const booking = await book(at('11:00'), { status: 'pending' })
  await owner.bookings.confirm({ id: booking.id })
  const paths = [
    '/availability',
    `/bookings/${booking.id}/history`,
    `/clients/${grace.id}/packages`,
    `/clients/${grace.id}/credits`,
    `/client-packages/${lotId}/ledger`,
    `/packages/${pack.id}/clients`,
    '/tax-rates',
  ]
  for (const path of paths) {
    const answer = async (query: string) => {
      const { status, body } = await restCall(app.studio, `GET ${path}${query}`, { token })
      const { items, ...rest } = body as { items: { id: string }[]; nextCursor: string | null; total: number; page?: number }
      return { path, status, ids: items.map(({ id }) => id), rest }
    }
    const whole = await answer('')
    expect(whole).toMatchObject({ status: 200, rest: { nextCursor: null, total: whole.ids.length } })
    expect(whole.ids.length).toBeGreaterThan(1)
    const first = await answer('?limit=1')
    expect(first).toMatchObject({ ids: whole.ids.slice(0, 1), rest: { total: whole.ids.length } })
    expect(await answer(`?limit=100&cursor=${first.rest.nextCursor}`)).toMatchObject({
      ids: whole.ids.slice(1),
      rest: { nextCursor: null },
    })
    expect(await answer('?page=2&page_size=1')).toMatchObject({
      ids: whole.ids.slice(1, 2),
      rest: { page: 2, totalPages: whole.ids.length, hasPrevious: true, hasNext: whole.ids.length > 2 },
    })
  }
})

test('bookings to come and past, fees and visits paid but not held are sorted the other way round when asked', async () => {
  const { app, owner, book } = await studioWithMassage()
  const [early, late] = [await book(at('09:00'), { status: 'confirmed' }), await book(at('13:00'), { status: 'confirmed' })]
  const order = (answer: { items: { id: string }[] }) => answer.items.map(({ id }) => id)
  expect(order(await owner.bookings.upcoming({}))).toEqual([early.id, late.id])
  expect(order(await owner.bookings.upcoming({ sort: '-startsAt' }))).toEqual([late.id, early.id])
  app.clock.moveTo(Date.parse(at('18:00')))
  await owner.staff.login(ownerSignIn)
  expect(order(await owner.bookings.past({}))).toEqual([late.id, early.id])
  expect(order(await owner.bookings.past({ sort: 'startsAt', page: 1, page_size: 1 }))).toEqual([early.id])
  for (const call of [owner.payments.fees({ sort: 'createdAt' }), owner.payments.paidNotHeld({ sort: 'startsAt' })])
    expect((await call).items).toEqual([])
})
