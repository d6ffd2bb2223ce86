import { amountText } from '../../lib/money'
import { BasketRow } from './basket-row'
import { withLine } from './basket'
import { isEmpty, setSale, type SaleDraft } from './sale-draft'
import type { SaleErrors } from './sale-errors'
import type { SaleSum } from './sale-sum'

interface BasketTableProps {
  draft: SaleDraft
  sum: SaleSum
  errors: SaleErrors
  /** Something is often sold, and added by its digit. */
  hasDigits: boolean
  /** By other than typing into its field. */
  onChanged: (path: string) => void
  onRemove: (key: string) => void
  onNext: () => void
}

export const BasketTable = ({ draft, sum, errors, hasDigits, onChanged, onRemove, onNext }: BasketTableProps) => {
  const { lines, invoice } = draft
  if (isEmpty(draft)) {
    return (
      <p className="sell-empty">
        Nothing in the basket.{' '}
        {hasDigits ? 'A digit adds what is often sold, F3 finds the rest.' : 'F3, then an amount, sells a free line.'}
      </p>
    )
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
            onChange={(part) => {
              setSale({ lines: withLine(lines, line.key, part) })
              if (part.quantityText !== undefined) onChanged(`line.${line.key}.quantity`)
            }}
            onRemove={() => onRemove(line.key)}
            onNext={onNext}
          />
        ))}
      </tbody>
    </table>
  )
}
