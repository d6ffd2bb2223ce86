import type { DoneSale } from './sale-draft'

/** What the next booking is likely for: what the lots and single sessions just sold cover; nothing where one of them covers everything. */
export const soldTypeIds = ({ result, lines }: Pick<DoneSale, 'result' | 'lines'>): string[] => {
  const lots = result.clientPackages.map(({ sessionTypeIds }) => sessionTypeIds)
  const singles = lines.flatMap(({ item }) => ('sessionTypeId' in item ? [item.sessionTypeId] : []))
  return lots.some((ids) => ids.length === 0) ? [] : [...new Set([...lots.flat(), ...singles])]
}
