import { useQuery } from '@tanstack/react-query'
import { IconCoin } from '@tabler/icons-react'
import { queries, type Inputs } from '../../lib/api'

/** What cancelling a session or calling it a no-show costs by the studio’s rules; read out as the choice changes. */
export const ConsequenceLine = ({ input }: { input: Inputs['bookings']['consequence'] }) => {
  const found = useQuery(queries.bookings.consequence.queryOptions({ input })).data
  return (
    <div className="consequence" role="status" aria-label="What it costs" data-credit={found?.credit}>
      {found && (
        <>
          <IconCoin size={15} stroke={1.8} aria-hidden />
          <span>{found.sentence}</span>
        </>
      )}
    </div>
  )
}
