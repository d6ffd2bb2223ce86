import { mostOfOne, mostPackages } from '@shared/domain/payments/most-sold'
import { amountFromText } from '../../lib/money'
import { nextKey, type BasketLine, type SoldItem } from './sale-draft'

/** How many of it one line can sell. */
export const mostOf = ({ item }: Pick<BasketLine, 'item'>): number => (item.kind === 'package' ? mostPackages : mostOfOne)

/** Null while it is not a number that can be sold. */
export const quantityOf = ({ item, quantityText }: BasketLine): number | null => {
  const quantity = /^\d{1,3}$/.test(quantityText.trim()) ? Number(quantityText) : 0
  return quantity >= 1 && quantity <= mostOf({ item }) ? quantity : null
}

/** Null while what is typed is no price. */
export const priceOf = ({ priceText, unitPriceMinor }: BasketLine, currency: string): number | null =>
  priceText === null ? unitPriceMinor : amountFromText(priceText, currency)

/** The same thing twice is one line, unless it has words or a price of its own. */
const isSame = (a: SoldItem, b: SoldItem): boolean => a.kind !== 'free' && JSON.stringify(a) === JSON.stringify(b)

/** One more of it: a line that is there counts up, a single one stays. */
export const withItem = (lines: readonly BasketLine[], line: Omit<BasketLine, 'key' | 'wasMinor'>): BasketLine[] => {
  const there = lines.find(({ item }) => isSame(item, line.item))
  if (!there) return [...lines, { ...line, key: nextKey(), wasMinor: null }]
  if (there.isSingle) return [...lines]
  const quantity = Math.min(mostOf(there), (quantityOf(there) ?? 0) + (quantityOf({ ...there, ...line }) ?? 1))
  return lines.map((one) => (one === there ? { ...one, quantityText: String(quantity) } : one))
}

export const withLine = (lines: readonly BasketLine[], key: string, part: Partial<BasketLine>): BasketLine[] =>
  lines.map((line) => (line.key === key ? { ...line, ...part } : line))

export const withoutLine = (lines: readonly BasketLine[], key: string): BasketLine[] => lines.filter((line) => line.key !== key)

/** One more or fewer; at one it stays. */
export const stepped = (line: BasketLine, by: 1 | -1): Partial<BasketLine> =>
  line.isSingle ? {} : { quantityText: String(Math.min(mostOf(line), Math.max(1, (quantityOf(line) ?? 1) + by))) }
