import { IconX } from '@tabler/icons-react'
import { Key } from '../../ui/key'
import { without, type FilterInWords } from './clients-filter-words'
import type { ClientsSearch } from './clients-search'

interface ClientsChipsProps {
  look: ClientsSearch
  filters: readonly FilterInWords[]
  onChange: (look: ClientsSearch) => void
  onClear: () => void
}

/** What the list is narrowed by; each goes by a press, all of them by X. */
export const ClientsChips = ({ look, filters, onChange, onClear }: ClientsChipsProps) =>
  filters.length === 0 ? null : (
    <div className="clients-chips" role="group" aria-label="Filters that are on">
      {filters.map(({ key, words }) => (
        <button key={key} type="button" className="clients-chip" onClick={() => onChange(without(look, [key]))}>
          <span className="sr-only">Take away: </span>
          <span className="truncate">
            <bdi>{words}</bdi>
          </span>
          <IconX size={13} stroke={2} aria-hidden />
        </button>
      ))}
      <button type="button" className="clients-clear" aria-keyshortcuts="X" onClick={onClear}>
        Clear <Key keys="X" />
      </button>
    </div>
  )
