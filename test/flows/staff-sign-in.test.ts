import { expect, test } from 'vitest'
import { hourMs } from '@shared/domain/time/instant'
import { systemPasswords } from '../../src-main/platform/passwords'
import { answerOf, archive, codeOf, moveOn, restarted } from '../support/sign-in-steps'
import { ownerSignIn, testApp, type ApiClient, type TestApp } from '../support/test-app'

const wrong = { ...ownerSignIn, password: 'not this one' }

test('an unknown e-mail, a wrong password and an archived user are answered alike', async () => {
  const app = await testApp()
  const { email } = await app.signedIn('manager')
  await archive(app, email)
  const { client } = app.desk()
  const answer = {
    code: 'PASSWORD_WRONG',
    status: 422,
    message: 'E-mail and password do not match; check both, or ask for a one-time code.',
    data: { field: 'password' },
  }
  expect(await answerOf(client.staff.login(wrong))).toEqual(answer)
  expect(await answerOf(client.staff.login({ ...wrong, email: 'nobody@kilele.example' }))).toEqual(answer)
  expect(await answerOf(client.staff.login({ email, password: 'another long password' }))).toEqual(answer)
})

test('a password is checked with the same effort whether or not its user exists', async () => {
  const real = systemPasswords(64)
  const checked: boolean[] = []
  const passwords = {
    hash: real.hash,
    verify: (hash: string | null, password: string) => {
      checked.push(hash !== null)
      return real.verify(hash, password)
    },
  }
  const app = await testApp({ parts: { passwords } })
  checked.length = 0
  const { client } = app.desk()
  await answerOf(client.staff.login(wrong))
  await answerOf(client.staff.login({ ...wrong, email: 'nobody@kilele.example' }))
  expect(checked).toEqual([true, false])
})

/** Wrong tries until the pause, then what each further wait brings. */
const pausesOf = async (app: TestApp, client: ApiClient, email: string): Promise<unknown[]> => {
  const answers: unknown[] = []
  for (let tries = 0; tries < 5; tries++) answers.push(await codeOf(client.staff.login({ ...wrong, email })))
  for (const waitMs of [0, 29_999, 1, 59_999, 1, 119_999, 1]) {
    moveOn(app, waitMs)
    answers.push(await codeOf(client.staff.login({ ...wrong, email })))
  }
  return answers
}

const wrongFive = Array.from({ length: 5 }, () => 'PASSWORD_WRONG')

test('after five wrong tries sign-in pauses for 30 seconds, and each further one doubles the pause', async () => {
  const app = await testApp()
  const { client } = app.desk()
  expect(await pausesOf(app, client, ownerSignIn.email)).toEqual([
    ...wrongFive,
    'SIGN_IN_PAUSED',
    'SIGN_IN_PAUSED',
    'PASSWORD_WRONG',
    'SIGN_IN_PAUSED',
    'PASSWORD_WRONG',
    'SIGN_IN_PAUSED',
    'PASSWORD_WRONG',
  ])
})

test('an e-mail nobody has is paused in the same way', async () => {
  const [known, unknown] = [await testApp(), await testApp()]
  expect(await pausesOf(unknown, unknown.desk().client, 'nobody@kilele.example')).toEqual(
    await pausesOf(known, known.desk().client, ownerSignIn.email),
  )
})

test('the pause is said with its length, holds for the right password too, and never exceeds an hour', async () => {
  const app = await testApp()
  const { client } = app.desk()
  for (let tries = 0; tries < 5; tries++) await answerOf(client.staff.login(wrong))
  moveOn(app, 10_000)
  expect(await answerOf(client.staff.login(ownerSignIn))).toEqual({
    code: 'SIGN_IN_PAUSED',
    status: 429,
    message: 'Too many wrong tries; wait 20 seconds and try again.',
    data: { data: { retryAfterSeconds: 20 } },
  })
  for (let tries = 0; tries < 12; tries++) {
    moveOn(app, hourMs)
    expect(await codeOf(client.staff.login(wrong))).toBe('PASSWORD_WRONG')
  }
  moveOn(app, hourMs)
  expect(await codeOf(client.staff.login(ownerSignIn))).toBe('let in')
})

test('the pause survives a restart of the app', async () => {
  const app = await testApp()
  const { client } = app.desk()
  for (let tries = 0; tries < 5; tries++) await answerOf(client.staff.login(wrong))
  const again = await restarted(app)
  const { client: after } = again.desk()
  expect(await codeOf(after.staff.login(ownerSignIn))).toBe('SIGN_IN_PAUSED')
  moveOn(again, 30_000)
  expect(await codeOf(after.staff.login(ownerSignIn))).toBe('let in')
})

test('tries made at the same time all count', async () => {
  const app = await testApp()
  const { client } = app.desk()
  const answers = await Promise.all(Array.from({ length: 12 }, () => codeOf(client.staff.login(wrong))))
  expect(answers.filter((code) => code === 'PASSWORD_WRONG')).toHaveLength(5)
  expect(answers.filter((code) => code === 'SIGN_IN_PAUSED')).toHaveLength(7)
})

test('a right password forgets the wrong ones before it', async () => {
  const app = await testApp()
  const { client } = app.desk()
  for (let round = 0; round < 3; round++) {
    for (let tries = 0; tries < 4; tries++) expect(await codeOf(client.staff.login(wrong))).toBe('PASSWORD_WRONG')
    expect(await codeOf(client.staff.login(ownerSignIn))).toBe('let in')
  }
})

test('a pause for one e-mail does not keep others out', async () => {
  const app = await testApp()
  const { email } = await app.signedIn('front_desk')
  const { client } = app.desk()
  for (let tries = 0; tries < 6; tries++) await answerOf(client.staff.login({ ...wrong, email }))
  expect(await codeOf(client.staff.login(ownerSignIn))).toBe('let in')
})

test('an e-mail is one sign-in however it is written', async () => {
  const app = await testApp()
  const { client } = app.desk()
  expect(await codeOf(client.staff.login({ ...ownerSignIn, email: '  OMAR@Kilele.Example ' }))).toBe('let in')
  const twin = {
    email: 'Omar@KILELE.example',
    password: 'another long password',
    passwordConfirm: 'another long password',
    firstName: 'Omar',
    lastName: 'Two',
  }
  expect(await answerOf(app.owner.staff.register(twin))).toMatchObject({ code: 'EMAIL_TAKEN', data: { field: 'email' } })
})
