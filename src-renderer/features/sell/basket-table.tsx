import { amountText } from '../../lib/money'
import { BasketRow } from './basket-row'
import { withLine } from './basket'
import { setSale, type SaleDraft } from './sale-draft'
import type { SaleErrors } from './sale-errors'
import type { SaleSum } from './sale-sum'

interface BasketTableProps {
  draft: SaleDraft
  sum: SaleSum
  errors: SaleErrors
  onRemove: (key: string) => void
  onNext: () => void
}

export const BasketTable = ({ draft, sum, errors, onRemove, onNext }: BasketTableProps) => {
  const { lines, invoice } = draft
  if (lines.length === 0 && invoice === null) {
    return <p className="sell-empty">Nothing in the basket. A digit adds what is often sold, F3 finds the rest.</p>
  }
  return (
    <table className="sell-lines">
      <thead>
        <tr>
          <th>Item</th>
          <th className="num">Qty</th>
          <th className="num">Price</th>
          <th className="num">{sum.currency}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {invoice && (
          <tr>
            <td>
              <b>{invoice.number}</b>
              <small>{invoice.description}</small>
            </td>
            <td className="num">1</td>
            <td className="num">{amountText(invoice.owedMinor, sum.currency)}</td>
            <td className="num">{amountText(invoice.owedMinor, sum.currency)}</td>
            <td />
          </tr>
        )}
        {lines.map((line, index) => (
          <BasketRow
            key={line.key}
            line={line}
            grossMinor={sum.lines[index]?.grossMinor ?? 0}
            currency={sum.currency}
            errors={errors}
            onChange={(part) => setSale({ lines: withLine(lines, line.key, part) })}
            onRemove={() => onRemove(line.key)}
            onNext={onNext}
          />
        ))}
      </tbody>
    </table>
  )
}
