import { IconHistory, IconX } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { useRows } from '../../lib/use-rows'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { AuditFilters } from './audit-filters'
import { useAuditNames } from './audit-names'
import { AuditRow, type AuditEntry } from './audit-row'
import type { AuditSearch } from './audit-search'
import '../../ui/table.css'
import './audit.css'

const pageSize = 100

interface AuditPageProps extends SettingsFrame {
  search: AuditSearch
  onSearch: (search: AuditSearch) => void
}

const hasName = (entry: AuditEntry | undefined): entry is AuditEntry => entry !== undefined && entry.entityId !== ''

/** Everything that was changed: by whom, when, what it was and what it is. */
export const AuditPage = ({ nav, search, onSearch }: AuditPageProps) => {
  const root = useRef<HTMLTableElement>(null)
  const first = useRef<HTMLInputElement>(null)
  const names = useAuditNames()
  const found = useInfiniteQuery(
    queries.audit.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...search, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const entries = found.data?.pages.flatMap(({ items }) => items) ?? []
  const total = found.data?.pages[0]?.total ?? 0
  const rows = useRows(
    root,
    entries.map(({ id }) => id),
  )
  const current = entries.find(({ id }) => id === rows.current)
  const isNarrowed = Object.keys(search).length > 0
  const ofOne = search.entityId !== undefined
  const history = (entry: AuditEntry) => onSearch({ entity: entry.entity, entityId: entry.entityId })
  const everything = () => onSearch({})
  useKeys('History', [
    { keys: '/', label: 'narrow', run: () => first.current?.focus(), isHint: true },
    { keys: '↑ ↓', label: 'move', isHint: true },
    ...(hasName(current) && !ofOne ? [{ keys: 'H', label: 'this record only', run: () => history(current), isHint: true }] : []),
    ...(isNarrowed ? [{ keys: 'X', label: 'show everything', run: everything, isHint: true }] : []),
  ])
  return (
    <SettingsPage
      nav={nav}
      title="History"
      lead={
        ofOne
          ? `Everything that was done to one record${entries[0]?.entityName ? `: ${entries[0].entityName}` : ''}.`
          : 'Who changed what and when, what it was before and after. Nothing here can be changed.'
      }
      acts={
        isNarrowed && (
          <KeyButton keys="X" leftSection={<IconX size={14} stroke={1.8} aria-hidden />} onClick={everything}>
            Show everything
          </KeyButton>
        )
      }
    >
      <AuditFilters search={search} onChange={onSearch} first={first} />
      {found.isError && <Failed what="The history" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {found.data && entries.length === 0 && (
        <EmptyState icon={IconHistory} title="Nothing in this choice">
          Widen the days, or show everything.
        </EmptyState>
      )}
      {entries.length > 0 && (
        <>
          <p className="audit-count" role="status">
            {total === 1 ? '1 change' : `${total.toLocaleString('en')} changes`}, latest first
          </p>
          <table className="table audit" ref={root}>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">By</th>
                <th scope="col">Record</th>
                <th scope="col">What was done</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <AuditRow
                  key={entry.id}
                  entry={entry}
                  names={names}
                  isCurrent={entry.id === rows.current}
                  rowProps={rows.rowProps(entry.id)}
                  onHistory={ofOne ? null : () => history(entry)}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      {found.hasNextPage && (
        <div className="audit-more">
          <KeyButton loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Show the next {Math.min(pageSize, total - entries.length)}
          </KeyButton>
        </div>
      )}
    </SettingsPage>
  )
}
