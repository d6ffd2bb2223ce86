import { initialsMatches, nameMatches, type NameMatch } from './name-matches'
import type { Named, NamedType, PhraseVocabulary } from './phrase'
import type { PhraseWord } from './phrase-words'
import { typedDay, type TypedDay } from './typed-day'
import { typedLength } from './typed-length'
import { typedTime, type TypedTime } from './typed-time'

/** What one run of words can mean, but the client's name; `until` is exclusive. `likelihood` is 0 or less. */
export type WordMeaning = { from: number; until: number; likelihood: number; isWholeName: boolean } & (
  | { kind: 'trainer'; value: Named }
  | { kind: 'sessionType'; value: NamedType }
  | { kind: 'day'; value: TypedDay }
  | { kind: 'time'; value: TypedTime }
  | { kind: 'length'; value: number }
)

const mostWordsTogether = 4
const shortestTrainer = 2
const shortestType = 3

/** A last name alone is rather the client's; so is a beginning that several trainers share. */
const nameLikelihood = ({ isByFirst, isExact }: NameMatch<Named>, rivals: number): number =>
  (isByFirst ? 0 : -130) + (isExact ? 0 : rivals > 1 ? -120 : -20)

/** `thu 10` is rather ten o'clock, `9.10` ten past nine, and `10 june 18` is the tenth at 18:00. */
const dayLikelihood = (plain: string, { isNumberOnly }: TypedDay): number => {
  if (isNumberOnly && /^[a-z]+ \d{1,2}$/.test(plain)) return -150
  return /^\d{1,2}\.\d\d$|^[a-z]+ \d{1,2}$/.test(plain) ? -5 : 0
}

const meaningsOfRun = (words: readonly PhraseWord[], from: number, vocabulary: PhraseVocabulary): WordMeaning[] => {
  const plain = words.map((word) => word.plain).join(' ')
  const folded = words.map((word) => word.folded)
  const at = { from, until: from + words.length, likelihood: 0, isWholeName: false }
  const meanings: WordMeaning[] = []

  const day = typedDay(plain, vocabulary.today)
  if (day) meanings.push({ ...at, kind: 'day', value: day, likelihood: dayLikelihood(plain, day) })

  const time = typedTime(plain)
  const length = typedLength(
    plain,
    vocabulary.sessionTypes.map(({ durationMinutes }) => durationMinutes),
  )
  const isHour = /^\d{1,2}$/.test(plain) && time !== null
  if (time) meanings.push({ ...at, kind: 'time', value: time, likelihood: length !== null && !isHour ? -40 : 0 })
  if (length !== null) meanings.push({ ...at, kind: 'length', value: length, likelihood: isHour ? -40 : 0 })

  if (folded.every((word) => /\p{L}/u.test(word))) {
    const trainers = nameMatches(folded, vocabulary.trainers, shortestTrainer)
    for (const match of trainers)
      meanings.push({
        ...at,
        kind: 'trainer',
        value: match.item,
        likelihood: nameLikelihood(match, trainers.length),
        isWholeName: match.isWhole && words.length > 1,
      })
    const types = nameMatches(folded, vocabulary.sessionTypes, shortestType)
    for (const match of types.length > 0 || words.length > 1 ? types : initialsMatches(folded[0]!, vocabulary.sessionTypes))
      meanings.push({ ...at, kind: 'sessionType', value: match.item, likelihood: match.isExact ? 0 : types.length > 1 ? -120 : -20 })
  }
  return meanings
}

/** Every meaning of every run of words. A word that leads, such as `with`, begins a new run. */
export const wordMeanings = (words: readonly PhraseWord[], vocabulary: PhraseVocabulary): WordMeaning[] =>
  words.flatMap((_, from) => {
    const meanings: WordMeaning[] = []
    for (let until = from + 1; until <= Math.min(from + mostWordsTogether, words.length); until += 1) {
      if (until > from + 1 && words[until - 1]!.lead !== null) break
      meanings.push(...meaningsOfRun(words.slice(from, until), from, vocabulary))
    }
    return meanings
  })
