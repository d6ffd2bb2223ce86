import { expect, test } from 'vitest'
import { hourMs } from '@shared/domain/time/instant'
import { restCall, restToken } from '../support/rest-call'
import { answerOf, archive, codeOf, isSignedIn, moveOn, newPassword, restarted } from '../support/sign-in-steps'
import { ownerSignIn, testApp } from '../support/test-app'

test('changing the password ends every other session of this user and keeps this one', async () => {
  const app = await testApp()
  const other = app.desk().client
  await other.staff.login(ownerSignIn)
  const manager = (await app.signedIn('manager')).client
  await app.owner.staff.changePassword({ currentPassword: ownerSignIn.password, ...newPassword })
  expect({ own: await isSignedIn(app.owner), other: await isSignedIn(other), manager: await isSignedIn(manager) }).toEqual({
    own: true,
    other: false,
    manager: true,
  })
  expect(await codeOf(other.staff.login(ownerSignIn))).toBe('PASSWORD_WRONG')
  expect(await codeOf(other.staff.login({ email: ownerSignIn.email, password: newPassword.newPassword }))).toBe('let in')
})

test('the present password is asked for before it is changed, under the same lock-out', async () => {
  const { owner } = await testApp()
  const change = () => owner.staff.changePassword({ currentPassword: 'not this one', ...newPassword })
  expect(await answerOf(change())).toEqual({
    code: 'PASSWORD_WRONG',
    status: 422,
    message: 'This is not the present password.',
    data: { field: 'currentPassword' },
  })
  for (let tries = 0; tries < 4; tries++) await answerOf(change())
  expect(await codeOf(change())).toBe('SIGN_IN_PAUSED')
  expect(await isSignedIn(owner)).toBe(true)
})

test('an archived user’s token opens nothing from that moment', async () => {
  const app = await testApp()
  const manager = await app.signedIn('manager')
  expect(await isSignedIn(manager.client)).toBe(true)
  await archive(app, manager.email)
  expect(await isSignedIn(manager.client)).toBe(false)
})

test('signing out ends the token, not only the window’s memory of it', async () => {
  const app = await testApp()
  const token = await restToken(app.studio, ownerSignIn)
  expect((await restCall(app.studio, 'POST /users/logout', { token })).status).toBe(200)
  expect((await restCall(app.studio, 'GET /users/me', { token })).status).toBe(401)
  expect(await isSignedIn(app.owner)).toBe(true)
})

test('a session ends 12 hours after its last use', async () => {
  const app = await testApp()
  const unused = await restToken(app.studio, ownerSignIn)
  const isOpen = async (token: string): Promise<boolean> => {
    const { status } = await restCall(app.studio, 'GET /users/me', { token })
    // The use is written down behind the answer.
    await app.studio.opened()?.transaction(null, async () => undefined)
    return status === 200
  }
  const used = await restToken(app.studio, ownerSignIn)
  moveOn(app, 11 * hourMs)
  expect(await isOpen(used)).toBe(true)
  moveOn(app, hourMs)
  expect({ unused: await isOpen(unused), used: await isOpen(used) }).toEqual({ unused: false, used: true })
  moveOn(app, 12 * hourMs - 1)
  expect(await isOpen(used)).toBe(true)
  moveOn(app, 12 * hourMs)
  expect(await isOpen(used)).toBe(false)
})

test('a session survives a restart of the app, and only its hash is kept', async () => {
  const app = await testApp()
  const token = await restToken(app.studio, ownerSignIn)
  const rows = await app.studio.opened()?.db.all<{ tokenHash: string }>('SELECT tokenHash FROM auth_session')
  expect(rows?.map(({ tokenHash }) => tokenHash.includes(token))).toEqual([false, false])
  const again = await restarted(app)
  expect((await restCall(again.studio, 'GET /users/me', { token })).status).toBe(200)
})
