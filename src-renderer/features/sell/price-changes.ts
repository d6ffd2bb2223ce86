import { queries } from '../../lib/api'
import { queryClient } from '../../lib/query-client'
import { setSale, useSaleDraft, type BasketLine } from './sale-draft'

const idOf = ({ item }: BasketLine): string | null =>
  item.kind === 'package'
    ? item.packageId
    : item.kind === 'membership'
      ? item.planId
      : item.kind === 'single_session'
        ? item.sessionTypeId
        : null

/** Reads the prices again; the lines keep what they were, so that both are in sight. */
export const takeNewPrices = async (): Promise<void> => {
  const { client, invoice } = useSaleDraft.getState()
  const fresh = { staleTime: 0 }
  const [{ items }, visits, owed] = await Promise.all([
    queryClient.fetchQuery(queries.payments.catalogue.queryOptions(fresh)),
    client
      ? queryClient.fetchQuery(queries.payments.unpaidVisits.queryOptions({ input: { clientId: client.id, limit: 100 }, ...fresh }))
      : null,
    invoice ? queryClient.fetchQuery(queries.invoices.get.queryOptions({ input: { id: invoice.id }, ...fresh })) : null,
  ])
  const priceNow = (line: BasketLine): number | undefined => {
    const { item } = line
    if (item.kind === 'session') return visits?.items.find(({ bookingId }) => bookingId === item.bookingId)?.priceMinor
    return items.find(({ id }) => id === idOf(line))?.priceMinor
  }
  const { lines } = useSaleDraft.getState()
  setSale({
    lines: lines.map((line) => {
      const unitPriceMinor = priceNow(line) ?? line.unitPriceMinor
      return unitPriceMinor === line.unitPriceMinor ? line : { ...line, unitPriceMinor, wasMinor: line.unitPriceMinor }
    }),
    ...(invoice && owed ? { invoice: { ...invoice, owedMinor: owed.owedMinor ?? 0 } } : {}),
  })
}
