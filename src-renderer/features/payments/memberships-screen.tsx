import { SegmentedControl } from '@mantine/core'
import { IconCalendarRepeat } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { problemOf } from '../../lib/problem'
import { queryClient } from '../../lib/query-client'
import { openSell } from '../../lib/sell'
import { Key } from '../../ui/key'
import { ChoiceBar, choiceKeys } from './choice-bar'
import { MembershipDetail } from './membership-detail'
import { nextSale } from './membership-next'
import { useMembershipRows, type MembershipRow } from './membership-rows'
import { membershipStates, type MembershipState } from './membership-states'
import type { MembershipsSearch } from './memberships-search'
import { MembershipsTable } from './memberships-table'
import { MoneyList } from './money-list'
import { RenewalSums } from './renewal-sums'
import { SearchField } from './search-field'
import { useTypedSearch } from './typed-search'
import { urgencyNames, type Urgency } from './urgency'
import { useMoneyList } from './use-money-list'

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
  const typed = useTypedSearch()
  const [problem, setProblem] = useState<string | null>(null)
  const isAll = search.view === 'all'
  const { found, summary } = useMembershipRows(search, typed.q)
  const choices = isAll ? statusChoices : urgencyChoices
  const chosen: Choice = (isAll ? search.status : search.urgency) ?? 'any'
  const choose = (value: Choice) =>
    onSearch({ ...(isAll ? { view: 'all' as const } : {}), ...(value === 'any' ? {} : { [isAll ? 'status' : 'urgency']: value }) })
  const look = (view: 'all' | 'renewals') => onSearch(view === 'all' ? { view } : {})
  const state = useMoneyList(found, {
    idOf: ({ id }) => id,
    typed,
    isFiltered: chosen !== 'any',
    onClear: () => choose('any'),
  })
  const { current, panel } = state
  const sell = async ({ id }: MembershipRow) => {
    setProblem(null)
    try {
      const sale = nextSale(await queryClient.fetchQuery(queries.memberships.get.queryOptions({ input: { id } })))
      if (sale !== null) openSell(sale)
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  useKeys(
    'Memberships',
    state.keysAround([
      ...(current
        ? [
            { keys: '↑ ↓', label: 'move', isHint: true },
            { keys: 'Enter', label: 'open', isHint: true },
            ...(current.next === null
              ? []
              : [{ keys: 'R', label: current.next.toLowerCase(), run: () => void sell(current), isHint: true }]),
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
    ]),
  )
  return (
    <>
      <MoneyList
        at="/payments/memberships"
        state={state}
        what="The memberships"
        empty={{
          icon: IconCalendarRepeat,
          title: isAll ? 'No membership yet' : 'Nothing to renew',
          narrowedTitle: 'No membership in this choice',
          text: isAll
            ? 'A membership begins with its sale: press S and choose a plan.'
            : 'Memberships are listed here from a month before their end until a month after it.',
        }}
        table={
          <MembershipsTable
            memberships={state.list}
            aside={isAll ? 'Payment' : 'Phone'}
            rows={state.rows}
            isBeside={panel.shownId !== null}
            onOpen={() => panel.show()}
            onSell={(row) => void sell(row)}
          />
        }
      >
        <div className="money-filters" role="search" aria-label="Narrow the memberships">
          <div className="money-bar">
            <SearchField state={state} label="Search memberships" placeholder="Client, number or plan" />
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
        {summary && <RenewalSums summary={summary} />}
        {problem !== null && (
          <p className="problem money-problem" role="alert">
            {problem}
          </p>
        )}
      </MoneyList>
      {panel.shownId !== null && (
        <aside className="detail" aria-label="Membership">
          <MembershipDetail
            key={panel.shownId}
            membershipId={panel.shownId}
            onHold={() => panel.show(panel.shownId)}
            onClose={state.close}
          />
        </aside>
      )}
    </>
  )
}
