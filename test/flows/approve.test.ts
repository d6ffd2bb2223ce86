import { expect, test } from 'vitest'
import { minuteMs } from '@shared/domain/time/instant'
import { consumeApproval } from '../../src-main/features/staff'
import type { CommandContext } from '../../src-main/core/context'
import { nobodysId, staffPassword } from '../support/procedure-walk'
import { restCall, restToken } from '../support/rest-call'
import { openStudioOf } from '../support/massage-studio'
import { answerOf, archive, codeOf, moveOn } from '../support/sign-in-steps'
import { ownerSignIn, testApp } from '../support/test-app'

const pin = '2580'
const invoiceId = '01J0000000000000000000000A'
const wanted = { purpose: 'refund' as const, invoiceId, amountMinor: 600_000 }

/** Dora at the desk, and Omar, the owner, with a PIN. */
const deskWithOmar = async () => {
  const app = await testApp()
  await app.owner.staff.setPin({ currentPassword: ownerSignIn.password, pin })
  const dora = await app.signedIn('front_desk')
  const omarId = (await app.owner.staff.me()).id
  const doraId = (await dora.client.staff.me()).id
  const approve = (more: Partial<Parameters<typeof dora.client.staff.approve>[0]> = {}) =>
    dora.client.staff.approve({ staffUserId: omarId, pin, ...wanted, ...more })
  const use = (approvalId: string, amountMinor = wanted.amountMinor, staffUserId = doraId, ofInvoiceId = invoiceId) =>
    openStudioOf(app).transaction(staffUserId, (write) =>
      consumeApproval({ ...write, caller: { staffUserId } } as CommandContext, {
        approvalId,
        purpose: 'refund',
        invoiceId: ofInvoiceId,
        amountMinor,
        data: { limitMinor: 0 },
      }),
    )
  const useCode = (...asked: Parameters<typeof use>) =>
    use(...asked).then(
      () => 'used',
      (error: { code: string }) => error.code,
    )
  return { app, dora, omarId, doraId, approve, use, useCode }
}

test('the owner’s PIN approves one act of the person at the desk, for five minutes, and it is audited without the PIN', async () => {
  const { app, doraId, omarId, approve, use } = await deskWithOmar()
  const { approvalId, ...given } = await approve()
  expect(given).toEqual({ approvedBy: 'Omar Said', expiresAt: '2027-06-08T07:17:00.000Z' })
  expect(await use(approvalId)).toBe(omarId)
  const { items } = await app.owner.audit.list({ entity: 'approval' })
  expect(items.map(({ change, byId, entityId }) => [change, byId, entityId])).toEqual([
    ['used', doraId, approvalId],
    ['approved', doraId, approvalId],
  ])
  expect(JSON.stringify(items)).not.toContain(pin)
})

test('an approval is good once, for its person, up to its amount, and not a moment longer than five minutes', async () => {
  const { app, omarId, approve, useCode } = await deskWithOmar()
  const first = (await approve()).approvalId
  expect(await useCode(first, 600_001)).toBe('APPROVAL_NEEDED')
  expect(await useCode(first, 600_000, omarId)).toBe('APPROVAL_NEEDED')
  expect(await useCode(nobodysId)).toBe('APPROVAL_NEEDED')
  expect(await useCode(first)).toBe('used')
  expect(await useCode(first)).toBe('APPROVAL_NEEDED')
  const second = (await approve()).approvalId
  const third = (await approve()).approvalId
  moveOn(app, 5 * minuteMs - 1)
  expect(await useCode(second)).toBe('used')
  moveOn(app, 1)
  expect(await useCode(third)).toBe('APPROVAL_NEEDED')
})

test('an approval is for the sale it was typed for, which the audit names', async () => {
  const { app, doraId, approve, use, useCode } = await deskWithOmar()
  const { approvalId } = await approve()
  const ofAnother = use(approvalId, 1, doraId, '01J0000000000000000000000B')
  await expect(ofAnother).rejects.toMatchObject({
    code: 'APPROVAL_NEEDED',
    message: 'This approval is for another sale; ask an owner or manager for their PIN again.',
    field: 'approvalId',
  })
  const { items } = await app.owner.audit.list({ entity: 'approval' })
  expect(items.map(({ change, after }) => [change, after])).toMatchObject([['approved', { purpose: 'refund', invoiceId }]])
  expect(await useCode(approvalId)).toBe('used')
})

test('an approval dies with the right to give it', async () => {
  const { app, dora, approve, useCode } = await deskWithOmar()
  const manager = await app.signedIn('manager')
  await manager.client.staff.setPin({ currentPassword: staffPassword, pin })
  const { id } = await manager.client.staff.me()
  const { approvalId } = await approve({ staffUserId: id })
  await archive(app, manager.email)
  expect(await useCode(approvalId)).toBe('APPROVAL_NEEDED')
  expect(await codeOf(dora.client.staff.approve({ staffUserId: id, pin, ...wanted }))).toBe('FORBIDDEN')
})

test('nobody approves who is not an owner or manager with a PIN, and nobody their own act', async () => {
  const { app, dora, doraId, approve } = await deskWithOmar()
  const people = [await app.signedIn('trainer'), await app.signedIn('front_desk'), await app.signedIn('manager')]
  const answers = []
  for (const [index, { client }] of people.entries()) {
    if (index < 2) await client.staff.setPin({ currentPassword: staffPassword, pin })
    answers.push(await answerOf(approve({ staffUserId: (await client.staff.me()).id })))
  }
  const refused = (message: string) => ({ code: 'FORBIDDEN', status: 403, message, data: { field: 'staffUserId' } })
  expect(answers).toEqual([
    refused('Only an owner or a manager approves this; choose one of them.'),
    refused('Only an owner or a manager approves this; choose one of them.'),
    refused('Dora has no PIN to approve with; choose another, or set one in the profile.'),
  ])
  await dora.client.staff.setPin({ currentPassword: staffPassword, pin })
  expect(await codeOf(approve({ staffUserId: doraId }))).toBe('FORBIDDEN')
  expect(await codeOf(approve({ staffUserId: nobodysId }))).toBe('NOT_FOUND')
})

test('five wrong PINs end it here as at the desk’s lock, counted together, until its person gives the password', async () => {
  const { app, dora, omarId, approve } = await deskWithOmar()
  const heard: unknown[] = []
  for (const guess of ['2581', '2582']) heard.push(await codeOf(approve({ pin: guess })))
  for (const guess of ['2583', '2584']) heard.push(await codeOf(dora.client.staff.switchTo({ staffUserId: omarId, pin: guess })))
  heard.push(await codeOf(approve({ pin: '2585' })), await codeOf(approve()))
  expect(heard).toEqual(['CODE_WRONG', 'CODE_WRONG', 'PASSWORD_WRONG', 'PASSWORD_WRONG', 'CODE_WRONG', 'SIGN_IN_PAUSED'])
  expect(await app.studio.opened()?.db.get('SELECT count(*) AS n FROM approval')).toEqual({ n: 0 })
  await app.desk().client.staff.login(ownerSignIn)
  expect(await codeOf(approve())).toBe('let in')
})

test('forty guesses at once are five', async () => {
  const { approve } = await deskWithOmar()
  const codes = await Promise.all(Array.from({ length: 40 }, (_, index) => codeOf(approve({ pin: String(5000 + index) }))))
  expect(codes.filter((code) => code === 'CODE_WRONG')).toHaveLength(5)
  expect(await codeOf(approve())).toBe('SIGN_IN_PAUSED')
})

test('over REST', async () => {
  const { app, dora, omarId } = await deskWithOmar()
  const token = await restToken(app.studio, { email: dora.email, password: staffPassword })
  const call = (body: object) => restCall(app.studio, 'POST /users/approve', { token, body })
  expect(await call({ staffUserId: omarId, pin, ...wanted })).toEqual({
    status: 200,
    body: { approvalId: expect.any(String) as string, approvedBy: 'Omar Said', expiresAt: '2027-06-08T07:17:00.000Z' },
  })
  expect(await call({ staffUserId: omarId, pin: '9753', ...wanted })).toMatchObject({
    status: 422,
    body: { code: 'CODE_WRONG', field: 'pin' },
  })
  expect(await call({ staffUserId: omarId, pin, ...wanted, amountMinor: 0 })).toMatchObject({ status: 400, body: { field: 'amountMinor' } })
})
