import { expect, test } from 'vitest'
import { brokenConstraint } from '../../src-main/core/database'
import { addTrainer, at, codeOf, openStudioOf, studioWithMassage, type Refusal } from '../support/massage-studio'
import { ownerSignIn, type TestApp } from '../support/test-app'

const minuteMs = 60_000
const hour = 60 * minuteMs
const noon = Date.parse(at('12:00'))
const overlap = { kinds: ['overlap' as const], reason: 'two sisters train together' }

test('rule 1: a session occupies its time whatever its booking becomes, until it is cancelled', async () => {
  const { app, owner, book } = await studioWithMassage()
  const first = await book(at('09:00'))
  expect(await codeOf(book(at('09:00')))).toBe('SLOT_TAKEN')
  await owner.bookings.confirm({ id: first.id })
  expect(await codeOf(book(at('09:00')))).toBe('SLOT_TAKEN')
  await openStudioOf(app).transaction(null, ({ tx }) => tx.booking.update({ where: { id: first.id }, data: { status: 'completed' } }))
  expect(await codeOf(book(at('09:00')))).toBe('SLOT_TAKEN')
})

test('rule 1: a private session is cancelled in the transaction that cancels its booking', async () => {
  const { app, owner, book } = await studioWithMassage()
  const first = await book(at('09:00'))
  await owner.bookings.cancel({ id: first.id })
  expect(await openStudioOf(app).db.get('SELECT status FROM session WHERE id = ?', [first.sessionId])).toEqual({ status: 'cancelled' })
  expect(await codeOf(book(at('09:00')))).toBe('done')
})

test('rule 1: editing a type changes no session made before', async () => {
  const { owner, massage, book } = await studioWithMassage()
  const first = await book(at('09:00'))
  await owner.sessionTypes.update({ id: massage.id, durationMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 60 })
  expect(await owner.bookings.get({ id: first.id })).toEqual(first)
  expect(first).toMatchObject({ durationMinutes: 60, bufferBeforeMinutes: 10, bufferAfterMinutes: 15 })
  expect(await codeOf(book(at('10:15')))).toBe('done')
})

test('rule 2: neighbours’ buffers add up, to the minute', async () => {
  const { book } = await studioWithMassage()
  await book(at('12:00'))
  expect(await codeOf(book(at('13:24')))).toBe('SLOT_TAKEN')
  expect(await codeOf(book(at('10:36')))).toBe('SLOT_TAKEN')
  expect(await codeOf(book(at('13:25')))).toBe('done')
  expect(await codeOf(book(at('10:35')))).toBe('done')
})

test('rule 2: a session inside, around or across another’s start or end conflicts', async () => {
  const { book } = await studioWithMassage()
  await book(at('12:00'), { endsAt: at('14:00') })
  const tries = {
    inside: ['12:30', '13:00'],
    around: ['11:00', '15:00'],
    same: ['12:00', '14:00'],
    head: ['11:30', '12:30'],
    tail: ['13:30', '14:30'],
  }
  const codes = Object.fromEntries(
    await Promise.all(
      Object.entries(tries).map(async ([name, [from = '', to = '']]) => [name, await codeOf(book(at(from), { endsAt: at(to) }))] as const),
    ),
  )
  expect(codes).toEqual({ inside: 'SLOT_TAKEN', around: 'SLOT_TAKEN', same: 'SLOT_TAKEN', head: 'SLOT_TAKEN', tail: 'SLOT_TAKEN' })
})

test('rule 2: another trainer’s sessions do not conflict', async () => {
  const { owner, book } = await studioWithMassage()
  const amina = await addTrainer(owner, 'Amina')
  await book(at('12:00'))
  expect(await codeOf(book(at('12:00'), { trainerId: amina }))).toBe('done')
})

test('rule 2: buffers may hang over opening hours, the session may not', async () => {
  const { book } = await studioWithMassage()
  expect(await codeOf(book(at('06:00')))).toBe('done')
  expect(await codeOf(book(at('19:00')))).toBe('done')
  expect(await codeOf(book(at('05:59', '2027-06-11')))).toBe('OUTSIDE_HOURS')
  expect(await codeOf(book(at('19:01', '2027-06-11')))).toBe('OUTSIDE_HOURS')
})

test('sessions start and end at whole minutes and last at least 5', async () => {
  const { book } = await studioWithMassage()
  const refused = (startsAt: string, endsAt: string) =>
    book(startsAt, { endsAt }).catch(({ code, message, data }: Refusal) => ({ code, message, field: data.field }))
  const seconds = { code: 'BAD_RANGE', message: 'Sessions start and end at whole minutes; leave the seconds out.' }
  expect(await refused('2027-06-10T09:00:30+03:00', at('10:00'))).toEqual({ ...seconds, field: 'startsAt' })
  expect(await refused(at('09:00'), '2027-06-10T09:30:00.001+03:00')).toEqual({ ...seconds, field: 'endsAt' })
  expect(await refused(at('09:00'), at('09:04'))).toEqual({
    code: 'BAD_RANGE',
    message: 'A session is at least 5 minutes long; choose a later end.',
    field: 'endsAt',
  })
  expect(await codeOf(book(at('09:00'), { endsAt: at('09:05') }))).toBe('done')
})

test('rule 3: times that do not fit together are refused by name', async () => {
  const { book } = await studioWithMassage()
  const refused = (endsAt: string) =>
    book(at('09:00'), { endsAt }).catch(({ code, message, data }: Refusal) => ({ code, message, field: data.field }))
  expect(await refused(at('09:00'))).toEqual({
    code: 'BAD_RANGE',
    message: 'The session ends before it starts; choose a later end.',
    field: 'endsAt',
  })
  expect(await refused(at('08:00'))).toMatchObject({ code: 'BAD_RANGE', field: 'endsAt' })
  expect(await refused(at('21:01'))).toEqual({
    code: 'BAD_RANGE',
    message: 'A session is at most 12 hours long; choose an earlier end.',
    field: 'endsAt',
  })
})

/** A session written past all commands, so that only the database can refuse it. */
const rawSession = (app: TestApp, trainerId: string, sessionTypeId: string, over: Record<string, unknown> = {}): Promise<unknown> => {
  const times = {
    startsAt: new Date(noon),
    endsAt: new Date(noon + hour),
    blockedFrom: new Date(noon),
    blockedUntil: new Date(noon + hour),
  }
  return openStudioOf(app)
    .transaction(null, ({ tx, ids, clock }) =>
      tx.session.create({
        data: {
          id: ids.next(),
          trainerId,
          sessionTypeId,
          ...times,
          capacity: 1,
          kind: 'private',
          status: 'scheduled',
          sequence: 0,
          createdAt: new Date(clock.now()),
          ...over,
        },
        select: { id: true },
      }),
    )
    .then(
      () => 'written',
      (error: unknown) => brokenConstraint(error)?.code ?? error,
    )
}

test('rule 3: the database itself refuses sessions whose times do not fit together', async () => {
  const { app, trainerId, massage } = await studioWithMassage()
  const when = (ms: number) => new Date(noon + ms)
  const shapes: Record<string, Record<string, unknown>> = {
    'ends at its start': { endsAt: when(0) },
    'ends before its start': { endsAt: when(-1) },
    'blocked after its start': { blockedFrom: when(1) },
    'free before its end': { blockedUntil: when(hour - 1) },
    'blocked over 24 hours': { blockedUntil: when(24 * hour + 1) },
    'no seat': { kind: 'group', capacity: 0 },
  }
  const codes: Record<string, unknown> = {}
  for (const [name, over] of Object.entries(shapes)) codes[name] = await rawSession(app, trainerId, massage.id, over)
  expect(codes).toEqual(Object.fromEntries(Object.keys(shapes).map((name) => [name, 'BAD_RANGE'])))
  expect(await rawSession(app, trainerId, massage.id, { blockedFrom: when(-11 * hour), blockedUntil: when(13 * hour) })).toBe('written')
})

test('rule 3: an instant that is not a whole number of milliseconds is refused by the database', async () => {
  const { app, book } = await studioWithMassage()
  const { sessionId } = await book(at('09:00'))
  for (const value of [`'2027-06-10'`, '1812610800000.5', 'NULL']) {
    const change = openStudioOf(app).transaction(null, ({ tx }) =>
      tx.$executeRawUnsafe(`UPDATE session SET blockedUntil = ${value} WHERE id = '${sessionId}'`),
    )
    expect(await change.catch((error: unknown) => brokenConstraint(error)?.code)).toMatch(/^(BAD_RANGE|NOT_NULL)$/)
  }
})

test('rule 4: an intended overlap is granted to the owner with a reason, who, when and for exactly which time', async () => {
  const { app, book, trainerId } = await studioWithMassage()
  await book(at('12:00'))
  const second = await book(at('12:30'), { override: overlap })
  expect(second.isOverlapGranted).toBe(true)
  const grants = await openStudioOf(app).db.all(
    'SELECT g.trainerId, g.blockedFrom, g.blockedUntil, g.reason, u.email AS "by", g.grantedAt FROM overlap_grant g JOIN staff_user u ON u.id = g.grantedById',
  )
  expect(grants).toEqual([
    {
      trainerId,
      blockedFrom: Date.parse(at('12:20')),
      blockedUntil: Date.parse(at('13:45')),
      reason: 'two sisters train together',
      by: ownerSignIn.email,
      grantedAt: Date.parse('2027-06-08T07:12:00Z'),
    },
  ])
})

test('rule 4: what is not exempt is checked against everything, exempt or not', async () => {
  const { book } = await studioWithMassage()
  await book(at('09:00'), { endsAt: at('12:00') })
  await book(at('10:00'), { endsAt: at('10:30'), override: overlap })
  expect(await codeOf(book(at('11:00'), { endsAt: at('11:30') }))).toBe('SLOT_TAKEN')
  const alone = await book(at('15:00'), { override: overlap })
  expect(alone.isOverlapGranted).toBe(true)
  expect(await codeOf(book(at('15:30')))).toBe('SLOT_TAKEN')
})

test('rule 4: moving a session voids its grant', async () => {
  const { owner, book } = await studioWithMassage()
  await book(at('09:00'))
  const granted = await book(at('09:30'), { override: overlap })
  expect(await codeOf(owner.bookings.reschedule({ id: granted.id, startsAt: at('09:15'), allowClientOverlap: true }))).toBe('SLOT_TAKEN')
  const moved = await owner.bookings.reschedule({ id: granted.id, startsAt: at('14:00'), allowClientOverlap: true })
  expect(moved.isOverlapGranted).toBe(false)
  expect(await codeOf(owner.bookings.reschedule({ id: granted.id, startsAt: at('09:30'), allowClientOverlap: true }))).toBe('SLOT_TAKEN')
  expect(
    await owner.bookings.reschedule({ id: granted.id, startsAt: at('09:30'), allowClientOverlap: true, override: overlap }),
  ).toMatchObject({ isOverlapGranted: true })
})

test('rule 4: a grant exempts only its own trainer and blocked time, and cannot be changed', async () => {
  const { app, owner, book, trainerId, massage } = await studioWithMassage()
  const amina = await addTrainer(owner, 'Amina')
  await book(at('12:00'))
  await book(at('12:00'), { trainerId: amina })
  await book(at('12:10'), { override: overlap })
  const grant = await openStudioOf(app).db.get<{ id: string; blockedFrom: number; blockedUntil: number }>(
    'SELECT id, blockedFrom, blockedUntil FROM overlap_grant',
  )
  const same = {
    overlapGrantId: grant?.id,
    blockedFrom: new Date(grant?.blockedFrom ?? 0),
    blockedUntil: new Date(grant?.blockedUntil ?? 0),
    startsAt: new Date(Date.parse(at('12:10'))),
    endsAt: new Date(Date.parse(at('13:10'))),
  }
  expect({
    'its own': await rawSession(app, trainerId, massage.id, same),
    'another trainer’s': await rawSession(app, amina, massage.id, same),
    'a minute longer': await rawSession(app, trainerId, massage.id, {
      ...same,
      blockedUntil: new Date((grant?.blockedUntil ?? 0) + minuteMs),
    }),
    'a minute earlier': await rawSession(app, trainerId, massage.id, {
      ...same,
      blockedFrom: new Date((grant?.blockedFrom ?? 0) - minuteMs),
    }),
  }).toEqual({ 'its own': 'written', 'another trainer’s': 'SLOT_TAKEN', 'a minute longer': 'SLOT_TAKEN', 'a minute earlier': 'SLOT_TAKEN' })
  const change = openStudioOf(app).transaction(null, ({ tx }) => tx.overlapGrant.updateMany({ data: { reason: 'other' } }))
  expect(await change.catch(brokenConstraint)).toEqual({ code: 'RECORD_FIXED' })
})

/** A class of two seats and a client in the first of them, written directly: classes are sold by a later screen. */
const classOfTwo = async () => {
  const made = await studioWithMassage()
  const { app, trainerId, massage, grace, peter } = made
  await rawSession(app, trainerId, massage.id, { id: 'class', kind: 'group', capacity: 2 })
  const third = await made.owner.clients.create({ firstName: 'Lucy' })
  const take = (clientId: string, id: string) =>
    openStudioOf(app)
      .transaction(null, ({ tx, clock }) =>
        tx.booking.create({
          data: { id, sessionId: 'class', clientId, status: 'confirmed', notes: '', createdAt: new Date(clock.now()) },
          select: { id: true },
        }),
      )
      .then(
        () => 'written',
        (error: unknown) => brokenConstraint(error)?.code,
      )
  const change = (data: Record<string, unknown>) =>
    openStudioOf(app)
      .transaction(null, ({ tx }) => tx.session.update({ where: { id: 'class' }, data, select: { id: true } }))
      .then(
        () => 'written',
        (error: unknown) => brokenConstraint(error)?.code,
      )
  return { ...made, grace: grace.id, peter: peter.id, lucy: third.id, take, change }
}

test('rule 5: live bookings never exceed the seats, and a cancelled one frees its seat', async () => {
  const { app, take, grace, peter, lucy } = await classOfTwo()
  expect([await take(grace, 'b1'), await take(peter, 'b2'), await take(lucy, 'b3')]).toEqual(['written', 'written', 'NO_SEATS'])
  await openStudioOf(app).transaction(null, ({ tx }) =>
    tx.booking.update({ where: { id: 'b1' }, data: { status: 'cancelled', endReason: 'by_client' } }),
  )
  expect([await take(lucy, 'b3'), await take(grace, 'b4')]).toEqual(['written', 'NO_SEATS'])
  const back = openStudioOf(app).transaction(null, ({ tx }) =>
    tx.booking.update({ where: { id: 'b1' }, data: { status: 'confirmed', endReason: null } }),
  )
  expect(await back.catch((error: unknown) => brokenConstraint(error)?.code)).toBe('NO_SEATS')
})

test('rule 5: the capacity is not lowered below the live bookings', async () => {
  const { take, change, grace, peter } = await classOfTwo()
  await take(grace, 'b1')
  expect(await change({ capacity: 1 })).toBe('written')
  expect(await change({ capacity: 2 })).toBe('written')
  await take(peter, 'b2')
  expect(await change({ capacity: 1 })).toBe('NO_SEATS')
})

test('rule 5: a client has one live booking of a session', async () => {
  const { take, grace } = await classOfTwo()
  expect([await take(grace, 'b1'), await take(grace, 'b2')]).toEqual(['written', 'UNIQUE'])
})

test('rule 5: nobody joins a cancelled session, and none is cancelled under live bookings', async () => {
  const { take, change, grace, peter, app } = await classOfTwo()
  await take(grace, 'b1')
  expect(await change({ status: 'cancelled' })).toBe('SESSION_HAS_BOOKINGS')
  await openStudioOf(app).transaction(null, ({ tx }) =>
    tx.booking.update({ where: { id: 'b1' }, data: { status: 'cancelled', endReason: 'by_studio' } }),
  )
  expect(await change({ status: 'cancelled' })).toBe('written')
  expect(await take(peter, 'b2')).toBe('SESSION_CANCELLED')
})

test('rule 5: a group type is not booked as a private session', async () => {
  const { owner, book } = await studioWithMassage()
  const yoga = await owner.sessionTypes.create({ name: 'Yoga', durationMinutes: 60, capacity: 12 })
  await expect(book(at('09:00'), { sessionTypeId: yoga.id })).rejects.toMatchObject({ code: 'INVALID', data: { field: 'sessionTypeId' } })
})
