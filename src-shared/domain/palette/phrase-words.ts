import { foldText } from '../search/fold-text'

/** A typed word with its place in the phrase. */
export interface PhraseWord {
  typed: string
  from: number
  until: number
  /** Lower case without marks, for names. */
  folded: string
  /** Lower case, signs kept, for days and times. */
  plain: string
  /** Said before it: who or what follows. */
  lead: string | null
}

const leads = new Set(['with', 'at', 'on', 'for'])
/** Nobody types more into one line and means a booking. */
const mostWords = 14

/** The words that mean something; `book … with … at …` only lead to the next. */
export const phraseWords = (text: string): PhraseWord[] => {
  const words: PhraseWord[] = []
  let lead: string | null = null
  const typedWords = [...text.matchAll(/[^\s,;]+/gu)].slice(0, mostWords)
  typedWords.forEach((match, index) => {
    const typed = match[0]
    const plain = typed.toLowerCase()
    const isLast = index === typedWords.length - 1
    if (!isLast && ((index === 0 && plain === 'book') || leads.has(plain))) {
      lead = plain
      return
    }
    words.push({ typed, from: match.index, until: match.index + typed.length, folded: foldText(typed), plain, lead })
    lead = null
  })
  return words
}
