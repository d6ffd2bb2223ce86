import { IconCheck, IconPencil, IconWand } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { Key } from '../../ui/key'
import type { ImportField, ImportRow } from './import-records'
import { missingWord } from './import-words'
import { proposalOf, proposalText, withName } from './name-proposal'
import type { ShownColumn } from './shown-columns'
import type { Caret } from './use-rejected'
import '../../ui/status.css'

interface RejectedRowProps {
  row: ImportRow
  index: number
  columns: readonly ShownColumn[]
  mapping: readonly ImportField[]
  /** Cells from here on have no column. */
  extraFrom: number
  toFix: number
  /** Still left out for the reason looked at. */
  isOpen: boolean
  isCurrent: boolean
  caret: RefObject<Caret | 'first' | null>
  /** Typed and not saved. */
  draft: readonly string[] | undefined
  onChoose: (column: number) => void
  onType: (cells: readonly string[]) => void
  onStep: (step: 1 | -1) => void
  /** Null when there is nothing to save. */
  onSave: (cells: readonly string[] | null) => void
  onLeave: () => void
}

const fateOf = ({ outcome, reason }: ImportRow): string =>
  outcome === 'new' || outcome === 'fixed' ? 'Fixed, will be added' : (reason ?? 'Left out')

/** One row to fix. The current one has its cells as fields; Enter without a word typed takes the proposal. */
export const RejectedRow = (props: RejectedRowProps) => {
  const { row, index, columns, mapping, extraFrom, toFix, isOpen, isCurrent, caret, draft } = props
  const root = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    const wanted = caret.current
    if (!isCurrent || wanted === null || (wanted !== 'first' && wanted.line !== row.line)) return
    caret.current = null
    root.current?.querySelector<HTMLInputElement>(`[data-cell="${wanted === 'first' ? toFix : wanted.column}"]`)?.focus()
  })
  const cells = draft ?? row.cells
  const name = isOpen && draft === undefined ? proposalOf(row.cells, mapping) : null
  const proposal = name === null ? null : withName(row.cells, mapping, name)
  const extra = row.cells.slice(extraFrom)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    const acts: Record<string, (() => void) | undefined> = {
      ArrowDown: () => props.onStep(1),
      ArrowUp: () => props.onStep(-1),
      Enter: () => props.onSave(draft ?? proposal),
      Escape: props.onLeave,
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const cellOf = ({ column, field, label }: ShownColumn) => {
    const text = cells[column] ?? ''
    if (isCurrent)
      return (
        <input
          className="cell-edit"
          data-cell={column}
          aria-label={`${label}, line ${row.line}`}
          aria-invalid={column === toFix || undefined}
          placeholder={column === toFix ? missingWord(field) : undefined}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            const typed = event.currentTarget.value
            props.onType(mapping.map((_, at) => (at === column ? typed : (cells[at] ?? ''))))
          }}
          onKeyDown={onKeyDown}
        />
      )
    if (!isOpen) return text === '' ? null : <span className="cell-fixed">{text}</span>
    if (draft !== undefined && text !== (row.cells[column] ?? ''))
      return (
        <span className="cell-typed">
          <IconPencil size={12} stroke={1.8} aria-label="typed, not saved" />
          {text}
        </span>
      )
    return column === toFix ? <span className="cell-bad">{text.trim() === '' ? missingWord(field) : text}</span> : text
  }
  return (
    <tr ref={root} aria-rowindex={index + 2} data-current={isCurrent || undefined}>
      <td className="num muted">{row.line}</td>
      {columns.map((shown) => (
        <td
          key={shown.column}
          className={isCurrent ? undefined : 'truncate'}
          title={isCurrent ? undefined : row.cells[shown.column]}
          onClick={isOpen && !isCurrent ? () => props.onChoose(shown.column) : undefined}
        >
          {cellOf(shown)}
        </td>
      ))}
      <td className="truncate">
        {!isOpen && (
          <span className="status" data-tone={row.outcome === 'rejected' ? 'warning' : 'success'}>
            <IconCheck size={15} stroke={2} aria-hidden />
            {fateOf(row)}
          </span>
        )}
        {name !== null && proposal !== null && (
          <button type="button" className="proposal" tabIndex={isCurrent ? 0 : -1} onClick={() => props.onSave(proposal)}>
            <IconWand size={14} stroke={1.8} aria-hidden />
            {proposalText(name)}
            {isCurrent && <Key keys="Enter" />}
          </button>
        )}
        {isOpen && name === null && extra.length > 0 && (
          <span className="secondary" title={extra.join(' · ')}>
            Beyond the columns: {extra.join(' · ')}
          </span>
        )}
        {isCurrent && name === null && extra.length === 0 && <span className="muted">Enter saves, Esc leaves</span>}
      </td>
    </tr>
  )
}
