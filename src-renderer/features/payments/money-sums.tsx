import { Amount } from '../../ui/amount'

export interface MoneySum {
  label: string
  /** Of money; a number of things has {@link count}. */
  amountMinor?: number
  count?: number
  tone?: 'danger' | 'warning'
  /** What stands before it: the sums of a row make an equation. */
  sign?: '−' | '='
}

interface MoneySumsProps {
  label: string
  sums: readonly MoneySum[]
  currency: string
}

/** A row of figures over a list, the code once. */
export const MoneySums = ({ label, sums, currency }: MoneySumsProps) => (
  <div className="money-sums" role="status" aria-label={label}>
    {sums.map(({ label: word, amountMinor, count, tone, sign }, index) => (
      <span key={word} className="money-sum" data-tone={tone}>
        {sign !== undefined && <i>{sign}</i>}
        <b>
          {amountMinor === undefined ? (
            (count ?? 0).toLocaleString('en-GB')
          ) : (
            <Amount amountMinor={amountMinor} currency={currency} withCode={index === 0} />
          )}
        </b>{' '}
        {word}
      </span>
    ))}
  </div>
)
