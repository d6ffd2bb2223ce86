import { expect, test } from 'vitest'
import type { Role } from '@shared/contract/builder'
import { answerOf, codeOf, isSignedIn } from '../support/sign-in-steps'
import { testApp, type TestApp } from '../support/test-app'

const signedIn = async (app: TestApp, role: Role) => {
  const { client } = await app.signedIn(role)
  return { client, id: (await client.staff.me()).id }
}

test('name and e-mail of a colleague are changed; their sign-ins last', async () => {
  const app = await testApp()
  const dora = await signedIn(app, 'front_desk')
  const before = await app.owner.staff.get({ id: dora.id })
  const after = await app.owner.staff.update({ id: dora.id, firstName: 'Dorothy', email: 'dorothy@kilele.example' })
  expect(after).toEqual({ ...before, firstName: 'Dorothy', email: 'dorothy@kilele.example' })
  expect([await app.owner.staff.get({ id: dora.id }), await isSignedIn(dora.client)]).toEqual([after, true])
})

test('another role ends that person’s sign-ins, the same one does not', async () => {
  const app = await testApp()
  const dora = await signedIn(app, 'front_desk')
  await app.owner.staff.update({ id: dora.id, role: 'front_desk' })
  expect(await isSignedIn(dora.client)).toBe(true)
  await app.owner.staff.update({ id: dora.id, role: 'trainer' })
  expect(await codeOf(dora.client.staff.me())).toBe('UNAUTHENTICATED')
})

test('two people do not share an e-mail address', async () => {
  const app = await testApp()
  const dora = await signedIn(app, 'front_desk')
  const { email } = await app.owner.staff.me()
  expect(await codeOf(app.owner.staff.update({ id: dora.id, email }))).toBe('EMAIL_TAKEN')
})

test('only an owner changes an owner, makes one, archives one or brings one back', async () => {
  const app = await testApp()
  const manager = await signedIn(app, 'manager')
  const dora = await signedIn(app, 'front_desk')
  const { user: second } = await app.owner.staff.invite({ email: 'o2@kilele.example', firstName: 'O', lastName: 'Two', role: 'owner' })
  const change = await answerOf(manager.client.staff.update({ id: second.id, firstName: 'Mine' }))
  expect(change).toEqual({
    code: 'FORBIDDEN',
    status: 403,
    message: 'Only an owner changes an owner; ask one of them.',
    data: { field: 'id' },
  })
  expect([
    await codeOf(manager.client.staff.update({ id: second.id, role: 'front_desk' })),
    await codeOf(manager.client.staff.update({ id: dora.id, role: 'owner' })),
    await codeOf(manager.client.staff.update({ id: manager.id, role: 'owner' })),
    await codeOf(manager.client.staff.remove({ id: second.id })),
  ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'])
  await app.owner.staff.remove({ id: second.id })
  expect([
    await codeOf(manager.client.staff.restore({ id: second.id })),
    await codeOf(app.owner.staff.restore({ id: second.id })),
    await codeOf(manager.client.staff.update({ id: dora.id, role: 'manager' })),
  ]).toEqual(['FORBIDDEN', 'let in', 'let in'])
})

test('the last owner who can sign in keeps the role; one who was only invited does not count', async () => {
  const app = await testApp()
  const { id } = await app.owner.staff.me()
  const last = {
    code: 'CONFLICT',
    status: 409,
    message: 'This is the only owner who can sign in; make another one first.',
    data: { field: 'role' },
  }
  expect(await answerOf(app.owner.staff.update({ id, role: 'manager' }))).toEqual(last)
  await app.owner.staff.invite({ email: 'o2@kilele.example', firstName: 'O', lastName: 'Two', role: 'owner' })
  expect(await answerOf(app.owner.staff.update({ id, role: 'manager' }))).toEqual(last)
  const second = await signedIn(app, 'owner')
  await app.owner.staff.update({ id, role: 'manager' })
  expect([await isSignedIn(app.owner), (await second.client.staff.get({ id })).role]).toEqual([false, 'manager'])
})

test('staff are listed by whether they work here and by role', async () => {
  const app = await testApp()
  const dora = await signedIn(app, 'front_desk')
  await signedIn(app, 'trainer')
  await app.owner.staff.remove({ id: dora.id })
  const rolesOf = async (filter: Parameters<typeof app.owner.staff.list>[0]) => {
    const { items, total } = await app.owner.staff.list(filter)
    return [items.map(({ role }) => role).sort(), total]
  }
  expect([
    await rolesOf({ isActive: true }),
    await rolesOf({ isActive: false }),
    await rolesOf({ role: 'trainer' }),
    await rolesOf({ role: 'trainer', isActive: false }),
    await rolesOf({ isActive: false, q: 'dora' }),
  ]).toEqual([
    [['owner', 'trainer'], 2],
    [['front_desk'], 1],
    [['trainer'], 1],
    [[], 0],
    [['front_desk'], 1],
  ])
})

test('nobody is found by an id nobody has', async () => {
  const { owner } = await testApp()
  const id = '0000000000000000000000000Z'
  expect([
    await codeOf(owner.staff.get({ id })),
    await codeOf(owner.staff.update({ id, firstName: 'A' })),
    await codeOf(owner.staff.remove({ id })),
    await codeOf(owner.staff.restore({ id })),
  ]).toEqual(Array(4).fill('NOT_FOUND'))
})
