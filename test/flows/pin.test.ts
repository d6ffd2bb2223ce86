import { expect, test } from 'vitest'
import { dayMs } from '@shared/domain/time/instant'
import { staffPassword } from '../support/procedure-walk'
import { answerOf, codeOf, moveOn, newPassword } from '../support/sign-in-steps'
import { ownerSignIn, testApp } from '../support/test-app'

const pin = '2580'

/** An owner's desk where Dora of the front desk has a PIN. */
const deskWithDora = async () => {
  const app = await testApp()
  const dora = await app.signedIn('front_desk')
  await dora.client.staff.setPin({ currentPassword: staffPassword, pin })
  const { id } = await dora.client.staff.me()
  const tryPin = (guess: string) => codeOf(app.owner.staff.switchTo({ staffUserId: id, pin: guess }))
  return { app, owner: app.owner, dora, id, tryPin, signIn: { email: dora.email, password: staffPassword } }
}

test('a PIN is set with one’s own password, under its lock-out, and only its hash is kept', async () => {
  const { owner, studio } = await testApp()
  const wrong = { currentPassword: 'not this one', pin }
  expect(await answerOf(owner.staff.setPin(wrong))).toEqual({
    code: 'PASSWORD_WRONG',
    status: 422,
    message: 'This is not the present password.',
    data: { field: 'currentPassword' },
  })
  for (let tries = 0; tries < 4; tries++) await codeOf(owner.staff.setPin(wrong))
  expect(await codeOf(owner.staff.setPin(wrong))).toBe('SIGN_IN_PAUSED')
  const app = await testApp()
  expect(await app.owner.staff.setPin({ currentPassword: ownerSignIn.password, pin })).toEqual({ hasPin: true })
  const rows = await app.studio.opened()?.db.all<{ pinHash: string }>('SELECT pinHash FROM staff_user')
  expect(rows?.map(({ pinHash }) => [pinHash.startsWith('$argon2id$'), pinHash.includes(pin)])).toEqual([[true, false]])
  expect(await studio.opened()?.db.get('SELECT pinHash FROM staff_user')).toEqual({ pinHash: null })
})

test('a PIN anybody would try first is refused, and so is one that is not 4 to 8 digits', async () => {
  const { owner } = await testApp()
  const answers = await Promise.all(
    ['0000', '1234', '654321', '1212', '123', '123456789', '12a4'].map(async (guess) => [
      guess,
      await answerOf(owner.staff.setPin({ currentPassword: ownerSignIn.password, pin: guess })),
    ]),
  )
  const trivial = 'This PIN is one of the first that are guessed; choose digits without a pattern.'
  const refused = (message: string) => ({ code: 'INVALID', status: 400, message, data: { field: 'pin' } })
  expect(answers.slice(0, 4)).toEqual(['0000', '1234', '654321', '1212'].map((guess) => [guess, refused(trivial)]))
  expect(answers.slice(4).map(([, answer]) => (answer as { data: unknown }).data)).toEqual(Array(3).fill({ field: 'pin' }))
})

test('two people may have the same PIN, which tells neither of the other', async () => {
  const { owner, tryPin } = await deskWithDora()
  expect(await owner.staff.setPin({ currentPassword: ownerSignIn.password, pin })).toEqual({ hasPin: true })
  expect(await tryPin(pin)).toBe('let in')
})

test('five wrong tries in a row end a PIN; the right one is then refused as well, for days, until its person gives the password', async () => {
  const { app, dora, tryPin, signIn } = await deskWithDora()
  const answers = []
  for (const guess of ['2581', '2582', '2583', '2584', '2585', pin]) answers.push(await tryPin(guess))
  expect(answers).toEqual([...Array<string>(5).fill('PASSWORD_WRONG'), 'SIGN_IN_PAUSED'])
  moveOn(app, 3 * dayMs)
  await app.owner.staff.login(ownerSignIn)
  expect(await tryPin(pin)).toBe('SIGN_IN_PAUSED')
  await dora.client.staff.login(signIn)
  expect(await tryPin(pin)).toBe('let in')
})

test('ten thousand PINs cannot be walked through, one by one or at once, from this desk or another', async () => {
  const { app, tryPin, owner } = await deskWithDora()
  const other = app.desk().client
  await other.staff.login(ownerSignIn)
  const atOnce = await Promise.all(Array.from({ length: 40 }, (_, index) => tryPin(String(5000 + index))))
  const { items } = await other.staff.atDesk()
  const dora = items.find(({ role }) => role === 'front_desk')?.id ?? ''
  const elsewhere = await codeOf(other.staff.switchTo({ staffUserId: dora, pin }))
  const looked = (await Promise.all([atOnce, elsewhere].flat())).filter((code) => code === 'PASSWORD_WRONG')
  expect([looked.length, elsewhere, await codeOf(owner.staff.me())]).toEqual([5, 'SIGN_IN_PAUSED', 'let in'])
})

test('a right PIN forgets the wrong ones before it', async () => {
  const { owner, id, tryPin } = await deskWithDora()
  for (let round = 0; round < 3; round++) {
    for (let tries = 0; tries < 4; tries++) expect(await tryPin('9753')).toBe('PASSWORD_WRONG')
    expect(await tryPin(pin)).toBe('let in')
  }
  expect((await owner.staff.me()).id).toBe(id)
})

test('guessing at nobody’s PIN sounds and ends like guessing at somebody’s', async () => {
  const { owner, id } = await deskWithDora()
  const nobody = '0000000000000000000000000Z'
  const answers = async (staffUserId: string) => {
    const heard = []
    for (let tries = 0; tries < 6; tries++) heard.push(await answerOf(owner.staff.switchTo({ staffUserId, pin: '9753' })))
    return heard
  }
  expect(await answers(nobody)).toEqual(await answers(id))
})

test('a PIN lasts over a change of password, goes with a reset by code, and may be taken away', async () => {
  const { app, owner, dora, id, tryPin } = await deskWithDora()
  await dora.client.staff.changePassword({ currentPassword: staffPassword, ...newPassword })
  expect((await dora.client.staff.me()).hasPin).toBe(true)
  const { code } = await owner.staff.resetPassword({ email: dora.email })
  await app.desk().client.staff.confirmReset({ email: dora.email, code, ...newPassword })
  expect([(await owner.staff.get({ id })).hasPin, await tryPin(pin)]).toEqual([false, 'PASSWORD_WRONG'])
  await dora.client.staff.login({ email: dora.email, password: newPassword.newPassword })
  await dora.client.staff.setPin({ currentPassword: newPassword.newPassword, pin })
  expect(await dora.client.staff.setPin({ currentPassword: newPassword.newPassword, pin: null })).toEqual({ hasPin: false })
  expect(await tryPin(pin)).toBe('PASSWORD_WRONG')
})

test('neither PIN nor hash stands in the audit', async () => {
  const { app } = await deskWithDora()
  const rows = await app.studio.opened()?.db.all<{ before: string; after: string }>('SELECT before, after FROM audit_entry')
  expect(JSON.stringify(rows)).not.toMatch(/argon2|2580/)
})
