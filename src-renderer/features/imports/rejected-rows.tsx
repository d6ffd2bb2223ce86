import { IconAlertCircle } from '@tabler/icons-react'
import { useKeys } from '../../lib/keys'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { columnToFix } from './column-to-fix'
import { countOf } from './count-text'
import { fixHint } from './fix-hint'
import type { CheckedImport, ImportReason } from './import-records'
import { RejectedRow } from './rejected-row'
import { RowsTable } from './rows-table'
import { shownColumns } from './shown-columns'
import { useRejected } from './use-rejected'

interface RejectedRowsProps {
  one: CheckedImport
  reason: ImportReason
  /** The last row of this reason is mended. */
  onAllMended: () => void
}

/** The selected tab, one level back from its rows. */
const focusTab = () => document.querySelector<HTMLElement>('.import-groups [aria-selected="true"]')?.focus()

/** Rows left out for one reason, each to be mended in its place: the caret stands in the first cell to fix. */
export const RejectedRows = ({ one, reason, onAllMended }: RejectedRowsProps) => {
  const rejected = useRejected(one, reason, onAllMended)
  const { rows, current, proposals } = rejected
  const columns = shownColumns(one)
  const takeAll = () => void rejected.takeAll()
  useKeys(
    'Rows to fix',
    [
      { keys: '↑ ↓', label: 'row', isHint: true },
      { keys: 'Tab', label: 'cell', isHint: true },
      { keys: 'Enter', label: 'save row', isHint: true },
      ...(proposals > 0 ? [{ keys: 'Ctrl Y', label: 'take proposals', run: takeAll, isHint: true }] : []),
      { keys: 'Esc', label: 'leave the rows', isHint: true },
    ],
    { isOn: rejected.hasFocus, isBeside: true },
  )
  if (rejected.error) return <Failed what="The rows" error={rejected.error} onRetry={rejected.retry} />
  if (rejected.isPending) return <LoadingLines count={8} />
  return (
    <div className="import-rows" onFocus={() => rejected.setHasFocus(true)} onBlur={() => rejected.setHasFocus(false)}>
      <div className="import-reason">
        <IconAlertCircle size={15} stroke={1.9} aria-hidden />
        <p>
          <b>
            {reason.reason}: {countOf(reason.rows, 'row')}.
          </b>{' '}
          {fixHint(current?.field ?? null)}
        </p>
        <span className="grow" />
        {proposals > 0 && (
          <KeyButton size="xs" keys="Ctrl Y" loading={rejected.isTaking} onClick={takeAll}>
            Take {proposals === 1 ? 'the proposal' : `all ${countOf(proposals, 'proposal')}`}
          </KeyButton>
        )}
      </div>
      <div role="alert">{rejected.problem !== null && <p className="problem">{rejected.problem}</p>}</div>
      <p role="status" className="sr-only">
        {rejected.said}
      </p>
      <RowsTable
        label={`Rows to fix: ${reason.reason}`}
        columns={columns}
        lastHead="Proposal"
        count={rows.length}
        current={current === null ? -1 : rows.indexOf(current)}
        onEnd={rejected.more}
        row={(index) => {
          const row = rows[index]!
          return (
            <RejectedRow
              key={row.line}
              row={row}
              index={index}
              columns={columns}
              mapping={one.mapping}
              extraFrom={one.headers.length}
              toFix={columnToFix(row, one.mapping)}
              isOpen={rejected.isOpen(row)}
              isCurrent={row === current}
              caret={rejected.caret}
              draft={rejected.drafts[row.line]}
              onChoose={(column) => rejected.choose(row, column)}
              onType={(cells) => rejected.type(row.line, cells)}
              onStep={(step) => rejected.step(row, step)}
              onSave={(cells) => void rejected.save(row, cells)}
              onLeave={() => {
                if (!rejected.forget(row.line)) focusTab()
              }}
            />
          )
        }}
      />
    </div>
  )
}
