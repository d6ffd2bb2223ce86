import type { Day } from '../time/zone'
import { dateText } from './date-text'
import { documentTitles, type DocumentKind } from './document-kind'
import { itemText, taxText } from './item-text'
import { methodNames, type PaymentMethod } from './method-names'
import { moneyText } from './money-text'

interface MessageFacts {
  kind: DocumentKind
  number: string
  issuedOn: Day
  currency: string
  studioName: string
  billedTo: string
  pricesIncludeTax: boolean
  items: readonly { description: string; detail: string | null; quantity: number; netMinor: number; totalMinor: number }[]
  taxes: readonly { name: string; rateBasisPoints: number; taxMinor: number }[]
  totalMinor: number
  tenders: readonly { method: PaymentMethod; amountMinor: number; changeMinor: number | null }[]
  reason: string | null
  /** Of an invoice, how it stands now. */
  standing: string | null
  owedMinor: number
  paymentInstructions: string | null
  footer: string | null
}

const totalNames: Record<DocumentKind, string> = { invoice: 'Total', receipt: 'Total', refund_note: 'Refunded' }

/** An issued document as an e-mail: what it says, in plain words, since a phone reads those at once. */
export const documentMessage = (facts: MessageFacts): { subject: string; message: string } => {
  const { kind, number, issuedOn, currency, studioName, pricesIncludeTax, owedMinor } = facts
  const money = (amountMinor: number) => `${currency} ${moneyText(amountMinor, currency)}`
  // On a refund note the whole of what goes back, tax and all.
  const isNet = !pricesIncludeTax && kind !== 'refund_note'
  const items = facts.items.flatMap((item) => [
    `${itemText(item)}: ${money(isNet ? item.netMinor : item.totalMinor)}`,
    ...(item.detail === null ? [] : [`  ${item.detail}`]),
  ])
  const taxes = facts.taxes.filter(({ taxMinor }) => taxMinor > 0).map((tax) => `${taxText(tax, !isNet)}: ${money(tax.taxMinor)}`)
  const total = `${totalNames[kind]}: ${money(facts.totalMinor)}`
  const tenders = kind === 'invoice' ? [] : facts.tenders.map(({ method, amountMinor }) => `${methodNames[method]}: ${money(amountMinor)}`)
  const owed = owedMinor > 0 && facts.paymentInstructions !== null ? [facts.paymentInstructions] : []
  const paragraphs = [
    [`${studioName}: ${documentTitles[kind]} ${number}, ${dateText(issuedOn)}${facts.billedTo === '' ? '' : `, for ${facts.billedTo}`}.`],
    items,
    [...(isNet ? [...taxes, total] : [total, ...taxes]), ...tenders],
    facts.reason === null ? [] : [`Reason: ${facts.reason}`],
    facts.standing === null ? [] : [`${facts.standing}.`],
    owed,
    facts.footer === null ? [] : [facts.footer],
  ]
  return {
    subject: `${documentTitles[kind]} ${number} from ${studioName}`,
    message: paragraphs
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  }
}
