import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, queries } from '../../lib/api'
import { amountText } from '../../lib/money'
import { useKeys } from '../../lib/keys'
import { useFileSaver } from '../../lib/save-file'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { SectionTitle } from '../../ui/section-title'
import { DifferenceStatus } from './difference-status'
import { ShowMore } from './show-more'

const pageSize = 20

/** Days that were closed: what was not as it was left when they were opened, what was counted, and the cash-up on paper. */
export const EarlierDrawers = ({ currentId }: { currentId: string | null }) => {
  const { dayText } = useStudioTime()
  const root = useRef<HTMLDivElement>(null)
  const found = useInfiniteQuery(
    queries.drawers.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...(cursor === undefined ? {} : { cursor }), limit: pageSize }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  const drawers = (found.data?.pages.flatMap(({ items }) => items) ?? []).filter(({ id }) => id !== currentId)
  const total = (found.data?.pages[0]?.total ?? 0) - (currentId === null ? 0 : 1)
  const rows = useRows(
    root,
    drawers.map(({ id }) => id),
    { isFocusedAtOnce: currentId !== null },
  )
  const pdf = useFileSaver((input: { id: string }) => api.drawers.pdf(input))
  const { current } = rows
  useKeys(
    'Earlier days',
    [
      ...(current === null ? [] : [{ keys: 'P', label: 'cash-up of the row', run: () => pdf.save({ id: current }), isHint: true }]),
      ...(found.hasNextPage ? [{ keys: 'M', label: 'show more', run: () => void found.fetchNextPage() }] : []),
    ],
    { isBeside: true },
  )
  if (found.isError) return <Failed what="Earlier days" error={found.error} onRetry={() => void found.refetch()} />
  if (drawers.length === 0) return null
  return (
    <section className="money-part" aria-labelledby="earlier-title">
      <SectionTitle id="earlier-title" count={total}>
        Earlier days
      </SectionTitle>
      {pdf.problem !== null && (
        <p className="problem money-problem" role="alert">
          {pdf.problem}
        </p>
      )}
      <div ref={root}>
        <table className="table money-table drawers-table">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col" className="c-wide">
                Closed by
              </th>
              <th scope="col">At opening</th>
              <th scope="col" className="num c-late">
                Expected
              </th>
              <th scope="col" className="num">
                Counted
              </th>
              <th scope="col">At closing</th>
              <th scope="col" className="num">
                To the bank
              </th>
              <th scope="col">
                <span className="sr-only">Act</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {drawers.map((drawer) => (
              <tr
                key={drawer.id}
                data-current={drawer.id === current || undefined}
                title={drawer.note ?? undefined}
                onClick={({ currentTarget }) => currentTarget.querySelector<HTMLElement>('[data-row]')?.focus()}
              >
                <td>
                  <button type="button" className="row-button" onClick={() => pdf.save({ id: drawer.id })} {...rows.rowProps(drawer.id)}>
                    {dayText(drawer.openedOn)}
                  </button>
                </td>
                <td className="secondary truncate c-wide">{drawer.closedBy ?? '–'}</td>
                <td>
                  <DifferenceStatus differenceMinor={drawer.openingDifferenceMinor} currency={drawer.currency} />
                </td>
                <td className="num c-late">{amountText(drawer.expectedMinor, drawer.currency)}</td>
                <td className="num">{drawer.countedMinor === null ? '–' : amountText(drawer.countedMinor, drawer.currency)}</td>
                <td>
                  <DifferenceStatus differenceMinor={drawer.differenceMinor} currency={drawer.currency} />
                </td>
                <td className="num">{drawer.bankedMinor === null ? '–' : amountText(drawer.bankedMinor, drawer.currency)}</td>
                <td className="c-act">
                  {drawer.id === current && (
                    <KeyButton
                      size="xs"
                      keys="P"
                      loading={pdf.isSaving}
                      leftSection={<IconDownload size={14} stroke={1.8} aria-hidden />}
                      onClick={() => pdf.save({ id: drawer.id })}
                    >
                      Cash-up
                    </KeyButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore
        shown={drawers.length}
        total={total}
        pageSize={pageSize}
        isLoading={found.isFetchingNextPage}
        onMore={() => void found.fetchNextPage()}
      />
    </section>
  )
}
