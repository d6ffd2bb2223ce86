/** Made-up choices that come out the same every time. */
export interface Random {
  /** From 0 up to, not including, 1. */
  fraction(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** An item as often as its weight says; weights of 0 are never chosen. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item
}

/** FNV-1a: texts that differ in one letter start far apart. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

/** A generator (mulberry32) of its own for each label, so that a change in one part of the data does not reshuffle the others. */
export const randomOf = (label: string): Random => {
  let state = hashOf(`kilele ${label}`)
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1))
  const pick = <Item>(items: readonly Item[]): Item => items[whole(0, items.length - 1)] as Item
  const weighted = <Item>(items: readonly Item[], weightOf: (item: Item) => number): Item => {
    let left = fraction() * items.reduce((sum, item) => sum + weightOf(item), 0)
    return items.find((item) => (left -= weightOf(item)) < 0) ?? pick(items)
  }
  return { fraction, whole, chance: (probability) => fraction() < probability, pick, weighted }
}
