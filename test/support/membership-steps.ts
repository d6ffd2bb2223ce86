import { ownerSignIn, testApp, type ApiClient } from './test-app'

type NewPlan = Parameters<ApiClient['membershipPlans']['create']>[0]
type SaleItem = NonNullable<Parameters<ApiClient['payments']['process']>[0]['items']>[number]
type MembershipItem = Omit<Extract<SaleItem, { kind: 'membership' }>, 'kind' | 'planId'>

interface Sale extends MembershipItem {
  /** What of the price is paid at once; all of it where nobody says. */
  paidMinor?: number
  clientId?: string
  dueOn?: string
}

/** A studio with a client, a monthly unlimited plan, one of 8 sessions a month and one of a year. */
export const studioWithPlans = async (setup: Parameters<typeof testApp>[0] = {}) => {
  const app = await testApp(setup)
  const { owner } = app
  const plan = (more: Partial<NewPlan> & { name: string }) => owner.membershipPlans.create({ priceMinor: 600_000, ...more })
  const monthly = await plan({ name: 'Monthly' })
  const eight = await plan({ name: 'Eight a month', sessionsIncluded: 8, priceMinor: 1_000_000 })
  const yearly = await plan({ name: 'Year', periodUnit: 'year', priceMinor: 6_000_000 })
  const grace = await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru', email: 'grace@mail.example', phone: '+254711000001' })
  /** Sells a period and answers the membership as it stands after it, with its invoice. */
  const sell = async (planId: string, { paidMinor, clientId = grace.id, dueOn, ...item }: Sale = {}) => {
    const { priceMinor } = await owner.membershipPlans.get({ id: planId })
    const amountMinor = paidMinor ?? priceMinor
    const { invoice, memberships } = await owner.payments.process({
      clientId,
      items: [{ kind: 'membership', planId, ...item }],
      tenders: amountMinor === 0 ? [] : [{ method: 'cash', amountMinor }],
      ...(dueOn === undefined ? {} : { dueOn }),
    })
    return { ...(await owner.memberships.get({ id: memberships[0]!.id })), invoiceId: invoice.id }
  }
  const pay = (invoiceId: string, amountMinor: number) => owner.payments.process({ invoiceId, tenders: [{ method: 'cash', amountMinor }] })
  /** Takes everything off a sale and gives its money back. */
  const refundAll = async (invoiceId: string) => {
    const payment = (await owner.payments.list({})).items.find((one) => one.invoiceId === invoiceId)
    const { lines } = await owner.refunds.preview({ paymentId: payment!.id })
    return owner.refunds.create({
      paymentId: payment!.id,
      lines: lines.map(({ invoiceLineId, maxMinor }) => ({ invoiceLineId, creditedMinor: maxMinor })),
      reason: 'Moves house',
    })
  }
  /** Another time, at which the owner signs in anew. */
  const moveTo = async (instant: string) => {
    app.clock.moveTo(Date.parse(instant))
    await owner.staff.login(ownerSignIn)
  }
  return { app, owner, plan, monthly, eight, yearly, grace, sell, pay, refundAll, moveTo }
}

/** The days of a membership and what it is. */
export const daysOf = ({ status, startOn, endOn, daysLeft }: { status: string; startOn: string; endOn: string; daysLeft: number }) => ({
  status,
  startOn,
  endOn,
  daysLeft,
})
