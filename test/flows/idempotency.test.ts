import { expect, test } from 'vitest'
import { openApiDocument } from '../../src-main/api/openapi-document'
import { restCall, restToken, type RestAnswer } from '../support/rest-call'
import { clientOver, ownerSignIn, testApp, type TestApp } from '../support/test-app'

const grace = { firstName: 'Grace', lastName: 'Wanjiru', phone: '0711 000 111' }

const ownersCalls = async (app: TestApp) => {
  const token = await restToken(app.studio, ownerSignIn)
  return (line: string, body: unknown, key?: string): Promise<RestAnswer> =>
    restCall(app.studio, line, { token, body, ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }) })
}

const reused = {
  status: 409,
  body: {
    code: 'COMMAND_REUSED',
    message: 'This idempotency key was used for another command; make a new key for each action.',
    field: 'Idempotency-Key',
  },
}

const keptReplies = (app: TestApp) =>
  app.studio.opened()?.db.all<{ commandId: string; procedure: string }>('SELECT commandId, procedure FROM command_reply ORDER BY commandId')

test('the same key and input gets the same reply, and the command runs once', async () => {
  const app = await testApp()
  const call = await ownersCalls(app)
  const first = await call('POST /clients', grace, 'key-1')
  expect(first.status).toBe(200)
  await app.owner.clients.update({ id: (first.body as { id: string }).id, firstName: 'Gracie' })
  expect(await call('POST /clients', grace, 'key-1')).toEqual(first)
  expect(await call('POST /clients', { phone: grace.phone, lastName: grace.lastName, firstName: grace.firstName }, 'key-1')).toEqual(first)
  expect((await app.owner.clients.list({})).total).toBe(1)
  expect(await keptReplies(app)).toEqual([{ commandId: 'key-1', procedure: 'clients.create' }])
})

test('the page’s calls are repeated safely by the same header', async () => {
  const app = await testApp()
  const client = clientOver(app.studio, app.ownerPeer, () => ({ 'idempotency-key': 'page-1' }))
  const first = await client.clients.create(grace)
  expect(await client.clients.create(grace)).toEqual(first)
  expect((await app.owner.clients.list({})).total).toBe(1)
})

test('two calls with one key at the same time run once', async () => {
  const app = await testApp()
  const call = await ownersCalls(app)
  const answers = await Promise.all(Array.from({ length: 8 }, () => call('POST /clients', grace, 'key-1')))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect((await app.owner.clients.list({})).total).toBe(1)
})

test('without a key the same call is another command', async () => {
  const app = await testApp()
  const call = await ownersCalls(app)
  await call('POST /clients', grace)
  await call('POST /clients', grace)
  await call('POST /clients', grace, '')
  await call('POST /clients', { firstName: 'Peter' }, '')
  expect((await app.owner.clients.list({})).total).toBe(4)
  expect(await keptReplies(app)).toEqual([])
})

test('a key used with other input, for another command or by another user is refused, and nothing happens', async () => {
  const app = await testApp()
  const call = await ownersCalls(app)
  const first = await call('POST /clients', grace, 'key-1')
  expect(await call('POST /clients', { ...grace, firstName: 'Peter' }, 'key-1')).toEqual(reused)
  expect(await call('POST /session-types', { name: 'Yoga', durationMinutes: 60 }, 'key-1')).toEqual(reused)
  const manager = await app.signedIn('manager')
  const token = await restToken(app.studio, { email: manager.email, password: 'another long password' })
  expect(await restCall(app.studio, 'POST /clients', { token, body: grace, headers: { 'idempotency-key': 'key-1' } })).toEqual(reused)
  expect((await app.owner.clients.list({})).total).toBe(1)
  expect(await call('POST /clients', grace, 'key-1')).toEqual(first)
})

test('a refused command is not remembered: its key may be used for the corrected one', async () => {
  const app = await testApp()
  const call = await ownersCalls(app)
  expect((await call('POST /clients', { ...grace, phone: '07' }, 'key-1')).status).toBe(400)
  expect((await call('POST /clients', { ...grace, primaryTrainerId: '0000000000000000000000000Z' }, 'key-1')).status).toBe(404)
  expect(await keptReplies(app)).toEqual([])
  expect((await call('POST /clients', grace, 'key-1')).status).toBe(200)
})

test('a booking that met a taken time can be sent again with the same key', async () => {
  const app = await testApp()
  const call = await ownersCalls(app)
  const { id: clientId } = await app.owner.clients.create({ firstName: 'Grace' })
  const holder = await app.owner.bookings.create({ clientId, startsAt: '2027-06-10T09:00:00Z' })
  const wish = { clientId, startsAt: '2027-06-10T09:00:00Z', allowClientOverlap: true }
  expect((await call('POST /bookings', wish, 'key-1')).status).toBe(409)
  await app.owner.bookings.cancel({ id: holder.id })
  const booked = await call('POST /bookings', wish, 'key-1')
  expect(booked.status).toBe(200)
  expect(await call('POST /bookings', wish, 'key-1')).toEqual(booked)
})

test('a key longer than 100 characters is refused, not cut', async () => {
  const app = await testApp()
  const call = await ownersCalls(app)
  expect((await call('POST /clients', grace, 'k'.repeat(100))).status).toBe(200)
  expect(await call('POST /clients', { firstName: 'Peter' }, `${'k'.repeat(100)}2`)).toEqual({
    status: 400,
    body: { code: 'INVALID', message: 'An idempotency key has at most 100 characters; send a shorter one.', field: 'Idempotency-Key' },
  })
})

test('replies with secrets are never stored', async () => {
  const app = await testApp()
  const call = await ownersCalls(app)
  const password = 'another long password'
  const staff = { email: 'dora@kilele.example', password, passwordConfirm: password, firstName: 'Dora', lastName: 'Desk' }
  const answers = [
    await call('POST /users/register', staff, 'key-1'),
    await call('POST /users/reset-password', { email: staff.email }, 'key-2'),
    await call('POST /keys/recovery-code', { password: ownerSignIn.password }, 'key-3'),
    await restCall(app.studio, 'POST /users/login', { trusted: true, body: ownerSignIn, headers: { 'idempotency-key': 'key-4' } }),
    await call(
      'POST /users/change-password',
      { currentPassword: ownerSignIn.password, newPassword: password, passwordConfirm: password },
      'key-5',
    ),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(await keptReplies(app)).toEqual([])
})

const clientsFile = {
  name: 'clients.csv',
  contentBase64: Buffer.from('First name,Last name,Email\nGrace,Wanjiru,grace@mail.example\nPeter,Otieno,peter@mail.example\n').toString(
    'base64',
  ),
}

test('an import sent again with its key is answered as before, also while the first is under way', async () => {
  const app = await testApp()
  const call = await ownersCalls(app)
  const run = () => call('POST /clients/import', { file: clientsFile, mode: 'commit' }, 'import-1')
  const [first, meanwhile] = await Promise.all([run(), run()])
  expect(first).toMatchObject({ status: 200, body: { status: 'added', counts: { added: 2 } } })
  expect(meanwhile).toEqual(first)
  expect(await run()).toEqual(first)
  expect((await app.owner.imports.list({})).total).toBe(1)
  expect((await app.owner.clients.list({})).total).toBe(2)
  expect(await call('POST /clients/import', { file: clientsFile, mode: 'dryRun' }, 'import-1')).toEqual(reused)
  expect((await call('POST /clients/import', { file: clientsFile, mode: 'dryRun' }, 'k'.repeat(101))).status).toBe(400)
})

test('the commit of a checked import and a backup are answered as before by their keys', async () => {
  const app = await testApp()
  const call = await ownersCalls(app)
  const { importId } = await app.owner.imports.run({ file: clientsFile, mode: 'dryRun' })
  const commit = () => call(`POST /clients/imports/${importId}/commit`, {}, 'commit-1')
  const first = await commit()
  expect(first.status).toBe(200)
  expect(await commit()).toEqual(first)
  expect((await call(`POST /clients/imports/${importId}/commit`, {})).status).toBe(422)
  const before = (await app.owner.backups.list()).items.length
  const made = await call('POST /backups', {}, 'backup-1')
  expect(made.status).toBe(200)
  expect(await call('POST /backups', {}, 'backup-1')).toEqual(made)
  expect((await app.owner.backups.list()).items).toHaveLength(before + 1)
})

test('a command that passes a key over says so in the documentation', async () => {
  const { paths } = (await openApiDocument('1.0.0')) as { paths: Record<string, Record<string, { description?: string }>> }
  const passesOver = (path: string) => paths[path]?.post?.description?.includes('Idempotency-Key') ?? false
  expect(['/clients/export', '/clients/{id}/export', '/users/login', '/users/invite'].map(passesOver)).toEqual([true, true, true, true])
  expect(['/clients/import', '/clients/imports/{id}/commit', '/backups', '/clients'].map(passesOver)).toEqual([false, false, false, false])
})

test('replies are forgotten by the first night after seven days', async () => {
  const app = await testApp({ parts: { runsJobs: true, newTimer: () => ({ arm: () => undefined, disarm: () => undefined }) } })
  const call = await ownersCalls(app)
  await call('POST /clients', grace, 'key-1')
  const oneNight = (at: string) => {
    app.clock.moveTo(Date.parse(at))
    return app.studio.runDue()
  }
  await oneNight('2027-06-15T07:11:00Z')
  expect(await keptReplies(app)).toEqual([{ commandId: 'key-1', procedure: 'clients.create' }])
  const late = await restToken(app.studio, ownerSignIn)
  const again = () => restCall(app.studio, 'POST /clients', { token: late, body: grace, headers: { 'idempotency-key': 'key-1' } })
  expect((await again()).body).toMatchObject({ number: '1001' })
  await oneNight('2027-06-16T00:00:00Z')
  expect(await keptReplies(app)).toEqual([])
})
