import { FileButton, Select } from '@mantine/core'
import { KeyButton } from '../../ui/key-button'
import { brokenSample } from './broken-letters'
import { useHeldFile } from './held-file'
import type { ClientImport, DateOrder, ImportRow, Reading } from './import-records'
import { dateOrderChoices, encodingChoices, separatorChoices } from './import-words'
import type { useReadFile } from './use-read-file'

const headerChoices = [
  { value: 'names', label: 'Names the columns' },
  { value: 'client', label: 'Is a client' },
] as const

interface ReadingFieldsProps {
  one: ClientImport
  dateOrder: DateOrder
  rows: readonly ImportRow[]
  file: ReturnType<typeof useReadFile>
  onDateOrder: (order: DateOrder) => void
}

/** Encoding, separator and order of dates as guessed. The first two need the file itself: this window has it until it is closed. */
export const ReadingFields = ({ one, dateOrder, rows, file, onDateOrder }: ReadingFieldsProps) => {
  const isHeld = useHeldFile((state) => state.file?.importId === one.id)
  const broken = brokenSample(rows)
  const again = (how: Reading) => file.again(one.id, { encoding: one.encoding, separator: one.separator, hasHeader: one.hasHeader, ...how })
  return (
    <>
      <div className="reading-fields">
        <Select
          label="Letters"
          data={encodingChoices}
          value={one.encoding}
          disabled={!isHeld || file.isRereading}
          error={broken === null ? undefined : `“${broken.slice(0, 24)}” looks broken`}
          onChange={(encoding) => encoding && again({ encoding })}
        />
        <Select
          label="Columns split by"
          data={separatorChoices}
          value={one.separator}
          disabled={!isHeld || file.isRereading}
          onChange={(separator) => separator && again({ separator })}
        />
        <Select
          label="First line"
          data={headerChoices}
          value={one.hasHeader ? 'names' : 'client'}
          disabled={!isHeld || file.isRereading}
          onChange={(first) => first && again({ hasHeader: first === 'names' })}
        />
        <Select label="Dates" data={dateOrderChoices} value={dateOrder} onChange={(order) => order && onDateOrder(order)} />
      </div>
      {!isHeld && (
        <FileButton onChange={(chosen) => chosen && file.start(chosen, one.id)} inputProps={{ 'aria-label': 'The same file again' }}>
          {(props) => (
            <KeyButton {...props} loading={file.reading !== null}>
              Choose the file again to read it another way
            </KeyButton>
          )}
        </FileButton>
      )}
    </>
  )
}
