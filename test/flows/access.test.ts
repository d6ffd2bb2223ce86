import { expect, onTestFinished, test } from 'vitest'
import type { ProcedureMeta, Role } from '@shared/contract/builder'
import { roles } from '@shared/contract/builder'
import { admission, type AdmissionPorts } from '../../src-main/api/admission'
import { composeStudio, type Studio } from '../../src-main/app/compose'
import { contractProcedures, type ContractProcedure } from '../contract/contract-procedures'
import { restCall, restPeer, restToken } from '../support/rest-call'
import { blankApp, clientOver, ownerSignIn, testApp, type TestApp } from '../support/test-app'

const nobodysId = '0000000000000000000000000Z'
const staffPassword = 'another long password'

/** Path parameters that name nothing. */
const emptyPath = ({ path }: ContractProcedure): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'fileName' ? 'none.thbackup' : nobodysId))

const overRest = async (studio: Studio, procedure: ContractProcedure, token: string | null, trusted: boolean): Promise<number> => {
  const line = `${procedure.method} ${emptyPath(procedure)}`
  return (await restCall(studio, line, { token, trusted, ...(procedure.method === 'GET' ? {} : { body: {} }) })).status
}

const overRpc = async (studio: Studio, procedure: ContractProcedure, token: string | null, trusted: boolean): Promise<number> => {
  const parameters = [...procedure.path.matchAll(/\{(\w+)\}/g)].map(
    ([, name]) => [name, name === 'fileName' ? 'none.thbackup' : nobodysId] as const,
  )
  const request = new Request(`http://127.0.0.1/rpc/${procedure.name.replace('.', '/')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json: Object.fromEntries(parameters) }),
  })
  return (await studio.handleRpc(request, restPeer(token, trusted))).status
}

const protocols = { REST: overRest, RPC: overRpc }

/** Signing out last: it ends the token the other calls are made with. */
const walk = [...contractProcedures].sort((a, b) => Number(a.name === 'staff.logout') - Number(b.name === 'staff.logout'))

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
  expect(() => query.asOwn()).toThrow('not one with transactions of its own')
  expect(() => command.asQuery()).toThrow('not a query')
  expect(() => command.asOwn()).toThrow('not one with transactions of its own')
})

test('the training clock is not there in a real studio, whoever asks', async () => {
  const app = await testApp()
  const body = { advanceTo: '2027-06-09T07:12:00Z' }
  const nothing = { status: 404, body: { code: 'NOT_FOUND', message: 'There is nothing here.' } }
  expect(await restCall(app.studio, 'POST /demo/clock', { token: await tokenOf(app, 'owner'), body })).toEqual(nothing)
  expect(await restCall(app.studio, 'POST /demo/clock', { body })).toEqual(nothing)
})

const statusesOf = async (studio: Studio, trusted: boolean): Promise<Record<string, number>> => {
  const statuses: Record<string, number> = {}
  for (const procedure of walk) statuses[procedure.name] = await overRest(studio, procedure, null, trusted)
  return statuses
}

const whileLocked = walk.filter(({ meta }) => meta.whileLocked).map(({ name }) => name)

test('before set-up only what sets up, opens or restores answers; everything else is locked', async () => {
  const { studio } = await blankApp()
  const statuses = await statusesOf(studio, true)
  const trainingOnly = walk.filter(({ meta }) => meta.trainingOnly).map(({ name }) => name)
  const answering = Object.keys(statuses).filter((name) => statuses[name] !== 423)
  expect(answering.sort()).toEqual([...whileLocked, ...trainingOnly].sort())
})

test('while the database is locked only what opens it answers; a token opens nothing', async () => {
  const app = await blankApp({ parts: { plainKey: false }, options: { keychain: noKeychain } })
  const { client } = app.desk()
  const passphrase = 'correct horse battery'
  await client.staff.register({ ...ownerSignIn, passwordConfirm: ownerSignIn.password, firstName: 'Omar', lastName: 'Said', passphrase })
  const token = await restToken(app.studio, ownerSignIn)
  expect((await restCall(app.studio, 'GET /users/me', { token })).status).toBe(200)
  await app.studio.stop()

  const locked = await composeStudio({
    host: 'station',
    dataFolder: app.folder,
    keychain: noKeychain,
    version: '0.0.0-test',
    demo: false,
    clock: null,
    parts: { clock: app.clock },
  })
  onTestFinished(() => locked.stop())
  const statuses = await statusesOf(locked, true)
  const answering = Object.keys(statuses).filter((name) => statuses[name] !== 423)
  expect(answering.sort()).toEqual(
    ['staff.register', 'system.restorable', 'system.restoreHere', 'system.state', 'system.unlock', 'system.advanceClock'].sort(),
  )
  expect(await restCall(locked, 'GET /users/me', { token })).toEqual({
    status: 423,
    body: { code: 'LOCKED', message: 'The database is locked; open it with the passphrase first.' },
  })
})

const noKeychain = {
  available: async () => false,
  read: async () => ({ state: 'unavailable' as const }),
  write: async () => 'unavailable' as const,
  erase: async () => 'unavailable' as const,
}

/** A studio where another trainer's clients have names that must not reach this trainer. */
const twoDiaries = async () => {
  const app = await testApp()
  const { owner } = app
  const amina = await app.signedIn('trainer')
  const own = await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiru', primaryTrainerId: amina.trainerId })
  const hidden = await owner.clients.create({
    firstName: 'Zanele',
    lastName: 'Mokoenasecret',
    email: 'zanele@secret.example',
    phone: '0799 555 123',
    notes: 'knee operation in May',
    goals: ['marathon in Berlin'],
  })
  const omarId = (await owner.staff.me()).trainerId ?? ''
  await owner.availability.setWeek({
    trainerId: amina.trainerId ?? '',
    hours: [0, 1, 2, 3, 4, 5].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '20:00' })),
  })
  const booked = await owner.bookings.create({
    clientId: hidden.id,
    trainerId: omarId,
    startsAt: '2027-06-08T09:00:00Z',
    notes: 'knee operation in May',
    status: 'confirmed',
  })
  await owner.bookings.create({ clientId: own.id, trainerId: amina.trainerId ?? '', startsAt: '2027-06-08T09:00:00Z' })
  const planted = [
    'Zanele',
    'Mokoenasecret',
    'secret.example',
    '799555123',
    '799 555 123',
    'knee operation',
    'marathon in Berlin',
    hidden.number,
  ]
  return { app, amina, omarId, hidden, booked, own, planted }
}

/** Values for one field that try to reach another trainer's people. */
const probesFor = (field: string, ids: Record<string, string>): unknown[] => {
  if (field === 'q') return ['zanele', 'mokoena', '0799', '799555123', 'knee', 'secret.example']
  if (/^(id|.*Id)$/.test(field)) return Object.values(ids)
  if (field === 'trainerIds') return [Object.values(ids)]
  if (field === 'date' || field === 'from' || field === 'to') return ['2027-06-08']
  if (field === 'status') return ['confirmed', 'pending']
  if (field === 'sort') return ['startsAt', 'lastName']
  if (field === 'startsAt') return ['2027-06-08T09:00:00Z']
  return []
}

test('a trainer meets no name, phone, e-mail or note of another trainer’s clients in any answer', async () => {
  const { app, amina, omarId, hidden, booked, planted } = await twoDiaries()
  const token = await restToken(app.studio, { email: amina.email, password: staffPassword })
  const messages = await app.owner.notifications.list({})
  const ids = {
    hidden: hidden.id,
    omar: omarId,
    booking: booked.id,
    session: booked.sessionId,
    message: messages.items[0]?.id ?? '',
    own: amina.trainerId ?? '',
  }
  const before = JSON.stringify(await app.owner.bookings.get({ id: booked.id }))
  const leaks: string[] = []
  let calls = 0
  for (const procedure of walk.filter(({ name, meta }) => name !== 'staff.logout' && Array.isArray(meta.access))) {
    const fields = Object.keys(procedure.input?.shape ?? {})
    const required = fields.filter((field) => !procedure.input?.shape[field]?.safeParse(undefined).success)
    const base = Object.fromEntries(required.map((field) => [field, probesFor(field, { hidden: hidden.id })[0]]))
    const inputs = [base, ...fields.flatMap((field) => probesFor(field, ids).map((value) => ({ ...base, [field]: value })))]
    for (const input of inputs) {
      const request = new Request(`http://127.0.0.1/rpc/${procedure.name.replace('.', '/')}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: input }),
      })
      const answer = await (await app.studio.handleRpc(request, restPeer(token, false))).text()
      calls++
      for (const secret of planted) if (answer.includes(secret)) leaks.push(`${procedure.name} ${JSON.stringify(input)} says ${secret}`)
    }
  }
  expect(leaks).toEqual([])
  expect(calls).toBeGreaterThan(150)
  expect(JSON.stringify(await app.owner.bookings.get({ id: booked.id }))).toBe(before)
})

test('a trainer sees their own day, their own clients and their own bookings', async () => {
  const { amina, own } = await twoDiaries()
  const day = await amina.client.calendar.day({ date: '2027-06-08' })
  expect(day.columns.map(({ trainerId, bookings }) => [trainerId, bookings.map((one) => one.clientName)])).toEqual([
    [amina.trainerId, ['Grace Wanjiru']],
  ])
  expect((await amina.client.clients.list({})).items.map(({ id }) => id)).toEqual([own.id])
  expect((await amina.client.bookings.list({})).items.map(({ clientName }) => clientName)).toEqual(['Grace Wanjiru'])
})

test('a trainer cannot tell another trainer’s booking or client from one that does not exist', async () => {
  const { amina, hidden, booked, omarId } = await twoDiaries()
  const refusal = async (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      (error: { code: string; message: string; data: unknown }) => ({ code: error.code, message: error.message, data: error.data }),
    )
  const { client } = amina
  for (const ask of [
    (id: string) => client.bookings.get({ id }),
    (id: string) => client.bookings.history({ id }),
    (id: string) => client.bookings.confirm({ id }),
    (id: string) => client.bookings.cancel({ id }),
    (id: string) => client.bookings.reschedule({ id, startsAt: '2027-06-09T09:00:00Z' }),
  ]) {
    expect(await refusal(ask(booked.id))).toEqual(await refusal(ask(nobodysId)))
  }
  expect(await refusal(client.clients.get({ id: hidden.id }))).toEqual(await refusal(client.clients.get({ id: nobodysId })))
  expect(await refusal(client.bookings.create({ clientId: hidden.id, startsAt: '2027-06-09T09:00:00Z' }))).toEqual(
    await refusal(client.bookings.create({ clientId: nobodysId, startsAt: '2027-06-09T09:00:00Z' })),
  )
  await expect(client.bookings.create({ clientId: hidden.id, trainerId: omarId, startsAt: '2027-06-08T09:00:00Z' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(client.availability.slots({ trainerId: omarId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(client.audit.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(client.notifications.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a trainer user without a diary sees nobody', async () => {
  const app = await testApp()
  const grace = await app.owner.clients.create({ firstName: 'Grace' })
  await app.owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-08T09:00:00Z' })
  await app.owner.staff.register({
    email: 'new@kilele.example',
    password: staffPassword,
    passwordConfirm: staffPassword,
    firstName: 'New',
    lastName: 'Trainer',
    role: 'trainer',
    asTrainer: false,
  })
  const { client } = app.desk()
  await client.staff.login({ email: 'new@kilele.example', password: staffPassword })
  expect((await client.bookings.list({})).items).toEqual([])
  expect((await client.clients.list({})).items).toEqual([])
  expect((await client.calendar.day({})).columns).toEqual([])
})

test('the page’s client meets the same refusal as a script', async () => {
  const { studio } = await testApp()
  const stranger = clientOver(studio, restPeer(null, true))
  await expect(stranger.clients.list({})).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401, message: 'Sign in first.' })
})
