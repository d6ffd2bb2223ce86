import { countText } from './count-text'

const megabyte = 1_000_000
/** What the API takes, in bytes of the file. */
export const largestFileBytes = 12 * megabyte

export const largestFileText = `${largestFileBytes / megabyte} MB`

/** Told before anything is read; null for a file that may be read. */
export const fileProblem = ({ name, size }: { name: string; size: number }): string | null => {
  if (size === 0) return `${name} is empty. Choose a file with a line of column names and a row per client.`
  if (size <= largestFileBytes) return null
  const megabytes = Math.ceil(size / (megabyte / 10)) / 10
  return `${name} has ${countText(megabytes)} MB; ${largestFileText} is the most. Split it into several files.`
}
