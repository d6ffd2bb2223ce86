import { dateText } from '@shared/domain/invoices/date-text'
import { taxText } from '@shared/domain/invoices/item-text'
import { methodNames } from '@shared/domain/invoices/method-names'
import type { PrintedDocument } from './printed-document'

type Amount = readonly [what: string, amountMinor: number]
export type Amounts = readonly Amount[]

/** Before the total of a receipt: what was taken off and, where prices come without it, the tax. */
export const beforeTotal = ({ kind, content }: PrintedDocument): Amounts => {
  if (kind === 'refund_note') return []
  const { subtotalMinor, discountMinor, discountReason, pricesIncludeTax, taxes } = content
  const discount: Amounts =
    discountMinor === 0 ? [] : [[discountReason === null ? 'Discount' : `Discount: ${discountReason}`, -discountMinor]]
  const added = pricesIncludeTax
    ? []
    : taxes.filter(({ taxMinor }) => taxMinor > 0).map((tax): Amount => [taxText(tax, false), tax.taxMinor])
  return discount.length + added.length === 0 ? [] : [['Subtotal', subtotalMinor], ...discount, ...added]
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

const tenders = ({ kind, content }: PrintedDocument): Amounts =>
  content.tenders.flatMap(({ method, amountMinor, tenderedMinor, changeMinor, referenceNumber }): Amounts => {
    const name = referenceNumber === null ? methodNames[method] : `${methodNames[method]}, ${referenceNumber}`
    if (kind === 'refund_note') return [[`Given back: ${name}`, amountMinor]]
    return [[name, tenderedMinor ?? amountMinor], ...(changeMinor !== null && changeMinor > 0 ? ([['Change', changeMinor]] as const) : [])]
  })

/** After the total of a receipt or a refund note: what was handed over, and what of the total was or is settled otherwise. An invoice says that in its standing. */
export const settlement = (printed: PrintedDocument): Amounts => {
  const { kind, content } = printed
  if (kind === 'invoice') return []
  const { totalMinor, owedMinor, dueOn } = content
  const rest = totalMinor - sum(content.tenders.map(({ amountMinor }) => amountMinor))
  if (kind === 'refund_note') return [...tenders(printed), ...(rest > 0 ? ([['Taken off what was owed', rest]] as const) : [])]
  const before = rest - owedMinor
  return [
    ...tenders(printed),
    ...(before > 0 ? ([['Settled before', before]] as const) : []),
    ...(owedMinor > 0 ? ([[dueOn === null ? 'Still owed' : `Still owed, due ${dateText(dueOn)}`, owedMinor]] as const) : []),
  ]
}
