/** The same form the contract asks of an e-mail address. */
const address = /^(?!\.)(?!.*\.\.)([a-z0-9_'+\-.]*)[a-z0-9_+-]@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/
const longestEmail = 254

/** The first address of a cell, lower-cased, and what stood beside it; null when it holds none. */
export const readEmailText = (text: string): { email: string; more: string[] } | null => {
  const parts = text
    .split(/[;,|\s]+/)
    .map((part) =>
      part
        .replace(/^mailto:/i, '')
        .replace(/^<|>$/g, '')
        .toLowerCase(),
    )
    .filter((part) => part.includes('@') || !text.includes('<'))
    .filter((part) => part !== '')
  const [first, ...more] = parts
  return first !== undefined && first.length <= longestEmail && address.test(first) ? { email: first, more } : null
}
