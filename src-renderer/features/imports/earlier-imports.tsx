import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconFileImport } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SectionTitle } from '../../ui/section-title'
import { countText } from './count-text'
import type { ClientImport } from './import-records'
import { ImportStatus } from './import-status'
import { RemoveImportDialog } from './remove-import-dialog'
import '../../ui/table.css'

const pageSize = 50

/** Rows that became nobody: doubles and rejected ones. */
const leftOut = ({ counts }: ClientImport) => counts.duplicatesInFile + counts.duplicatesExisting + counts.rejected
const isCounted = ({ status }: ClientImport) => status === 'checked' || status === 'added' || status === 'removed'

/** Every file brought in or begun, latest first; the current one is opened or removed by its key. */
export const EarlierImports = () => {
  const { dayAndTime } = useStudioTime()
  const root = useRef<HTMLTableElement>(null)
  const [removing, setRemoving] = useState<ClientImport | null>(null)
  const found = useInfiniteQuery(
    queries.imports.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  const imports = found.data?.pages.flatMap(({ items }) => items) ?? []
  const rows = useRows(
    root,
    imports.map(({ id }) => id),
    { isFocusedAtOnce: false },
  )
  const current = imports.find(({ id }) => id === rows.current)
  useKeys(
    'Earlier imports',
    [
      { keys: '↑ ↓', label: 'move', isHint: true },
      { keys: 'Enter', label: 'open', isHint: true },
      ...(current?.status === 'added' ? [{ keys: 'X', label: 'remove this import', run: () => setRemoving(current), isHint: true }] : []),
    ],
    { isOn: imports.length > 0, isBeside: true },
  )
  return (
    <section aria-labelledby="earlier-imports" className="earlier-imports">
      <SectionTitle id="earlier-imports" count={found.data?.pages[0]?.total}>
        Earlier imports
      </SectionTitle>
      {found.isError && <Failed what="The earlier imports" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={3} />}
      {found.data && imports.length === 0 && (
        <EmptyState icon={IconFileImport} title="No import yet">
          Press <Key keys="A" /> to choose the first file. It is checked before anything is added, and can be removed again as a whole.
        </EmptyState>
      )}
      {imports.length > 0 && (
        <div className="import-scroll">
          <table className="table earlier-table" ref={root}>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Read</th>
                <th scope="col">By</th>
                <th scope="col" className="num">
                  Rows
                </th>
                <th scope="col" className="num">
                  Added
                </th>
                <th scope="col" className="num">
                  Left out
                </th>
                <th scope="col">State</th>
                <th scope="col">
                  <span className="sr-only">Act</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.id} data-current={one.id === rows.current || undefined}>
                  <td className="truncate" title={one.fileName}>
                    <Link className="row-link" to="/clients/import/$importId" params={{ importId: one.id }} {...rows.rowProps(one.id)}>
                      {one.fileName}
                    </Link>
                  </td>
                  <td className="secondary">{dayAndTime(one.createdAt)}</td>
                  <td className="secondary truncate">{one.createdBy}</td>
                  <td className="num">{countText(one.counts.rows)}</td>
                  <td className="num">{one.addedAt === null ? '–' : countText(one.counts.added)}</td>
                  <td className="num">{isCounted(one) ? countText(leftOut(one)) : '–'}</td>
                  <td>
                    <ImportStatus status={one.status} />
                  </td>
                  <td className="earlier-act">
                    {one.id === rows.current && one.status === 'added' && (
                      <KeyButton size="xs" keys="X" onClick={() => setRemoving(one)}>
                        Remove
                      </KeyButton>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.hasNextPage && (
        <KeyButton loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Show earlier ones
        </KeyButton>
      )}
      {removing && <RemoveImportDialog removing={removing} onLeave={() => setRemoving(null)} />}
    </section>
  )
}
