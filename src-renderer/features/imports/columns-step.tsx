import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { ColumnsTable } from './columns-table'
import { countOf } from './count-text'
import { keepChoice, useHeldFile } from './held-file'
import { ImportFoot } from './import-foot'
import { ImportHead } from './import-head'
import type { CheckedImport, DateOrder, ImportField } from './import-records'
import { mappingProblem } from './mapping-problem'
import { PreviewTable } from './preview-table'
import { ReadingFields } from './reading-fields'
import { useReadFile } from './use-read-file'

const previewRows = 10

interface ColumnsStepProps {
  one: CheckedImport
  onCheck: (choice: { mapping: ImportField[]; dateOrder: DateOrder }) => void
  onLeave: () => void
  /** What Esc does: back to the list, or to a check made before. */
  leaveLabel: string
  problem: string | null
}

const focusColumn = (root: HTMLElement | null, column: number) => root?.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus()

/** How the file is read and where its columns go; guessed, and each changeable. */
export const ColumnsStep = ({ one, onCheck, onLeave, leaveLabel, problem }: ColumnsStepProps) => {
  const root = useRef<HTMLDivElement>(null)
  const go = useRef<HTMLButtonElement>(null)
  const [wasAsked, setWasAsked] = useState(false)
  const choice = useHeldFile(({ choices }) => choices[one.id])
  const file = useReadFile()
  const preview = useQuery(queries.imports.rows.queryOptions({ input: { id: one.id, limit: previewRows } }))
  const mapping = choice?.mapping ?? one.mapping
  const dateOrder = choice?.dateOrder ?? one.dateOrder
  const wrong = mappingProblem(mapping)
  const check = () => {
    setWasAsked(true)
    if (wrong) focusColumn(root.current, wrong.column)
    else onCheck({ mapping, dateOrder })
  }
  // The guess is mostly right: Enter goes on.
  useEffect(() => {
    if (document.activeElement === document.body) go.current?.focus()
  }, [])
  useKeys('Columns of a file', [
    { keys: 'Tab', label: 'next field', isHint: true },
    { keys: 'Ctrl Enter', label: 'check', run: check, isHint: true },
    { keys: 'Esc', label: leaveLabel, run: onLeave, isHint: true },
  ])
  const rows = preview.data?.items ?? []
  return (
    <div className="import" ref={root}>
      <ImportHead one={one}>
        <ReadingFields
          one={one}
          dateOrder={dateOrder}
          rows={rows}
          file={file}
          onDateOrder={(order) => keepChoice(one.id, { dateOrder: order })}
        />
      </ImportHead>
      <div className="import-columns">
        <ColumnsTable
          headers={one.headers}
          rows={rows}
          mapping={mapping}
          wrong={wasAsked ? wrong : null}
          onChange={(next) => keepChoice(one.id, { mapping: next })}
        />
        <div>
          <h3 id="first-rows">First rows</h3>
          {preview.isPending ? <LoadingLines count={4} /> : <PreviewTable headers={one.headers} rows={rows} />}
        </div>
      </div>
      <ImportFoot
        title={wrong ? '1 column to choose' : `${countOf(one.counts.rows, 'row')} to check`}
        isWrong={wrong !== null}
        said={wrong?.message ?? 'A trial run: nothing is saved, and each row that cannot be added says why.'}
        problem={problem ?? file.problem}
      >
        <KeyButton keys="Esc" onClick={onLeave}>
          Not now
        </KeyButton>
        <KeyButton ref={go} variant="filled" keys="Ctrl Enter" loading={file.isRereading} onClick={check}>
          Check {countOf(one.counts.rows, 'row')}
        </KeyButton>
      </ImportFoot>
    </div>
  )
}
