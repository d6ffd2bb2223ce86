import { Select } from '@mantine/core'
import { BrokenText } from './broken-text'
import type { ImportField, ImportRow } from './import-records'
import { fieldChoices } from './import-words'
import type { MappingProblem } from './mapping-problem'
import '../../ui/table.css'

const sampleCount = 3

/** Texts of a column that say what it holds: the first ones that are not empty. */
const samplesOf = (rows: readonly ImportRow[], column: number): string[] =>
  rows
    .map(({ cells }) => cells[column] ?? '')
    .filter((cell) => cell.trim() !== '')
    .slice(0, sampleCount)

interface ColumnsTableProps {
  headers: readonly string[]
  rows: readonly ImportRow[]
  mapping: readonly ImportField[]
  wrong: MappingProblem | null
  onChange: (mapping: ImportField[]) => void
}

/** A line for each column of the file: what it is called, what it holds, and the field it goes to. */
export const ColumnsTable = ({ headers, rows, mapping, wrong, onChange }: ColumnsTableProps) => (
  <div className="import-scroll">
    <table className="table columns-table">
      <thead>
        <tr>
          <th scope="col">Column of the file</th>
          <th scope="col" colSpan={sampleCount}>
            Holds
          </th>
          <th scope="col">Goes to</th>
        </tr>
      </thead>
      <tbody>
        {headers.map((header, column) => {
          const name = header === '' ? `Column ${column + 1}` : header
          const samples = samplesOf(rows, column)
          const field = mapping[column] ?? 'ignore'
          return (
            <tr key={column} data-off={field === 'ignore' || undefined}>
              <th scope="row" className="truncate" title={name}>
                {name}
              </th>
              {Array.from({ length: sampleCount }, (_, index) => (
                <td key={index} className="truncate secondary" title={samples[index]}>
                  <BrokenText text={samples[index] ?? (index === 0 ? '–' : '')} />
                </td>
              ))}
              <td>
                <Select
                  aria-label={`${name} goes to`}
                  data-column={column}
                  data={fieldChoices}
                  value={field}
                  searchable
                  size="xs"
                  error={wrong?.column === column || undefined}
                  onChange={(next) => next && onChange(headers.map((_, at) => (at === column ? next : (mapping[at] ?? 'ignore'))))}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)
