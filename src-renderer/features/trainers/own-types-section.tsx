import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import type { Trainer } from '../../lib/records'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { OwnTypesForm } from './own-types-form'

/** What a trainer gives, and for how much. */
export const OwnTypesSection = ({ trainer }: { trainer: Trainer }) => {
  const found = useQuery(queries.sessionTypes.list.queryOptions({ input: { limit: 100, sort: 'name', isActive: true } }))
  return (
    <section aria-labelledby="trainer-types">
      <h3 id="trainer-types">Session types and prices</h3>
      {found.isError && <Failed what="The session types" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={3} />}
      {found.data && <OwnTypesForm key={JSON.stringify(trainer.sessionTypes)} trainer={trainer} types={found.data.items} />}
    </section>
  )
}
