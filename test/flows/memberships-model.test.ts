import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, type Day } from '@shared/domain/time/zone'
import { assertCovers } from '../../src-main/features/memberships'
import { codeOf, openStudioOf } from '../support/massage-studio'
import { studioWithPlans } from '../support/membership-steps'

/** Numbers that look random and are the same every time. */
const dice = (seed: number) => {
  let state = seed
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const zone = 'Africa/Nairobi'

const lengthOf = ({ startOn, endOn }: { startOn: Day; endOn: Day }): number => daysBetween(startOn, endOn).length

const setUp = async (seed: number) => {
  const steps = await studioWithPlans()
  const { owner, plan, eight, monthly, sell, pay, moveTo } = steps
  const plans = [monthly.id, eight.id, (await plan({ name: 'Week', periodUnit: 'week', sessionsIncluded: 2 })).id]
  const roll = dice(seed)
  const ids: string[] = []
  const unpaid: { invoiceId: string; owedMinor: number }[] = []
  /** How many days each period was sold with. */
  const soldDays = new Map<string, number>()
  let today = '2027-06-08'

  const sellOne = async (membershipId: string | undefined) => {
    const planId = membershipId === undefined ? plans[roll(plans.length)]! : (await owner.memberships.get({ id: membershipId })).planId
    const isPaid = roll(3) > 0
    const sold = await sell(planId, { ...(membershipId === undefined ? {} : { membershipId }), ...(isPaid ? {} : { paidMinor: 0 }) })
    for (const period of sold.periods) if (!soldDays.has(period.id)) soldDays.set(period.id, lengthOf(period))
    if (!ids.includes(sold.id)) ids.push(sold.id)
    if (!isPaid) unpaid.push({ invoiceId: sold.invoiceId, owedMinor: sold.amountMinor ?? 0 })
  }
  const anyId = () => ids[roll(ids.length)]!
  const acts: (() => Promise<unknown>)[] = [
    () => sellOne(undefined),
    () => sellOne(anyId()),
    async () => {
      const next = unpaid.shift()
      if (next) await pay(next.invoiceId, next.owedMinor)
    },
    () => {
      const fromOn = addDays(today, roll(12))
      return owner.memberships.freeze({ id: anyId(), fromOn, untilOn: addDays(fromOn, roll(6)), reason: 'Away' })
    },
    () => owner.memberships.unfreeze({ id: anyId() }),
    () => (roll(4) === 0 ? owner.memberships.cancel({ id: anyId(), reason: 'Ends', onDate: addDays(today, roll(20)) }) : Promise.resolve()),
    async () => {
      today = addDays(today, 1 + roll(9))
      await moveTo(`${today}T07:00:00Z`)
    },
  ]
  return { ...steps, ids, soldDays, today: () => today, act: () => codeOf(acts[ids.length === 0 ? 0 : roll(acts.length)]!()) }
}

type Steps = Awaited<ReturnType<typeof setUp>>

const restedDays = async ({ app }: Steps, membershipId: string): Promise<number> => {
  const rows = await openStudioOf(app).db.all<{ startOn: Day; endOn: Day }>(
    'SELECT fromOn AS startOn, untilOn AS endOn FROM membership_freeze WHERE membershipId = ?',
    [membershipId],
  )
  return rows.reduce((sum, row) => sum + lengthOf(row), 0)
}

/** Nobody gains or loses a day, and every figure says the same. */
const checkOne = async (steps: Steps, id: string): Promise<void> => {
  const { owner, soldDays } = steps
  const membership = await owner.memberships.get({ id })
  const { periods, cancelledOn } = membership
  const sold = periods.reduce((sum, period) => sum + (soldDays.get(period.id) ?? Number.NaN), 0)
  const days = periods.reduce((sum, period) => sum + lengthOf(period), 0)
  expect(days).toBe(sold + (await restedDays(steps, id)))
  const paid = periods.filter(({ status }) => status === 'active')
  const lastOn = paid.at(-1)?.endOn ?? periods[0]?.endOn
  expect(membership.endOn).toBe(cancelledOn ?? lastOn)
  expect(membership.status === 'pending').toBe(paid.length === 0)
  for (const { clientPackageId, endOn } of paid) {
    if (clientPackageId === null) continue
    const { expiryOn } = await owner.clientPackages.get({ id: clientPackageId })
    expect(expiryOn).toBe(cancelledOn !== null && cancelledOn < endOn ? cancelledOn : endOn)
  }
  expect((await owner.memberships.list({ status: membership.status, limit: 100 })).items).toContainEqual(membership)
}

/** What is paid on a later day than it was sold begins no earlier. */
const checkPayments = async ({ app }: Steps): Promise<void> => {
  const rows = await openStudioOf(app).db.all<{ startOn: Day; soldAt: number; paidAt: number }>(
    "SELECT startOn, createdAt AS soldAt, activatedAt AS paidAt FROM membership_period WHERE status = 'active'",
    [],
  )
  const late = rows.map(({ startOn, soldAt, paidAt }) => ({ startOn, soldOn: dayOf(soldAt, zone), paidOn: dayOf(paidAt, zone) }))
  expect(late.filter(({ startOn, soldOn, paidOn }) => soldOn < paidOn && startOn < paidOn)).toEqual([])
}

/** An unlimited one pays on its paid days on which it does not rest, and on no other. */
const checkCover = async (steps: Steps, id: string): Promise<void> => {
  const { app, owner, monthly, grace, today } = steps
  const { planId, periods, cancelledOn } = await owner.memberships.get({ id })
  if (planId !== monthly.id) return
  const { db } = openStudioOf(app)
  const rests = await db.all<{ fromOn: Day; untilOn: Day }>('SELECT fromOn, untilOn FROM membership_freeze WHERE membershipId = ?', [id])
  for (const onDate of daysBetween(today(), addDays(today(), 45))) {
    const isPaid = periods.some(({ status, startOn, endOn }) => status === 'active' && startOn <= onDate && onDate <= endOn)
    const isResting = rests.some(({ fromOn, untilOn }) => fromOn <= onDate && onDate <= untilOn)
    const isOver = cancelledOn !== null && cancelledOn < onDate
    const code = await codeOf(assertCovers(db, { membershipId: id, clientId: grace.id, sessionTypeId: 'any', onDate }))
    expect([onDate, code]).toEqual([onDate, isPaid && !isResting && !isOver ? 'done' : 'NO_CREDITS'])
  }
}

test.for([1, 7, 42])('whatever is sold, paid, frozen and cancelled, no day is lost or won (%i)', { timeout: 60_000 }, async (seed) => {
  const steps = await setUp(seed)
  const codes = new Map<string, number>()
  for (let turn = 0; turn < 40; turn++) {
    const code = await steps.act()
    codes.set(code, (codes.get(code) ?? 0) + 1)
    if (turn % 4 === 3) for (const id of steps.ids) await checkOne(steps, id)
  }
  for (const id of steps.ids) await checkCover(steps, id)
  await checkPayments(steps)
  expect(codes.get('done')).toBeGreaterThan(15)
  expect([...codes.keys()].filter((code) => !['done', 'WRONG_STATE', 'CONFLICT', 'BAD_RANGE'].includes(code))).toEqual([])
})
