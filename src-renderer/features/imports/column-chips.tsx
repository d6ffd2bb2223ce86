import { importFieldLabels } from '@shared/domain/imports/import-words'
import { IconArrowRight } from '@tabler/icons-react'
import type { ClientImport } from './import-records'

/** Each column of the file and the field it goes to. */
export const ColumnChips = ({ headers, mapping }: Pick<ClientImport, 'headers' | 'mapping'>) => (
  <ol className="import-map" aria-label="Columns">
    {headers.map((header, column) => {
      const field = mapping[column] ?? 'ignore'
      return (
        <li key={column} data-off={field === 'ignore' || undefined}>
          <span className="truncate">{header === '' ? `Column ${column + 1}` : header}</span>
          <IconArrowRight size={13} stroke={1.8} aria-label="becomes" />
          <b>{field === 'ignore' ? 'left out' : importFieldLabels[field]}</b>
        </li>
      )
    })}
  </ol>
)
