import { packageDetail, planDetail } from '@shared/domain/payments/sold-text'
import { dayMs, type Instant, type Interval } from '@shared/domain/time/instant'
import { dayInterval, dayOf } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { getStudio } from '../studio'
import { taxRateFor } from '../taxes'
import { listSellablePackages, listSellablePlans, listSellableTypes, listSoldCounts } from './sellable.repository'

const countedForMs = 90 * dayMs

/** Up to yesterday: what is often sold keeps its place for the day, however often it is sold. */
const countedDays = (now: Instant, timeZone: string): Interval => {
  const { from: today } = dayInterval(dayOf(now, timeZone), timeZone)
  return { from: today - countedForMs, until: today }
}

/** Everything that can be sold, packages first, with what the screen needs to count the total as the server does. */
export const sellableCatalogue = async ({ db, clock }: QueryContext) => {
  const studio = await getStudio(db)
  const [packages, plans, types, sold] = await Promise.all([
    listSellablePackages(db),
    listSellablePlans(db),
    listSellableTypes(db),
    listSoldCounts(db, countedDays(clock.now(), studio.timeZone)),
  ])
  const counts = new Map(sold.map(({ kind, id, n }) => [`${kind} ${id}`, n]))
  const offered = [
    ...packages.map((row) => ({ kind: 'package' as const, row, detail: packageDetail(row.sessionsCount, row.validDays) })),
    ...plans.map((row) => ({ kind: 'membership' as const, row, detail: planDetail(row) })),
    ...types.map((row) => ({ kind: 'single_session' as const, row, detail: `${row.durationMinutes} min` })),
  ]
  const items = []
  for (const { kind, row, detail } of offered) {
    const { id, name, priceMinor, taxRateId } = row
    const rate = await taxRateFor(db, studio, taxRateId)
    const tax = { taxName: rate?.name ?? null, taxRateBasisPoints: rate?.rateBasisPoints ?? 0 }
    items.push({ kind, id, name, detail, priceMinor, ...tax, soldCount: counts.get(`${kind} ${id}`) ?? 0 })
  }
  return { items, currency: studio.currency, pricesIncludeTax: studio.pricesIncludeTax === 1 }
}
