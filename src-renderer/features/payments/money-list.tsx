import { IconX, type IconProps } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { pageSize } from './found-list'
import { MoneyPage } from './money-page'
import type { MoneyTab } from './money-tabs'
import { ShowMore } from './show-more'
import type { MoneyListState } from './use-money-list'

interface MoneyListProps<Row> {
  at: MoneyTab['to']
  state: MoneyListState<Row>
  /** Begins the sentence that it could not be read. */
  what: string
  empty: { icon: ComponentType<IconProps>; title: string; narrowedTitle: string; text: ReactNode }
  /** What narrows it, and its sums. */
  children: ReactNode
  table: ReactNode
}

/** A place of Payments that is one searched list. */
export const MoneyList = <Row,>({ at, state, what, empty, children, table }: MoneyListProps<Row>) => {
  const { found, list, isNarrowed } = state
  return (
    <MoneyPage at={at}>
      {children}
      {found.error && <Failed what={what} error={found.error} onRetry={found.refetch} />}
      {!found.rows && !found.error && <LoadingLines count={10} />}
      {found.rows && list.length === 0 && (
        <EmptyState
          icon={empty.icon}
          title={isNarrowed ? empty.narrowedTitle : empty.title}
          act={
            isNarrowed && (
              <KeyButton keys="X" leftSection={<IconX size={14} stroke={1.8} aria-hidden />} onClick={state.clear}>
                Show everything
              </KeyButton>
            )
          }
        >
          {empty.text}
        </EmptyState>
      )}
      <div ref={state.root} onFocus={({ target }) => state.onFocus(target)}>
        {list.length > 0 && table}
      </div>
      <ShowMore
        shown={list.length}
        total={found.total}
        pageSize={pageSize}
        isLoading={found.isFetchingNextPage}
        onMore={found.fetchNextPage}
      />
    </MoneyPage>
  )
}
