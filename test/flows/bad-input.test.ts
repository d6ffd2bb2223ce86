import { expect, test } from 'vitest'
import { badInputsOf, edgeInputsOf, type BadInput } from '../contract/bad-inputs'
import { contractProcedures, type ContractProcedure } from '../contract/contract-procedures'
import { restCall, restToken, type RestAnswer } from '../support/rest-call'
import { ownerSignIn, testApp, type TestApp } from '../support/test-app'

/** Rows written on the write connection since it was opened: no refused call may move it. */
const rowsWritten = async ({ studio }: TestApp): Promise<number> => {
  const row = await studio.opened()?.transaction(null, ({ db }) => db.get<{ n: number }>('SELECT total_changes() AS n'))
  return row?.n ?? -1
}

const parametersOf = ({ path }: ContractProcedure): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')

/** A call as a script would make it: parameters in the path, the rest in the query or the body. Null: HTTP has no form for it. */
const requestOf = (procedure: ContractProcedure, input: Record<string, unknown>): { line: string; body?: unknown } | null => {
  const parameters = parametersOf(procedure)
  if (parameters.some((name) => typeof input[name] !== 'string' || input[name] === '' || !input[name].isWellFormed())) return null
  const path = procedure.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const rest = Object.entries(input).filter(([name]) => !parameters.includes(name))
  if (procedure.method !== 'GET') return { line: `${procedure.method} ${path}`, body: Object.fromEntries(rest) }
  // In a query everything is text, and what is not well-formed cannot be sent at all.
  if (rest.some(([, value]) => !(typeof value === 'string' && value.isWellFormed()) && !(typeof value === 'number' && value !== 7)))
    return null
  return { line: `GET ${path}?${new URLSearchParams(rest.map(([name, value]) => [name, String(value)])).toString()}` }
}

const internals =
  /zod|sql|prisma|stack|undefined|null|NaN|\[object|TypeError|expected(?! (?:amount|total|minor))|received|constraint|regex|\/\^|node_modules|\.ts\b/i

const lastWord = (field: string): string => field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? ''
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What is wrong with an answer to a bad input; null when it is as promised. */
const faultOf = ({ status, body }: RestAnswer, { field }: BadInput): string | null => {
  const error = body as { code?: unknown; message?: unknown; field?: unknown }
  const said = JSON.stringify({ status, ...error }).slice(0, 300)
  if (status < 400 || status > 499) return `is not refused: ${said}`
  if (Object.keys(error).some((key) => !['code', 'message', 'field', 'data'].includes(key))) return `has other keys: ${said}`
  if (typeof error.code !== 'string' || !/^[A-Z_]+$/.test(error.code)) return `has no code: ${said}`
  if (error.field !== field) return `names the field ${JSON.stringify(error.field)?.slice(0, 80)}: ${said}`
  if (typeof error.message !== 'string' || !/^[^\n]{10,200}\.$/.test(error.message) || /[.] /.test(error.message))
    return `is not one sentence: ${said}`
  if (internals.test(error.message)) return `shows internals: ${said}`
  if (!letters(error.message).includes(letters(lastWord(field)).slice(0, 60))) return `does not say the field: ${said}`
  return null
}

const generated = contractProcedures.map((procedure) => ({ procedure, ...badInputsOf(procedure) })).filter(({ bad }) => bad.length > 0)
const commands = generated.filter(({ procedure }) => procedure.meta.kind === 'command')
const countOf = (list: typeof generated): number => list.reduce((sum, { bad }) => sum + bad.length, 0)

test('the inputs the bad ones are made from are themselves good', () => {
  const refused = generated.filter(({ procedure, good }) => procedure.input?.safeParse(good).success !== true)
  expect(refused.map(({ procedure, good }) => [procedure.name, good, procedure.input?.safeParse(good).error?.issues])).toEqual([])
})

test(`${countOf(commands)} bad inputs for ${commands.length} commands reach every field of every command`, () => {
  const untouched = commands.flatMap(({ procedure, bad }) =>
    Object.keys(procedure.input?.shape ?? {})
      .filter((name) => !bad.some(({ field }) => field === name || field.startsWith(`${name}.`)))
      .map((name) => `${procedure.name} ${name}`),
  )
  expect(untouched).toEqual([])
  expect(countOf(commands)).toBeGreaterThan(800)
})

for (const { procedure, bad } of generated) {
  test(`${procedure.name} refuses each of ${bad.length} bad inputs by code, field and one sentence, and writes nothing`, async () => {
    const app = await testApp(procedure.meta.trainingOnly ? { options: { demo: true } } : {})
    const token = await restToken(app.studio, ownerSignIn)
    const before = await rowsWritten(app)
    const faults: string[] = []
    for (const one of bad) {
      // In a query a text is a list of one.
      if (procedure.method === 'GET' && one.label.endsWith('text for a list')) continue
      const request = requestOf(procedure, one.input)
      if (request === null) continue
      const answer = await restCall(app.studio, request.line, {
        token,
        trusted: true,
        ...('body' in request ? { body: request.body } : {}),
      })
      const fault = faultOf(answer, one)
      if (fault !== null) faults.push(`${one.label} ${fault}`)
    }
    expect(faults).toEqual([])
    expect(await rowsWritten(app)).toBe(before)
  })
}

/** Ids that name something, by the field they are asked in. */
const realIds = async ({ owner }: TestApp, feature: string): Promise<Record<string, string>> => {
  const { id: clientId } = await owner.clients.create({ firstName: 'Grace', phone: '0711 000 111' })
  const {
    id: bookingId,
    sessionId,
    trainerId,
    sessionTypeId,
  } = await owner.bookings.create({ clientId, startsAt: '2027-06-10T09:00:00Z', status: 'pending' })
  const own: Record<string, string> = { bookings: bookingId, clients: clientId, trainers: trainerId, sessionTypes: sessionTypeId }
  return {
    clientId,
    trainerId,
    primaryTrainerId: trainerId,
    sessionTypeId,
    exceptSessionId: sessionId,
    bookingId,
    ...(own[feature] === undefined ? {} : { id: own[feature] }),
  }
}

for (const procedure of contractProcedures.filter(({ name }) => name !== 'staff.logout')) {
  const inputs = edgeInputsOf(procedure)
  test(`${procedure.name} takes ${inputs.length} inputs at the edges of what it allows, or refuses them by a rule`, async () => {
    const app = await testApp()
    const token = await restToken(app.studio, ownerSignIn)
    const ids = await realIds(app, procedure.name.split('.')[0] ?? '')
    const faults: unknown[] = []
    for (const input of inputs) {
      const real = Object.fromEntries(
        Object.entries(input).map(([name, value]) => [name, typeof value === 'string' ? (ids[name] ?? value) : value]),
      )
      const request = requestOf(procedure, real)
      if (request === null) continue
      const answer = await restCall(app.studio, request.line, {
        token,
        trusted: true,
        ...('body' in request ? { body: request.body } : {}),
      })
      const message = String((answer.body as { message?: unknown } | null)?.message ?? '')
      if (answer.status >= 500 || (answer.status >= 400 && (internals.test(message) || !message.endsWith('.')))) faults.push([real, answer])
    }
    expect(faults).toEqual([])
  })
}

test('a body that is not JSON is refused in one sentence', async () => {
  const { studio } = await testApp()
  const token = await restToken(studio, ownerSignIn)
  const refusal = { code: 'INVALID', message: 'The request could not be read; send JSON as the documentation shows.' }
  expect(await restCall(studio, 'POST /clients', { token, body: '{"firstName": "Grace"' })).toEqual({ status: 400, body: refusal })
  expect(await restCall(studio, 'POST /clients', { token, body: '\u0000' })).toEqual({ status: 400, body: refusal })
})

test('a body of another kind than an object is refused in one sentence', async () => {
  const { studio } = await testApp()
  const token = await restToken(studio, ownerSignIn)
  for (const body of ['[]', '7', '"text"', 'true']) {
    expect(await restCall(studio, 'POST /clients', { token, body })).toEqual({
      status: 400,
      body: { code: 'INVALID', message: 'The input must be an object.' },
    })
  }
})

test('an address that is none is said so', async () => {
  const { studio } = await testApp()
  expect(await restCall(studio, 'GET /nothing/here')).toEqual({
    status: 404,
    body: { code: 'NOT_FOUND', message: 'There is nothing at this address; /api/docs lists what there is.' },
  })
})
