import { foldText, phoneDigits } from '@shared/domain/search/fold-text'
import { searchWords } from './client-words'

interface Searched {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  number: string
  /** As it is dialled inside its country, where that differs. */
  nationalPhone: string | null
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2,}/gu

/** In scripts without spaces a name begins anywhere; from three characters on, the other index finds it anyway. */
const beginningsInside = (word: string): string[] =>
  (word.match(unspaced) ?? []).flatMap((run) => [...run].map((_, at, all) => all.slice(at, at + 2).join('')).slice(1))

/** Signs are no part of a word, and yet what somebody may type first. */
const signsIn = (name: string): string[] => name.normalize('NFKC').match(/[^\p{L}\p{N}\p{M}\p{C}\s]+/gu) ?? []

/** `st. j.r.` begins four words: the two as written, and what stands between the signs. */
const partsOf = (words: readonly string[]): string[] => words.flatMap((word) => word.split(/[.+@]/))

/** What a search looks in: folded names, e-mail and the parts of its mailbox, the digits of the phone with and without its country code, number. */
export const searchTextOf = ({ firstName, lastName, email, phone, number, nationalPhone }: Searched): string => {
  const names = [...searchWords(firstName), ...searchWords(lastName)]
  const words = [
    ...names,
    ...partsOf(names),
    ...names.flatMap(beginningsInside),
    ...signsIn(`${firstName} ${lastName}`),
    ...searchWords(email ?? ''),
    ...partsOf(searchWords(email?.replace(/@.*/, '') ?? '')),
    phoneDigits(phone ?? ''),
    phoneDigits(nationalPhone ?? ''),
    foldText(number),
  ]
  return [...new Set(words)].filter((word) => word !== '').join(' ')
}
