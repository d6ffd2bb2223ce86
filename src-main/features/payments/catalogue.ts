import { packageDetail, planDetail } from '@shared/domain/payments/sold-text'
import { dayMs } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import { getStudio } from '../studio'
import { taxRateFor } from '../taxes'
import { listSellablePackages, listSellablePlans, listSellableTypes, listSoldCounts } from './sellable.repository'

const countedForMs = 90 * dayMs

/** Everything that can be sold, packages first, with what the screen needs to count the total as the server does. */
export const sellableCatalogue = async ({ db, clock }: QueryContext) => {
  const studio = await getStudio(db)
  const [packages, plans, types, sold] = await Promise.all([
    listSellablePackages(db),
    listSellablePlans(db),
    listSellableTypes(db),
    listSoldCounts(db, clock.now() - countedForMs),
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
