import { describe, expect, test } from 'vitest'
import type { SqlValue } from '../../src-main/data/read-handle'
import { listStandingSessions } from '../../src-main/features/availability/availability.repository'
import { addTrainer, at, codeOf, openStudioOf, studioWithMassage, type Refusal } from '../support/massage-studio'
import { restCall, restToken } from '../support/rest-call'
import { ownerSignIn, testApp, type ApiClient } from '../support/test-app'

const thursday = '2027-06-10'
const everyDay = [0, 1, 2, 3, 4, 5, 6]
const hours = (start: string, end: string, days = everyDay) => days.map((dayOfWeek) => ({ dayOfWeek, start, end }))

const refusalOf = (call: Promise<unknown>): Promise<Refusal> =>
  call.then(
    () => {
      throw new Error('the call was not refused')
    },
    (error: Refusal) => error,
  )

const startsOf = async (owner: ApiClient, date: string) => (await owner.availability.slots({ date })).items.map(({ label }) => label)

test('hours are changed by their id, and may not be moved over others', async () => {
  const { owner } = await testApp()
  const morning = await owner.availability.create({ date: thursday, start: '08:00', end: '10:00' })
  const noon = await owner.availability.create({ date: thursday, start: '12:00', end: '13:00' })
  const changed = await owner.availability.update({ id: morning.id, end: '12:00' })
  expect(changed).toEqual({ ...morning, end: '12:00' })
  expect(await owner.availability.get({ id: morning.id })).toEqual(changed)
  expect(await startsOf(owner, thursday)).toEqual(['08:00', '09:00', '10:00', '11:00', '12:00'])
  expect(await refusalOf(owner.availability.update({ id: noon.id, start: '11:59' }))).toMatchObject({
    code: 'CONFLICT',
    message: 'These hours overlap hours that stand already; end those first.',
    data: { field: 'start' },
  })
  expect(await refusalOf(owner.availability.update({ id: noon.id, start: '13:00' }))).toMatchObject({
    code: 'BAD_RANGE',
    data: { field: 'start' },
  })
  expect(await codeOf(owner.availability.update({ id: noon.id }))).toBe('done')
})

test('an override is the same record as the hours of its date, and weekly hours are none', async () => {
  const { owner } = await testApp()
  const made = await owner.availability.createOverride({ date: thursday, start: '08:00', end: '10:00' })
  expect(made).toMatchObject({ isRecurring: false, date: thursday, dayOfWeek: null })
  expect(await owner.availability.getOverride({ id: made.id })).toEqual(made)
  expect((await owner.availability.listOverrides({})).items).toEqual([made])
  expect((await owner.availability.listOverrides({ from: '2027-06-11' })).items).toEqual([])
  const updated = await owner.availability.updateOverride({ id: made.id, start: '09:00' })
  expect(await owner.availability.get({ id: made.id })).toEqual(updated)
  const weekly = (await owner.availability.list({})).items.find(({ isRecurring }) => isRecurring)?.id ?? ''
  expect([
    await codeOf(owner.availability.getOverride({ id: weekly })),
    await codeOf(owner.availability.updateOverride({ id: weekly, start: '09:00' })),
    await codeOf(owner.availability.removeOverride({ id: weekly })),
    await codeOf(owner.availability.createOverride({ date: thursday, start: '09:30', end: '11:00' })),
  ]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'CONFLICT'])
  await owner.availability.removeOverride({ id: made.id })
  expect(await codeOf(owner.availability.get({ id: made.id }))).toBe('NOT_FOUND')
})

test('the hours of a date are replaced as a whole, and none gives the date back to the week', async () => {
  const { owner } = await testApp()
  const trainerId = (await owner.staff.me()).trainerId ?? ''
  const set = (...dated: { start: string; end: string }[]) => owner.availability.setDate({ trainerId, date: thursday, hours: dated })
  await set({ start: '15:00', end: '17:00' }, { start: '08:00', end: '09:00' })
  expect(await startsOf(owner, thursday)).toEqual(['08:00', '15:00', '16:00'])
  expect((await set({ start: '10:00', end: '11:00' })).items).toMatchObject([{ date: thursday, start: '10:00', end: '11:00' }])
  expect(await startsOf(owner, thursday)).toEqual(['10:00'])
  expect(await refusalOf(set({ start: '10:00', end: '12:00' }, { start: '11:00', end: '13:00' }))).toMatchObject({
    code: 'BAD_RANGE',
    message: 'Thursday has two stretches that overlap; join them or move one.',
    data: { field: 'hours' },
  })
  expect((await set()).items).toEqual([])
  expect(await startsOf(owner, thursday)).toHaveLength(14)
})

test('closed days take everybody’s time in the studio’s zone, and give it back when they are ended', async () => {
  const { owner } = await testApp()
  const abroad = await owner.trainers.create({ name: 'Amina', timeZone: 'America/Chicago' })
  await owner.availability.setWeek({ trainerId: abroad.id, hours: hours('06:00', '20:00') })
  const closed = await owner.availability.createClosedDays({ startDate: thursday, endDate: '2027-06-11', reason: 'Painting' })
  expect(closed).toEqual({ id: closed.id, startDate: thursday, endDate: '2027-06-11', reason: 'Painting' })
  expect((await owner.availability.listClosedDays({})).items).toEqual([closed])
  expect((await owner.availability.listClosedDays({ from: '2027-06-12' })).items).toEqual([])
  const day = await owner.calendar.day({ date: thursday })
  expect(day.columns.map(({ open, isAway }) => ({ open, isAway }))).toEqual(Array(2).fill({ open: [], isAway: false }))
  const slots = await owner.availability.slots({ trainerId: abroad.id, from: '2027-06-09', to: '2027-06-12' })
  expect(slots.items.map(({ onDate, label }) => `${onDate} ${label}`).filter((text) => /^2027-06-(09 2|1[012] 0)/.test(text))).toEqual([
    '2027-06-09 20:00',
    '2027-06-09 21:00',
    '2027-06-09 22:00',
    '2027-06-09 23:00',
    '2027-06-12 00:00',
    '2027-06-12 01:00',
    '2027-06-12 02:00',
    '2027-06-12 03:00',
  ])
  await owner.availability.removeClosedDays({ id: closed.id })
  expect((await owner.availability.listClosedDays({})).items).toEqual([])
  expect((await owner.calendar.day({ date: thursday })).columns[1]?.open).not.toEqual([])
  expect(await codeOf(owner.availability.removeClosedDays({ id: closed.id }))).toBe('NOT_FOUND')
  expect(await refusalOf(owner.availability.createClosedDays({ startDate: thursday, endDate: '2027-06-09' }))).toMatchObject({
    code: 'BAD_RANGE',
    data: { field: 'endDate' },
  })
})

test('a booking on a closed day is refused by name, and made with a reason', async () => {
  const { owner, book } = await studioWithMassage()
  await owner.availability.createClosedDays({ startDate: thursday, endDate: thursday })
  expect(await refusalOf(book(at('10:00')))).toMatchObject({
    code: 'IN_BREAK',
    message: 'The studio is closed on Thu 10 June; choose another day, or give a reason.',
    data: { field: 'startsAt', data: { override: 'in_break' } },
  })
  expect(await codeOf(book(at('10:00'), { override: { kinds: ['in_break'], reason: 'An old friend' } }))).toBe('done')
  expect(await codeOf(book(at('10:00', '2027-06-11')))).toBe('done')
})

describe('wall times', () => {
  const inChicago = () => testApp({ timeZone: 'America/Chicago', now: '2027-03-01T12:00:00Z' })
  test('a missing one is refused with the next, a repeated one answers both, 24:00 is the next day', async () => {
    const { owner } = await inChicago()
    const ask = (date: string, time: string) => owner.availability.wallTime({ date, time })
    expect(await refusalOf(ask('2027-03-14', '02:30'))).toMatchObject({
      code: 'MISSING_HOUR',
      message: '02:30 does not exist on Sun 14 March: the clocks go forward; the next time is 03:00.',
      data: { field: 'time', data: { next: { startsAt: '2027-03-14T08:00:00.000Z', label: '03:00' } } },
    })
    expect(await ask('2027-11-07', '01:30')).toEqual({
      items: [
        { startsAt: '2027-11-07T06:30:00.000Z', label: '01:30 CDT' },
        { startsAt: '2027-11-07T07:30:00.000Z', label: '01:30 CST' },
      ],
      timeZone: 'America/Chicago',
    })
    expect((await ask('2027-06-08', '24:00')).items).toEqual([{ startsAt: '2027-06-09T05:00:00.000Z', label: '00:00' }])
  })
})

describe('a change that hits bookings', () => {
  /** Hours 06:00–20:00 from Monday to Saturday, and bookings on Thursday at 10:00 and 15:00 and on Friday at 10:00. */
  const booked = async () => {
    const studio = await studioWithMassage()
    const ten = await studio.book(at('10:00'))
    const three = await studio.book(at('15:00'), { status: 'confirmed' })
    const friday = await studio.book(at('10:00', '2027-06-11'), { status: 'confirmed' })
    return { ...studio, ten, three, friday }
  }

  test('lists them, soonest first and as the booking itself is read, and changes nothing', async () => {
    const { owner, trainerId, ten, three } = await booked()
    const refused = await refusalOf(owner.availability.createBreak({ startDate: thursday, endDate: thursday }))
    expect(refused).toMatchObject({
      code: 'BOOKINGS_AFFECTED',
      message: '2 bookings lie in this time, the first on Thu 10 June 10:00; move or cancel them, or keep them as they are.',
      data: {
        field: 'keepBookings',
        data: { total: 2, bookings: [await owner.bookings.get({ id: ten.id }), await owner.bookings.get({ id: three.id })] },
      },
    })
    expect((await owner.availability.listBreaks({ trainerId })).items).toEqual([])
    expect((await owner.audit.list({})).items.filter(({ entity }) => entity === 'trainer_break')).toEqual([])
  })

  test('is made when they are to stay, and they stay', async () => {
    const { owner, trainerId, ten } = await booked()
    await owner.availability.createBreak({ startDate: thursday, endDate: thursday, keepBookings: true })
    expect((await owner.availability.listBreaks({ trainerId })).items).toHaveLength(1)
    expect((await owner.bookings.get({ id: ten.id })).status).toBe('pending')
    // They are outside the hours now, so that a further change does not hit them anew.
    expect(await codeOf(owner.availability.createClosedDays({ startDate: thursday, endDate: thursday }))).toBe('done')
  })

  test('is refused whichever command makes it', async () => {
    const { owner, trainerId, friday } = await booked()
    const total = async (call: Promise<unknown>): Promise<unknown> => {
      const { code, data } = await refusalOf(call)
      return [code, (data.data as { total: number } | undefined)?.total]
    }
    const { availability } = owner
    expect([
      await total(availability.setWeek({ trainerId, hours: hours('06:00', '15:59') })),
      await total(availability.setWeek({ trainerId, hours: [] })),
      await total(availability.setDate({ trainerId, date: thursday, hours: [{ start: '10:30', end: '18:00' }] })),
      await total(availability.create({ date: thursday, start: '18:00', end: '20:00' })),
      await total(availability.createOverride({ date: thursday, start: '10:00', end: '11:00' })),
      await total(availability.createClosedDays({ startDate: thursday, endDate: '2027-06-11' })),
    ]).toEqual([
      ['BOOKINGS_AFFECTED', 1],
      ['BOOKINGS_AFFECTED', 3],
      ['BOOKINGS_AFFECTED', 1],
      ['BOOKINGS_AFFECTED', 2],
      ['BOOKINGS_AFFECTED', 1],
      ['BOOKINGS_AFFECTED', 3],
    ])
    const weekly = (await availability.list({ trainerId })).items.find(({ dayOfWeek }) => dayOfWeek === 4)?.id ?? ''
    const dated = await availability.create({ date: '2027-06-11', start: '09:00', end: '12:00' })
    expect([
      await total(availability.update({ id: dated.id, start: '10:01' })),
      await total(availability.updateOverride({ id: dated.id, end: '10:59' })),
      await codeOf(availability.remove({ id: weekly })),
      await total(availability.remove({ id: dated.id })),
      await total(availability.removeOverride({ id: dated.id })),
    ]).toEqual([['BOOKINGS_AFFECTED', 1], ['BOOKINGS_AFFECTED', 1], 'done', ['BOOKINGS_AFFECTED', 1], ['BOOKINGS_AFFECTED', 1]])
    expect(await refusalOf(availability.remove({ id: dated.id }))).toMatchObject({
      message: '1 booking lies in this time, on Fri 11 June 10:00; move or cancel it, or keep it as it is.',
      data: { data: { bookings: [{ id: friday.id }] } },
    })
    expect(await availability.remove({ id: dated.id, keepBookings: true })).toEqual({ id: dated.id })
  })

  test('is refused and allowed over REST as well', async () => {
    const { app, owner, friday } = await booked()
    const dated = await owner.availability.create({ date: '2027-06-11', start: '09:00', end: '12:00' })
    await owner.availability.setWeek({ trainerId: dated.trainerId, hours: hours('06:00', '20:00', [3]) })
    const token = await restToken(app.studio, ownerSignIn)
    const remove = (body?: object) =>
      restCall(app.studio, `DELETE /availability/overrides/${dated.id}`, { token, ...(body ? { body } : {}) })
    expect(await remove()).toMatchObject({
      status: 409,
      body: { code: 'BOOKINGS_AFFECTED', field: 'keepBookings', data: { total: 1, bookings: [{ id: friday.id }] } },
    })
    expect(await remove({ keepBookings: true })).toEqual({ status: 200, body: { id: dated.id } })
  })

  test('counts only what stands and is not over: no cancelled, lapsed or finished booking', async () => {
    const { app, owner, ten, three, friday } = await booked()
    await owner.bookings.cancel({ id: three.id })
    const away = () => owner.availability.createBreak({ startDate: '2027-06-08', endDate: '2027-06-11' })
    expect((await refusalOf(away())).data.data).toMatchObject({ total: 2, bookings: [{ id: ten.id }, { id: friday.id }] })
    const laterOn = async (now: string) => {
      app.clock.moveTo(Date.parse(now))
      await owner.staff.login(ownerSignIn)
    }
    await laterOn('2027-06-08T12:00:00Z')
    expect((await refusalOf(away())).data.data).toMatchObject({ total: 1, bookings: [{ id: friday.id }] })
    await laterOn(at('10:59', '2027-06-11'))
    expect((await refusalOf(away())).data.data).toMatchObject({ total: 1 })
    await laterOn(at('11:00', '2027-06-11'))
    expect(await codeOf(away())).toBe('done')
  })

  test('leaves out the booking that was outside the hours already, and other trainers’', async () => {
    const { owner, book, trainerId } = await booked()
    await book(at('05:00'), { override: { kinds: ['outside_hours'], reason: 'A flight at nine' } })
    const amina = await addTrainer(owner, 'Amina')
    await book(at('12:00'), { trainerId: amina })
    const { data } = await refusalOf(owner.availability.createBreak({ trainerId, startDate: thursday, endDate: thursday }))
    expect(data.data).toMatchObject({ total: 2 })
    expect((await refusalOf(owner.availability.createClosedDays({ startDate: thursday, endDate: thursday }))).data.data).toMatchObject({
      total: 3,
    })
  })

  test('lists at most 100 and counts all', async () => {
    const { owner, trainerId, book } = await studioWithMassage()
    const standard = (await owner.sessionTypes.create({ name: 'Short', durationMinutes: 15, stepMinutes: 15 })).id
    await owner.availability.setWeek({ trainerId, hours: hours('00:00', '24:00') })
    for (const day of ['2027-06-10', '2027-06-11']) {
      for (let minute = 0; minute < 52 * 15; minute += 15) {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        await book(at(time, day), { sessionTypeId: standard, status: 'confirmed' })
      }
    }
    const { data } = await refusalOf(owner.availability.setWeek({ trainerId, hours: [] }))
    const { total, bookings } = data.data as { total: number; bookings: { startsAt: string }[] }
    expect([total, bookings.length]).toEqual([104, 100])
    expect(bookings.map(({ startsAt }) => startsAt)).toEqual(bookings.map(({ startsAt }) => startsAt).sort())
    expect(bookings[0]?.startsAt).toBe('2027-06-09T21:00:00.000Z')
  })

  test('reads only what lies ahead, by an index', async () => {
    const { app, trainerId } = await booked()
    const { db } = openStudioOf(app)
    const planOf = async (trainer: string | null): Promise<string[]> => {
      const details: string[] = []
      const explained = async <Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> => {
        const steps = await db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters)
        details.push(...steps.map(({ detail }) => detail))
        return []
      }
      const now = app.clock.now()
      const question = { trainerId: trainer, from: now, until: now + 1, now }
      await listStandingSessions({ all: explained, get: async (...asked) => (await explained<never>(...asked))[0] }, question)
      return details
    }
    const seats = 'SEARCH b USING INDEX booking_sessionId_idx (sessionId=?)'
    expect(await planOf(trainerId)).toEqual([
      'SEARCH s USING INDEX session_trainer_start (trainerId=? AND startsAt>? AND startsAt<?)',
      seats,
      'USE TEMP B-TREE FOR LAST TERM OF ORDER BY',
    ])
    expect(await planOf(null)).toEqual([
      'SEARCH s USING INDEX session_startsAt_idx (startsAt>? AND startsAt<?)',
      seats,
      'USE TEMP B-TREE FOR LAST TERM OF ORDER BY',
    ])
  })
})

test('a trainer reads only their own hours', async () => {
  const { owner, signedIn } = await testApp()
  const { client, trainerId } = await signedIn('trainer')
  const theirs = await owner.availability.create({ trainerId: trainerId ?? '', dayOfWeek: 0, start: '08:00', end: '09:00' })
  const others = await owner.availability.create({
    trainerId: (await owner.staff.me()).trainerId ?? '',
    date: thursday,
    start: '08:00',
    end: '09:00',
  })
  expect([
    await codeOf(client.availability.get({ id: theirs.id })),
    await codeOf(client.availability.get({ id: others.id })),
    await codeOf(client.availability.getOverride({ id: others.id })),
    await codeOf(client.availability.listClosedDays({})),
    await codeOf(client.availability.update({ id: theirs.id, start: '07:00' })),
  ]).toEqual(['done', 'NOT_FOUND', 'NOT_FOUND', 'done', 'FORBIDDEN'])
  expect((await client.availability.list({ trainerId: others.trainerId })).items).toEqual([])
  expect((await client.availability.listOverrides({ trainerId: others.trainerId })).items).toEqual([])
  const all = (await client.availability.list({})).items
  expect(all.map((one) => one.trainerId)).toEqual(all.map(() => trainerId))
  expect(all).toContainEqual(theirs)
})

test('hours and breaks of all who work here are listed without asking for each, whole or in parts', async () => {
  const { owner } = await testApp()
  const omarId = (await owner.staff.me()).trainerId ?? ''
  const amina = await owner.trainers.create({ name: 'Amina Odhiambo' })
  const break1 = await owner.availability.createBreak({ trainerId: amina.id, startDate: thursday, endDate: thursday })
  const dated = await owner.availability.createOverride({ trainerId: amina.id, date: thursday, start: '08:00', end: '09:00' })
  const all = await owner.availability.list({})
  expect(new Set(all.items.map(({ trainerId }) => trainerId))).toEqual(new Set([omarId, amina.id]))
  expect([all.total, all.nextCursor]).toEqual([all.items.length, null])
  expect((await owner.availability.listBreaks({})).items).toEqual([break1])
  expect((await owner.availability.listOverrides({ page: 1, page_size: 1 })).items).toEqual([dated])
  const first = await owner.availability.list({ limit: 2 })
  expect(first.items).toEqual(all.items.slice(0, 2))
  expect((await owner.availability.list({ limit: 100, cursor: first.nextCursor! })).items).toEqual(all.items.slice(2))
  expect(await codeOf(owner.availability.list({ trainerId: 'ZZZZZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('NOT_FOUND')
  for (const list of ['list', 'listOverrides', 'listBreaks', 'listClosedDays'] as const)
    expect(await refusalOf(owner.availability[list]({ from: '2027-06-11', to: thursday }))).toMatchObject({
      code: 'INVALID',
      message: 'The last day is before the first; swap them.',
      data: { field: 'to' },
    })
  expect(await refusalOf(owner.availability.slots({ trainerId: omarId, date: thursday, from: thursday }))).toMatchObject({
    code: 'INVALID',
    data: { field: 'date' },
  })
})

test('weekly hours move to another weekday, dated ones to another date, and both end by isActive', async () => {
  const { owner } = await testApp()
  const weekly = await owner.availability.create({ dayOfWeek: 6, start: '08:00', end: '10:00' })
  const taken = await owner.availability.create({ dayOfWeek: 6, start: '12:00', end: '14:00' })
  const moved = await owner.availability.update({ id: taken.id, dayOfWeek: 5, start: '21:00', end: '22:00' })
  expect(await owner.availability.get({ id: taken.id })).toEqual(moved)
  expect(moved).toMatchObject({ dayOfWeek: 5, start: '21:00', end: '22:00', isActive: true })
  expect(await codeOf(owner.availability.update({ id: moved.id, dayOfWeek: 6, start: '09:00' }))).toBe('CONFLICT')
  const dated = await owner.availability.createOverride({ date: thursday, start: '08:00', end: '10:00' })
  expect(await owner.availability.updateOverride({ id: dated.id, date: '2027-06-12' })).toMatchObject({
    date: '2027-06-12',
    start: '08:00',
  })
  expect(await refusalOf(owner.availability.update({ id: dated.id, dayOfWeek: 1 }))).toMatchObject({ data: { field: 'dayOfWeek' } })
  expect(await refusalOf(owner.availability.update({ id: weekly.id, date: thursday }))).toMatchObject({ data: { field: 'date' } })
  expect(await refusalOf(owner.availability.update({ id: weekly.id, isActive: false, start: '07:00' }))).toMatchObject({
    data: { field: 'isActive' },
  })
  expect(await owner.availability.update({ id: weekly.id, isActive: true })).toEqual(weekly)
  expect(await owner.availability.update({ id: weekly.id, isActive: false })).toEqual({ ...weekly, isActive: false })
  expect(await codeOf(owner.availability.get({ id: weekly.id }))).toBe('NOT_FOUND')
  expect(await codeOf(owner.availability.update({ id: weekly.id, isActive: true }))).toBe('NOT_FOUND')
})

test('every change of hours is audited, with what it was before', async () => {
  const { owner } = await testApp()
  const made = await owner.availability.create({ date: thursday, start: '08:00', end: '10:00' })
  await owner.availability.update({ id: made.id, end: '11:00' })
  await owner.availability.setDate({ trainerId: made.trainerId, date: thursday, hours: [] })
  const closed = await owner.availability.createClosedDays({ startDate: thursday, endDate: thursday })
  await owner.availability.removeClosedDays({ id: closed.id })
  const { items } = await owner.audit.list({})
  expect(
    items
      .slice(0, 5)
      .map(({ entity, change, before, after }) => ({ entity, change, before, after }))
      .reverse(),
  ).toMatchObject([
    { entity: 'availability_rule', change: 'created', after: { end: '10:00' } },
    { entity: 'availability_rule', change: 'updated', before: { end: '10:00' }, after: { end: '11:00' } },
    { entity: 'trainer', change: 'date_set', before: { date: [{ end: '11:00' }] }, after: { date: [] } },
    { entity: 'closed_days', change: 'created', after: { startDate: thursday } },
    { entity: 'closed_days', change: 'ended', before: { startDate: thursday } },
  ])
})
