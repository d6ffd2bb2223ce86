import { IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, SegmentedControl } from '@mantine/core'
import { queries } from '../../lib/api'
import { lotText } from '../../lib/lot-words'
import { useStudioTime } from '../../lib/use-studio'
import { CreditPips } from '../../ui/credit-pips'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import '../../ui/table.css'
import '../../ui/catalogue.css'

const pageSize = 20

/** Who owns a package, with what is left. */
export const PackageOwners = ({ packageId }: { packageId: string }) => {
  const { dayText, dayOfIso } = useStudioTime()
  const [isActive, setIsActive] = useState(true)
  const found = useInfiniteQuery(
    queries.packages.clients.infiniteOptions({
      input: (cursor: string | undefined) => ({
        id: packageId,
        limit: pageSize,
        ...(isActive ? { isActive } : {}),
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  const lots = found.data?.pages.flatMap(({ items }) => items) ?? []
  const total = found.data?.pages[0]?.total ?? 0
  return (
    <section className="owners" aria-labelledby="owners-title">
      <h3 id="owners-title">Who owns it{found.data && <span className="section-count"> {total.toLocaleString('en-GB')}</span>}</h3>
      <SegmentedControl
        aria-labelledby="owners-title"
        style={{ alignSelf: 'flex-start' }}
        data={[
          { value: 'active', label: 'With sessions left' },
          { value: 'all', label: 'All that were sold' },
        ]}
        value={isActive ? 'active' : 'all'}
        onChange={(which) => setIsActive(which === 'active')}
      />
      {found.isError && <Failed what="Its owners" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={3} />}
      {found.data && lots.length === 0 && (
        <EmptyState icon={IconUsers} title={isActive ? 'Nobody has sessions of it left' : 'Nobody has bought it'}>
          Sold at Sell, it is listed here with what is left.
        </EmptyState>
      )}
      {lots.length > 0 && (
        <div className="catalogue-box">
          <table className="table" aria-labelledby="owners-title">
            <thead>
              <tr>
                <th scope="col">Client</th>
                <th scope="col">Left</th>
                <th scope="col">Bought on</th>
              </tr>
            </thead>
            <tbody>
              {lots.map((lot) => (
                <tr key={lot.id}>
                  <td>
                    <Link className="row-link" to="/clients/$clientId" params={{ clientId: lot.clientId }}>
                      <bdi>{lot.clientName}</bdi>
                    </Link>{' '}
                    <span className="muted">{lot.clientNumber}</span>
                  </td>
                  <td>
                    <span className="owners-left">
                      <CreditPips used={lot.used} held={lot.reserved} free={lot.sessionsAvailable} expired={lot.expired} />
                      <span className="secondary tnum">{lotText(lot, dayText)}</span>
                    </span>
                  </td>
                  <td className="secondary">{dayText(dayOfIso(lot.purchasedAt))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.hasNextPage && (
        <div className="owners-more">
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Show the next {Math.min(pageSize, total - lots.length)}
          </Button>
          <span className="muted">
            {lots.length} of {total}
          </span>
        </div>
      )}
    </section>
  )
}
