import type { WriteContext } from '../../src-main/core/context'
import { insertRows } from './insert-rows'
import { studio } from './kilele'
import { packs, plans, tillRules, vat, type PackKey, type PlanKey } from './till-catalogue'

type Tx = WriteContext['tx']

interface Catalogue {
  nextId: () => string
  typeIds: Record<string, string>
  createdAt: number
}

const idsOf = <Key extends string>(keys: readonly Key[], nextId: () => string): Record<Key, string> =>
  Object.fromEntries(keys.map((key) => [key, nextId()])) as Record<Key, string>

/** What is sold, its tax, and the rules of the till. */
export const writeCatalogue = async (tx: Tx, { nextId, typeIds, createdAt }: Catalogue) => {
  const rateId = nextId()
  await insertRows(tx, 'tax_rate', [{ id: rateId, ...vat, createdAt }])
  await tx.studio.updateMany({ data: { ...tillRules, defaultTaxRateId: rateId } })
  const packIds = idsOf(Object.keys(packs) as PackKey[], nextId)
  const planIds = idsOf(Object.keys(plans) as PlanKey[], nextId)
  const packRows = Object.entries(packs) as [PackKey, (typeof packs)[PackKey]][]
  await insertRows(
    tx,
    'session_package',
    packRows.map(([key, { types: _types, ...pack }]) => ({ id: packIds[key], ...pack, currency: studio.currency, createdAt })),
  )
  await insertRows(
    tx,
    'session_package_type',
    packRows.flatMap(([key, { types }]) => types.map((type) => ({ packageId: packIds[key], sessionTypeId: typeIds[type] ?? '' }))),
  )
  await insertRows(
    tx,
    'membership_plan',
    (Object.entries(plans) as [PlanKey, (typeof plans)[PlanKey]][]).map(([key, plan]) => ({
      id: planIds[key],
      ...plan,
      currency: studio.currency,
      periodUnit: 'month',
      periodCount: 1,
      createdAt,
    })),
  )
  return { packIds, planIds }
}
