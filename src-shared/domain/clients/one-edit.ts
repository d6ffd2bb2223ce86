/** Whether one letter put in, taken out or replaced makes one word the other. */
export const isOneEditAway = (a: string, b: string): boolean => {
  const [short, long] = [[...a], [...b]].sort((one, other) => one.length - other.length) as [string[], string[]]
  const extra = long.length - short.length
  if (extra > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  const rest = short.slice(extra === 0 ? start + 1 : start).join('')
  return (extra === 1 || start < short.length) && rest === long.slice(start + 1).join('')
}
