import { SegmentedControl } from '@mantine/core'
import { IconCalendarRepeat, IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { queries } from '../../lib/api'
import { useKeepFocus } from '../../lib/use-keep-focus'
import { useKeys } from '../../lib/keys'
import { problemOf } from '../../lib/problem'
import { queryClient } from '../../lib/query-client'
import { openSell } from '../../lib/sell'
import { useRows } from '../../lib/use-rows'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { ChoiceBar, choiceKeys } from './choice-bar'
import { MembershipDetail } from './membership-detail'
import { nextSale } from './membership-next'
import { pageSize, useMembershipRows, type MembershipRow } from './membership-rows'
import { membershipStates, type MembershipState } from './membership-states'
import type { MembershipsSearch } from './memberships-search'
import { MembershipsTable } from './memberships-table'
import { MoneyPage } from './money-page'
import { RenewalSums } from './renewal-sums'
import { SearchField } from './search-field'
import { ShowMore } from './show-more'
import { useTypedSearch } from './typed-search'
import { urgencyNames, type Urgency } from './urgency'
import { useListPanel } from './use-list-panel'

type Choice = Urgency | MembershipState | 'any'

const urgencyChoices: readonly { value: Choice; label: string }[] = [
  { value: 'any', label: 'All' },
  { value: 'overdue', label: 'Expired' },
  ...(['today', 'critical', 'high', 'medium', 'low'] as const).map((value) => ({ value, label: urgencyNames[value] })),
]
const statusChoices: readonly { value: Choice; label: string }[] = [
  { value: 'any', label: 'All' },
  ...(Object.keys(membershipStates) as MembershipState[]).map((value) => ({ value, label: membershipStates[value].label })),
]

interface MembershipsScreenProps {
  search: MembershipsSearch
  onSearch: (search: MembershipsSearch) => void
}

/** Memberships: whom to ask to renew, the most pressing first, or all of them. */
export const MembershipsScreen = ({ search, onSearch }: MembershipsScreenProps) => {
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { text, setText, q } = useTypedSearch()
  const [problem, setProblem] = useState<string | null>(null)
  const isAll = search.view === 'all'
  const found = useMembershipRows(search, q)
  const memberships = found.rows ?? []
  const rows = useRows(
    root,
    memberships.map(({ id }) => id),
  )
  const current = memberships.find(({ id }) => id === rows.current)
  const panel = useListPanel(rows.current)
  useKeepFocus(root, memberships, rows.focusCurrent)
  const choices = isAll ? statusChoices : urgencyChoices
  const chosen: Choice = (isAll ? search.status : search.urgency) ?? 'any'
  const choose = (value: Choice) =>
    onSearch({ ...(isAll ? { view: 'all' as const } : {}), ...(value === 'any' ? {} : { [isAll ? 'status' : 'urgency']: value }) })
  const look = (view: 'all' | 'renewals') => onSearch(view === 'all' ? { view } : {})
  const isNarrowed = text !== '' || chosen !== 'any'
  const clear = () => {
    setText('')
    choose('any')
  }
  const close = () => {
    panel.close()
    rows.focusCurrent()
  }
  const sell = async ({ id }: MembershipRow) => {
    setProblem(null)
    try {
      const sale = nextSale(await queryClient.fetchQuery(queries.memberships.get.queryOptions({ input: { id } })))
      if (sale !== null) openSell(sale)
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  useKeys('Memberships', [
    { keys: '/', label: 'search', run: () => field.current?.select(), isHint: true },
    ...(current
      ? [
          { keys: '↑ ↓', label: 'move', isHint: true },
          { keys: 'Enter', label: 'open', isHint: true },
          ...(current.next === null ? [] : [{ keys: 'R', label: current.next.toLowerCase(), run: () => void sell(current), isHint: true }]),
          {
            keys: 'O',
            label: 'client',
            run: () => void navigate({ to: '/clients/$clientId', params: { clientId: current.clientId } }),
            isHint: true,
          },
        ]
      : []),
    { keys: 'V', label: isAll ? 'those to renew' : 'all memberships', run: () => look(isAll ? 'renewals' : 'all'), isHint: true },
    ...choiceKeys(choices, choose),
    ...(found.hasNextPage ? [{ keys: 'M', label: 'show more', run: found.fetchNextPage }] : []),
    ...(isNarrowed ? [{ keys: 'X', label: 'show everything', run: clear, isHint: true }] : []),
    ...(panel.shownId === null ? [] : [{ keys: 'Esc', label: 'close', run: close, isHint: true }]),
  ])
  return (
    <>
      <MoneyPage at="/payments/memberships">
        <div className="money-filters" role="search" aria-label="Narrow the memberships">
          <div className="money-bar">
            <SearchField
              field={field}
              label="Search memberships"
              placeholder="Client, number or plan"
              text={text}
              onType={setText}
              onRows={() => (rows.current === null ? field.current?.blur() : rows.focusCurrent())}
            />
            <SegmentedControl
              aria-label="Which memberships"
              data={[
                { value: 'renewals', label: 'To renew' },
                { value: 'all', label: 'All' },
              ]}
              value={isAll ? 'all' : 'renewals'}
              onChange={(view) => look(view === 'all' ? 'all' : 'renewals')}
            />
            <Key keys="V" />
          </div>
          <ChoiceBar label={isAll ? 'State' : 'Urgency'} choices={choices} chosen={chosen} onChoose={choose} />
        </div>
        {found.summary && <RenewalSums summary={found.summary} />}
        {problem !== null && (
          <p className="problem money-problem" role="alert">
            {problem}
          </p>
        )}
        {found.error && <Failed what="The memberships" error={found.error} onRetry={found.refetch} />}
        {!found.rows && !found.error && <LoadingLines count={10} />}
        {found.rows && memberships.length === 0 && (
          <EmptyState
            icon={IconCalendarRepeat}
            title={isNarrowed ? 'No membership in this choice' : isAll ? 'No membership yet' : 'Nothing to renew'}
            act={
              isNarrowed && (
                <KeyButton keys="X" leftSection={<IconX size={14} stroke={1.8} aria-hidden />} onClick={clear}>
                  Show everything
                </KeyButton>
              )
            }
          >
            {isAll
              ? 'A membership begins with its sale: press S and choose a plan.'
              : 'Memberships are listed here from a month before their end until a month after it.'}
          </EmptyState>
        )}
        <div ref={root} onFocus={({ target }) => target.dataset['row'] !== panel.shownId && panel.follow()}>
          {memberships.length > 0 && (
            <MembershipsTable
              memberships={memberships}
              aside={isAll ? 'Payment' : 'Phone'}
              rows={rows}
              isBeside={panel.shownId !== null}
              onOpen={() => panel.show()}
              onSell={(row) => void sell(row)}
            />
          )}
        </div>
        <ShowMore
          shown={memberships.length}
          total={found.total}
          pageSize={pageSize}
          isLoading={found.isFetchingNextPage}
          onMore={found.fetchNextPage}
        />
      </MoneyPage>
      {panel.shownId !== null && (
        <aside className="detail" aria-label="Membership">
          <MembershipDetail key={panel.shownId} membershipId={panel.shownId} onHold={() => panel.show(panel.shownId)} onClose={close} />
        </aside>
      )}
    </>
  )
}
