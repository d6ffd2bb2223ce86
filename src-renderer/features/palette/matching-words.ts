import { foldText } from '@shared/domain/search/fold-text'

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word !== '')

/** Whether every typed word begins a word of the label; nothing typed matches all. */
export const isMatching = (label: string, typed: string): boolean => {
  const words = wordsOf(label)
  return wordsOf(typed).every((typedWord) => words.some((word) => word.startsWith(typedWord)))
}
