import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../lib/api'
import { amountText } from '../../lib/money'
import { useIsOnline } from '../../lib/use-online'
import { SectionTitle } from '../../ui/section-title'
import { quantityOf } from './basket'
import { ReceiptPreview } from './receipt-preview'
import { setSale, type SaleDraft } from './sale-draft'
import type { SaleSum } from './sale-sum'
import type { ClientMoney } from './use-client-money'
import type { Till } from './use-till'

interface ReceiptSideProps {
  draft: SaleDraft
  sum: SaleSum
  till: Till
  money: ClientMoney
}

/** What the client takes home, and what this sale changes. */
export const ReceiptSide = ({ draft, sum, till, money }: ReceiptSideProps) => {
  const isOnline = useIsOnline()
  const drawer = useQuery(queries.drawers.current.queryOptions()).data
  const { client, done } = draft
  const paper = done ? (done.result.receipt ?? done.result.invoice) : null
  const isInvoice = done
    ? done.result.receipt === null
    : sum.totalMinor > 0 && sum.owedMinor === sum.totalMinor && sum.rows.every(({ problem }) => problem === null)
  const cashMinor = sum.rows.reduce((all, { row, amountMinor }) => all + (row.method === 'cash' ? amountMinor : 0), 0)
  const inDrawer = drawer === undefined ? null : (drawer.drawer?.expectedMinor ?? drawer.lastLeftMinor)
  const drawerAfter = done ? done.result.drawerExpectedMinor : inDrawer === null ? null : inDrawer + cashMinor
  const bought = draft.lines.reduce((all, line) => all + till.creditsOf(line) * (quantityOf(line) ?? 0), 0)
  return (
    <section className="sell-side" aria-label="Receipt">
      <SectionTitle right={<span className="muted">{paper ? '' : 'preview'}</span>}>{isInvoice ? 'Invoice' : 'Receipt'}</SectionTitle>
      <ReceiptPreview draft={draft} client={client} sum={sum} number={paper?.number ?? null} isInvoice={isInvoice} />
      {client?.email != null && !done && (
        <Checkbox
          label={`E-mail ${client.email}${isOnline ? '' : ', once online'}`}
          checked={draft.isEmailed}
          onChange={(event) => setSale({ isEmailed: event.currentTarget.checked })}
        />
      )}
      <dl className="sell-after">
        {drawerAfter !== null && (
          <div>
            <dt>{done ? 'Drawer' : 'Drawer after this sale'}</dt>
            <dd>{amountText(drawerAfter, sum.currency)}</dd>
          </div>
        )}
        {client && money.available !== null && !(done && money.isOld) && (
          <div>
            <dt>{done ? 'Credits' : 'Credits after this sale'}</dt>
            <dd>{money.available + (done ? 0 : bought)}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
