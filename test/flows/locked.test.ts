import { expect, test } from 'vitest'
import { systemIds } from '../../src-main/platform/ids'
import { codeOf, type Refusal } from '../support/massage-studio'
import { scriptedKeychain } from '../support/scripted-keychain'
import { blankApp, ownerSignIn } from '../support/test-app'

const passphrase = 'correct horse battery'
const setUp = { ...ownerSignIn, passwordConfirm: ownerSignIn.password, firstName: 'Omar', lastName: 'Said' }

const noKeychain = () => {
  const keychain = scriptedKeychain()
  keychain.refuseWith('unavailable')
  return keychain
}

/** A studio whose key is under a passphrase, because the computer has no keychain. */
const underPassphrase = async () => {
  const keychain = noKeychain()
  const app = await blankApp({ options: { keychain }, parts: { plainKey: false } })
  const { client } = app.desk()
  const { recoveryCode } = await client.staff.register({ ...setUp, passphrase })
  await client.staff.login(ownerSignIn)
  return { app, owner: client, keychain, recoveryCode: recoveryCode ?? '' }
}

type Blank = Awaited<ReturnType<typeof blankApp>>

const startedAgain = async (
  app: Blank,
  options: NonNullable<Parameters<typeof blankApp>[0]>['options'] = {},
  parts: NonNullable<Parameters<typeof blankApp>[0]>['parts'] = {},
) => {
  await app.studio.stop()
  return blankApp({
    options: { dataFolder: app.folder, ...options },
    parts: { plainKey: false, clock: app.clock, ids: systemIds(app.clock), ...parts },
  })
}

const refusalOf = (call: Promise<unknown>) => call.catch(({ code, message, data }: Refusal) => ({ code, message, field: data?.field }))

test('where there is no keychain set-up asks for a passphrase before it makes anything', async () => {
  const app = await blankApp({ options: { keychain: noKeychain() }, parts: { plainKey: false } })
  const { client } = app.desk()
  expect(await refusalOf(client.staff.register(setUp))).toEqual({
    code: 'INVALID',
    message: 'This computer has no keychain for the database key; choose a passphrase of at least 12 characters.',
    field: 'passphrase',
  })
  expect((await client.system.state()).state).toBe('new')
  expect(await codeOf(client.staff.register({ ...setUp, passphrase }))).toBe('done')
})

test('a locked studio says what opens it and nothing about itself', async () => {
  const { app, keychain } = await underPassphrase()
  const { client } = (await startedAgain(app, { keychain })).desk()
  expect(await client.system.state()).toEqual({
    state: 'locked',
    studioName: null,
    isTraining: false,
    keyModes: ['passphrase', 'recovery'],
    keychain: 'unavailable',
    version: '0.0.0-test',
    now: '2027-06-08T07:12:00.000Z',
    timeZone: null,
    demoSignIns: [],
  })
  expect(await refusalOf(client.staff.login(ownerSignIn))).toEqual({
    code: 'LOCKED',
    message: 'The database is locked; open it with the passphrase first.',
    field: undefined,
  })
  expect(await codeOf(client.staff.register({ ...setUp, passphrase }))).toBe('LOCKED')
})

test('the passphrase opens it, another does not', async () => {
  const { app, keychain } = await underPassphrase()
  const { client } = (await startedAgain(app, { keychain })).desk()
  expect(await refusalOf(client.system.unlock({ passphrase: `${passphrase}!` }))).toEqual({
    code: 'CODE_WRONG',
    message: 'This passphrase does not open the studio.',
    field: 'passphrase',
  })
  expect(await refusalOf(client.system.unlock({}))).toEqual({
    code: 'INVALID',
    message: 'Type the passphrase or the recovery code.',
    field: 'passphrase',
  })
  expect((await client.system.state()).state).toBe('locked')
  expect(await client.system.unlock({ passphrase })).toEqual({ state: 'open' })
  expect(await codeOf(client.staff.login(ownerSignIn))).toBe('done')
})

test('the recovery code opens it, however it is typed, and another does not', async () => {
  const { app, keychain, recoveryCode } = await underPassphrase()
  const { client } = (await startedAgain(app, { keychain })).desk()
  const other = `${recoveryCode.startsWith('0') ? '1' : '0'}${recoveryCode.slice(1)}`
  expect(await codeOf(client.system.unlock({ recoveryCode: other }))).not.toBe('done')
  expect((await refusalOf(client.system.unlock({ recoveryCode: 'ABCD' }))) as object).toMatchObject({ field: 'recoveryCode' })
  expect(await client.system.unlock({ recoveryCode: ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')} ` })).toEqual({ state: 'open' })
})

test('people who unlock at the same time open one studio', async () => {
  const { app, keychain } = await underPassphrase()
  let timers = 0
  const newTimer = () => {
    timers++
    return { arm: () => undefined, disarm: () => undefined }
  }
  const { client } = (await startedAgain(app, { keychain }, { newTimer })).desk()
  const before = timers
  const answers = await Promise.all(Array.from({ length: 8 }, () => codeOf(client.system.unlock({ passphrase }))))
  // An open studio has one timer, its jobs'.
  expect({ answers, opened: timers - before }).toEqual({ answers: Array.from({ length: 8 }, () => 'done'), opened: 1 })
  expect(await codeOf(client.staff.login(ownerSignIn))).toBe('done')
})

test('a passphrase given at the start opens it at once; a wrong one stops the start and lets the folder go', async () => {
  const { app, keychain } = await underPassphrase()
  await app.studio.stop()
  const start = (given: string) =>
    blankApp({ options: { keychain, dataFolder: app.folder, passphrase: given }, parts: { plainKey: false, ids: systemIds(app.clock) } })
  await expect(start('another passphrase')).rejects.toMatchObject({
    code: 'CODE_WRONG',
    message: 'This passphrase does not open the studio.',
  })
  expect((await start(passphrase)).studio.state()).toBe('open')
})

test('a new passphrase replaces the old one after the password was given', async () => {
  const { app, owner, keychain } = await underPassphrase()
  expect(await codeOf(owner.system.setPassphrase({ password: 'not this one', passphrase: 'another passphrase' }))).toBe('PASSWORD_WRONG')
  await owner.system.setPassphrase({ password: ownerSignIn.password, passphrase: 'another passphrase' })
  const { client } = (await startedAgain(app, { keychain })).desk()
  expect(await codeOf(client.system.unlock({ passphrase }))).toBe('CODE_WRONG')
  expect(await client.system.unlock({ passphrase: 'another passphrase' })).toEqual({ state: 'open' })
})

test('jobs rest while it is locked, and what fell due is done when it opens', async () => {
  const { app, owner, keychain } = await underPassphrase()
  const grace = await owner.clients.create({ firstName: 'Grace' })
  const { id } = await owner.bookings.create({
    clientId: grace.id,
    startsAt: '2027-06-10T07:00:00Z',
    override: { kinds: ['outside_hours'], reason: 'no hours yet' },
  })
  app.clock.moveTo(Date.parse('2027-06-09T08:00:00Z'))
  const again = await startedAgain(
    app,
    { keychain },
    { runsJobs: true, newTimer: () => ({ arm: () => undefined, disarm: () => undefined }) },
  )
  expect(await again.studio.runDue()).toBe(0)
  const { client } = again.desk()
  await client.system.unlock({ passphrase })
  await client.staff.login(ownerSignIn)
  expect(await client.bookings.get({ id })).toMatchObject({ status: 'cancelled', endReason: 'hold_lapsed' })
})

test('with a keychain the studio opens by itself', async () => {
  const keychain = scriptedKeychain()
  const app = await blankApp({ options: { keychain }, parts: { plainKey: false } })
  await app.desk().client.staff.register(setUp)
  const again = await startedAgain(app, { keychain })
  expect(await again.desk().client.system.state()).toMatchObject({ state: 'open', keyModes: ['keychain', 'recovery'], keychain: 'ok' })
})

test('a keychain that is locked, gone or without the key leaves the studio locked and says which, and makes no new key', async () => {
  const keychain = scriptedKeychain()
  const app = await blankApp({ options: { keychain }, parts: { plainKey: false } })
  const { recoveryCode } = await app.desk().client.staff.register(setUp)
  const entries = [...keychain.entries]
  let last: Blank = app
  const stateWith = async (prepare: () => void) => {
    prepare()
    last = await startedAgain({ ...last, folder: app.folder }, { keychain })
    const { state, keychain: said } = await last.desk().client.system.state()
    return [state, said]
  }
  expect(await stateWith(() => keychain.refuseWith('locked'))).toEqual(['locked', 'locked'])
  expect(await stateWith(() => keychain.refuseWith('unavailable'))).toEqual(['locked', 'unavailable'])
  expect(
    await stateWith(() => {
      keychain.refuseWith(null)
      keychain.entries.clear()
    }),
  ).toEqual(['locked', 'missing'])
  expect([...keychain.entries]).toEqual([])
  expect(await last.desk().client.system.unlock({ recoveryCode: recoveryCode ?? '' })).toEqual({ state: 'open' })
  for (const [name, secret] of entries) keychain.entries.set(name, secret)
  expect(await stateWith(() => undefined)).toEqual(['open', 'ok'])
})
