import { expect, test } from 'vitest'
import { roles } from '@shared/contract/builder'
import { hourMs, toIso } from '@shared/domain/time/instant'
import { answerOf, codeOf, moveOn, newPassword } from '../support/sign-in-steps'
import { ownerSignIn, testApp } from '../support/test-app'

const wanjiru = { email: 'wanjiru@kilele.example', firstName: 'Wanjiru', lastName: 'Kamau', role: 'front_desk' } as const
const signIn = { email: wanjiru.email, password: newPassword.newPassword }

test('an invited colleague has a code for a day and no password; the code sets one, and then they sign in', async () => {
  const { owner, desk, clock } = await testApp()
  const { user, code, expiresAt } = await owner.staff.invite(wanjiru)
  expect(user).toEqual({
    ...wanjiru,
    id: user.id,
    trainerId: null,
    isActive: true,
    isInvited: true,
    hasPin: false,
    createdAt: toIso(clock.now()),
  })
  expect([/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(code), expiresAt]).toEqual([true, toIso(clock.now() + 24 * hourMs)])
  const { client } = desk()
  expect(await codeOf(client.staff.login(signIn))).toBe('PASSWORD_WRONG')
  await client.staff.confirmReset({ email: wanjiru.email, code: code.toLowerCase(), ...newPassword })
  expect((await client.staff.login(signIn)).user).toMatchObject({ id: user.id, isInvited: false })
})

test('before that no password lets them in, an empty one neither, and it sounds like any wrong one', async () => {
  const { owner, desk } = await testApp()
  await owner.staff.invite(wanjiru)
  const { client } = desk()
  const unknown = await answerOf(client.staff.login({ email: 'nobody@kilele.example', password: 'x' }))
  expect(await answerOf(client.staff.login({ email: wanjiru.email, password: 'x' }))).toEqual(unknown)
})

test('the code ends after a day and after its use; a new one may be given', async () => {
  const app = await testApp()
  const { code } = await app.owner.staff.invite(wanjiru)
  moveOn(app, 24 * hourMs)
  const { client } = app.desk()
  expect(await codeOf(client.staff.confirmReset({ email: wanjiru.email, code, ...newPassword }))).toBe('CODE_WRONG')
  await app.owner.staff.login(ownerSignIn)
  const again = await app.owner.staff.resetPassword({ email: wanjiru.email })
  await client.staff.confirmReset({ email: wanjiru.email, code: again.code, ...newPassword })
  expect(await codeOf(client.staff.confirmReset({ email: wanjiru.email, code: again.code, ...newPassword }))).toBe('CODE_WRONG')
})

test('an e-mail address signs in one person, archived or not', async () => {
  const { owner } = await testApp()
  const { user } = await owner.staff.invite(wanjiru)
  const taken = {
    code: 'EMAIL_TAKEN',
    status: 409,
    message: 'Another staff user signs in with this e-mail address.',
    data: { field: 'email' },
  }
  expect(await answerOf(owner.staff.invite({ ...wanjiru, email: 'WANJIRU@kilele.example' }))).toEqual(taken)
  await owner.staff.remove({ id: user.id })
  expect(await answerOf(owner.staff.invite(wanjiru))).toEqual(taken)
})

test('a trainer is invited with a trainer of the same name, others only where asked', async () => {
  const { owner } = await testApp()
  const trainer = await owner.staff.invite({ ...wanjiru, role: 'trainer' })
  const manager = await owner.staff.invite({ ...wanjiru, email: 'm@kilele.example', role: 'manager', asTrainer: true })
  const plain = await owner.staff.invite({ ...wanjiru, email: 'p@kilele.example', role: 'trainer', asTrainer: false })
  const { items } = await owner.trainers.list({})
  expect(items.filter(({ name }) => name === 'Wanjiru Kamau').map(({ id, staffUserId }) => [id, staffUserId])).toEqual([
    [trainer.user.trainerId, trainer.user.id],
    [manager.user.trainerId, manager.user.id],
  ])
  expect(plain.user.trainerId).toBeNull()
})

test('owner and manager invite; only an owner invites an owner', async () => {
  const app = await testApp()
  const answers: Record<string, unknown> = {}
  for (const role of roles) {
    const { client } = role === 'owner' ? { client: app.owner } : await app.signedIn(role)
    answers[role] = [
      await codeOf(client.staff.invite({ ...wanjiru, email: `by-${role}@kilele.example` })),
      await codeOf(client.staff.invite({ ...wanjiru, email: `owner-by-${role}@kilele.example`, role: 'owner' })),
    ]
  }
  expect(answers).toEqual({
    owner: ['let in', 'let in'],
    manager: ['let in', 'FORBIDDEN'],
    trainer: ['FORBIDDEN', 'FORBIDDEN'],
    front_desk: ['FORBIDDEN', 'FORBIDDEN'],
  })
})

test('the code stands nowhere in the database', async () => {
  const { owner, studio } = await testApp()
  const { code } = await owner.staff.invite(wanjiru)
  const db = studio.opened()?.db
  const kept = [
    await db?.all('SELECT * FROM password_reset'),
    await db?.all('SELECT * FROM audit_entry'),
    await db?.all('SELECT * FROM command_reply'),
  ]
  expect(JSON.stringify(kept)).not.toContain(code.replaceAll('-', ''))
  expect(JSON.stringify(kept)).not.toContain(code)
})
