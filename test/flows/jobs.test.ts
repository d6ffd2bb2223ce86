import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hourMs, minuteMs } from '@shared/domain/time/instant'
import { codeOf, openStudioOf } from '../support/massage-studio'
import { enqueue, scriptedSender, started, startedAgain } from '../support/scripted-sender'
import { testApp, type TestApp } from '../support/test-app'

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
    { at: '2027-06-09T00:00Z', status: 'done', attempts: 1 },
    { at: '2027-06-10T00:00Z', status: 'done', attempts: 1 },
    { at: '2027-06-11T00:00Z', status: 'done', attempts: 1 },
    { at: '2027-06-12T00:00Z', status: 'due', attempts: 0 },
  ])
  const rehearsal = 'All counts and sums agree.'
  expect(await backupsOf(app)).toEqual([
    { createdAt: '2027-06-11T00:00:00.000Z', rehearsal },
    { createdAt: '2027-06-10T00:00:00.000Z', rehearsal },
    { createdAt: '2027-06-09T00:00:00.000Z', rehearsal },
  ])
})

test('nights the app slept through are made up for by one backup at its start', async () => {
  const app = await testApp(withJobs)
  app.clock.moveTo(Date.parse('2027-06-20T08:00:00Z'))
  const { again } = await startedAgain(app, withJobs)
  expect(await nightsOf(again)).toEqual([
    { at: '2027-06-09T00:00Z', status: 'done', attempts: 1 },
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
  app.clock.moveTo(Date.parse('2027-06-09T00:10:00Z'))
  const { again } = await startedAgain(app, withJobs)
  expect((await nightsOf(again))[0]).toEqual({ at: '2027-06-09T00:00Z', status: 'done', attempts: 2 })
})

test('a night that fails is tried five times with growing pauses, and the next night comes all the same', async () => {
  const app = await testApp(withJobs)
  const folder = join(app.folder, 'backups')
  rmSync(folder, { recursive: true, force: true })
  writeFileSync(folder, 'a file in the way')
  await app.advanceTo('2027-06-09T12:00:00Z')
  const [failed, next] = await openStudioOf(app).db.all(
    'SELECT status, attempts, lastError IS NOT NULL AS hasError, finishedAt FROM due_job WHERE kind = ? ORDER BY createdAt',
    ['nightly'],
  )
  const pausesMs = [1, 2, 4, 8].map((minutes) => minutes * minuteMs)
  expect(failed).toEqual({
    status: 'failed',
    attempts: 5,
    hasError: 1,
    finishedAt: Date.parse('2027-06-09T00:00:00Z') + pausesMs.reduce((sum, ms) => sum + ms),
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

test('at night mistyped sign-ins of long ago are forgotten, a PIN that is dead stays dead', async () => {
  const app = await testApp(withJobs)
  const { db, transaction } = openStudioOf(app)
  const lastAt = new Date(app.clock.now() - 31 * 24 * hourMs)
  await transaction(null, ({ tx }) =>
    tx.signInAttempt.createMany({
      data: [
        { key: 'mistyped', failures: 2, lastAt },
        { key: 'dead', failures: 5, lastAt },
        { key: 'of late', failures: 2, lastAt: new Date(app.clock.now()) },
      ],
    }),
  )
  await app.advanceTo('2027-06-09T01:00:00Z')
  expect(await db.all('SELECT key FROM sign_in_attempt ORDER BY key')).toEqual([{ key: 'dead' }, { key: 'of late' }])
})
