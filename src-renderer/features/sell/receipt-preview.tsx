import { IconBarbell } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { moneyText } from '@shared/domain/invoices/money-text'
import { clientName } from '../../lib/client-name'
import { methodNames } from '../../lib/payment-words'
import type { Client } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { useStudioNow } from '../../lib/studio-clock'
import { useStudio, useStudioTime } from '../../lib/use-studio'
import { toIso } from '@shared/domain/time/instant'
import { priceOf, quantityOf } from './basket'
import type { SaleDraft } from './sale-draft'
import type { SaleSum } from './sale-sum'

interface ReceiptPreviewProps {
  draft: Pick<SaleDraft, 'lines' | 'invoice'>
  client: Client | null
  sum: SaleSum
  /** Null until it is paid; where nothing is paid, the invoice’s. */
  number: string | null
  isInvoice: boolean
}

/** The paper as it will be; its number is given when the money is taken. */
export const ReceiptPreview = ({ draft, client, sum, number, isInvoice }: ReceiptPreviewProps) => {
  const studio = useStudio()
  const me = useMe()
  const { dayAndTime } = useStudioTime()
  const now = useStudioNow()
  const text = (minor: number) => moneyText(minor, sum.currency)
  return (
    <article className="sell-receipt" aria-label={isInvoice ? 'Invoice preview' : 'Receipt preview'}>
      <header>
        <IconBarbell size={20} stroke={1.8} aria-hidden />
        <b>{studio.name}</b>
        {studio.address && <span>{studio.address}</span>}
        {studio.taxNumber && <span>{studio.taxNumber}</span>}
      </header>
      <dl>
        <Fact label={isInvoice ? 'Invoice' : 'Receipt'}>
          {number ?? <span className="sell-no-number">number when {isInvoice ? 'issued' : 'paid'}</span>}
        </Fact>
        <Fact label="Date">{dayAndTime(toIso(now))}</Fact>
        {client && <Fact label="Client">{clientName(client)}</Fact>}
        <Fact label="Served by">{`${me.firstName}, ${studio.deskName}`}</Fact>
      </dl>
      <table>
        <tbody>
          {draft.invoice && (
            <tr>
              <td>
                {draft.invoice.number}
                <small>{draft.invoice.description}</small>
              </td>
              <td>{text(draft.invoice.owedMinor)}</td>
            </tr>
          )}
          {draft.lines.map((line) => {
            const quantity = quantityOf(line) ?? 0
            return (
              <tr key={line.key}>
                <td>
                  {line.name}
                  {quantity > 1 && ` × ${quantity}`}
                  {line.detail !== '' && <small>{line.detail}</small>}
                </td>
                <td>{text(quantity * (priceOf(line, sum.currency) ?? 0))}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          {sum.discountMinor > 0 && <Sum label="Discount">{text(-sum.discountMinor)}</Sum>}
          <tr className="total">
            <th scope="row">Total {sum.currency}</th>
            <td>{text(sum.totalMinor)}</td>
          </tr>
          {sum.taxes.map(({ name, taxMinor }) => (
            <Sum key={name} label={sum.pricesIncludeTax ? `${name} included` : name}>
              {text(taxMinor)}
            </Sum>
          ))}
          {sum.rows
            .filter(({ amountMinor }) => amountMinor > 0)
            .map(({ row, givenMinor }) => (
              <Sum
                key={row.key}
                label={row.reference.trim() === '' ? methodNames[row.method] : `${methodNames[row.method]} ${row.reference}`}
              >
                {text(givenMinor)}
              </Sum>
            ))}
          {sum.changeMinor > 0 && <Sum label="Change">{text(sum.changeMinor)}</Sum>}
          {sum.owedMinor > 0 && <Sum label="Still to pay">{text(sum.owedMinor)}</Sum>}
        </tfoot>
      </table>
      {studio.documentFooter !== '' && <footer>{studio.documentFooter}</footer>}
    </article>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const Sum = ({ label, children }: { label: string; children: ReactNode }) => (
  <tr>
    <th scope="row">{label}</th>
    <td>{children}</td>
  </tr>
)
