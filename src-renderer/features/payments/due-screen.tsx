import { Select } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { queries, type Inputs } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { openSell } from '../../lib/sell'
import { ChoiceBar, choiceKeys } from './choice-bar'
import { DuePanel } from './due-panel'
import { DueTable } from './due-table'
import { foundList, pageOf, paged } from './found-list'
import { MoneyList } from './money-list'
import { MoneySums } from './money-sums'
import { RefundDialog } from './refund-dialog'
import { SearchField } from './search-field'
import { useTypedSearch } from './typed-search'
import { urgencyNames, type DueRow, type Urgency } from './urgency'
import { useMoneyList } from './use-money-list'

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
  const typed = useTypedSearch()
  const [urgency, setUrgency] = useState<Urgency | 'all'>('all')
  const [sort, setSort] = useState<DueOrder>('dueOn')
  const [crediting, setCrediting] = useState<DueRow | null>(null)
  const found = useInfiniteQuery(
    queries.payments.due.infiniteOptions({
      ...paged,
      input: (cursor: string | undefined) => ({
        ...(urgency === 'all' ? {} : { urgency }),
        ...pageOf(typed.q, cursor),
        sort,
      }),
    }),
  )
  const summary = found.data?.pages[0]?.summary
  const state = useMoneyList(
    foundList(found, (row) => row),
    {
      idOf: ({ invoiceId }) => invoiceId,
      typed,
      isFiltered: urgency !== 'all',
      onClear: () => setUrgency('all'),
    },
  )
  const { list: due, current, panel } = state
  const shown = due.find(({ invoiceId }) => invoiceId === panel.shownId)
  const take = ({ invoiceId, clientId }: DueRow) => openSell({ invoiceId, ...(clientId === null ? {} : { clientId }) })
  const openClient = ({ clientId }: DueRow) => {
    if (clientId !== null) void navigate({ to: '/clients/$clientId', params: { clientId } })
  }
  useKeys(
    'Due',
    state.keysAround([
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
    ]),
  )
  return (
    <>
      <MoneyList
        at="/payments/due"
        state={state}
        what="What is due"
        empty={{
          icon: IconCircleCheck,
          title: 'Nobody owes anything',
          narrowedTitle: 'Nothing owed in this choice',
          text: 'A sale that is not paid in full is listed here until it is.',
        }}
        table={<DueTable due={due} currency={summary?.currency ?? ''} rows={state.rows} isBeside={shown !== undefined} onTake={take} />}
      >
        <div className="money-filters" role="search" aria-label="Narrow what is due">
          <div className="money-bar">
            <SearchField state={state} label="Search what is due" placeholder="Client, number or phone" />
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
      </MoneyList>
      {shown && (
        <aside className="detail" aria-label="Owed">
          <DuePanel
            key={shown.invoiceId}
            row={shown}
            onTake={() => take(shown)}
            onClient={() => openClient(shown)}
            onCredit={() => setCrediting(shown)}
            onClose={state.close}
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
