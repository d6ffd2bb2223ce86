import { arrangements, type Arrangement } from './arrangements'
import type { PartKind, PhrasePart, PhraseReading, PhraseVocabulary } from './phrase'
import { phraseTimes } from './phrase-times'
import { phraseWords, type PhraseWord } from './phrase-words'
import { wordMeanings, type WordMeaning } from './word-meanings'

const mostReadings = 8

const chosenValue = <Kind extends WordMeaning['kind']>(meanings: readonly WordMeaning[], kind: Kind) =>
  (meanings.find((meaning) => meaning.kind === kind)?.value ?? null) as Extract<WordMeaning, { kind: Kind }>['value'] | null

const partsOf = (text: string, words: readonly PhraseWord[], { meanings, clientWords }: Arrangement): PhrasePart[] => {
  const part = (kind: PartKind, first: number, last: number): PhrasePart => {
    const [from, until] = [words[first]!.from, words[last]!.until]
    return { kind, typed: text.slice(from, until), from, until }
  }
  const names = clientWords
    .filter((index, at) => clientWords[at - 1] !== index - 1)
    .map((first) => {
      let last = first
      while (clientWords.includes(last + 1)) last += 1
      return part('client', first, last)
    })
  return [...names, ...meanings.map(({ kind, from, until }) => part(kind, from, until - 1))].sort((a, b) => a.from - b.from)
}

const readingsOf = (
  text: string,
  words: readonly PhraseWord[],
  arrangement: Arrangement,
  vocabulary: PhraseVocabulary,
): PhraseReading[] => {
  const { meanings, clientWords } = arrangement
  const known = {
    parts: partsOf(text, words, arrangement),
    clientWords: clientWords.map((index) => words[index]!.typed).join(' '),
    trainer: chosenValue(meanings, 'trainer'),
    sessionType: chosenValue(meanings, 'sessionType'),
    lengthMinutes: chosenValue(meanings, 'length'),
  }
  return phraseTimes(chosenValue(meanings, 'day'), chosenValue(meanings, 'time'), vocabulary).map((times) => ({ ...known, ...times }))
}

const meaningKey = ({ clientWords, trainer, sessionType, onDate, start, lengthMinutes }: PhraseReading): string =>
  JSON.stringify([clientWords, trainer?.id, sessionType?.id, onDate, start, lengthMinutes])

/**
 * The ways to understand a phrase such as `grace amina thu 6pm 60`, the likeliest first: who, with whom, what, when, how long,
 * in any order. What matches nothing is the client's name. None for an empty phrase.
 */
export const parsePhrase = (text: string, vocabulary: PhraseVocabulary): PhraseReading[] => {
  const words = phraseWords(text)
  const seen = new Set<string>()
  return arrangements(words, wordMeanings(words, vocabulary))
    .flatMap((arrangement) => readingsOf(text, words, arrangement, vocabulary))
    .filter((reading) => {
      const key = meaningKey(reading)
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, mostReadings)
}
