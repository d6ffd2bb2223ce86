import { IconArrowBackUp, IconCash } from '@tabler/icons-react'
import { methodText } from '../../lib/method-text'
import { useStudioTime } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import type { TimelineEntry } from './timeline-days'

interface MoneyRowProps {
  entry: Extract<TimelineEntry, { kind: 'money' }>
  rowProps: object
}

/** One payment or refund: how much, for what, and the paper that proves it. */
export const MoneyRow = ({ entry, rowProps }: MoneyRowProps) => {
  const { timeOf } = useStudioTime()
  const { what, amountMinor, currency, method, description, documentNumber, by } = entry
  const isRefund = what === 'refund'
  const Icon = isRefund ? IconArrowBackUp : IconCash
  return (
    <div
      className="timeline-row timeline-money"
      role="group"
      aria-label={`${isRefund ? 'Refund' : 'Payment'}, ${timeOf(entry.at)}`}
      {...rowProps}
    >
      <Icon size={15} stroke={1.7} aria-hidden />
      <time className="tnum">{timeOf(entry.at)}</time>
      <span className="timeline-what">
        <span>
          {isRefund && 'Refund: '}
          {description}
          {method !== null && `, ${methodText(method)}`}
        </span>
        {documentNumber !== null && <span className="muted">{documentNumber}</span>}
      </span>
      <span className="timeline-sum">
        <span className="timeline-by">{by.split(' ')[0]}</span>
        {isRefund && amountMinor === 0 ? (
          <span className="muted">no money moved</span>
        ) : (
          <Amount amountMinor={amountMinor} currency={currency} />
        )}
      </span>
    </div>
  )
}
