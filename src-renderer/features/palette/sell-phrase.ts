import { isMatching } from './matching-words'

/** What `sell 5-pack grace` says: the thing, and the words left for whom. */
export interface SellPhrase<Item> {
  item: Item | null
  clientWords: string
}

/** `cash 10000`, as the item field of Sell reads it. */
export const isCashPhrase = (typed: string): boolean => /^(?:cash|m-?pesa|card|bank|cheque) [\d,.']+$/i.test(typed.trim())

/** The longest run of words at the beginning, else at the end, that names a thing on offer; null where it does not begin with `sell`. */
export const sellPhrase = <Item extends { name: string }>(typed: string, items: readonly Item[]): SellPhrase<Item> | null => {
  const [, said = ''] = /^sell\s+(\S.*)$/i.exec(typed.trim()) ?? []
  if (said === '') return null
  const words = said.trim().split(/\s+/)
  const lengths = words.map((_, index) => words.length - index)
  const named = (text: string) => items.find(({ name }) => isMatching(name, text))
  for (const length of lengths) {
    const first = named(words.slice(0, length).join(' '))
    if (first) return { item: first, clientWords: words.slice(length).join(' ') }
    const last = named(words.slice(-length).join(' '))
    if (last) return { item: last, clientWords: words.slice(0, -length).join(' ') }
  }
  return { item: null, clientWords: words.join(' ').replace(/^to /i, '') }
}
