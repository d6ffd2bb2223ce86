import { percentText } from '../../lib/tax-rate-text'
import type { TaxRate } from '../../lib/tax-rates'
import type { useRows } from '../../lib/use-rows'
import '../../ui/table.css'

interface TaxRatesTableProps {
  label: string
  rates: readonly TaxRate[]
  rows: ReturnType<typeof useRows>
  onOpen: (rate: TaxRate) => void
}

export const TaxRatesTable = ({ label, rates, rows, onOpen }: TaxRatesTableProps) => (
  <table className="table tax-rates" aria-label={label}>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col" className="num">
          Percentage
        </th>
        <th scope="col">For</th>
      </tr>
    </thead>
    <tbody>
      {rates.map((rate) => (
        <tr key={rate.id} data-current={(rate.isActive && rate.id === rows.current) || undefined}>
          <td>
            <button type="button" className="row-focus" onClick={() => onOpen(rate)} {...rows.rowProps(rate.id)}>
              {rate.name}
            </button>
          </td>
          <td className="num">{percentText(rate.rateBasisPoints)}</td>
          <td className="secondary">
            {rate.isDefault ? 'All that names no rate of its own' : rate.isActive ? 'What names it' : 'What still names it'}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
