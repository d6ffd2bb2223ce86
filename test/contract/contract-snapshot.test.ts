import { expect, test } from 'vitest'
import { errorStatus } from '@shared/base/error-codes'
import { contract } from '@shared/contract'
import { router } from '../../src-main/api/router'
import { contractProcedures, type ContractProcedure } from './contract-procedures'

const said = ({ name, meta, method, path, errors }: ContractProcedure): string => {
  const flags = [
    meta.transaction === 'own' ? 'own transactions' : '',
    meta.whileLocked ? 'while locked' : '',
    meta.atLockedDesk ? 'at a locked desk' : '',
    meta.trainingOnly ? 'training only' : '',
    meta.secretReply ? 'secret reply' : '',
    meta.keepsReply ? 'keeps its reply' : '',
  ].filter((flag) => flag !== '')
  const rows = [
    `${name}: ${meta.kind}, ${method} ${path}`,
    `  access: ${typeof meta.access === 'string' ? meta.access : meta.access.join(', ')}`,
    ...(flags.length === 0 ? [] : [`  flags:  ${flags.join(', ')}`]),
    ...(errors.length === 0 ? [] : [`  errors: ${[...errors].sort().join(', ')}`]),
  ]
  return rows.join('\n')
}

test('every procedure has the kind, access, errors and route that were reviewed', async () => {
  await expect(`${contractProcedures.map(said).join('\n\n')}\n`).toMatchFileSnapshot('procedures.txt')
})

test('every procedure declares who may call it', () => {
  const open = contractProcedures.filter(({ meta }) => meta.access === undefined || meta.access.length === 0)
  expect(open.map(({ name }) => name)).toEqual([])
})

test('only what stands before a sign-in is open to callers without one', () => {
  expect(contractProcedures.filter(({ meta }) => meta.access === 'anyone').map(({ name }) => name)).toEqual(['system.state'])
  expect(contractProcedures.filter(({ meta }) => meta.access === 'trusted').map(({ name }) => name)).toEqual([
    'staff.confirmReset',
    'staff.login',
    'staff.register',
    'system.restorable',
    'system.restoreHere',
    'system.unlock',
  ])
})

test('no two procedures share a method and a path, whatever their parameters are called', () => {
  const routes = contractProcedures.map(({ method, path }) => `${method} ${path.replace(/\{[^}]+\}/g, '{}')}`)
  expect(routes.filter((route, index) => routes.indexOf(route) !== index)).toEqual([])
})

/** Questions longer than an address may be. */
const askedByPost = ['refunds.preview']

test('queries are read by GET and commands are not', () => {
  const misplaced = contractProcedures.filter(({ meta, method }) => (meta.kind === 'query') !== (method === 'GET'))
  expect(misplaced.map(({ name }) => name)).toEqual(askedByPost)
})

test('every procedure has an output schema, so that a new column cannot leak', () => {
  expect(contractProcedures.filter(({ output }) => output === undefined).map(({ name }) => name)).toEqual([])
})

test('every input refuses fields it does not know', () => {
  const loose = contractProcedures.filter(({ input }) => input !== undefined && input.def.catchall?._zod.def.type !== 'never')
  expect(loose.map(({ name }) => name)).toEqual([])
})

test('every declared error is a code callers can know', () => {
  const unknown = contractProcedures.flatMap(({ name, errors }) =>
    errors.filter((code) => !(code in errorStatus)).map((code) => `${name} ${code}`),
  )
  expect(unknown).toEqual([])
})

test('a reply with a secret is never stored: whatever answers a code, a token or a key says so', () => {
  const secrets = contractProcedures.filter(({ output }) => {
    const fields = output && 'shape' in output ? Object.keys(output.shape as object) : []
    return fields.some((field) => /^(code|token|recoveryCode|passphrase|password)$/.test(field))
  })
  expect(secrets.map(({ name, meta }) => [name, meta.secretReply])).toEqual([
    ['staff.invite', true],
    ['staff.login', true],
    ['staff.register', true],
    ['staff.resetPassword', true],
    ['staff.switchTo', true],
    ['system.renewRecoveryCode', true],
  ])
})

test('the router serves exactly what the contract declares', () => {
  const namesOf = (node: object): string[] =>
    Object.entries(node)
      .flatMap(([feature, procedures]) => Object.keys(procedures as object).map((name) => `${feature}.${name}`))
      .sort()
  expect(namesOf(router)).toEqual(namesOf(contract))
})
