/** The part of a zod issue a sentence is made of. */
export interface Issue {
  code?: string | undefined
  message: string
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined
  expected?: string
  origin?: string
  minimum?: number | bigint
  maximum?: number | bigint
  format?: string
  keys?: readonly string[]
  values?: readonly unknown[]
  errors?: readonly (readonly Issue[])[]
}

const keyOf = (segment: PropertyKey | { key: PropertyKey }): string => String(typeof segment === 'object' ? segment.key : segment)

const wordsOf = (name: string): string => {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/^pin$/, 'PIN')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const formats: Record<string, string> = {
  datetime: 'is not an instant such as 2027-06-08T07:00:00Z',
  date: 'is not a day such as 2027-06-08',
  email: 'is not an e-mail address',
  base64: 'is not a file written as base64',
}

const units = (origin: string | undefined): string => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '')

const tooSmall = ({ origin, minimum }: Issue): string => {
  if (origin === 'string' && Number(minimum) === 1) return 'is empty'
  return origin === 'string' || origin === 'array' ? `needs at least ${minimum}${units(origin)}` : `must be at least ${minimum}`
}

const tooBig = ({ origin, maximum }: Issue): string =>
  origin === 'string' || origin === 'array' ? `may have at most ${maximum}${units(origin)}` : `must be at most ${maximum}`

const predicateOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'is missing' : `must be ${kinds[issue.expected ?? ''] ?? 'of another kind'}`
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return formats[issue.format ?? ''] ?? (issue.message.startsWith('is ') ? issue.message : 'is not in the form expected')
    case 'invalid_value':
      return `must be one of: ${(issue.values ?? []).map(String).join(', ')}`
    case 'not_multiple_of':
      return 'must be a whole number'
    default:
      return /^(is|has) /.test(issue.message) ? issue.message : 'is not valid'
  }
}

/** The first thing wrong with an input: the field as the contract names it, and one sentence that says what to do. */
export const issueSentence = (issues: readonly Issue[]): { field: string; message: string } => {
  const issue = issues[0]
  if (!issue) return { field: '', message: 'The input is not valid.' }
  const path = (issue.path ?? []).map(keyOf)
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys?.[0] ?? ''
    return { field: [...path, key].join('.'), message: `${key.slice(0, 60)} is not a field here; leave it out.` }
  }
  const inner = issue.code === 'invalid_union' ? issue.errors?.[0]?.[0] : undefined
  const field = path.join('.')
  const name = wordsOf(path.findLast((part) => !/^\d+$/.test(part)) ?? 'The input')
  return { field, message: `${name} ${predicateOf(inner ?? issue)}.` }
}
