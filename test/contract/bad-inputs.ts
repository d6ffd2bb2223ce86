import * as z from 'zod'
import type { ContractProcedure } from './contract-procedures'

/** The part of JSON Schema our inputs are made of. */
interface Schema {
  /** With null beside it where a field may be cleared. */
  type?: string | string[]
  /** `as typed so far`: any text is taken. */
  description?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  /** One of several shapes, told apart by a field. */
  oneOf?: Schema[]
  allOf?: Schema[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  propertyNames?: Schema
}

export interface BadInput {
  /** `startsAt: wrong type`. */
  label: string
  input: Record<string, unknown>
  /** The field at fault, as the answer must name it. */
  field: string
}

type Path = readonly (string | number)[]

const someId = '0000000000000000000000000Z'

/** Good values JSON Schema cannot describe, by the field's name. */
const known: Record<string, unknown> = {
  timeZone: 'Africa/Nairobi',
  currency: 'KES',
  countryCode: 'KE',
  email: 'somebody@kilele.example',
  fileName: 'none.thbackup',
  start: '09:00',
  end: '17:00',
  time: '09:30',
  phone: '0711 000 111',
  pin: '2580',
  contentBase64: 'aGFiYXJp',
}

const plain = (schema: Schema): Schema => {
  const inner = (schema.anyOf ?? schema.oneOf)?.find(({ type, const: only }) => type !== 'null' && only === undefined)
  if (inner && (inner.anyOf ?? inner.oneOf)) return plain(inner)
  const one = inner ?? schema
  const own = { ...one, ...(Array.isArray(one.type) ? { type: one.type.find((type) => type !== 'null') ?? 'null' } : {}) }
  return own.allOf ? own.allOf.reduce((all, part) => ({ ...all, ...part }), own) : own
}
const isNullable = ({ type, anyOf }: Schema): boolean =>
  type === 'null' || (Array.isArray(type) && type.includes('null')) || (anyOf?.some(isNullable) ?? false)
const mayBeEmpty = (schema: Schema): boolean => schema.anyOf?.some((one) => one.const === '') ?? false

/** Shapes that no field tells apart: what is wrong inside one is said of the whole. */
const isEither = (schema: Schema): boolean =>
  schema.anyOf !== undefined && (schema.anyOf.filter(({ type }) => type === 'object').length > 1 || schema.anyOf.some(isEither))

const goodValue = (name: string, given: Schema): unknown => {
  const schema = plain(given)
  if (schema.const !== undefined) return schema.const
  if (name in known) return known[name]
  if (schema.enum) return schema.enum[0]
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date-time') return '2027-06-08T09:00:00Z'
      if (schema.format === 'date') return '2027-06-08'
      if (schema.pattern?.includes('{26}')) return someId
      return 'good text of use'.padEnd(schema.minLength ?? 1, 'x')
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    case 'array':
      return [goodValue(name, schema.items ?? {})]
    case 'object':
      return schema.properties ? goodObject(schema) : { key: 'value' }
    default:
      return 'good'
  }
}

const goodObject = ({ properties = {}, required = [] }: Schema): Record<string, unknown> =>
  Object.fromEntries(required.map((name) => [name, goodValue(name, properties[name] ?? {})]))

const without = (value: unknown, path: Path): unknown => {
  const [head, ...rest] = path
  if (head === undefined) return value
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>
  if (rest.length === 0) delete copy[head]
  else copy[head] = without(copy[head], rest)
  return copy
}

const replaced = (value: unknown, path: Path, by: unknown): unknown => {
  const [head, ...rest] = path
  if (head === undefined) return by
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...((value ?? {}) as object) }) as Record<string | number, unknown>
  copy[head] = replaced(copy[head], rest, by)
  return copy
}

const wrongFormats: Record<string, string[]> = {
  'date-time': [
    '2027-06-08',
    '2027-06-08T09:00',
    '2027-06-08T25:00:00Z',
    '2027-02-30T09:00:00Z',
    '9999-12-30T09:00:00Z',
    '0001-01-01T09:00:00Z',
    'tomorrow',
  ],
  date: ['2027-02-30', '2027-13-01', '08.06.2027', '2027-6-8', '2027-06-08T00:00:00Z', '0001-01-01'],
}

/** Texts no field of this name takes, though JSON Schema does not say so. */
const wrongTexts: Record<string, string[]> = {
  email: ['somebody', 'somebody@', 'two@at@kilele.example', 'line\nbreak@kilele.example'],
  timeZone: ['Nairobi', 'EAT'],
  currency: ['shillings', 'kes'],
  countryCode: ['Kenya', 'ke', '1A'],
  start: ['9:00', '24:30', '09:60', '09:00:00'],
  end: ['9:00', '24:30', '25:00', 'noon'],
  fileName: ['../studio.db', 'a/b.thbackup', 'studio.db'],
}

/** A password may be of spaces. */
const isSecret = (name: string): boolean => /password/i.test(name)

/** What is wrong with a field by its kind: a label and the value. */
const badValues = (name: string, given: Schema): [string, unknown][] => {
  const schema = plain(given)
  // Anything at all.
  if (Object.keys(schema).length === 0) return []
  const bad: [string, unknown][] = isNullable(given) ? [] : [['null', null]]
  if (schema.enum ?? schema.const) {
    bad.push(['not one of the values', 'nothing_like_this'], ['wrong type', 7], ['empty', ''])
    return bad
  }
  switch (schema.type) {
    case 'string':
      bad.push(
        ['a number for text', 7],
        ['an object for text', { text: 'x' }],
        ['a list for text', ['x']],
        ['too long', 'x'.repeat((schema.maxLength ?? 9_999) + 1)],
      )
      bad.push(['a NUL', `good\u0000text of use`], ['half a character', 'good\uD800text of use'])
      if (!mayBeEmpty(given) && (schema.minLength ?? 0) > 0) bad.push(['empty', ''])
      if (!mayBeEmpty(given) && (schema.minLength ?? 0) > 0 && !isSecret(name)) bad.push(['only spaces', ' '.repeat(schema.minLength ?? 1)])
      if (schema.format !== undefined || schema.pattern !== undefined) bad.push(['empty', ''], ['wrong format', 'not in this form'])
      if ((schema.minLength ?? 0) > 1) bad.push(['too short', 'x'.repeat((schema.minLength ?? 1) - 1)])
      for (const text of [
        ...(wrongFormats[schema.format ?? ''] ?? []),
        ...(schema.description === 'as typed so far' ? [] : (wrongTexts[name] ?? [])),
      ])
        bad.push(['wrong format', text])
      break
    case 'integer':
      bad.push(['text for a number', 'many'], ['an object for a number', {}], ['a fraction', (schema.minimum ?? 0) + 0.5])
      bad.push(['too small', (schema.minimum ?? 0) - 1], ['too big', (schema.maximum ?? 2 ** 53) + 1], ['far too big', 1e300])
      break
    case 'boolean':
      bad.push(['text for yes or no', 'perhaps'], ['a number for yes or no', 7], ['a list for yes or no', [true]])
      break
    case 'array':
      bad.push(['text for a list', 'one'], ['an object for a list', { length: 1 }])
      if (schema.maxItems !== undefined)
        bad.push(['too many', Array.from({ length: schema.maxItems + 1 }, () => goodValue(name, schema.items ?? {}))])
      if ((schema.minItems ?? 0) > 0) bad.push(['an empty list', []])
      break
    case 'object':
      bad.push(['text for an object', 'one'], ['a list for an object', ['one']], ['a number for an object', 7])
      break
    default:
      throw new Error(`no bad values are known for ${name}: ${JSON.stringify(schema)}`)
  }
  return bad
}

const caseOf = (base: Record<string, unknown>, path: Path, what: string, value: unknown): BadInput => ({
  label: `${path.join('.')}: ${what}`,
  input: replaced(base, path, value) as Record<string, unknown>,
  field: path.join('.'),
})

const casesOf = (base: Record<string, unknown>, path: Path, given: Schema): BadInput[] => {
  const schema = plain(given)
  const name = String(path.findLast((part) => typeof part === 'string') ?? '')
  const good = replaced(base, path, goodValue(name, given)) as Record<string, unknown>
  const own = badValues(name, given).map(([what, value]) => caseOf(base, path, what, value))
  if (schema.type === 'array') return [...own, ...casesOf(good, [...path, 0], schema.items ?? {})]
  if (schema.type !== 'object' || isEither(given)) return own
  if (schema.properties) return [...own, ...casesIn(good, path, schema)]
  const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
  const longKey = 'k'.repeat((schema.propertyNames?.maxLength ?? 999) + 1)
  return [
    ...own,
    ...badValues('value', values).map(([what, value]) => caseOf(base, [...path, 'key'], what, value)),
    { ...caseOf(base, path, 'a key too long', { [longKey]: 'value' }), field: `${path.join('.')}.${longKey}` },
    { ...caseOf(base, path, 'a NUL in a key', { 'k\u0000': 'value' }), field: `${path.join('.')}.k\u0000` },
    { ...caseOf(base, path, 'half a character in a key', { 'k\uD800': 'value' }), field: `${path.join('.')}.k\uD800` },
  ]
}

const casesIn = (base: Record<string, unknown>, path: Path, { properties = {}, required = [] }: Schema): BadInput[] => [
  caseOf(base, [...path, 'surprise'], 'an unknown field', 1),
  ...Object.entries(properties).flatMap(([name, schema]) => [
    ...(required.includes(name)
      ? [
          {
            label: `${[...path, name].join('.')}: missing`,
            input: without(base, [...path, name]) as Record<string, unknown>,
            field: [...path, name].join('.'),
          },
        ]
      : []),
    ...casesOf(base, [...path, name], schema),
  ]),
]

const longest = (schema: Schema, name: string): string => {
  const good = String(goodValue(name, schema))
  return schema.format === undefined && schema.pattern === undefined && !(name in known)
    ? good.padEnd(Math.min(schema.maxLength ?? 500, 8_000), 'x')
    : good
}

/** The smallest and largest values a field allows. */
const edgeValues = (name: string, given: Schema): unknown[] => {
  const schema = plain(given)
  const edges: unknown[] = isNullable(given) ? [null] : []
  if (schema.const !== undefined) return [...edges, schema.const]
  if (schema.enum) return [...edges, ...schema.enum]
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date-time')
        return [...edges, '1900-01-01T00:00:00Z', '2199-12-31T23:59:59Z', '2027-06-08T09:00:00.123+14:00', '2027-06-08T09:00:00-12:00']
      if (schema.format === 'date') return [...edges, '1900-01-01', '2199-12-31']
      if (name === 'start' || name === 'end') return [...edges, '00:00', '24:00']
      return [...edges, ...(mayBeEmpty(given) || !schema.minLength ? [''] : []), longest(schema, name), '𝒢 é 🏋️ ‮ \'"; --']
    case 'integer':
      return [...edges, schema.minimum ?? 0, schema.maximum ?? 2 ** 53 - 1]
    case 'boolean':
      return [...edges, true, false]
    case 'array':
      return [...edges, [], Array.from({ length: schema.maxItems ?? 3 }, () => goodValue(name, schema.items ?? {}))]
    default:
      return [...edges, {}, goodValue(name, given)]
  }
}

/** Inputs at the edges of what the contract lets in, one field at a time over the least it takes. */
export const edgeInputsOf = ({ input }: ContractProcedure): Record<string, unknown>[] => {
  if (!input) return [{}]
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
  const good = goodObject(schema)
  const edges = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    edgeValues(name, field).map((value) => ({ ...good, [name]: value })),
  )
  return [good, ...edges].filter((one) => input.safeParse(one).success)
}

export interface GeneratedInputs {
  /** The least this procedure takes. */
  good: Record<string, unknown>
  bad: BadInput[]
}

/** Everything that can be wrong with one field at a time, from the procedure's own input schema. */
export const badInputsOf = ({ input }: ContractProcedure): GeneratedInputs => {
  if (!input) return { good: {}, bad: [] }
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
  const good = goodObject(schema)
  return { good, bad: casesIn(good, [], schema) }
}
