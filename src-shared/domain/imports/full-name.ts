const particles = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'bin',
  'binti',
  'ibn',
  'al',
  'el',
  'ole',
  'wa',
  'zu',
  'ter',
  'ten',
  'st.',
])

/** `Otieno, Grace` and `Grace Otieno`: the last word is the last name, with the small words that belong to it. */
export const nameParts = (fullName: string): { firstName: string; lastName: string } => {
  const comma = /^([^,]+),\s*(\S[^,]*)$/.exec(fullName)
  if (comma) return { firstName: comma[2]!.trim(), lastName: comma[1]!.trim() }
  const words = fullName.split(' ').filter((word) => word !== '')
  let at = Math.max(1, words.length - 1)
  while (at > 1 && particles.has(words[at - 1]!.toLowerCase())) at--
  return { firstName: words.slice(0, at).join(' '), lastName: words.slice(at).join(' ') }
}
