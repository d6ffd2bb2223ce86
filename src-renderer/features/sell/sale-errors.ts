import { methodText } from '../../lib/method-text'
import { mostOf, priceOf, quantityOf } from './basket'
import { discountFromText, type SaleSum } from './sale-sum'
import type { SaleDraft, SoldItem } from './sale-draft'

/** A sentence by the field it is about. */
export type SaleErrors = Readonly<Record<string, string>>

const forSomebody: readonly SoldItem['kind'][] = ['package', 'membership', 'session', 'fee']

const clientError = ({ client, newClient, lines }: SaleDraft, sum: SaleSum): SaleErrors => {
  if (newClient !== null) return newClient.firstName.trim() === '' ? { 'newClient.firstName': 'Write a first name.' } : {}
  if (client !== null) return {}
  const line = lines.find(({ item }) => forSomebody.includes(item.kind))
  if (line) return { clientId: `Choose the client who gets ${line.name}.` }
  return sum.owedMinor > 0 && sum.totalMinor > 0 ? { clientId: 'Choose the client who will pay the rest.' } : {}
}

const lineErrors = ({ lines }: SaleDraft, currency: string): SaleErrors =>
  Object.fromEntries(
    lines.flatMap((line): [string, string][] => [
      ...(line.item.kind === 'free' && line.name.trim() === ''
        ? [[`line.${line.key}.name`, 'Write what is sold.'] as [string, string]]
        : []),
      ...(priceOf(line, currency) === null ? [[`line.${line.key}.price`, 'Write a price, such as 200.'] as [string, string]] : []),
      ...(quantityOf(line) === null
        ? [[`line.${line.key}.quantity`, `Write how many, from 1 to ${mostOf(line)}.`] as [string, string]]
        : []),
    ]),
  )

const tenderErrors = (sum: SaleSum): SaleErrors =>
  Object.fromEntries(
    sum.rows.flatMap(({ row, problem, amountMinor }): [string, string][] => {
      if (problem !== null) return [[`tender.${row.key}.amount`, problem]]
      const isNeeded = row.method !== 'cash' && amountMinor > 0 && row.reference.trim() === ''
      return isNeeded ? [[`tender.${row.key}.reference`, `Write the reference of the ${methodText(row.method)} payment.`]] : []
    }),
  )

/** What stands in the way of taking the money, in the order of the screen. */
export const saleErrors = (draft: SaleDraft, sum: SaleSum): SaleErrors => ({
  ...(draft.lines.length === 0 && draft.invoice === null ? { item: 'Add what is sold.' } : {}),
  ...clientError(draft, sum),
  ...lineErrors(draft, sum.currency),
  ...(draft.discountText.trim() !== '' && discountFromText(draft.discountText, sum.currency) === null
    ? { discount: 'Write 10% or an amount, such as 500.' }
    : {}),
  ...tenderErrors(sum),
})

/** As it stands once that field has changed: of a line or a part that is gone nothing is said either. */
export const withoutError = (errors: SaleErrors, path: string): SaleErrors =>
  Object.fromEntries(Object.entries(errors).filter(([field]) => field !== path && !field.startsWith(`${path}.`)))

/** The field on screen for a field of the contract, such as `tenders.0.referenceNumber`; null where there is none. */
export const fieldOnScreen = (field: string | null, draft: SaleDraft): string | null => {
  if (field === null) return null
  const [, index, part] = /^tenders[.[](\d+)\]?\.?(\w+)?/.exec(field) ?? []
  if (index !== undefined) {
    const row = draft.tenders[Number(index)]
    return row ? `tender.${row.key}.${part === 'referenceNumber' ? 'reference' : 'amount'}` : null
  }
  const [, line] = /^items[.[](\d+)/.exec(field) ?? []
  if (line !== undefined) return draft.lines[Number(line)] ? `line.${draft.lines[Number(line)]!.key}.quantity` : null
  if (field === 'referenceNumber') return `tender.${draft.currentTender}.reference`
  if (field.startsWith('discount')) return 'discount'
  return ['clientId', 'dueOn'].includes(field) ? field : null
}
