import type { PhraseWord } from './phrase-words'
import type { WordMeaning } from './word-meanings'

/** A meaning for every word: those of the runs, and the client's name for the rest. */
export interface Arrangement {
  meanings: readonly WordMeaning[]
  /** Indices of the words left for the client's name. */
  clientWords: readonly number[]
  /** Higher is likelier. */
  score: number
}

const mostTried = 4_000
/** What lies further below the likeliest is not meant. */
const reach = 1_000

const clientPresent = 1_000
const slotFilled = 100
const brokenName = 60

/** Words that only make sense beside a number or a day. */
const unitWords = new Set(['am', 'pm', 'h', 'hour', 'hours', 'min', 'mins', 'minutes', 'next'])

/** What a word costs as a client's name: a weekday or a type is rarely one, a number that means something almost never. */
const nameCosts = (words: readonly PhraseWord[], meanings: readonly WordMeaning[]): number[] =>
  words.map((word, index) => {
    const own = meanings.filter(({ from, until }) => from === index && until === index + 1)
    const hasDigit = /\d/.test(word.plain)
    if (hasDigit && own.length > 0 && word.plain.replace(/\D/g, '').length < 5) return 2_500
    if (word.lead === 'with' && own.some(({ kind }) => kind === 'trainer')) return 1_500
    if (unitWords.has(word.plain)) return 1_100
    if (own.some(({ kind, likelihood }) => kind === 'day' || kind === 'time' || (kind === 'sessionType' && likelihood === 0))) return 1_100
    return 0
  })

const leadBonus: Record<string, readonly string[]> = { with: ['trainer'], at: ['time'], on: ['day'], for: ['client', 'length'] }
const bonusOf = (lead: string | null, kind: string): number => (lead !== null && (leadBonus[lead]?.includes(kind) ?? false) ? 30 : 0)

const scoreOf = (
  words: readonly PhraseWord[],
  chosen: readonly WordMeaning[],
  clientWords: readonly number[],
  costs: readonly number[],
  wholeNames: readonly WordMeaning[],
): number => {
  const runs = clientWords.filter((index, at) => clientWords[at - 1] !== index - 1).length
  const trainer = chosen.find(({ kind }) => kind === 'trainer')
  const firstClient = clientWords[0]
  // A trainer's whole name is one name.
  const torn = wholeNames.filter(({ from, until }) => {
    const inClient = clientWords.filter((index) => from <= index && index < until).length
    const isTrainer = trainer !== undefined && trainer.from <= from && until <= trainer.until
    return !isTrainer && inClient !== until - from
  }).length
  return (
    (firstClient === undefined ? 0 : clientPresent) +
    chosen.reduce(
      (sum, { likelihood, kind, from, until }) => sum + slotFilled + likelihood + (until - from) + bonusOf(words[from]!.lead, kind),
      0,
    ) +
    clientWords.reduce((sum, index) => sum - costs[index]! + bonusOf(words[index]!.lead, 'client'), 0) -
    Math.max(0, runs - 1) * brokenName -
    torn * 300 +
    (trainer !== undefined && firstClient !== undefined && firstClient < trainer.from ? 10 : 0) -
    (firstClient ?? 0)
  )
}

/** Every way to give the words a meaning, each kind at most once; the likeliest first. */
export const arrangements = (words: readonly PhraseWord[], meanings: readonly WordMeaning[]): Arrangement[] => {
  const found: Arrangement[] = []
  const costs = nameCosts(words, meanings)
  const wholeNames = meanings.filter(({ isWholeName }) => isWholeName)
  const place = (index: number, chosen: readonly WordMeaning[], clientWords: readonly number[]): void => {
    if (found.length >= mostTried) return
    if (index === words.length) {
      found.push({ meanings: chosen, clientWords, score: scoreOf(words, chosen, clientWords, costs, wholeNames) })
      return
    }
    for (const meaning of meanings) {
      if (meaning.from === index && chosen.every(({ kind }) => kind !== meaning.kind))
        place(meaning.until, [...chosen, meaning], clientWords)
    }
    place(index + 1, chosen, [...clientWords, index])
  }
  if (words.length > 0) place(0, [], [])
  const best = Math.max(...found.map(({ score }) => score))
  return found.filter(({ score }) => score >= best - reach).sort((a, b) => b.score - a.score)
}
