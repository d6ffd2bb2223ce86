import { useRef, useState } from 'react'
import { api } from '../../lib/api'
import { useCommand } from '../../lib/use-command'
import { columnToFix } from './column-to-fix'
import { showImport } from './import-query'
import type { CheckedImport, ImportReason, ImportRow } from './import-records'
import { proposalOf, withName } from './name-proposal'
import { useImportRows } from './use-import-rows'

/** Where the caret is to be put when its row is drawn; taken once. */
export interface Caret {
  line: number
  column: number
}

const isAdded = ({ outcome }: ImportRow) => outcome === 'new' || outcome === 'fixed'

/** Mending the rows of one reason: typed cells by line, the row under the hand, and what became of those saved here. */
export const useRejected = (one: CheckedImport, reason: ImportReason, onAllMended: () => void) => {
  const { mapping } = one
  const [mended, setMended] = useState<ReadonlyMap<number, ImportRow>>(new Map())
  const [drafts, setDrafts] = useState<Readonly<Record<number, readonly string[] | undefined>>>({})
  const [chosen, setChosen] = useState<number | null>(null)
  const [hasFocus, setHasFocus] = useState(false)
  const [isTaking, setTaking] = useState(false)
  const [said, setSaid] = useState('')
  const caret = useRef<Caret | 'first' | null>('first')
  const fix = useCommand(api.imports.fixRow, { changes: [] })

  const isOpen = (row: ImportRow) => row.outcome === 'rejected' && row.group === reason.reason
  const goneFrom = (read: readonly ImportRow[]) => read.filter(({ line }) => mended.has(line) && !isOpen(mended.get(line)!)).length
  const found = useImportRows(one.id, { outcome: 'rejected', reason: reason.reason }, reason.rows, goneFrom)
  const rows = found.rows.map((row) => mended.get(row.line) ?? row)
  const open = rows.filter(isOpen)
  const current = open.find(({ line }) => line === chosen) ?? open[0] ?? null
  const proposed = open.flatMap((row) => {
    const name = drafts[row.line] === undefined ? proposalOf(row.cells, mapping) : null
    return name === null ? [] : [{ row, cells: withName(row.cells, mapping, name) }]
  })

  const choose = (row: ImportRow, column = columnToFix(row, mapping)) => {
    caret.current = { line: row.line, column }
    setChosen(row.line)
  }
  /** Null when it was refused; the sentence is shown. */
  const mend = async (line: number, cells: readonly string[]): Promise<ImportRow | null> => {
    try {
      // A row with too few or too many cells is written anew in the columns of its file.
      const answer = await fix.runAsync({ id: one.id, line, cells: mapping.map((_, column) => cells[column] ?? '') })
      setMended((all) => new Map(all).set(line, answer.row))
      setDrafts((all) => ({ ...all, [line]: undefined }))
      showImport(answer)
      return answer.row
    } catch {
      return null
    }
  }
  const goOn = (line: number) => {
    const next = open.find((row) => row.line > line) ?? open.find((row) => row.line !== line)
    if (next) choose(next)
    else onAllMended()
  }
  return {
    ...found,
    rows,
    current,
    caret,
    drafts,
    said,
    isOpen,
    isTaking,
    hasFocus,
    setHasFocus,
    proposals: proposed.length,
    problem: fix.problem?.message ?? null,
    choose,
    type: (line: number, cells: readonly string[]) => setDrafts((all) => ({ ...all, [line]: cells })),
    /** True when there was something typed to take back. */
    forget: (line: number): boolean => {
      if (drafts[line] === undefined) return false
      setDrafts((all) => ({ ...all, [line]: undefined }))
      return true
    },
    step: (row: ImportRow, step: 1 | -1) => {
      const next = open[open.indexOf(row) + step]
      if (next) choose(next)
    },
    save: async (row: ImportRow, cells: readonly string[] | null) => {
      if (fix.isRunning) return
      if (cells === null) return goOn(row.line)
      const after = await mend(row.line, cells)
      if (after === null) return
      setSaid(isAdded(after) ? `Line ${row.line} is fixed and will be added.` : `Line ${row.line}: ${after.reason ?? ''}`)
      if (isOpen(after)) choose(after)
      else goOn(row.line)
    },
    takeAll: async () => {
      if (isTaking) return
      setTaking(true)
      let taken = 0
      for (const { row, cells } of proposed) {
        if ((await mend(row.line, cells)) === null) break
        taken += 1
      }
      setTaking(false)
      // The row under the hand may be among them, and its field with the focus.
      caret.current = 'first'
      if (taken === open.length) onAllMended()
      setSaid(`${taken} proposals taken.`)
    },
  }
}
