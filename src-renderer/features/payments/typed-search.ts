import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'

/** Longer than the pause between two letters. */
const settledMs = 120

/** The words typed into a search, and those the list is asked for: on one line, undefined where nothing is left. */
export const useTypedSearch = (given = '') => {
  const [text, setText] = useState(given)
  const [settled] = useDebouncedValue(text, settledMs)
  const q =
    settled
      .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim()
      .slice(0, 120)
      .toWellFormed()
      .trim() || undefined
  return { text, setText, q }
}
