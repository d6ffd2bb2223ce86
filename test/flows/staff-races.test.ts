import { expect, test } from 'vitest'
import { systemPasswords } from '../../src-main/platform/passwords'
import { testApp } from '../support/test-app'
import { codeOf, isSignedIn, newPassword } from '../support/sign-in-steps'

/** Passwords whose next check waits until it is let go. */
const heldPasswords = () => {
  const real = systemPasswords(64)
  let hold: { reached: PromiseWithResolvers<void>; go: PromiseWithResolvers<void> } | null = null
  return {
    passwords: {
      hash: real.hash,
      verify: async (hash: string | null, password: string) => {
        const own = hold
        hold = null
        own?.reached.resolve()
        await own?.go.promise
        return real.verify(hash, password)
      },
    },
    holdNext: () => (hold = { reached: Promise.withResolvers<void>(), go: Promise.withResolvers<void>() }),
  }
}

test('a sign-in begun with the old password is not let in after a reset', async () => {
  const held = heldPasswords()
  const app = await testApp({ parts: { passwords: held.passwords } })
  const dora = await app.signedIn('front_desk')
  const { code } = await app.owner.staff.resetPassword({ email: dora.email })
  const thief = app.desk()
  const gate = held.holdNext()
  const login = codeOf(thief.client.staff.login({ email: dora.email, password: 'another long password' }))
  await gate.reached.promise
  await app.desk().client.staff.confirmReset({ email: dora.email, code, ...newPassword })
  gate.go.resolve()
  expect(await login).toBe('PASSWORD_WRONG')
  expect(await isSignedIn(thief.client)).toBe(false)
})

test('a sign-in begun before its user was archived is not let in, nor once they are brought back', async () => {
  const held = heldPasswords()
  const app = await testApp({ parts: { passwords: held.passwords } })
  const dora = await app.signedIn('front_desk')
  const { id } = await dora.client.staff.me()
  const thief = app.desk()
  const gate = held.holdNext()
  const login = codeOf(thief.client.staff.login({ email: dora.email, password: 'another long password' }))
  await gate.reached.promise
  await app.owner.staff.remove({ id })
  gate.go.resolve()
  expect(await login).toBe('PASSWORD_WRONG')
  await app.owner.staff.restore({ id })
  expect(await isSignedIn(thief.client)).toBe(false)
})

test('a PIN asked for before its user was archived is not set after it', async () => {
  const held = heldPasswords()
  const app = await testApp({ parts: { passwords: held.passwords } })
  const dora = await app.signedIn('front_desk')
  const { id } = await dora.client.staff.me()
  const gate = held.holdNext()
  const pin = codeOf(dora.client.staff.setPin({ currentPassword: 'another long password', pin: '4711' }))
  await gate.reached.promise
  await app.owner.staff.remove({ id })
  gate.go.resolve()
  expect(await pin).toBe('UNAUTHENTICATED')
  await app.owner.staff.restore({ id })
  expect(await app.owner.staff.get({ id })).toMatchObject({ hasPin: false, isInvited: true })
})

test('a password changed at a desk does not undo the reset that signed it out', async () => {
  const held = heldPasswords()
  const app = await testApp({ parts: { passwords: held.passwords } })
  const dora = await app.signedIn('front_desk')
  const { code } = await app.owner.staff.resetPassword({ email: dora.email })
  const gate = held.holdNext()
  const change = { currentPassword: 'another long password', newPassword: 'one of the thief', passwordConfirm: 'one of the thief' }
  const changed = codeOf(dora.client.staff.changePassword(change))
  await gate.reached.promise
  const { client } = app.desk()
  await client.staff.confirmReset({ email: dora.email, code, ...newPassword })
  gate.go.resolve()
  expect(await changed).toBe('UNAUTHENTICATED')
  expect(await codeOf(client.staff.login({ email: dora.email, password: newPassword.newPassword }))).toBe('let in')
})

test('a PIN taken away while it is checked opens no desk', async () => {
  const held = heldPasswords()
  const app = await testApp({ parts: { passwords: held.passwords } })
  const dora = await app.signedIn('front_desk')
  const { id } = await dora.client.staff.me()
  const own = { currentPassword: 'another long password' }
  await dora.client.staff.setPin({ ...own, pin: '4711' })
  const gate = held.holdNext()
  const switched = codeOf(app.owner.staff.switchTo({ staffUserId: id, pin: '4711' }))
  await gate.reached.promise
  await dora.client.staff.setPin({ ...own, pin: '5812' })
  gate.go.resolve()
  expect(await switched).toBe('UNAUTHENTICATED')
  expect(await isSignedIn(app.owner)).toBe(true)
})

test('a code a manager was given is worth nothing once its person is an owner', async () => {
  const app = await testApp()
  const manager = await app.signedIn('manager')
  const dora = await app.signedIn('front_desk')
  const { id } = await dora.client.staff.me()
  const { code } = await manager.client.staff.resetPassword({ email: dora.email })
  await app.owner.staff.update({ id, role: 'owner' })
  expect(await codeOf(app.desk().client.staff.confirmReset({ email: dora.email, code, ...newPassword }))).toBe('CODE_WRONG')
})
