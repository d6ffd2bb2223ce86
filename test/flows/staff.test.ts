import { expect, test } from 'vitest'
import { answerOf, codeOf } from '../support/sign-in-steps'
import { blankApp, ownerSignIn, standardNow, testApp } from '../support/test-app'

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
  expect(Object.keys(items[0] ?? {}).sort()).toEqual([
    'createdAt',
    'email',
    'firstName',
    'hasPin',
    'id',
    'isActive',
    'isInvited',
    'lastName',
    'role',
    'trainerId',
  ])
  expect(items[0]?.createdAt).toBe(new Date(standardNow).toISOString())
})
