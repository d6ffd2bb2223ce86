import { dateText } from '@shared/domain/invoices/date-text'
import { moneyText } from '@shared/domain/invoices/money-text'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { fromIso } from '@shared/domain/time/instant'
import { documentKindNames, methodNames, type DocumentRecord } from '../../lib/payment-words'

/** A document as it was issued: full sums and days, ink on paper in both themes. */
export const Paper = ({ document }: { document: DocumentRecord }) => {
  const { content, currency } = document
  const { studio } = content
  const money = (amountMinor: number) => <span className="tnum">{moneyText(amountMinor, currency)}</span>
  const sum = (label: string, amountMinor: number, isTotal = false) => (
    <div data-total={isTotal || undefined}>
      <dt>{label}</dt>
      <dd>{money(amountMinor)}</dd>
    </div>
  )
  return (
    <article className="paper" aria-label={`${documentKindNames[document.kind]} ${document.number}`}>
      <header>
        <b>{studio.name}</b>
        {[studio.address, studio.phone, studio.taxNumber === null ? null : `Tax number ${studio.taxNumber}`]
          .filter((line) => line !== null)
          .map((line) => (
            <span key={line}>{line}</span>
          ))}
      </header>
      <h3>
        {documentKindNames[document.kind]} {document.number}
      </h3>
      <p>
        {dateText(document.issuedOn)}, {wallTimeLabel(fromIso(document.issuedAt), content.timeZone)}
      </p>
      {document.billedTo !== '' && <p className="paper-to">{document.billedTo}</p>}
      {content.refersTo.length > 0 && (
        <p>To {content.refersTo.map(({ kind, number }) => `${documentKindNames[kind].toLowerCase()} ${number}`).join(', ')}</p>
      )}
      <ul className="paper-items">
        {content.items.map((item, index) => (
          <li key={index}>
            <span>
              {item.quantity > 1 && `${item.quantity} × `}
              {item.description}
              {item.detail !== null && <small>{item.detail}</small>}
            </span>
            {money(item.totalMinor)}
          </li>
        ))}
      </ul>
      <dl>
        {content.discountMinor > 0 && sum('Before the discount', content.subtotalMinor)}
        {content.discountMinor > 0 &&
          sum(content.discountReason === null ? 'Discount' : `Discount, ${content.discountReason}`, -content.discountMinor)}
        {content.taxes.map(({ name, rateBasisPoints, taxMinor }) => (
          <div key={`${name} ${rateBasisPoints}`}>
            <dt>
              {content.pricesIncludeTax ? 'of which ' : ''}
              {name} {rateBasisPoints / 100} %
            </dt>
            <dd>{money(taxMinor)}</dd>
          </div>
        ))}
        {sum(`Total, ${currency}`, content.totalMinor, true)}
        {content.tenders.map(({ method, amountMinor, tenderedMinor, changeMinor, referenceNumber }, index) => (
          <div key={index}>
            <dt>
              {methodNames[method]}
              {referenceNumber !== null && `, ${referenceNumber}`}
              {tenderedMinor !== null && changeMinor !== null && changeMinor > 0 && (
                <small>
                  {moneyText(tenderedMinor, currency)} handed over, {moneyText(changeMinor, currency)} change
                </small>
              )}
            </dt>
            <dd>{money(amountMinor)}</dd>
          </div>
        ))}
        {content.owedMinor > 0 && sum(content.dueOn === null ? 'Owed' : `Owed, due ${dateText(content.dueOn)}`, content.owedMinor, true)}
      </dl>
      {content.reason !== null && <p>Reason: {content.reason}</p>}
      {content.owedMinor > 0 && content.paymentInstructions !== null && <p className="paper-to">{content.paymentInstructions}</p>}
      <footer>
        <span>
          {content.deskName}, {content.servedBy}
        </span>
        {content.footer !== null && <span className="paper-to">{content.footer}</span>}
      </footer>
    </article>
  )
}
