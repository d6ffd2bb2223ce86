import { expect, test } from 'vitest'
import { hourMs } from '@shared/domain/time/instant'
import { answerOf, codeOf, isSignedIn, moveOn, newPassword } from '../support/sign-in-steps'
import { blankApp, ownerSignIn, testApp } from '../support/test-app'

test('a one-time code sets a new password once and ends the user’s sessions', async () => {
  const app = await testApp()
  const desk = await app.signedIn('front_desk')
  const { code, expiresAt } = await app.owner.staff.resetPassword({ email: desk.email })
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/)
  expect(expiresAt).toBe('2027-06-09T07:12:00.000Z')
  const { client } = app.desk()
  const confirm = (said: string) => client.staff.confirmReset({ email: desk.email, code: said, ...newPassword })
  expect(await codeOf(confirm(code.toLowerCase().replaceAll('-', ' ')))).toBe('let in')
  expect(await isSignedIn(desk.client)).toBe(false)
  expect(await codeOf(client.staff.login({ email: desk.email, password: newPassword.newPassword }))).toBe('let in')
  expect(await answerOf(confirm(code))).toEqual({
    code: 'CODE_WRONG',
    status: 422,
    message: 'E-mail and code do not match, or the code has been used or is over a day old.',
    data: { field: 'code' },
  })
})

test('a one-time code lives for a day, for its own user only, and falls with another that is used', async () => {
  const app = await testApp()
  const [dora, ben] = [await app.signedIn('front_desk'), await app.signedIn('front_desk')]
  const { client } = app.desk()
  const confirm = (email: string, code: string) => codeOf(client.staff.confirmReset({ email, code, ...newPassword }))
  const issue = async (email: string) => (await app.owner.staff.resetPassword({ email })).code
  const [first, second] = [await issue(dora.email), await issue(dora.email)]
  expect(await confirm(ben.email, first)).toBe('CODE_WRONG')
  expect(await confirm(dora.email, second)).toBe('let in')
  expect(await confirm(dora.email, first)).toBe('CODE_WRONG')
  const late = await issue(dora.email)
  moveOn(app, 24 * hourMs)
  expect(await confirm(dora.email, late)).toBe('CODE_WRONG')
})

test('codes are tried under the same lock-out, and an e-mail nobody has is answered alike', async () => {
  const app = await testApp()
  const { client } = app.desk()
  const answers = async (email: string): Promise<unknown[]> => {
    const said: unknown[] = []
    for (let tries = 0; tries < 6; tries++)
      said.push(await answerOf(client.staff.confirmReset({ email, code: 'AAAA-BBBB-CCCC', ...newPassword })))
    return said
  }
  const known = await answers(ownerSignIn.email)
  expect(known.map((answer) => (answer as { code: string }).code)).toEqual([
    'CODE_WRONG',
    'CODE_WRONG',
    'CODE_WRONG',
    'CODE_WRONG',
    'CODE_WRONG',
    'SIGN_IN_PAUSED',
  ])
  expect(await answers('nobody@kilele.example')).toEqual(known)
})

test('a manager resets others but not an owner', async () => {
  const app = await testApp()
  const manager = (await app.signedIn('manager')).client
  const desk = await app.signedIn('front_desk')
  expect(await codeOf(manager.staff.resetPassword({ email: desk.email }))).toBe('let in')
  expect(await answerOf(manager.staff.resetPassword({ email: ownerSignIn.email }))).toMatchObject({
    code: 'FORBIDDEN',
    data: { field: 'email' },
  })
  expect(await codeOf(desk.client.staff.resetPassword({ email: desk.email }))).toBe('FORBIDDEN')
})

/** A studio made by somebody who wrote the recovery code down. */
const withRecoveryCode = async () => {
  const app = await blankApp()
  const { client: owner } = app.desk()
  const made = await owner.staff.register({ ...ownerSignIn, passwordConfirm: ownerSignIn.password, firstName: 'Omar', lastName: 'Said' })
  await owner.staff.login(ownerSignIn)
  const desk = { email: 'dora@kilele.example', password: 'another long password' }
  await owner.staff.register({ ...desk, passwordConfirm: desk.password, firstName: 'Dora', lastName: 'Desk' })
  return { app, owner, desk, recoveryCode: made.recoveryCode ?? '' }
}

test('the recovery code resets the owner’s password and nobody else’s', async () => {
  const { app, owner, desk, recoveryCode } = await withRecoveryCode()
  const { client } = app.desk()
  expect(await codeOf(client.staff.confirmReset({ email: desk.email, code: recoveryCode, ...newPassword }))).toBe('CODE_WRONG')
  expect(await codeOf(client.staff.confirmReset({ email: ownerSignIn.email, code: recoveryCode.toLowerCase(), ...newPassword }))).toBe(
    'let in',
  )
  expect(await isSignedIn(owner)).toBe(false)
  expect(await codeOf(client.staff.login({ email: ownerSignIn.email, password: newPassword.newPassword }))).toBe('let in')
})

test('a renewed recovery code replaces the old one and asks for the password first', async () => {
  const { app, owner, recoveryCode } = await withRecoveryCode()
  expect(await codeOf(owner.system.renewRecoveryCode({ password: 'not this one' }))).toBe('PASSWORD_WRONG')
  const renewed = await owner.system.renewRecoveryCode({ password: ownerSignIn.password })
  expect(renewed.recoveryCode).not.toBe(recoveryCode)
  const { client } = app.desk()
  expect(await codeOf(client.staff.confirmReset({ email: ownerSignIn.email, code: recoveryCode, ...newPassword }))).toBe('CODE_WRONG')
  expect(await codeOf(client.staff.confirmReset({ email: ownerSignIn.email, code: renewed.recoveryCode, ...newPassword }))).toBe('let in')
})

test('of two who use a one-time code at the same moment one is too late', async () => {
  const { owner, signedIn, desk } = await testApp()
  const { email } = await signedIn('front_desk')
  const { code } = await owner.staff.resetPassword({ email })
  const confirm = (password: string) => desk().client.staff.confirmReset({ email, code, newPassword: password, passwordConfirm: password })
  const outcomes = await Promise.allSettled([confirm('the first password'), confirm('the second password')])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
