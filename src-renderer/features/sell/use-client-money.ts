import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import type { Client } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'

/** What a client owes and owns; nothing until it is known. */
export const useClientMoney = (client: Client | null) => {
  const { today } = useStudioTime()
  const clientId = client?.id ?? 'none'
  const enabled = client !== null
  const due = useQuery(queries.payments.due.queryOptions({ input: { clientId, limit: 100 }, enabled })).data
  const visits = useQuery(queries.payments.unpaidVisits.queryOptions({ input: { clientId, onDate: today, limit: 100 }, enabled })).data
  const fees = useQuery(queries.payments.fees.queryOptions({ input: { clientId, status: 'due', limit: 100 }, enabled })).data
  const credits = useQuery(queries.clientPackages.ofClient.queryOptions({ input: { id: clientId, isActive: true }, enabled }))
  return {
    isKnown: due !== undefined && credits.data !== undefined,
    owedMinor: due?.summary.totalMinor ?? 0,
    invoices: due?.items ?? [],
    visits: visits?.items ?? [],
    fees: fees?.items ?? [],
    available: credits.data?.available ?? null,
    /** Being asked again after something was sold. */
    isOld: credits.isFetching,
  }
}

export type ClientMoney = ReturnType<typeof useClientMoney>
