import type { CommandContext } from '../../src-main/core/context'

interface Period {
  clientId: string
  firstDay: number
  rest: { from: number; until: number } | null
}

const days = 400
const dayText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** A membership with one paid period and at most one rest, for a lot to come with; what it was sold for is not what is proved here. */
export const addPeriod = async ({ tx, ids, clock, caller }: CommandContext, { clientId, firstDay, rest }: Period): Promise<string> => {
  const at = new Date(clock.now())
  const terms = { priceMinor: 0, currency: 'KES', periodUnit: 'month', periodCount: 1, createdAt: at }
  const span = { startOn: dayText(firstDay), endOn: dayText(firstDay + days) }
  const [planId, membershipId, id] = [ids.next(), ids.next(), ids.next()]
  await tx.membershipPlan.create({ data: { id: planId, name: planId, description: '', ...terms } })
  await tx.membership.create({ data: { id: membershipId, clientId, planId, name: 'Month', status: 'active', ...span, ...terms } })
  await tx.membershipPeriod.create({
    data: { id, membershipId, ...span, amountMinor: 0, status: 'active', activatedAt: at, createdAt: at },
  })
  if (rest)
    await tx.membershipFreeze.create({
      data: {
        id: ids.next(),
        membershipId,
        fromOn: dayText(rest.from),
        untilOn: dayText(rest.until),
        reason: 'Away',
        byStaffUserId: caller.staffUserId,
        createdAt: at,
      },
    })
  return id
}
