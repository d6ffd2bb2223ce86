import { expect, test } from 'vitest'
import { systemIds } from '../../src-main/platform/ids'
import { systemPasswords } from '../../src-main/platform/passwords'
import { restCall, restToken } from '../support/rest-call'
import { blankApp, ownerSignIn, standardNow, testApp, type ApiClient, type TestApp } from '../support/test-app'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const newPassword = { newPassword: 'a better password', passwordConfirm: 'a better password' }
const wrong = { ...ownerSignIn, password: 'not this one' }

const moveOn = ({ clock }: Pick<TestApp, 'clock'>, milliseconds: number): void => clock.moveTo(clock.now() + milliseconds)

/** What a call answered, as far as its caller can tell. */
const answerOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'let in',
    (error: { code: string; status: number; message: string; data: unknown }) => ({
      code: error.code,
      status: error.status,
      message: error.message,
      data: error.data,
    }),
  )

const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
  const answer = await answerOf(call)
  return typeof answer === 'string' ? answer : (answer as { code: string }).code
}

/** The same studio after the app was stopped and started. */
const restarted = async (app: Pick<TestApp, 'studio' | 'folder' | 'clock'>) => {
  await app.studio.stop()
  return blankApp({
    now: new Date(app.clock.now()).toISOString(),
    options: { dataFolder: app.folder },
    parts: { ids: systemIds(app.clock) },
  })
}

const archive = async ({ studio }: TestApp, email: string): Promise<void> => {
  await studio
    .opened()
    ?.transaction(null, ({ tx, clock }) => tx.staffUser.updateMany({ where: { email }, data: { archivedAt: new Date(clock.now()) } }))
}

const isSignedIn = async (client: ApiClient): Promise<boolean> => (await codeOf(client.staff.me())) === 'let in'

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

test('a password that is typed differently the second time makes nobody', async () => {
  const app = await testApp()
  const person = {
    email: 'new@kilele.example',
    password: 'another long password',
    passwordConfirm: 'another long passwort',
    firstName: 'New',
    lastName: 'Person',
  }
  expect(await answerOf(app.owner.staff.register(person))).toMatchObject({ code: 'INVALID', data: { field: 'passwordConfirm' } })
  expect((await app.owner.staff.list({})).total).toBe(1)
})

test('first-run set-up happens once', async () => {
  const app = await testApp()
  const { client } = app.desk()
  const second = {
    email: 'second@kilele.example',
    password: 'another long password',
    passwordConfirm: 'another long password',
    firstName: 'Second',
    lastName: 'Owner',
  }
  expect(await codeOf(client.staff.register(second))).toBe('FORBIDDEN')
})

test('two set-ups at the same time make one studio and one owner', async () => {
  const app = await blankApp()
  const { client } = app.desk()
  const person = (name: string) => ({
    email: `${name}@kilele.example`,
    password: 'another long password',
    passwordConfirm: 'another long password',
    firstName: name,
    lastName: 'Owner',
  })
  const answers = await Promise.all(['anna', 'ben'].map((name) => codeOf(client.staff.register(person(name)))))
  expect(answers.filter((answer) => answer === 'let in')).toHaveLength(1)
  const owners = await app.studio.opened()?.db.all(`SELECT id FROM staff_user`)
  expect(owners).toHaveLength(1)
})

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

test('own names and e-mail are changed by their user, and an e-mail of somebody else is refused', async () => {
  const app = await testApp()
  const manager = await app.signedIn('manager')
  expect(await manager.client.staff.updateProfile({ firstName: 'Maria', email: 'Maria@kilele.example' })).toMatchObject({
    firstName: 'Maria',
    lastName: 'Staff 1',
    email: 'maria@kilele.example',
    role: 'manager',
  })
  expect(await answerOf(manager.client.staff.updateProfile({ email: ownerSignIn.email }))).toMatchObject({
    code: 'EMAIL_TAKEN',
    data: { field: 'email' },
  })
})

test('staff are listed with their role and trainer, without anything secret', async () => {
  const app = await testApp()
  await app.signedIn('trainer')
  const { items } = await app.owner.staff.list({ sort: 'email' })
  expect(items.map(({ email, role, trainerId, isActive }) => [email, role, trainerId !== null, isActive])).toEqual([
    [ownerSignIn.email, 'owner', true, true],
    ['trainer1@kilele.example', 'trainer', true, true],
  ])
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(['createdAt', 'email', 'firstName', 'id', 'isActive', 'lastName', 'role', 'trainerId'])
  expect(items[0]?.createdAt).toBe(new Date(standardNow).toISOString())
})

test('of two who use a one-time code at the same moment one is too late', async () => {
  const { owner, signedIn, desk } = await testApp()
  const { email } = await signedIn('front_desk')
  const { code } = await owner.staff.resetPassword({ email })
  const confirm = (password: string) => desk().client.staff.confirmReset({ email, code, newPassword: password, passwordConfirm: password })
  const outcomes = await Promise.allSettled([confirm('the first password'), confirm('the second password')])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
