import { expect } from 'vitest'
import { openStudioOf } from './massage-studio'
import { ownerSignIn, testApp, type ApiClient, type TestApp } from './test-app'

/** Tuesday, 1 June 2027, 08:55 in Nairobi. */
export const tillOpens = '2027-06-01T05:55:00Z'

export type SaleInput = Parameters<ApiClient['payments']['process']>[0]

/** Cash of so much, of which so much was handed over. */
export const cash = (amountMinor: number, tenderedMinor?: number) => ({
  method: 'cash' as const,
  amountMinor,
  ...(tenderedMinor === undefined ? {} : { tenderedMinor }),
})

const staffPassword = 'another long password'

/** A studio with a session type for KES 2,500, a five-pack for KES 10,000 and 90 days, a front desk and a client. */
export const studioWithTill = async (setup: Parameters<typeof testApp>[0] = {}) => {
  const app = await testApp({ now: tillOpens, ...setup })
  const { owner } = app
  const { client: dora, email } = await app.signedIn('front_desk')
  const [trainingType] = (await owner.sessionTypes.list({})).items
  const training = await owner.sessionTypes.update({ id: trainingType?.id ?? '', priceMinor: 250_000 })
  const trainerId = (await owner.staff.me()).trainerId ?? ''
  const fivePack = await owner.packages.create({ name: '5-pack', sessionsCount: 5, priceMinor: 1_000_000, validDays: 90 })
  const grace = await dora.clients.create({ firstName: 'Grace', lastName: 'Wanjiru', phone: '0711 000 111' })
  /** Sells the five-pack to Grace for cash. */
  const sellPack = (more: Partial<SaleInput> = {}) =>
    dora.payments.process({
      clientId: grace.id,
      items: [{ kind: 'package', packageId: fivePack.id }],
      tenders: [cash(1_000_000, 1_050_000)],
      ...more,
    })
  const doraSignIn = { email, password: staffPassword }
  /** Another day or hour; those signed in sign in again. */
  const moveTo = async (instant: string) => {
    app.clock.moveTo(Date.parse(instant))
    await owner.staff.login(ownerSignIn)
    await dora.staff.login(doraSignIn)
  }
  return { app, owner, dora, doraSignIn, fivePack, grace, training, trainerId, sellPack, moveTo }
}

const tillTables = [
  'document',
  'invoice',
  'invoice_line',
  'payment',
  'payment_line',
  'refund',
  'client_package',
  'credit_entry',
  'membership',
  'membership_period',
  'drawer',
  'cash_movement',
  'notification',
  'audit_entry',
] as const

/** How many rows every table of the till has. */
export const tillRows = async (app: Pick<TestApp, 'studio'>): Promise<Record<string, number>> => {
  const { db } = openStudioOf(app)
  const counts = await Promise.all(
    tillTables.map(async (table): Promise<[string, number]> => [
      table,
      (await db.get<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`))?.n ?? 0,
    ]),
  )
  return Object.fromEntries(counts)
}

/** The call is refused so, and not a row of the till is written by it. */
export const refusedWithoutTrace = async (
  app: Pick<TestApp, 'studio'>,
  call: () => Promise<unknown>,
  refusal: { code: string; field?: string },
): Promise<void> => {
  const before = await tillRows(app)
  const answer = await call().then(
    () => ({ code: 'done' }),
    (error: { code: string; data?: { field?: string } }) => ({ code: error.code, field: error.data?.field }),
  )
  expect(answer).toEqual(refusal.field === undefined ? { ...answer, code: refusal.code } : refusal)
  expect(await tillRows(app)).toEqual(before)
}
