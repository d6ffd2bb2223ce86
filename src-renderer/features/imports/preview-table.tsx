import { BrokenText } from './broken-text'
import type { ImportRow } from './import-records'
import '../../ui/table.css'

/** The first rows as the file has them. */
export const PreviewTable = ({ headers, rows }: { headers: readonly string[]; rows: readonly ImportRow[] }) => (
  <div className="import-scroll" tabIndex={0} role="region" aria-labelledby="first-rows">
    <table className="table preview-table" style={{ minWidth: `${4 + headers.length * 8}rem` }}>
      <thead>
        <tr>
          <th scope="col" className="num preview-line">
            Line
          </th>
          {headers.map((header, column) => (
            <th key={column} scope="col" className="truncate">
              {header === '' ? `Column ${column + 1}` : header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, cells }) => (
          <tr key={line}>
            <td className="num muted">{line}</td>
            {headers.map((_, column) => (
              <td key={column} className="truncate" title={cells[column]}>
                <BrokenText text={cells[column] ?? ''} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
