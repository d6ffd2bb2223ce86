import { expect, test } from 'vitest'
import { assertRecorded } from '../../src-main/api/run-command'
import { brokenConstraint } from '../../src-main/core/database'
import { addTrainer } from '../support/massage-studio'
import { restToken } from '../support/rest-call'
import { ownerSignIn, testApp, type TestApp } from '../support/test-app'

const password = 'another long password'
const dora = { email: 'dora@kilele.example', firstName: 'Dora', lastName: 'Deskwoman' }

const openStudio = ({ studio }: TestApp) => {
  const opened = studio.opened()
  if (!opened) throw new Error('the studio is not open')
  return opened
}

/** The newest audit entries first, without ids and times. */
const entries = async ({ owner }: TestApp, limit: number) =>
  (await owner.audit.list({ limit })).items.map(({ by, entity, change, before, after }) => ({ by, entity, change, before, after }))

test('a change says who, when, and what it was before and after, with only the fields that differ', async () => {
  const app = await testApp()
  const grace = await app.owner.clients.create({ firstName: 'Grace', phone: '0711 000 111' })
  const manager = await app.signedIn('manager')
  app.clock.moveTo(app.clock.now() + 60_000)
  await manager.client.clients.update({ id: grace.id, phone: '0722 000 222', primaryTrainerId: (await app.owner.staff.me()).trainerId })
  const { items } = await app.owner.audit.list({ entity: 'client', entityId: grace.id })
  expect(items.map(({ at, by, entity, entityId, change, before, after }) => ({ at, by, entity, entityId, change, before, after }))).toEqual(
    [
      {
        at: '2027-06-08T07:13:00.000Z',
        by: 'Dora Staff 1',
        entity: 'client',
        entityId: grace.id,
        change: 'updated',
        before: { phone: '+254711000111', primaryTrainerId: null },
        after: { phone: '+254722000222', primaryTrainerId: (await app.owner.staff.me()).trainerId },
      },
      {
        at: '2027-06-08T07:12:00.000Z',
        by: 'Omar Said',
        entity: 'client',
        entityId: grace.id,
        change: 'created',
        before: null,
        after: grace,
      },
    ],
  )
})

test('every step of a booking leaves a line with its states', async () => {
  const app = await testApp()
  const grace = await app.owner.clients.create({ firstName: 'Grace' })
  const { id } = await app.owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-10T07:00:00Z' })
  await app.owner.bookings.confirm({ id })
  await app.owner.bookings.reschedule({ id, startsAt: '2027-06-11T07:00:00Z' })
  await app.owner.bookings.cancel({ id, reason: 'ill' })
  const { items } = await app.owner.audit.list({ entity: 'booking', sort: 'at' })
  expect(
    items.map(({ by, change, before, after }) => ({
      by,
      change,
      before,
      after: change === 'created' ? { status: after?.['status'] } : after,
    })),
  ).toEqual([
    { by: 'Omar Said', change: 'created', before: null, after: { status: 'pending' } },
    {
      by: 'Omar Said',
      change: 'confirmed',
      before: { status: 'pending', holdUntil: '2027-06-09T07:12:00.000Z' },
      after: { status: 'confirmed', holdUntil: null },
    },
    {
      by: 'Omar Said',
      change: 'moved',
      before: { startsAt: '2027-06-10T07:00:00.000Z', endsAt: '2027-06-10T08:00:00.000Z', sequence: 0 },
      after: { startsAt: '2027-06-11T07:00:00.000Z', endsAt: '2027-06-11T08:00:00.000Z', sequence: 1 },
    },
    {
      by: 'Omar Said',
      change: 'cancelled',
      before: { status: 'confirmed', isUpcoming: true, endReason: null, cancellationReason: null },
      after: { status: 'cancelled', isUpcoming: false, endReason: 'by_client', cancellationReason: 'ill' },
    },
  ])
})

/** One of everything that is done, each with words that belong to a person. */
const busyDay = async (app: TestApp) => {
  const { owner } = app
  await owner.staff.register({ ...dora, password, passwordConfirm: password })
  const trainer = await owner.trainers.create({
    name: 'Chenplanted Wei',
    bio: 'bio of Chenplanted',
    businessName: 'Chenplanted Fit',
    location: 'Chenplanted Street',
  })
  await owner.trainers.update({ id: trainer.id, name: 'Chenplanted Li', expertise: ['Chenplanted yoga'] })
  await owner.availability.setWeek({
    trainerId: trainer.id,
    hours: [0, 1, 2, 3, 4].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '20:00' })),
  })
  await owner.availability.createBreak({
    trainerId: trainer.id,
    startDate: '2027-07-01',
    endDate: '2027-07-02',
    reason: 'planted operation',
  })
  const client = await owner.clients.create({
    firstName: 'Zanele',
    lastName: 'Mokoenaplanted',
    email: 'zanele@planted.example',
    phone: '0799 555 123',
    notes: 'planted knee',
    goals: ['planted marathon'],
    preferences: { music: 'planted jazz' },
    fitnessLevel: 'athlete',
  })
  await owner.clients.update({ id: client.id, lastName: 'Khumaloplanted', phone: '0799 555 124', email: 'z@planted.example' })
  const { id } = await owner.bookings.create({
    clientId: client.id,
    trainerId: trainer.id,
    startsAt: '2027-06-10T07:00:00Z',
    notes: 'planted note',
  })
  await owner.bookings.confirm({ id })
  await owner.bookings.reschedule({
    id,
    startsAt: '2027-06-10T19:30:00Z',
    override: { kinds: ['outside_hours'], reason: 'planted wish of Zanele' },
  })
  await owner.bookings.cancel({ id, reason: 'planted illness' })
  await owner.bookings.create({
    clientId: client.id,
    trainerId: trainer.id,
    startsAt: '2027-06-12T07:00:00Z',
    override: { kinds: ['outside_hours'], reason: 'planted Saturday' },
  })
  const { code } = await owner.staff.resetPassword({ email: dora.email })
  const { recoveryCode } = await owner.system.renewRecoveryCode({ password: ownerSignIn.password })
  await app
    .desk()
    .client.staff.confirmReset({ email: dora.email, code, newPassword: 'a better password', passwordConfirm: 'a better password' })
  const token = await restToken(app.studio, ownerSignIn)
  return { client, secrets: [code, code.replaceAll('-', ''), recoveryCode, token, password, ownerSignIn.password] }
}

test('personal words stand only in the erasable rows, keyed by the person', async () => {
  const app = await testApp()
  const { client } = await busyDay(app)
  const { db } = openStudio(app)
  const rows = (await db.all<object>('SELECT * FROM audit_entry')).map((row) => JSON.stringify(row))
  const personal = [/planted/i, /Zanele/, /555\D?12[34]/, /Dora/, /Deskwoman/, /dora@/, /Omar/, /Said/, /omar@/, /athlete/]
  expect(rows.filter((row) => personal.some((words) => words.test(row)))).toEqual([])
  expect(rows.length).toBeGreaterThan(15)

  const subjects = await db.all<{ subjectId: string; words: string }>(
    `SELECT subjectId, coalesce(before, '') || coalesce(after, '') AS words FROM audit_personal`,
  )
  const ofClient = subjects.filter(({ words }) => /Zanele|Mokoenaplanted|555\d/.test(words))
  expect(new Set(ofClient.map(({ subjectId }) => subjectId))).toEqual(new Set([client.id]))
})

test('no secret stands anywhere in the audit, nor in any other table', async () => {
  const app = await testApp()
  const { secrets } = await busyDay(app)
  const { db } = openStudio(app)
  const tables = await db.all<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
  const found: string[] = []
  for (const { name } of tables) {
    const text = (await db.all<object>(`SELECT * FROM "${name}"`)).map((row) => JSON.stringify(row)).join('\n')
    for (const secret of secrets) if (text.includes(secret)) found.push(`${name} holds ${secret}`)
  }
  expect(found).toEqual([])
})

test('once a person’s rows are erased the history still stands', async () => {
  const app = await testApp()
  const { client } = await busyDay(app)
  await openStudio(app).transaction(null, ({ tx }) => tx.auditPersonal.deleteMany({ where: { subjectId: client.id } }))
  const { items } = await app.owner.audit.list({ entity: 'client', entityId: client.id })
  expect(items.map(({ change, before }) => [change, before])).toEqual([
    ['updated', {}],
    ['created', null],
  ])
  expect(JSON.stringify(items.map(({ before, after }) => ({ before, after })))).not.toContain('Zanele')
})

test('what happens outside a single transaction is recorded as well', async () => {
  const app = await testApp()
  await busyDay(app)
  const made = await app.owner.backups.create()
  await app.owner.backups.rehearse({ fileName: made.fileName })
  await app.owner.system.setPassphrase({ password: ownerSignIn.password, passphrase: 'correct horse battery' })
  await app.owner.staff.changePassword({
    currentPassword: ownerSignIn.password,
    newPassword: 'a better password',
    passwordConfirm: 'a better password',
  })
  expect((await entries(app, 4)).map(({ by, entity, change }) => [by, entity, change])).toEqual([
    ['Omar Said', 'staff_user', 'password_changed'],
    ['Omar Said', 'staff_user', 'passphrase_set'],
    ['Omar Said', 'backup', 'rehearsed'],
    ['Omar Said', 'backup', 'created'],
  ])
  const changes = new Set((await app.owner.audit.list({ entity: 'staff_user', limit: 100 })).items.map(({ change }) => change))
  expect([...changes].sort()).toEqual([
    'created',
    'passphrase_set',
    'password_changed',
    'password_reset',
    'recovery_code_renewed',
    'reset_code_issued',
    'signed_in',
  ])
})

test('a refused command leaves no line', async () => {
  const app = await testApp()
  const before = (await app.owner.audit.list({})).total
  await expect(app.owner.clients.create({ firstName: 'Grace', phone: '07' })).rejects.toMatchObject({ code: 'INVALID' })
  await expect(app.owner.bookings.confirm({ id: '0000000000000000000000000Z' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await app.owner.audit.list({})).total).toBe(before)
})

test('a command that writes without recording fails in tests, and what it wrote is gone', async () => {
  const app = await testApp()
  const studio = openStudio(app)
  const silent = studio.transaction(null, (context, recorded) =>
    assertRecorded(context, recorded, () => context.tx.numberSequence.create({ data: { name: 'silent', value: 1 } })),
  )
  await expect(silent).rejects.toThrow('a command wrote without record()')
  expect(await studio.db.get(`SELECT 1 FROM number_sequence WHERE name = 'silent'`)).toBeUndefined()
})

test('a command that only looks needs no record, and one that records passes', async () => {
  const app = await testApp()
  const studio = openStudio(app)
  const looked = await studio.transaction(null, (context, recorded) =>
    assertRecorded(context, recorded, () => context.db.get<{ n: number }>('SELECT 1 AS n')),
  )
  expect(looked).toEqual({ n: 1 })
  await studio.transaction(null, (context, recorded) =>
    assertRecorded(context, recorded, async () => {
      await context.tx.numberSequence.create({ data: { name: 'said', value: 1 } })
      await context.record({ entity: 'number_sequence', id: 'said', change: 'created', features: [] })
    }),
  )
  expect(await studio.db.get(`SELECT value FROM number_sequence WHERE name = 'said'`)).toEqual({ value: 1 })
})

test('audit lines are written once: the database refuses to change or delete them', async () => {
  const app = await testApp()
  const studio = openStudio(app)
  const changed = studio.transaction(null, ({ tx }) => tx.auditEntry.updateMany({ data: { change: 'other' } }))
  const deleted = studio.transaction(null, ({ tx }) => tx.auditEntry.deleteMany())
  expect(await Promise.all([changed.catch(brokenConstraint), deleted.catch(brokenConstraint)])).toEqual([
    { code: 'RECORD_FIXED' },
    { code: 'RECORD_FIXED' },
  ])
})

test('the days whose figures a change touches are marked in its own transaction', async () => {
  const app = await testApp()
  const grace = await app.owner.clients.create({ firstName: 'Grace' })
  const trainerId = (await app.owner.staff.me()).trainerId ?? ''
  const dirty = () => openStudio(app).db.all('SELECT onDate, trainerId FROM dirty_day ORDER BY onDate')
  const { id } = await app.owner.bookings.create({ clientId: grace.id, startsAt: '2027-06-10T03:00:00Z' })
  expect(await dirty()).toEqual([{ onDate: '2027-06-10', trainerId }])
  await app.owner.bookings.reschedule({ id, startsAt: '2027-06-11T03:00:00Z' })
  expect(await dirty()).toEqual([
    { onDate: '2027-06-10', trainerId },
    { onDate: '2027-06-11', trainerId },
  ])
})

test('a move to another trainer marks the day of both', async () => {
  const app = await testApp()
  const amina = await addTrainer(app.owner, 'Amina Odhiambo')
  const grace = await app.owner.clients.create({ firstName: 'Grace' })
  const trainerId = (await app.owner.staff.me()).trainerId ?? ''
  const { id } = await app.owner.bookings.create({ clientId: grace.id, trainerId, startsAt: '2027-06-10T03:00:00Z' })
  await openStudio(app).transaction(null, ({ tx }) => tx.dirtyDay.deleteMany())
  await app.owner.bookings.reschedule({ id, trainerId: amina, startsAt: '2027-06-11T03:00:00Z' })
  expect(await openStudio(app).db.all('SELECT onDate, trainerId FROM dirty_day ORDER BY onDate')).toEqual([
    { onDate: '2027-06-10', trainerId },
    { onDate: '2027-06-11', trainerId: amina },
  ])
})

test('what happened to one record is found by its index, whether or not its kind is said', async () => {
  const { owner, studio, statements } = await testApp()
  const { id: entityId } = await owner.clients.create({ firstName: 'Grace' })
  statements.length = 0
  const found = await owner.audit.list({ entityId })
  expect(found).toEqual(await owner.audit.list({ entityId, entity: 'client' }))
  expect(found.total).toBe(1)
  for (const sql of statements.filter((one) => one.includes('FROM audit_entry a'))) {
    const steps = await studio
      .opened()
      ?.db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, Array<null>(sql.split('?').length - 1).fill(null))
    expect(steps?.map(({ detail }) => detail).join(' / ')).toMatch(
      /SEARCH a USING (COVERING )?INDEX audit_entry_entity_entityId_at_idx \(entity=\? AND entityId=\?\)/,
    )
  }
})

test('a kind of change is asked for with the kind of record', async () => {
  const { owner } = await testApp()
  await expect(owner.audit.list({ change: 'created' })).rejects.toMatchObject({ code: 'INVALID', data: { field: 'entity' } })
  expect((await owner.audit.list({ entity: 'trainer', change: 'created' })).total).toBe(1)
})

test('a day of the history is the studio’s, from midnight to midnight', async () => {
  const app = await testApp()
  const changedAt = ['2027-06-08T20:59:00Z', '2027-06-08T21:00:00Z']
  for (const at of changedAt) {
    app.clock.moveTo(Date.parse(at))
    await app.owner.staff.login(ownerSignIn)
    await app.owner.clients.create({ firstName: `Made ${at}` })
  }
  const namesOn = async (day: string) =>
    (await app.owner.audit.list({ entity: 'client', from: day, to: day })).items.map(({ entityName }) => entityName)
  expect([await namesOn('2027-06-08'), await namesOn('2027-06-09')]).toEqual(changedAt.map((at) => [`Made ${at}`]))
})
