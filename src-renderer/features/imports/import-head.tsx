import { IconFileTypeCsv } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useStudio } from '../../lib/use-studio'
import { countOf } from './count-text'
import type { ClientImport } from './import-records'
import { dateOrderNames, encodingNames, separatorNames } from './import-words'

interface ImportHeadProps {
  one: ClientImport
  /** In the place of how the file was read: the fields that change it. */
  children?: ReactNode
  act?: ReactNode
}

const countryName = (code: string): string => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code

/** The file, how it was read, and the act on it. */
export const ImportHead = ({ one, children, act }: ImportHeadProps) => {
  const studio = useStudio()
  return (
    <header className="import-file">
      <IconFileTypeCsv size={26} stroke={1.5} aria-hidden />
      <div className="import-name">
        <h2 className="truncate" title={one.fileName}>
          {one.fileName}
        </h2>
        <span>{countOf(one.counts.rows, 'row')}</span>
      </div>
      {children ?? (
        <dl>
          <div>
            <dt>Letters</dt>
            <dd>{encodingNames[one.encoding]}</dd>
          </div>
          <div>
            <dt>Columns split by</dt>
            <dd>{separatorNames[one.separator]}</dd>
          </div>
          <div>
            <dt>Dates</dt>
            <dd>{dateOrderNames[one.dateOrder]}</dd>
          </div>
          <div>
            <dt>Phones without code</dt>
            <dd>{countryName(studio.countryCode)}</dd>
          </div>
        </dl>
      )}
      <span className="grow" />
      {act}
    </header>
  )
}
