import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { addDays } from '@shared/domain/time/zone'
import { queries, type Outputs } from '../../lib/api'
import { useStudio, useStudioTime } from '../../lib/use-studio'
import type { BasketLine, SoldItem } from './sale-draft'

export type CatalogueItem = Outputs['payments']['catalogue']['items'][number]
export type NewLine = Omit<BasketLine, 'key' | 'wasMinor'>
export type Visit = Outputs['payments']['unpaidVisits']['items'][number]
export type Fee = Outputs['payments']['fees']['items'][number]

const soldAs = ({ kind, id }: CatalogueItem): SoldItem =>
  kind === 'package' ? { kind, packageId: id } : kind === 'membership' ? { kind, planId: id } : { kind, sessionTypeId: id }

/** What is sold at this desk, and how each thing becomes a line of the basket. */
export const useTill = () => {
  const studio = useStudio()
  const { today, dayText, timeOf, dayOfIso } = useStudioTime()
  const catalogue = useQuery(queries.payments.catalogue.queryOptions())
  const packages = useQuery(queries.packages.list.queryOptions({ input: { isActive: true, limit: 100 } })).data?.items
  const rates = useQuery(queries.taxes.list.queryOptions({ input: {} })).data?.items
  return useMemo(() => {
    const usual = rates?.find(({ id }) => id === studio.defaultTaxRateId)
    const usualTax = { taxName: usual?.name ?? null, taxRateBasisPoints: usual?.rateBasisPoints ?? 0 }
    const packageDetail = (id: string): string | null => {
      const found = packages?.find((one) => one.id === id)
      if (!found) return null
      const credits = `${found.sessionsCount} ${found.sessionsCount === 1 ? 'credit' : 'credits'}`
      return found.validDays === null ? credits : `${credits}, use by ${dayText(addDays(today, found.validDays))}`
    }
    const lineOf = (item: CatalogueItem, quantity = 1): NewLine => ({
      item: soldAs(item),
      name: item.name,
      detail: (item.kind === 'package' ? packageDetail(item.id) : null) ?? item.detail,
      quantityText: String(item.kind === 'membership' ? 1 : quantity),
      isSingle: item.kind === 'membership',
      unitPriceMinor: item.priceMinor,
      priceText: null,
      taxName: item.taxName,
      taxRateBasisPoints: item.taxRateBasisPoints,
    })
    const freeLine = (name: string, priceText: string, quantity = 1): NewLine => ({
      item: { kind: 'free', description: name, unitPriceMinor: 0 },
      name,
      detail: '',
      quantityText: String(quantity),
      isSingle: false,
      unitPriceMinor: 0,
      priceText,
      ...usualTax,
    })
    const single = (item: SoldItem, name: string, detail: string, unitPriceMinor: number): NewLine => ({
      item,
      name,
      detail,
      quantityText: '1',
      isSingle: true,
      unitPriceMinor,
      priceText: null,
      ...usualTax,
    })
    const visitLine = ({ bookingId, sessionTypeName, trainerName, startsAt, priceMinor }: Omit<Visit, 'status'>): NewLine =>
      single(
        { kind: 'session', bookingId },
        sessionTypeName,
        `${dayText(dayOfIso(startsAt))} ${timeOf(startsAt)} with ${trainerName}`,
        priceMinor,
      )
    const feeLine = ({ id, kind, amountMinor, createdAt }: Fee): NewLine =>
      single(
        { kind: 'fee', feeId: id },
        kind === 'no_show' ? 'No-show fee' : 'Late cancellation fee',
        dayText(dayOfIso(createdAt)),
        amountMinor,
      )
    const renewalLine = (item: CatalogueItem, membershipId: string): NewLine => ({
      ...lineOf(item),
      item: { kind: 'membership', planId: item.id, membershipId },
      detail: `Next period. ${item.detail}`,
    })
    /** Sessions a package gives; 0 for everything else. */
    const creditsOf = ({ item }: Pick<BasketLine, 'item'>): number =>
      item.kind === 'package' ? (packages?.find(({ id }) => id === item.packageId)?.sessionsCount ?? 0) : 0
    return {
      currency: catalogue.data?.currency ?? studio.currency,
      pricesIncludeTax: catalogue.data?.pricesIncludeTax ?? studio.pricesIncludeTax,
      items: catalogue.data?.items ?? [],
      catalogue,
      lineOf,
      freeLine,
      visitLine,
      feeLine,
      renewalLine,
      creditsOf,
    }
  }, [catalogue, packages, rates, studio, today, dayText, timeOf, dayOfIso])
}

export type Till = ReturnType<typeof useTill>
