const halvesOf = (word: string): [start: string, end: string] => {
  const letters = [...word]
  const middle = Math.floor(letters.length / 2)
  return [letters.slice(0, middle).join(''), letters.slice(middle).join('')]
}

/** First and last name in halves. One edit falls into one half of a word: a name one edit away still begins or ends as this one does. */
export const nameHalves = (first: string, last: string) => {
  const [firstStart, firstEnd] = halvesOf(first)
  const [lastStart, lastEnd] = halvesOf(last)
  return { firstStart, firstEnd, lastStart, lastEnd }
}
