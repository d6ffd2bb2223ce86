import { expect, test } from 'vitest'
import { hourMs, minuteMs } from '@shared/domain/time/instant'
import type { Sender } from '../../src-main/core/sender'
import { openStudioOf } from '../support/massage-studio'
import { enqueue, isoAfter, outbox, started, startedAgain } from '../support/scripted-sender'
import { testApp } from '../support/test-app'

test('a message is sent once, however often the outbox is looked through', async () => {
  const { app, asked } = await started()
  const grace = await app.owner.clients.create({ firstName: 'Grace', phone: '0711 000 111', email: 'grace@home.example' })
  const { id } = await app.owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-10T07:00:00Z' })
  await app.owner.bookings.confirm({ id })
  const runs = [await app.studio.runDue(), await app.studio.runDue()]
  expect(runs).toEqual([2, 0])
  await app.advanceTo('2027-06-08T12:00:00Z')
  const message = 'Kilele Fitness: Personal training with Omar Said is confirmed for Thu 10 June, 10:00 EAT.'
  expect(asked.map((one) => one.message)).toEqual([message, message])
  const sent = { message, status: 'accepted', sentAt: '2027-06-08T07:12:00.000Z', failedReason: null }
  expect(await outbox(app)).toEqual([sent, sent])
})

test('two looks at the same time are one', async () => {
  const { app, asked } = await started()
  await enqueue(app, {}, { message: 'Second.' })
  await Promise.all([app.studio.runDue(), app.studio.runDue(), app.studio.resume()])
  expect(asked.map(({ message }) => message)).toEqual(['Hello.', 'Second.'])
})

test('a message with a key that stands already is not written again', async () => {
  const { app, asked } = await started()
  await enqueue(app, { dedupeKey: 'one' }, { message: 'Again.', dedupeKey: 'one' })
  await enqueue(app, { message: 'And again.', dedupeKey: 'one' })
  await app.studio.runDue()
  expect(asked.map(({ message }) => message)).toEqual(['Hello.'])
})

test('a message goes with its command: refused, it was never there', async () => {
  const { app } = await started()
  const failing = openStudioOf(app).transaction(null, async (context) => {
    await context.enqueue({ kind: 'note', channel: 'sms', recipient: '+254711000111', message: 'Never.', dedupeKey: 'never' })
    throw new Error('after all')
  })
  await expect(failing).rejects.toThrow('after all')
  expect(await outbox(app)).toEqual([])
})

test('what waits about a booking is taken back when the booking changes again', async () => {
  const { app, asked } = await started()
  const grace = await app.owner.clients.create({ firstName: 'Grace', phone: '0711 000 111' })
  const { id } = await app.owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-10T07:00:00Z', status: 'confirmed' })
  await app.owner.bookings.reschedule({ id, startsAt: '2027-06-11T07:00:00Z' })
  await app.owner.bookings.cancel({ id })
  await app.studio.runDue()
  expect(asked.map(({ message }) => message)).toEqual([
    'Kilele Fitness: Personal training with Omar Said on Fri 11 June, 10:00 EAT is cancelled.',
  ])
  expect((await outbox(app)).map(({ status }) => status).sort()).toEqual(['accepted', 'cancelled', 'cancelled'])
})

test('a message taken back while another one is being sent is not sent', async () => {
  const cancels: (() => Promise<unknown>)[] = []
  const sent: string[] = []
  const sender: Sender = {
    send: async ({ message }) => {
      sent.push(message)
      await cancels.pop()?.()
      return { kind: 'accepted' }
    },
  }
  const app = await testApp({ parts: { sender } })
  const grace = await app.owner.clients.create({ firstName: 'Grace', phone: '0711 000 111' })
  await enqueue(app, { message: 'Before it.' })
  const { id } = await app.owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-10T07:00:00Z', status: 'confirmed' })
  cancels.push(() =>
    openStudioOf(app).transaction(null, ({ tx }) =>
      tx.notification.updateMany({ where: { bookingId: id, status: 'queued' }, data: { status: 'cancelled' } }),
    ),
  )
  await app.studio.runDue()
  expect(sent).toEqual(['Before it.'])
  expect((await outbox(app)).map(({ status }) => status).sort()).toEqual(['accepted', 'cancelled'])
})

test('without a provider messages wait, and are missed when they are of no more use', async () => {
  const { app, asked } = await started(() => ({ kind: 'not_now' }))
  await enqueue(app, { notAfter: app.clock.now() + 3 * hourMs })
  await app.studio.runDue()
  expect((await outbox(app)).map(({ status }) => status)).toEqual(['queued'])
  await app.advanceTo(isoAfter(app, 3 * hourMs - 1))
  expect((await outbox(app)).map(({ status }) => status)).toEqual(['queued'])
  await app.advanceTo(isoAfter(app, 1))
  expect(await outbox(app)).toEqual([{ message: 'Hello.', status: 'missed', sentAt: null, failedReason: 'It was too late to be of use.' }])
  expect(asked).toHaveLength(3)
})

test('what fell due while the app was off is sent if it still helps and missed if not', async () => {
  const { app, asked } = await started()
  const now = app.clock.now()
  await enqueue(
    app,
    { message: 'Still good.', dueAt: now + hourMs, notAfter: now + 5 * hourMs },
    { message: 'Too late.', dueAt: now + hourMs, notAfter: now + 4 * hourMs },
  )
  app.clock.moveTo(now + 4 * hourMs)
  await app.studio.resume()
  expect(asked.map(({ message }) => message)).toEqual(['Still good.'])
  expect((await outbox(app)).map(({ message, status }) => [message, status]).sort()).toEqual([
    ['Still good.', 'accepted'],
    ['Too late.', 'missed'],
  ])
})

test('a refusal by the provider is shown with its reason and not tried again by itself', async () => {
  const { app, asked } = await started(() => ({ kind: 'failed', reason: 'The number is not in service.' }))
  await enqueue(app, {})
  await app.studio.runDue()
  await app.advanceTo(isoAfter(app, 24 * hourMs))
  await app.owner.staff.login({ email: 'omar@kilele.example', password: 'a long password' })
  expect(await outbox(app)).toEqual([{ message: 'Hello.', status: 'failed', sentAt: null, failedReason: 'The number is not in service.' }])
  expect(asked).toHaveLength(1)
})

test('a send whose answer was not heard is unknown, never repeated, and keeps no other message waiting', async () => {
  const { app, asked } = await started((count) => (count === 1 ? new Error('socket hang up') : { kind: 'accepted' }))
  await enqueue(app, { message: 'First.' }, { message: 'Second.' })
  await app.studio.runDue()
  await app.advanceTo(isoAfter(app, hourMs))
  expect(await outbox(app)).toEqual([
    {
      message: 'First.',
      status: 'unknown',
      sentAt: null,
      failedReason: 'The provider’s answer was not heard; whether this was sent is not known.',
    },
    { message: 'Second.', status: 'accepted', sentAt: '2027-06-08T07:12:00.000Z', failedReason: null },
  ])
  expect(asked.map(({ message }) => message)).toEqual(['First.', 'Second.'])
})

test('a send under way when the app died becomes unknown and is not repeated', async () => {
  const { app } = await started()
  await enqueue(app, {})
  await openStudioOf(app).transaction(null, ({ tx, clock }) =>
    tx.notification.updateMany({ data: { status: 'sending', leaseUntil: new Date(clock.now() + minuteMs) } }),
  )
  app.clock.moveTo(app.clock.now() + minuteMs)
  const { again, asked } = await startedAgain(app)
  await again.studio.runDue()
  const row = await openStudioOf(again).db.get('SELECT status, failedReason FROM notification')
  expect(row).toEqual({ status: 'unknown', failedReason: 'The app stopped while this was being sent.' })
  expect(asked).toEqual([])
})

test('messages are sent in the order they fall due, each at its own time', async () => {
  const { app, asked } = await started()
  const now = app.clock.now()
  await enqueue(
    app,
    { message: 'Third.', dueAt: now + 3 * hourMs },
    { message: 'First.', dueAt: now + hourMs },
    { message: 'Second.', dueAt: now + 2 * hourMs },
    { message: 'Later.', dueAt: now + 9 * hourMs },
  )
  expect(await app.advanceTo(isoAfter(app, 8 * hourMs))).toBe(3)
  expect(asked).toEqual([
    { message: 'First.', at: now + hourMs },
    { message: 'Second.', at: now + 2 * hourMs },
    { message: 'Third.', at: now + 3 * hourMs },
  ])
  expect(app.clock.now()).toBe(now + 8 * hourMs)
})

test('more messages than one batch holds all leave in one go', async () => {
  const { app, asked } = await started()
  await enqueue(app, ...Array.from({ length: 120 }, (_, index) => ({ message: `Message ${index}.` })))
  await app.advanceTo(isoAfter(app, minuteMs))
  expect(new Set(asked.map(({ message }) => message)).size).toBe(120)
  expect(asked).toHaveLength(120)
})
