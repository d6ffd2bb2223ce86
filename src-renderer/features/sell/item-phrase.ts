import { foldText } from '@shared/domain/search/fold-text'
import { amountFromText } from '../../lib/money'
import type { SaleMethod } from './sale-draft'

export interface Named {
  id: string
  name: string
}

/** What the item field means. */
export type ItemPhrase<Item extends Named> =
  | { kind: 'item'; item: Item; quantity: number }
  | { kind: 'free'; description: string; priceText: string; quantity: number }
  | { kind: 'tender'; method: SaleMethod; amountText: string }

const methods: Record<string, SaleMethod> = {
  cash: 'cash',
  mpesa: 'mpesa',
  'm-pesa': 'mpesa',
  card: 'card',
  bank: 'bank_transfer',
  transfer: 'bank_transfer',
  cheque: 'cheque',
}

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word !== '')

/** Items every typed word begins a word of, those called exactly so first. */
export const itemsNamed = <Item extends Named>(items: readonly Item[], typed: string): Item[] => {
  const asked = wordsOf(typed)
  if (asked.length === 0) return [...items]
  const isExact = (item: Item) => Number(wordsOf(item.name).join(' ') === asked.join(' '))
  return items
    .filter((item) => {
      const words = wordsOf(item.name)
      return asked.every((typedWord) => words.some((word) => word.startsWith(typedWord)))
    })
    .toSorted((a, b) => isExact(b) - isExact(a))
}

const isAmount = (text: string, currency: string): boolean => amountFromText(text, currency) !== null

/** Up to so many is a number of things; above it is a price. */
const mostCounted = 20

/**
 * `5-pack` · `2 towel` · `towel 200` · `2 towel 200` · `cash 11000` · `750` (a free line). A name of the catalogue comes first; null while nothing is typed.
 */
export const itemPhrase = <Item extends Named>(typed: string, items: readonly Item[], currency: string): ItemPhrase<Item> | null => {
  const text = typed.trim().replaceAll(/\s+/g, ' ')
  if (text === '') return null
  const [, method = '', given = ''] = /^([a-z-]+)(?: ([\d,.']+))?$/i.exec(text) ?? []
  const tender = methods[method.toLowerCase()]
  if (tender !== undefined && (given === '' || isAmount(given, currency))) return { kind: 'tender', method: tender, amountText: given }
  const isLoneAmount = isAmount(text, currency) && text.replaceAll(/\D/g, '').length > 2
  const [named] = itemsNamed(items, text)
  if (named && !isLoneAmount) return { kind: 'item', item: named, quantity: 1 }
  if (isAmount(text, currency)) return { kind: 'free', description: '', priceText: text, quantity: 1 }
  const [, counted = '', rest = ''] = /^(\d{1,3}) ?[x×]? (.+)$/i.exec(text) ?? []
  const [countedItem] = rest === '' ? [] : itemsNamed(items, rest)
  const quantity = Number(counted)
  if (countedItem && quantity >= 1) return { kind: 'item', item: countedItem, quantity }
  const isCount = quantity >= 1 && quantity <= mostCounted
  const words = isCount ? rest : text
  const [, before = '', price = ''] = /^(.+) ([\d,.']+)$/.exec(words) ?? []
  if (isAmount(price, currency)) return { kind: 'free', description: before, priceText: price, quantity: isCount ? quantity : 1 }
  if (!isCount && counted !== '') return { kind: 'free', description: rest, priceText: counted, quantity: 1 }
  return { kind: 'free', description: words, priceText: '', quantity: isCount ? quantity : 1 }
}
