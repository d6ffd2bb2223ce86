import { foldText } from '../search/fold-text'
import type { Named } from './phrase'

export interface NameMatch<Item> {
  item: Item
  /** Every typed word is a whole word of the name. */
  isExact: boolean
  /** The first word of the name is among them. */
  isByFirst: boolean
  /** Nothing of the name is left untyped. */
  isWhole: boolean
}

const wordsOf = (name: string): string[] =>
  foldText(name)
    .split(' ')
    .filter((word) => word !== '')

const matchOf = <Item extends Named>(typed: readonly string[], item: Item, shortest: number): NameMatch<Item> | null => {
  const words = wordsOf(item.name)
  const used: number[] = []
  let isExact = true
  for (const word of typed) {
    const after = used.at(-1) ?? -1
    const whole = words.findIndex((one, index) => one === word && index > after)
    const at = whole >= 0 || word.length < shortest ? whole : words.findIndex((one, index) => one.startsWith(word) && index > after)
    if (at < 0) return null
    isExact &&= at === whole
    used.push(at)
  }
  return { item, isExact, isByFirst: used.includes(0), isWhole: used.length === words.length }
}

/** Names that have these folded words in this order, or words beginning with them from `shortest` letters on. Where whole words match, beginnings don't count. */
export const nameMatches = <Item extends Named>(typed: readonly string[], items: readonly Item[], shortest: number): NameMatch<Item>[] => {
  const matches = items.flatMap((item) => matchOf(typed, item, shortest) ?? [])
  const exact = matches.filter(({ isExact }) => isExact)
  return exact.length > 0 ? exact : matches
}

/** The first letters of a name of several words: `pt` for Personal training. */
export const initialsMatches = <Item extends Named>(typed: string, items: readonly Item[]): NameMatch<Item>[] =>
  items
    .filter(({ name }) => {
      const words = wordsOf(name)
      return words.length > 1 && words.map((word) => word[0]).join('') === typed
    })
    .map((item) => ({ item, isExact: true, isByFirst: true, isWhole: true }))
