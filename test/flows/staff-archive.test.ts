import { expect, test } from 'vitest'
import type { Role } from '@shared/contract/builder'
import { staffPassword } from '../support/procedure-walk'
import { restCall, restToken } from '../support/rest-call'
import { answerOf, codeOf, isSignedIn, newPassword } from '../support/sign-in-steps'
import { ownerSignIn, testApp, type TestApp } from '../support/test-app'

const signedIn = async (app: TestApp, role: Role) => {
  const { client, email } = await app.signedIn(role)
  const { id, trainerId } = await client.staff.me()
  return { client, email, id, trainerId: trainerId ?? '' }
}

test('archiving a colleague ends their access on every desk with its reply: window, browser and script', async () => {
  const app = await testApp()
  const dora = await signedIn(app, 'front_desk')
  const second = app.desk().client
  await second.staff.login({ email: dora.email, password: staffPassword })
  const token = await restToken(app.studio, { email: dora.email, password: staffPassword })
  const told = new Promise<string[]>((resolve) => app.studio.onChanged(({ features }) => resolve(features)))
  expect(await app.owner.staff.remove({ id: dora.id })).toMatchObject({ id: dora.id, isActive: false })
  expect([
    await codeOf(dora.client.staff.me()),
    await codeOf(second.clients.list({})),
    (await restCall(app.studio, 'GET /users/me', { token })).status,
    await codeOf(second.staff.login({ email: dora.email, password: staffPassword })),
    await isSignedIn(app.owner),
  ]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 401, 'PASSWORD_WRONG', true])
  expect(await told).toEqual(expect.arrayContaining(['staff', 'trainers']))
  expect(await app.studio.opened()?.db.all('SELECT id FROM auth_session WHERE staffUserId = ?', [dora.id])).toEqual([])
})

test('a desk that was locked by them, their PIN and a code given before open nothing any more', async () => {
  const app = await testApp()
  const dora = await signedIn(app, 'front_desk')
  await dora.client.staff.setPin({ currentPassword: staffPassword, pin: '4711' })
  const { code } = await app.owner.staff.resetPassword({ email: dora.email })
  await dora.client.staff.lock()
  await app.owner.staff.remove({ id: dora.id })
  expect([
    await codeOf(dora.client.staff.switchTo({ staffUserId: dora.id, pin: '4711' })),
    await codeOf(app.owner.staff.switchTo({ staffUserId: dora.id, pin: '4711' })),
    await codeOf(app.desk().client.staff.confirmReset({ email: dora.email, code, ...newPassword })),
    (await app.owner.staff.atDesk()).items.map(({ id }) => id).includes(dora.id),
  ]).toEqual(['UNAUTHENTICATED', 'PASSWORD_WRONG', 'CODE_WRONG', false])
})

test('nobody archives themselves, and the last owner stays', async () => {
  const app = await testApp()
  const manager = await signedIn(app, 'manager')
  const { id } = await app.owner.staff.me()
  expect([await answerOf(manager.client.staff.remove({ id: manager.id })), await codeOf(app.owner.staff.remove({ id }))]).toEqual([
    {
      code: 'CONFLICT',
      status: 409,
      message: 'You cannot archive yourself; ask another owner or manager.',
      data: { field: 'id' },
    },
    'CONFLICT',
  ])
  const second = await signedIn(app, 'owner')
  expect(await codeOf(second.client.staff.remove({ id }))).toBe('let in')
  expect(await codeOf(second.client.staff.remove({ id: second.id }))).toBe('CONFLICT')
})

test('a trainer’s bookings are handed over first; then both records are archived together', async () => {
  const app = await testApp()
  const { owner } = app
  const tina = await signedIn(app, 'trainer')
  const grace = await owner.clients.create({ firstName: 'Grace' })
  await owner.availability.setWeek({ trainerId: tina.trainerId, hours: [{ dayOfWeek: 3, start: '09:00', end: '17:00' }] })
  const booking = await owner.bookings.create({ clientId: grace.id, trainerId: tina.trainerId, startsAt: '2027-06-10T09:00:00+03:00' })
  expect(await answerOf(owner.staff.remove({ id: tina.id }))).toMatchObject({
    code: 'BOOKINGS_AFFECTED',
    data: { data: { total: 1, bookings: [{ id: booking.id }] } },
  })
  expect([await isSignedIn(tina.client), (await owner.trainers.get({ id: tina.trainerId })).isActive]).toEqual([true, true])
  await owner.bookings.cancel({ id: booking.id })
  await owner.staff.remove({ id: tina.id })
  expect([await isSignedIn(tina.client), (await owner.trainers.get({ id: tina.trainerId })).isActive]).toEqual([false, false])
})

test('whoever is brought back is the same person with the same trainer, and sets a new password by a code', async () => {
  const app = await testApp()
  const tina = await signedIn(app, 'trainer')
  const earlier = await app.owner.staff.resetPassword({ email: tina.email })
  await app.owner.staff.remove({ id: tina.id })
  const restored = await app.owner.staff.restore({ id: tina.id })
  expect(restored).toMatchObject({
    id: tina.id,
    email: tina.email,
    trainerId: tina.trainerId,
    isActive: true,
    isInvited: true,
    hasPin: false,
  })
  expect((await app.owner.trainers.get({ id: tina.trainerId })).isActive).toBe(true)
  const { client } = app.desk()
  expect([await codeOf(tina.client.staff.me()), await codeOf(client.staff.login({ email: tina.email, password: staffPassword }))]).toEqual([
    'UNAUTHENTICATED',
    'PASSWORD_WRONG',
  ])
  expect(await codeOf(client.staff.confirmReset({ email: tina.email, code: earlier.code, ...newPassword }))).toBe('CODE_WRONG')
  const { code } = await app.owner.staff.resetPassword({ email: tina.email })
  await client.staff.confirmReset({ email: tina.email, code, ...newPassword })
  expect((await client.staff.login({ email: tina.email, password: newPassword.newPassword })).user.trainerId).toBe(tina.trainerId)
  expect(await codeOf(app.owner.staff.restore({ id: tina.id }))).toBe('WRONG_STATE')
})

test('only owner and manager archive and bring back', async () => {
  const app = await testApp()
  const dora = await signedIn(app, 'front_desk')
  const answers: Record<string, string[]> = {}
  for (const role of ['front_desk', 'trainer', 'manager'] as const) {
    const { client } = await signedIn(app, role)
    answers[role] = [
      String(await codeOf(client.staff.remove({ id: dora.id }))),
      String(await codeOf(client.staff.restore({ id: dora.id }))),
    ]
  }
  expect(answers).toEqual({
    front_desk: ['FORBIDDEN', 'FORBIDDEN'],
    trainer: ['FORBIDDEN', 'FORBIDDEN'],
    manager: ['let in', 'let in'],
  })
  expect(await codeOf(app.desk().client.staff.login(ownerSignIn))).toBe('let in')
})
