import { IconCash } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { useStudioTime } from '../../lib/use-studio'
import { Key } from '../../ui/key'
import { choiceKeys } from './choice-bar'
import { foundList, pageOf, paged } from './found-list'
import { MoneyList } from './money-list'
import { MoneySums } from './money-sums'
import { PaymentPanel } from './payment-panel'
import { PaymentsFilters } from './payments-filters'
import { daySpans, daysOfSpan, type PaymentsSearch } from './payments-search'
import { PaymentsTable } from './payments-table'
import { RefundDialog } from './refund-dialog'
import { isRefundable } from './refundable'
import { SearchField } from './search-field'
import { useMoneyList } from './use-money-list'
import { usePaymentActs } from './use-payment-acts'
import { useTypedSearch } from './typed-search'

interface PaymentsScreenProps {
  search: PaymentsSearch
  onSearch: (search: PaymentsSearch) => void
}

/** Every payment: narrowed, added up, and each with what was given back of it. */
export const PaymentsScreen = ({ search, onSearch }: PaymentsScreenProps) => {
  const { today } = useStudioTime()
  const typed = useTypedSearch()
  const { payment: openedFor, ...filters } = search
  const found = useInfiniteQuery(
    queries.payments.list.infiniteOptions({
      ...paged,
      input: (cursor: string | undefined) => ({
        ...filters,
        ...pageOf(typed.q, cursor),
        sort: '-createdAt' as const,
      }),
    }),
  )
  const totals = found.data?.pages[0]?.totals
  const state = useMoneyList(
    foundList(found, (row) => row),
    {
      idOf: ({ id }) => id,
      typed,
      isFiltered: Object.keys(filters).length > 0,
      onClear: () => onSearch({}),
      openedFor,
    },
  )
  const { current, panel } = state
  const { acts, refunding, endRefund } = usePaymentActs()
  useKeys(
    'Payments',
    state.keysAround([
      { keys: '↑ ↓', label: 'move', isHint: true },
      { keys: 'Enter', label: 'open', isHint: true },
      ...(current && isRefundable(current) ? [{ keys: 'R', label: 'refund', run: () => acts.refund(current), isHint: true }] : []),
      ...(current?.receiptId != null ? [{ keys: 'P', label: 'receipt', run: () => acts.print(current), isHint: true }] : []),
      ...(current?.clientId != null ? [{ keys: 'O', label: 'client', run: () => acts.openClient(current), isHint: true }] : []),
      ...choiceKeys(daySpans, (span) => {
        const { from: _, to: __, ...undated } = filters
        onSearch({ ...undated, ...daysOfSpan(span, today) })
      }),
    ]),
  )
  return (
    <>
      <MoneyList
        at="/payments"
        state={state}
        what="The payments"
        empty={{
          icon: IconCash,
          title: 'No payment yet',
          narrowedTitle: 'No payment in this choice',
          text: state.isNarrowed ? (
            'Widen the days, or take a filter away.'
          ) : (
            <>
              Press <Key keys="S" /> to sell something; what is paid is listed here.
            </>
          ),
        }}
        table={<PaymentsTable payments={state.list} currency={totals?.currency ?? ''} rows={state.rows} onOpen={() => panel.show()} />}
      >
        <PaymentsFilters search={filters} onChange={onSearch}>
          <SearchField state={state} label="Search payments" placeholder="Client, number or reference" />
        </PaymentsFilters>
        {totals && (
          <MoneySums
            label="In this choice"
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
      </MoneyList>
      {panel.shownId !== null && (
        <aside className="detail" aria-label="Payment">
          <PaymentPanel key={panel.shownId} paymentId={panel.shownId} acts={acts} onClose={state.close} />
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
