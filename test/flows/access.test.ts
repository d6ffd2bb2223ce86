import { expect, test } from 'vitest'
import { roles, type ProcedureMeta, type Role } from '@shared/contract/builder'
import { admission, type AdmissionPorts } from '../../src-main/api/admission'
import type { Studio } from '../../src-main/app/compose'
import type { ContractProcedure } from '../contract/contract-procedures'
import { overRest, protocols, staffPassword, walk } from '../support/procedure-walk'
import { restCall, restPeer, restToken } from '../support/rest-call'
import { clientOver, ownerSignIn, testApp, type TestApp } from '../support/test-app'

type Expected = 401 | 403 | 404 | 'admitted'

const expectedFor = ({ meta }: ContractProcedure, role: Role | null, trusted: boolean): Expected => {
  if (meta.trainingOnly) return 404
  if (meta.access === 'anyone') return 'admitted'
  if (meta.access === 'trusted') return trusted || role !== null ? 'admitted' : 401
  if (role === null) return 401
  return meta.access.includes(role) ? 'admitted' : 403
}

/** What each procedure answered, told apart only as far as admission goes. */
const answersOf = async (
  studio: Studio,
  call: typeof overRest,
  token: string | null,
  trusted: boolean,
): Promise<Record<string, Expected | number>> => {
  const answers: Record<string, Expected | number> = {}
  for (const procedure of walk) {
    const status = await call(studio, procedure, token, trusted)
    const isRefusal = status === 401 || status === 403 || status >= 500 || (procedure.meta.trainingOnly ?? false)
    answers[procedure.name] = isRefusal ? status : 'admitted'
  }
  return answers
}

const expectedAnswers = (role: Role | null, trusted: boolean) =>
  Object.fromEntries(walk.map((procedure) => [procedure.name, expectedFor(procedure, role, trusted)]))

const tokenOf = async (app: TestApp, role: Role): Promise<string> => {
  if (role === 'owner') return restToken(app.studio, ownerSignIn)
  const { email } = await app.signedIn(role)
  return restToken(app.studio, { email, password: staffPassword })
}

for (const [protocol, call] of Object.entries(protocols)) {
  for (const role of roles) {
    test(`${role} is let into exactly the procedures that list the role, over ${protocol}`, async () => {
      const app = await testApp()
      expect(await answersOf(app.studio, call, await tokenOf(app, role), false)).toEqual(expectedAnswers(role, false))
    })
  }

  test(`nobody is let in without a token but where the contract says so, over ${protocol}`, async () => {
    const { studio } = await testApp()
    expect(await answersOf(studio, call, null, false)).toEqual(expectedAnswers(null, false))
  })

  test(`the start token alone opens set-up and sign-in and nothing else, over ${protocol}`, async () => {
    const { studio } = await testApp()
    expect(await answersOf(studio, call, null, true)).toEqual(expectedAnswers(null, true))
  })

  test(`a made-up token is as good as none, over ${protocol}`, async () => {
    const { studio } = await testApp()
    expect(await answersOf(studio, call, 'A'.repeat(43), false)).toEqual(expectedAnswers(null, false))
  })

  test(`an expired token is as good as none, over ${protocol}`, async () => {
    const app = await testApp()
    const token = await tokenOf(app, 'owner')
    app.clock.moveTo(app.clock.now() + 12 * 3_600_000)
    expect(await answersOf(app.studio, call, token, false)).toEqual(expectedAnswers(null, false))
  })
}

test('a refusal for want of a role or a token comes before the input is looked at', async () => {
  const app = await testApp()
  const token = await tokenOf(app, 'trainer')
  const body = { name: 7, nonsense: true }
  expect(await restCall(app.studio, 'POST /trainers', { token, body })).toEqual({
    status: 403,
    body: { code: 'FORBIDDEN', message: 'This sign-in may not do that; ask the owner or a manager.' },
  })
  expect(await restCall(app.studio, 'POST /trainers', { body })).toEqual({
    status: 401,
    body: { code: 'UNAUTHENTICATED', message: 'Sign in first.' },
  })
})

test('only owner and manager add staff once there is an owner, and only an owner makes another', async () => {
  const app = await testApp()
  const refusals: Record<string, unknown> = {}
  for (const role of [...roles, null]) {
    const token = role === null ? null : await tokenOf(app, role)
    const person = {
      email: `new-${role}@kilele.example`,
      password: staffPassword,
      passwordConfirm: staffPassword,
      firstName: 'New',
      lastName: 'Person',
    }
    const desk = await restCall(app.studio, 'POST /users/register', { token, trusted: true, body: person })
    const owner = await restCall(app.studio, 'POST /users/register', {
      token,
      trusted: true,
      body: { ...person, email: `o-${role}@kilele.example`, role: 'owner' },
    })
    refusals[String(role)] = [desk.status, owner.status]
  }
  expect(refusals).toEqual({ owner: [200, 200], manager: [200, 403], trainer: [403, 403], front_desk: [403, 403], null: [403, 403] })
})

/** Admission itself, for the owner's connection to an open studio. */
const ownersDoor = (app: TestApp) => {
  const ports: Partial<AdmissionPorts> = {
    clock: app.clock,
    control: { state: () => 'open', isTraining: false } as AdmissionPorts['control'],
    opened: () => app.studio.opened(),
  }
  return admission(ports as AdmissionPorts)(app.ownerPeer, null)
}

test('a procedure that declares no access is refused, for the owner too', async () => {
  const app = await testApp()
  const door = ownersDoor(app)
  const refusal = { code: 'FORBIDDEN', message: 'This call declares no access.' }
  await expect(door.admit(undefined, ['made', 'up'])).rejects.toMatchObject(refusal)
  await expect(door.admit({ kind: 'query' } as ProcedureMeta, ['made', 'up'])).rejects.toMatchObject(refusal)
  await expect(door.admit({ kind: 'query', access: [] }, ['made', 'up'])).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(door.admit({ kind: 'query', access: ['owner'] }, ['made', 'up'])).resolves.toBeDefined()
})

test('a query gets no door to the write queue, and a command none to the read handle', async () => {
  const app = await testApp()
  const door = ownersDoor(app)
  const query = await door.admit({ kind: 'query', access: ['owner'] }, ['q'])
  const command = await door.admit({ kind: 'command', access: ['owner'] }, ['c'])
  expect(() => query.inCommand({}, async () => null)).toThrow('not a command')
  expect(() => query.inOwn({}, async () => null)).toThrow('not one with transactions of its own')
  expect(() => command.asQuery()).toThrow('not a query')
  expect(() => command.inOwn({}, async () => null)).toThrow('not one with transactions of its own')
})

test('the training clock is not there in a real studio, whoever asks', async () => {
  const app = await testApp()
  const body = { advanceTo: '2027-06-09T07:12:00Z' }
  const nothing = { status: 404, body: { code: 'NOT_FOUND', message: 'There is nothing here.' } }
  expect(await restCall(app.studio, 'POST /demo/clock', { token: await tokenOf(app, 'owner'), body })).toEqual(nothing)
  expect(await restCall(app.studio, 'POST /demo/clock', { body })).toEqual(nothing)
})

test('the page’s client meets the same refusal as a script', async () => {
  const { studio } = await testApp()
  const stranger = clientOver(studio, restPeer(null, true))
  await expect(stranger.clients.list({})).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401, message: 'Sign in first.' })
})
