import { addDays } from '@shared/domain/time/zone'
import { openStudioOf } from './massage-studio'
import { staffPassword } from './procedure-walk'
import { ownerSignIn, testApp, type ApiClient, type TestApp } from './test-app'

export const omarsPin = '2580'
type Sale = Parameters<ApiClient['payments']['process']>[0]

interface Setup {
  now?: string
  timeZone?: string
  currency?: string
  /** Of the five sessions. */
  priceMinor?: number
  sessionsCount?: number
}

/** Kilele with Omar's PIN, Dora at the desk, Grace, and a package of five for 10,000. */
export const tillStudio = async ({
  now = '2027-06-01T07:00:00Z',
  timeZone,
  currency,
  priceMinor = 1_000_000,
  sessionsCount = 5,
}: Setup = {}) => {
  const app = await testApp({ now, ...(timeZone === undefined ? {} : { timeZone }) })
  const { owner } = app
  if (currency !== undefined) await owner.studio.update({ currency })
  await owner.staff.setPin({ currentPassword: ownerSignIn.password, pin: omarsPin })
  const dora = await app.signedIn('front_desk')
  const me = await owner.staff.me()
  const trainerId = me.trainerId ?? ''
  const training = await owner.sessionTypes.create({ name: 'Strength', durationMinutes: 60, priceMinor: 250_000 })
  const fivePack = await owner.packages.create({ name: '5-pack', sessionsCount, priceMinor, validDays: 90 })
  const grace = await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru' })
  const sell = (more: Partial<Sale> = {}, items: Sale['items'] = [{ kind: 'package', packageId: fivePack.id }]) =>
    dora.client.payments.process({
      clientId: grace.id,
      items,
      tenders: [{ method: 'cash', amountMinor: priceMinor }],
      ...more,
    })
  return {
    app,
    owner,
    omarId: me.id,
    dora: dora.client,
    doraSignIn: { email: dora.email, password: staffPassword },
    trainerId,
    training,
    fivePack,
    grace,
    sell,
  }
}

export type TillStudio = Awaited<ReturnType<typeof tillStudio>>

/** Both sign in again: their sessions ended meanwhile. */
export const onAnotherDay = async ({ app, owner, dora, doraSignIn }: TillStudio, instant: string): Promise<void> => {
  app.clock.moveTo(Date.parse(instant))
  await owner.staff.login(ownerSignIn)
  await dora.staff.login(doraSignIn)
}

/** A pack of five paid with cash a week before, two sessions used. */
export const graceUsedTwo = async () => {
  const till = await tillStudio()
  const sale = await till.sell()
  const lotId = sale.clientPackages[0]?.id ?? ''
  await till.dora.clientPackages.useSession({ id: lotId })
  await till.dora.clientPackages.useSession({ id: lotId })
  await onAnotherDay(till, '2027-06-08T07:12:00Z')
  return { ...till, sale, lotId, paymentId: sale.payments[0]?.id ?? '', invoiceId: sale.invoice.id }
}

/** A booking on a credit, so many days from today at 10:00. */
export const bookOn = ({ app, dora, grace, trainerId, training }: TillStudio, lotId: string, daysAhead: number) =>
  dora.bookings.create({
    clientId: grace.id,
    trainerId,
    sessionTypeId: training.id,
    startsAt: `${addDays(new Date(app.clock.now()).toISOString().slice(0, 10), daysAhead)}T10:00:00+03:00`,
    status: 'confirmed',
    payWith: { clientPackageId: lotId },
  })

/** Every kept sum of the till against its ledger, straight from the tables: empty where they agree. */
export const brokenSums = ({ app }: { app: TestApp }) =>
  openStudioOf(app).db.all(
    `SELECT 'lot' AS what, k.id FROM client_package k WHERE k.refunded <> (SELECT coalesce(sum(refundedDelta), 0) FROM credit_entry WHERE clientPackageId = k.id)
        OR k.bought - k.used - k.refunded - k.expired - k.reserved < 0
     UNION ALL SELECT 'refund', f.id FROM refund f WHERE f.creditedMinor <> (SELECT sum(creditedMinor) FROM refund_line WHERE refundId = f.id)
        OR f.amountMinor <> (SELECT sum(amountMinor) FROM refund_line WHERE refundId = f.id)
     UNION ALL SELECT 'note', d.id FROM document d JOIN refund f ON f.id = d.id
      WHERE d.totalMinor <> f.creditedMinor OR d.taxMinor <> (SELECT sum(taxMinor) FROM refund_line WHERE refundId = f.id)
     UNION ALL SELECT 'drawer', f.id FROM refund f WHERE f.method = 'cash' AND -f.amountMinor <> (SELECT sum(amountMinor) FROM cash_movement WHERE refundId = f.id)
     UNION ALL SELECT 'line', l.id FROM invoice_line l
      WHERE l.totalMinor < (SELECT coalesce(sum(x.creditedMinor), 0) FROM refund_line x WHERE x.invoiceLineId = l.id)
         OR l.taxMinor < (SELECT coalesce(sum(x.taxMinor), 0) FROM refund_line x WHERE x.invoiceLineId = l.id)`,
  )

/** Money of a day: taken, given back, and what is in the drawer. */
export const moneyOn = async ({ app }: { app: TestApp }, onDate: string) =>
  openStudioOf(app).db.get<{ paid: number; refunded: number; drawer: number }>(
    `SELECT (SELECT coalesce(sum(amountMinor), 0) FROM payment WHERE paidOn = ? AND status = 'completed') AS paid,
            (SELECT coalesce(sum(amountMinor), 0) FROM refund WHERE refundedOn = ? AND status <> 'failed') AS refunded,
            (SELECT coalesce(sum(amountMinor), 0) FROM cash_movement) AS drawer`,
    [onDate, onDate],
  )
