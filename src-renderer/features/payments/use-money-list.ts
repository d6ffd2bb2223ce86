import { useEffect, useRef } from 'react'
import type { KeyBinding } from '../../lib/keys'
import { useKeepFocus } from '../../lib/use-keep-focus'
import { useRows } from '../../lib/use-rows'
import type { FoundList } from './found-list'
import type { useTypedSearch } from './typed-search'
import { useListPanel } from './use-list-panel'

interface MoneyListOptions<Row> {
  idOf: (row: Row) => string
  typed: Pick<ReturnType<typeof useTypedSearch>, 'text' | 'setText'>
  /** Narrowed by more than words. */
  isFiltered: boolean
  /** Takes what it is narrowed by away. */
  onClear: () => void
  /** The record the address names. */
  openedFor?: string | undefined
  onClose?: () => void
}

/** A searched list with a panel beside it: its rows, its focus and its keys. */
export const useMoneyList = <Row>(found: FoundList<Row>, options: MoneyListOptions<Row>) => {
  const { idOf, typed, openedFor } = options
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const list = found.rows ?? []
  const rows = useRows(root, list.map(idOf), { isFocusedAtOnce: openedFor === undefined })
  const panel = useListPanel(rows.current, openedFor)
  useKeepFocus(root, list, rows.focusCurrent)
  const isListed = openedFor !== undefined && list.some((row) => idOf(row) === openedFor)
  useEffect(() => {
    if (isListed) root.current?.querySelector<HTMLElement>(`[data-row="${openedFor}"]`)?.focus()
  }, [isListed, openedFor])
  const isNarrowed = typed.text !== '' || options.isFiltered
  const clear = () => {
    typed.setText('')
    options.onClear()
  }
  const close = () => {
    panel.close()
    options.onClose?.()
    rows.focusCurrent()
  }
  /** The list's own keys around those of the screen. */
  const keysAround = (own: readonly KeyBinding[]): KeyBinding[] => [
    { keys: '/', label: 'search', run: () => field.current?.select(), isHint: true },
    ...own,
    ...(found.hasNextPage ? [{ keys: 'M', label: 'show more', run: found.fetchNextPage }] : []),
    ...(isNarrowed ? [{ keys: 'X', label: 'show everything', run: clear, isHint: true }] : []),
    ...(panel.shownId === null ? [] : [{ keys: 'Esc', label: 'close', run: close, isHint: true }]),
  ]
  return {
    found,
    root,
    field,
    typed,
    list,
    rows,
    panel,
    current: list.find((row) => idOf(row) === rows.current),
    isNarrowed,
    clear,
    close,
    keysAround,
    /** A row was gone to: the panel goes with it, unless it is about that row already. */
    onFocus: ({ dataset: { row } }: HTMLElement) => {
      if (row !== openedFor && row !== panel.shownId) panel.follow()
    },
  }
}

export type MoneyListState<Row> = ReturnType<typeof useMoneyList<Row>>
