import { Select } from '@mantine/core'
import { IconCircleCheck, IconX } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { queries, type Inputs } from '../../lib/api'
import { useKeepFocus } from '../../lib/use-keep-focus'
import { useKeys } from '../../lib/keys'
import { openSell } from '../../lib/sell'
import { useRows } from '../../lib/use-rows'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { ChoiceBar, choiceKeys } from './choice-bar'
import { DuePanel } from './due-panel'
import { DueTable } from './due-table'
import { MoneyPage } from './money-page'
import { MoneySums } from './money-sums'
import { RefundDialog } from './refund-dialog'
import { SearchField } from './search-field'
import { ShowMore } from './show-more'
import { useTypedSearch } from './typed-search'
import { urgencyNames, type DueRow, type Urgency } from './urgency'
import { useListPanel } from './use-list-panel'

const pageSize = 50
const choices = [
  { value: 'all', label: 'All' },
  ...(Object.keys(urgencyNames) as Urgency[]).map((value) => ({ value, label: urgencyNames[value] })),
] as const satisfies { value: Urgency | 'all'; label: string }[]

type DueOrder = NonNullable<Inputs['payments']['due']['sort']>
const orders = [
  { value: 'dueOn', label: 'Most pressing first' },
  { value: '-owedMinor', label: 'Most owed first' },
  { value: 'clientName', label: 'By client' },
] as const satisfies { value: DueOrder; label: string }[]

/** What clients still owe: who to ask first, and the way to take it. */
export const DueScreen = () => {
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { text, setText, q } = useTypedSearch()
  const [urgency, setUrgency] = useState<Urgency | 'all'>('all')
  const [sort, setSort] = useState<DueOrder>('dueOn')
  const [crediting, setCrediting] = useState<DueRow | null>(null)
  const found = useInfiniteQuery(
    queries.payments.due.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...(urgency === 'all' ? {} : { urgency }),
        ...(q === undefined ? {} : { q }),
        ...(cursor === undefined ? {} : { cursor }),
        limit: pageSize,
        sort,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const due = found.data?.pages.flatMap(({ items }) => items) ?? []
  const summary = found.data?.pages[0]?.summary
  const rows = useRows(
    root,
    due.map(({ invoiceId }) => invoiceId),
  )
  const current = due.find(({ invoiceId }) => invoiceId === rows.current)
  const panel = useListPanel(rows.current)
  useKeepFocus(root, due, rows.focusCurrent)
  const shown = due.find(({ invoiceId }) => invoiceId === panel.shownId)
  const isNarrowed = text !== '' || urgency !== 'all'
  const clear = () => {
    setText('')
    setUrgency('all')
  }
  const take = ({ invoiceId, clientId }: DueRow) => openSell({ invoiceId, ...(clientId === null ? {} : { clientId }) })
  const openClient = ({ clientId }: DueRow) => {
    if (clientId !== null) void navigate({ to: '/clients/$clientId', params: { clientId } })
  }
  const close = () => {
    panel.close()
    rows.focusCurrent()
  }
  useKeys('Due', [
    { keys: '/', label: 'search', run: () => field.current?.select(), isHint: true },
    ...(current
      ? [
          { keys: '↑ ↓', label: 'move', isHint: true },
          { keys: 'Enter', label: 'take the payment', isHint: true },
          { keys: 'D', label: 'details', run: () => panel.show(), isHint: true },
          { keys: 'O', label: 'client', run: () => openClient(current), isHint: true },
          { keys: 'R', label: 'take off', run: () => setCrediting(current) },
        ]
      : []),
    ...choiceKeys(choices, setUrgency),
    ...(found.hasNextPage ? [{ keys: 'M', label: 'show more', run: () => void found.fetchNextPage() }] : []),
    ...(isNarrowed ? [{ keys: 'X', label: 'show everything', run: clear, isHint: true }] : []),
    ...(panel.shownId === null ? [] : [{ keys: 'Esc', label: 'close', run: close, isHint: true }]),
  ])
  return (
    <>
      <MoneyPage at="/payments/due">
        <div className="money-filters" role="search" aria-label="Narrow what is due">
          <div className="money-bar">
            <SearchField
              field={field}
              label="Search what is due"
              placeholder="Client, number or phone"
              text={text}
              onType={setText}
              onRows={() => (rows.current === null ? field.current?.blur() : rows.focusCurrent())}
            />
            <Select
              aria-label="Order"
              className="money-order"
              allowDeselect={false}
              data={orders}
              value={sort}
              onChange={(value) => value !== null && setSort(value as DueOrder)}
            />
          </div>
          <ChoiceBar label="Urgency" choices={choices} chosen={urgency} onChoose={setUrgency} />
        </div>
        {summary && (
          <MoneySums
            label="What is due"
            currency={summary.currency}
            sums={[
              { label: 'owed', amountMinor: summary.totalMinor },
              { label: 'overdue', count: summary.overdue, ...(summary.overdue > 0 ? { tone: 'danger' as const } : {}) },
              { label: 'critical', count: summary.critical, ...(summary.critical > 0 ? { tone: 'warning' as const } : {}) },
              { label: summary.clients === 1 ? 'client' : 'clients', count: summary.clients },
            ]}
          />
        )}
        {found.isError && <Failed what="What is due" error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <LoadingLines count={10} />}
        {found.data && due.length === 0 && (
          <EmptyState
            icon={IconCircleCheck}
            title={isNarrowed ? 'Nothing owed in this choice' : 'Nobody owes anything'}
            act={
              isNarrowed && (
                <KeyButton keys="X" leftSection={<IconX size={14} stroke={1.8} aria-hidden />} onClick={clear}>
                  Show everything
                </KeyButton>
              )
            }
          >
            A sale that is not paid in full is listed here until it is.
          </EmptyState>
        )}
        <div ref={root}>
          {due.length > 0 && (
            <DueTable due={due} currency={summary?.currency ?? ''} rows={rows} isBeside={shown !== undefined} onTake={take} />
          )}
        </div>
        <ShowMore
          shown={due.length}
          total={found.data?.pages[0]?.total ?? 0}
          pageSize={pageSize}
          isLoading={found.isFetchingNextPage}
          onMore={() => void found.fetchNextPage()}
        />
      </MoneyPage>
      {shown && (
        <aside className="detail" aria-label="Owed">
          <DuePanel
            key={shown.invoiceId}
            row={shown}
            onTake={() => take(shown)}
            onClient={() => openClient(shown)}
            onCredit={() => setCrediting(shown)}
            onClose={close}
          />
        </aside>
      )}
      {crediting !== null && (
        <RefundDialog
          target={{ invoiceId: crediting.invoiceId }}
          clientName={crediting.clientName}
          number={crediting.number}
          onClose={() => setCrediting(null)}
        />
      )}
    </>
  )
}
