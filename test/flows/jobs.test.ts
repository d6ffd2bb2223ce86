import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Message } from '../../src-main/core/context'
import type { Sender, SendResult } from '../../src-main/core/sender'
import { systemIds } from '../../src-main/platform/ids'
import { codeOf, openStudioOf } from '../support/massage-studio'
import { blankApp, testApp, type TestApp } from '../support/test-app'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** A sender that answers as it is told and remembers what it was asked to send, and when. */
const scriptedSender = (answer: (count: number) => SendResult | Error = () => ({ kind: 'accepted' })) => {
  const asked: { message: string; at: number }[] = []
  let now = () => 0
  const sender: Sender = {
    send: async ({ message }) => {
      asked.push({ message, at: now() })
      const result = answer(asked.length)
      if (result instanceof Error) throw result
      return result
    },
  }
  return {
    sender,
    asked,
    readClock: (clock: { now(): number }) => {
      now = clock.now
    },
  }
}

const started = async (answer?: (count: number) => SendResult | Error) => {
  const { sender, asked, readClock } = scriptedSender(answer)
  const app = await testApp({ parts: { sender } })
  readClock(app.clock)
  return { app, asked }
}

/** Puts messages into the outbox as a command would. */
const enqueue = (app: TestApp, ...messages: Partial<Message>[]): Promise<void> =>
  openStudioOf(app).transaction(null, async (context) => {
    for (const one of messages) {
      const message = one.message ?? 'Hello.'
      await context.enqueue({ kind: 'note', channel: 'sms', recipient: '+254711000111', message, dedupeKey: `note:${message}`, ...one })
    }
  })

const outbox = async (app: TestApp) =>
  (await app.owner.notifications.list({ sort: 'dueAt' })).items.map(({ message, status, sentAt, failedReason }) => ({
    message,
    status,
    sentAt,
    failedReason,
  }))

const isoAfter = (app: TestApp, ms: number): string => new Date(app.clock.now() + ms).toISOString()

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

/** The same studio started again, as after a stop or a crash. */
const startedAgain = async (app: Pick<TestApp, 'studio' | 'folder' | 'clock'>, parts: Parameters<typeof blankApp>[0] = {}) => {
  await app.studio.stop()
  const clock = app.clock
  const { sender, asked, readClock } = scriptedSender()
  readClock(clock)
  const again = await blankApp({ options: { dataFolder: app.folder }, parts: { clock, ids: systemIds(clock), sender, ...parts.parts } })
  return { again, asked }
}

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

test('a hold lapses by itself at its minute, and the time is free', async () => {
  const { app } = await started()
  const grace = await app.owner.clients.create({ firstName: 'Grace' })
  const { id } = await app.owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-08T09:00:00Z' })
  await app.advanceTo('2027-06-08T08:59:59Z')
  expect((await app.owner.bookings.get({ id })).status).toBe('pending')
  await app.advanceTo('2027-06-08T09:00:00Z')
  expect(await app.owner.bookings.get({ id })).toMatchObject({ status: 'cancelled', endReason: 'hold_lapsed' })
  expect((await app.owner.bookings.history({ id })).items.at(-1)).toMatchObject({
    change: 'cancelled',
    by: 'TrainerHub',
    at: '2027-06-08T09:00:00.000Z',
  })
  expect(await codeOf(app.owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-08T09:00:00Z', status: 'confirmed' }))).toBe(
    'done',
  )
})

const silentTimer = () => ({ arm: () => undefined, disarm: () => undefined })
const withJobs = { parts: { runsJobs: true, newTimer: silentTimer } }

const nightsOf = (app: Pick<TestApp, 'studio'>) =>
  openStudioOf(app).db.all<{ at: string; status: string; attempts: number }>(
    `SELECT strftime('%Y-%m-%dT%H:%MZ', dueAt / 1000, 'unixepoch') AS at, status, attempts FROM due_job WHERE kind = 'nightly' ORDER BY dueAt`,
  )

const backupsOf = async (app: TestApp) => {
  await app.owner.staff.login({ email: 'omar@kilele.example', password: 'a long password' })
  return (await app.owner.backups.list()).items.map(({ createdAt, rehearsal }) => ({ createdAt, rehearsal }))
}

test('each night at three in the studio’s zone the data is backed up and the backup tried', async () => {
  const app = await testApp(withJobs)
  await app.advanceTo('2027-06-11T00:00:00Z')
  expect(await nightsOf(app)).toEqual([
    { at: '2027-06-09T03:00Z', status: 'done', attempts: 1 },
    { at: '2027-06-10T00:00Z', status: 'done', attempts: 1 },
    { at: '2027-06-11T00:00Z', status: 'done', attempts: 1 },
    { at: '2027-06-12T00:00Z', status: 'due', attempts: 0 },
  ])
  const rehearsal = 'All counts and sums agree.'
  expect(await backupsOf(app)).toEqual([
    { createdAt: '2027-06-11T00:00:00.000Z', rehearsal },
    { createdAt: '2027-06-10T00:00:00.000Z', rehearsal },
    { createdAt: '2027-06-09T03:00:00.000Z', rehearsal },
  ])
})

test('nights the app slept through are made up for by one backup at its start', async () => {
  const app = await testApp(withJobs)
  app.clock.moveTo(Date.parse('2027-06-20T08:00:00Z'))
  const { again } = await startedAgain(app, withJobs)
  expect(await nightsOf(again)).toEqual([
    { at: '2027-06-09T03:00Z', status: 'done', attempts: 1 },
    { at: '2027-06-21T00:00Z', status: 'due', attempts: 0 },
  ])
  const { again: third } = await startedAgain({ ...again, folder: app.folder, clock: app.clock }, withJobs)
  expect(await nightsOf(third)).toHaveLength(2)
})

test('a night that was cut off is done again at the next start', async () => {
  const app = await testApp(withJobs)
  await openStudioOf(app).transaction(null, ({ tx }) =>
    tx.dueJob.updateMany({ data: { status: 'running', leaseUntil: new Date(app.clock.now() + hourMs), attempts: 1 } }),
  )
  app.clock.moveTo(Date.parse('2027-06-09T03:10:00Z'))
  const { again } = await startedAgain(app, withJobs)
  expect((await nightsOf(again))[0]).toEqual({ at: '2027-06-09T03:00Z', status: 'done', attempts: 2 })
})

test('a night that fails is tried five times with growing pauses, and the next night comes all the same', async () => {
  const app = await testApp(withJobs)
  const folder = join(app.folder, 'backups')
  rmSync(folder, { recursive: true, force: true })
  writeFileSync(folder, 'a file in the way')
  await app.advanceTo('2027-06-09T12:00:00Z')
  const [failed, next] = await openStudioOf(app).db.all(
    'SELECT status, attempts, lastError IS NOT NULL AS hasError, finishedAt FROM due_job ORDER BY createdAt',
  )
  const pausesMs = [1, 2, 4, 8].map((minutes) => minutes * minuteMs)
  expect(failed).toEqual({
    status: 'failed',
    attempts: 5,
    hasError: 1,
    finishedAt: Date.parse('2027-06-09T03:00:00Z') + pausesMs.reduce((sum, ms) => sum + ms),
  })
  expect(next).toMatchObject({ status: 'due', attempts: 0 })
  rmSync(folder)
  await app.advanceTo('2027-06-10T00:00:00Z')
  expect(await backupsOf(app)).toHaveLength(1)
})

test('a job of a kind this version does not know is put aside', async () => {
  const app = await testApp(withJobs)
  await openStudioOf(app).transaction(null, ({ tx, clock, ids }) =>
    tx.dueJob.create({
      data: {
        id: ids.next(),
        kind: 'from_the_future',
        dedupeKey: 'x',
        payload: '{}',
        dueAt: new Date(clock.now()),
        status: 'due',
        attempts: 0,
        createdAt: new Date(clock.now()),
      },
    }),
  )
  await app.studio.runDue()
  expect(await openStudioOf(app).db.get(`SELECT status, lastError FROM due_job WHERE kind = 'from_the_future'`)).toEqual({
    status: 'failed',
    lastError: 'unknown kind',
  })
})

test('a month passes with no provider, holds that lapse and jobs that fail, and the clock arrives', async () => {
  const { sender, asked } = scriptedSender(() => ({ kind: 'not_now' }))
  const app = await testApp({ parts: { ...withJobs.parts, sender } })
  writeFileSync(join(app.folder, 'backups'), 'a file in the way')
  const grace = await app.owner.clients.create({ firstName: 'Grace', phone: '0711 000 111' })
  await app.owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-09T09:00:00Z', status: 'confirmed' })
  await app.owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-30T09:00:00Z' })
  await enqueue(app, { dueAt: app.clock.now() + hourMs, notAfter: app.clock.now() + 48 * hourMs })
  await app.advanceTo('2027-07-08T07:12:00Z')
  expect(app.clock.now()).toBe(Date.parse('2027-07-08T07:12:00Z'))
  expect(asked.length).toBeLessThan(80)
  const left = await openStudioOf(app).db.all(`SELECT status, count(*) AS n FROM notification GROUP BY status`)
  expect(left).toEqual([{ status: 'missed', n: 2 }])
})

test('the clock of a studio that is not for training cannot be moved by anybody', async () => {
  const app = await testApp()
  await expect(app.owner.system.advanceClock({ advanceTo: '2027-06-09T00:00:00Z' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
