import { expect, test } from 'vitest'
import { contractProcedures } from '../contract/contract-procedures'
import { protocols, staffPassword } from '../support/procedure-walk'
import { restCall, restToken } from '../support/rest-call'
import { answerOf, codeOf, isSignedIn, restarted } from '../support/sign-in-steps'
import { ownerSignIn, testApp } from '../support/test-app'

const pin = '2580'
const setPin = { currentPassword: ownerSignIn.password, pin }

for (const [protocol, call] of Object.entries(protocols)) {
  test(`a locked desk answers what unlocks it, what signs out and what the studio is, and nothing else, over ${protocol}`, async () => {
    const { studio } = await testApp()
    const token = await restToken(studio, ownerSignIn)
    expect((await restCall(studio, 'POST /users/lock', { token, body: {} })).status).toBe(200)
    const answering: string[] = []
    const others = contractProcedures.filter(({ name }) => name !== 'staff.logout')
    for (const procedure of others) if ((await call(studio, procedure, token, false)) !== 423) answering.push(procedure.name)
    expect(answering.sort()).toEqual([
      'staff.atDesk',
      'staff.confirmReset',
      'staff.login',
      'staff.switchTo',
      'system.advanceClock',
      'system.state',
    ])
    expect((await restCall(studio, 'POST /users/logout', { token })).status).toBe(200)
    expect((await restCall(studio, 'GET /users/at-desk', { token })).status).toBe(401)
  })
}

test('a locked desk says so in one sentence, and who is there', async () => {
  const { owner } = await testApp()
  await owner.staff.setPin(setPin)
  const { staffUserId, isLocked } = await owner.staff.atDesk()
  await owner.staff.lock()
  expect(await answerOf(owner.staff.me())).toEqual({
    code: 'DESK_LOCKED',
    status: 423,
    message: 'This desk is locked; unlock it with a PIN, or sign in with a password.',
    data: {},
  })
  expect([isLocked, await owner.staff.atDesk()]).toEqual([
    false,
    {
      isLocked: true,
      staffUserId,
      items: [{ id: staffUserId, name: 'Omar Said', initials: 'OS', role: 'owner', hasPin: true }],
    },
  ])
})

test('one’s own PIN unlocks the desk; the locked session’s token stays dead', async () => {
  const { owner, studio } = await testApp()
  await owner.staff.setPin(setPin)
  const { id } = await owner.staff.me()
  const token = await restToken(studio, ownerSignIn)
  await restCall(studio, 'POST /users/lock', { token, body: {} })
  const answer = await restCall(studio, 'POST /users/switch', { token, body: { staffUserId: id, pin } })
  const unlocked = (answer.body as { token: string }).token
  expect([
    answer.status,
    (await restCall(studio, 'GET /users/me', { token: unlocked })).status,
    (await restCall(studio, 'GET /users/me', { token })).status,
  ]).toEqual([200, 200, 401])
})

test('another takes the desk over by their PIN: the session there ends, and what they do is theirs', async () => {
  const app = await testApp()
  const { owner } = app
  const dora = await app.signedIn('front_desk')
  await dora.client.staff.setPin({ currentPassword: staffPassword, pin: '4711' })
  const { id } = await dora.client.staff.me()
  const { user, token } = await owner.staff.switchTo({ staffUserId: id, pin: '4711' })
  expect([user.id, token, (await owner.staff.me()).id]).toEqual([id, null, id])
  expect(await codeOf(owner.staff.list({}))).toBe('FORBIDDEN')
  const entries = await app.studio.opened()?.db.all('SELECT staffUserId, change FROM audit_entry ORDER BY at DESC, id DESC LIMIT 1')
  expect(entries).toEqual([{ staffUserId: id, change: 'desk_taken_over' }])
})

test('a password opens a locked desk to anybody and ends the session that was locked', async () => {
  const app = await testApp()
  const dora = await app.signedIn('front_desk')
  await app.owner.staff.lock()
  const { user } = await app.owner.staff.login({ email: dora.email, password: staffPassword })
  const sessions = await app.studio.opened()?.db.all<{ lockedAt: number | null }>('SELECT lockedAt FROM auth_session')
  expect([user.email, await isSignedIn(app.owner), sessions]).toEqual([dora.email, true, [{ lockedAt: null }, { lockedAt: null }]])
})

test('locking one desk leaves the same person’s other desk open, and tells every screen', async () => {
  const app = await testApp()
  const other = app.desk().client
  await other.staff.login(ownerSignIn)
  const told = new Promise<string[]>((resolve) => app.studio.onChanged(({ features }) => resolve(features)))
  await app.owner.staff.lock()
  expect(await told).toContain('staff')
  expect([await codeOf(app.owner.staff.me()), await isSignedIn(other)]).toEqual(['DESK_LOCKED', true])
})

test('no file made before is given out at a locked desk', async () => {
  const { owner, studio, ownerPeer } = await testApp()
  const { fileId } = await owner.calendar.daySheet({ date: '2027-06-08' })
  await owner.staff.lock()
  expect(await codeOf(studio.takeFile(fileId, ownerPeer))).toBe('DESK_LOCKED')
})

test('without a sign-in nobody is told who works here, and no PIN is looked at', async () => {
  const app = await testApp()
  await app.owner.staff.setPin(setPin)
  const { id } = await app.owner.staff.me()
  const { client } = app.desk()
  expect([await codeOf(client.staff.atDesk()), await codeOf(client.staff.switchTo({ staffUserId: id, pin }))]).toEqual([
    'UNAUTHENTICATED',
    'UNAUTHENTICATED',
  ])
})

test('a desk stays locked over a restart', async () => {
  const app = await testApp()
  const token = await restToken(app.studio, ownerSignIn)
  await restCall(app.studio, 'POST /users/lock', { token, body: {} })
  const { studio } = await restarted(app)
  expect([
    (await restCall(studio, 'GET /users/me', { token })).status,
    (await restCall(studio, 'GET /users/at-desk', { token })).body,
  ]).toEqual([423, expect.objectContaining({ isLocked: true })])
})
