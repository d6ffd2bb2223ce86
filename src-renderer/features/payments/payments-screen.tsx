import { IconCash, IconX } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { queries } from '../../lib/api'
import { useKeepFocus } from '../../lib/use-keep-focus'
import { useKeys } from '../../lib/keys'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { choiceKeys } from './choice-bar'
import { MoneyPage } from './money-page'
import { MoneySums } from './money-sums'
import { PaymentPanel } from './payment-panel'
import { PaymentsFilters } from './payments-filters'
import { daySpans, daysOfSpan, type PaymentsSearch } from './payments-search'
import { PaymentsTable } from './payments-table'
import { RefundDialog } from './refund-dialog'
import { isRefundable } from './refundable'
import { SearchField } from './search-field'
import { ShowMore } from './show-more'
import { useListPanel } from './use-list-panel'
import { usePaymentActs } from './use-payment-acts'
import { useTypedSearch } from './typed-search'

const pageSize = 50

interface PaymentsScreenProps {
  search: PaymentsSearch
  onSearch: (search: PaymentsSearch) => void
}

/** Every payment: narrowed, added up, and each with what was given back of it. */
export const PaymentsScreen = ({ search, onSearch }: PaymentsScreenProps) => {
  const { today } = useStudioTime()
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { text, setText, q } = useTypedSearch()
  const { payment: openedFor, ...filters } = search
  const found = useInfiniteQuery(
    queries.payments.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...filters,
        ...(q === undefined ? {} : { q }),
        ...(cursor === undefined ? {} : { cursor }),
        limit: pageSize,
        sort: '-createdAt' as const,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const payments = found.data?.pages.flatMap(({ items }) => items) ?? []
  const totals = found.data?.pages[0]?.totals
  const rows = useRows(
    root,
    payments.map(({ id }) => id),
    { isFocusedAtOnce: openedFor === undefined },
  )
  const current = payments.find(({ id }) => id === rows.current)
  const panel = useListPanel(rows.current, openedFor)
  const { acts, refunding, endRefund } = usePaymentActs()
  useKeepFocus(root, payments, rows.focusCurrent)
  const isListed = openedFor !== undefined && payments.some(({ id }) => id === openedFor)
  useEffect(() => {
    if (isListed) root.current?.querySelector<HTMLElement>(`[data-row="${openedFor}"]`)?.focus()
  }, [isListed, openedFor])
  const isNarrowed = text !== '' || Object.keys(filters).length > 0
  const clear = () => {
    setText('')
    onSearch({})
  }
  const close = () => {
    panel.close()
    rows.focusCurrent()
  }
  useKeys('Payments', [
    { keys: '/', label: 'search', run: () => field.current?.select(), isHint: true },
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    ...(current && isRefundable(current) ? [{ keys: 'R', label: 'refund', run: () => acts.refund(current), isHint: true }] : []),
    ...(current?.receiptId != null ? [{ keys: 'P', label: 'receipt', run: () => acts.print(current), isHint: true }] : []),
    ...(current?.clientId != null ? [{ keys: 'O', label: 'client', run: () => acts.openClient(current), isHint: true }] : []),
    ...choiceKeys(daySpans, (span) => {
      const { from: _, to: __, ...undated } = filters
      onSearch({ ...undated, ...daysOfSpan(span, today) })
    }),
    ...(found.hasNextPage ? [{ keys: 'M', label: 'show more', run: () => void found.fetchNextPage() }] : []),
    ...(isNarrowed ? [{ keys: 'X', label: 'show everything', run: clear, isHint: true }] : []),
    ...(panel.shownId === null ? [] : [{ keys: 'Esc', label: 'close', run: close, isHint: true }]),
  ])
  return (
    <>
      <MoneyPage at="/payments">
        <PaymentsFilters search={filters} onChange={onSearch}>
          <SearchField
            field={field}
            label="Search payments"
            placeholder="Client, number or reference"
            text={text}
            onType={setText}
            onRows={() => (rows.current === null ? field.current?.blur() : rows.focusCurrent())}
          />
        </PaymentsFilters>
        {totals && (
          <MoneySums
            label="Of what was found"
            currency={totals.currency}
            sums={[
              { label: 'paid', amountMinor: totals.paidMinor },
              { label: 'refunded', amountMinor: totals.refundedMinor, sign: '−' },
              { label: 'revenue', amountMinor: totals.revenueMinor, sign: '=' },
              ...(totals.pendingMinor === 0 ? [] : [{ label: 'pending', amountMinor: totals.pendingMinor }]),
              { label: totals.count === 1 ? 'payment' : 'payments', count: totals.count },
            ]}
          />
        )}
        {found.isError && <Failed what="The payments" error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <LoadingLines count={10} />}
        {found.data && payments.length === 0 && (
          <EmptyState
            icon={IconCash}
            title={isNarrowed ? 'No payment in this choice' : 'No payment yet'}
            act={
              isNarrowed && (
                <KeyButton keys="X" leftSection={<IconX size={14} stroke={1.8} aria-hidden />} onClick={clear}>
                  Show everything
                </KeyButton>
              )
            }
          >
            {isNarrowed ? (
              'Widen the days, or take a filter away.'
            ) : (
              <>
                Press <Key keys="S" /> to sell something; what is paid is listed here.
              </>
            )}
          </EmptyState>
        )}
        <div ref={root} onFocus={({ target }) => target.dataset['row'] !== openedFor && panel.follow()}>
          {payments.length > 0 && (
            <PaymentsTable payments={payments} currency={totals?.currency ?? ''} rows={rows} onOpen={() => panel.show()} />
          )}
        </div>
        <ShowMore
          shown={payments.length}
          total={found.data?.pages[0]?.total ?? 0}
          pageSize={pageSize}
          isLoading={found.isFetchingNextPage}
          onMore={() => void found.fetchNextPage()}
        />
      </MoneyPage>
      {panel.shownId !== null && (
        <aside className="detail" aria-label="Payment">
          <PaymentPanel key={panel.shownId} paymentId={panel.shownId} acts={acts} onClose={close} />
        </aside>
      )}
      {refunding !== null && (
        <RefundDialog
          target={{ paymentId: refunding.id }}
          clientName={refunding.clientName}
          number={refunding.receiptNumber}
          onClose={endRefund}
        />
      )}
    </>
  )
}
