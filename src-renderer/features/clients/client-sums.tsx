import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import { openSell } from '../../lib/sell'
import { useStudio, useStudioTime } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { SectionTitle } from '../../ui/section-title'
import { useOwedItems, type OwedItem } from './owed-items'

/** What a client owes, line by line, and has paid. Only for those who handle money. */
export const ClientSums = ({ clientId, onDocuments }: { clientId: string; onDocuments: () => void }) => {
  const { currency } = useStudio()
  const { today } = useStudioTime()
  const year = today.slice(0, 4)
  const history = useQuery(queries.payments.history.queryOptions({ input: { id: clientId, limit: 1 } }))
  const ofYear = useQuery(queries.payments.list.queryOptions({ input: { clientId, from: `${year}-01-01`, limit: 1 } })).data?.totals
  const owed = useOwedItems(clientId)
  return (
    <section aria-labelledby="client-sums">
      <SectionTitle id="client-sums" right={<span className="muted">{currency}</span>}>
        Money
      </SectionTitle>
      {history.isError && <Failed what="The sums" error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && (
        <dl className="client-sums">
          <Sum label="Owes" amountMinor={owed.totalMinor} currency={currency} isOwed={owed.totalMinor > 0} />
          <Sum label={`Paid in ${year}`} amountMinor={ofYear?.revenueMinor} currency={currency} />
          <Sum label="Paid in all" amountMinor={history.data.paidMinor - history.data.refundedMinor} currency={currency} />
        </dl>
      )}
      {owed.items.length > 0 && (
        <ul className="owed-items" aria-label="Owed">
          {owed.items.map((item) => (
            <Owed key={item.id} item={item} currency={currency} onPay={() => openSell({ clientId, ...item.seed })} />
          ))}
        </ul>
      )}
      <KeyButton size="xs" variant="subtle" keys="D" className="client-documents" onClick={onDocuments}>
        Documents
      </KeyButton>
    </section>
  )
}

interface SumProps {
  label: string
  amountMinor: number | undefined
  currency: string
  isOwed?: boolean
}

const Sum = ({ label, amountMinor, currency, isOwed = false }: SumProps) => (
  <div data-owed={isOwed || undefined}>
    <dt>{label}</dt>
    <dd>{amountMinor === undefined ? '–' : <Amount amountMinor={amountMinor} currency={currency} />}</dd>
  </div>
)

const Owed = ({ item: { words, detail, amountMinor, seed }, currency, onPay }: { item: OwedItem; currency: string; onPay: () => void }) => (
  <li>
    <span className="owed-words">
      <span>{words}</span>
      <small>{detail}</small>
    </span>
    <Amount amountMinor={amountMinor} currency={currency} />
    {seed ? (
      <KeyButton size="xs" onClick={onPay}>
        Take payment<span className="sr-only"> for {words}</span>
      </KeyButton>
    ) : (
      <span className="muted">held</span>
    )}
  </li>
)
