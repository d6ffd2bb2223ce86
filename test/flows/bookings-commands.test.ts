import { expect, test } from 'vitest'
import { brokenConstraint } from '../../src-main/core/database'
import { addTrainer, at, codeOf, openStudioOf, studioWithMassage, type Refusal } from '../support/massage-studio'
import { ownerSignIn, type ApiClient } from '../support/test-app'

const hour = 3_600_000
const noon = Date.parse(at('12:00'))
const wall = (iso: string): string => new Date(Date.parse(iso) + 3 * hour).toISOString().slice(11, 16)

test('rule 6: a pending booking holds its time for the type’s hours, and never past its start', async () => {
  const { book } = await studioWithMassage()
  expect((await book(at('09:00'))).holdUntil).toBe('2027-06-08T09:12:00.000Z')
  expect((await book(at('11:30', '2027-06-08'))).holdUntil).toBe(new Date(at('11:30', '2027-06-08')).toISOString())
  expect((await book(at('15:00'), { status: 'confirmed' })).holdUntil).toBeNull()
})

test('rule 6: a lapsed hold occupies nothing before any job has run: not in slots, not for another booking, not for the client', async () => {
  const { app, owner, book, trainerId, massage, grace, peter } = await studioWithMassage()
  const held = await book(at('12:00'))
  const offered = async () =>
    (await owner.availability.slots({ trainerId, sessionTypeId: massage.id, date: '2027-06-10' })).items.map(({ label }) => label)
  expect(await offered()).not.toContain('12:00')
  app.clock.moveTo(Date.parse('2027-06-08T09:12:00Z') - 1)
  expect(await codeOf(book(at('12:00')))).toBe('SLOT_TAKEN')
  app.clock.moveTo(Date.parse('2027-06-08T09:12:00Z'))
  expect(await offered()).toContain('12:00')
  const amina = await addTrainer(owner, 'Amina')
  expect(
    await codeOf(owner.bookings.create({ clientId: grace.id, trainerId: amina, sessionTypeId: massage.id, startsAt: at('12:00') })),
  ).toBe('done')
  expect(await owner.bookings.get({ id: held.id })).toMatchObject({ status: 'pending' })
  expect(await codeOf(book(at('12:00'), { clientId: peter.id }))).toBe('done')
  expect(await owner.bookings.get({ id: held.id })).toMatchObject({ status: 'cancelled', endReason: 'hold_lapsed' })
  expect((await owner.bookings.history({ id: held.id })).items.map(({ change, reason, by }) => [change, reason, by])).toEqual([
    ['created', null, 'Omar Said'],
    ['cancelled', 'hold_lapsed', 'TrainerHub'],
  ])
})

test('rule 6: a refused command leaves lapsed holds as they were', async () => {
  const { app, owner, book } = await studioWithMassage()
  const held = await book(at('12:00'))
  await book(at('15:00'), { status: 'confirmed' })
  app.clock.moveTo(Date.parse('2027-06-08T10:00:00Z'))
  expect(await codeOf(book(at('15:00')))).toBe('SLOT_TAKEN')
  expect(await owner.bookings.get({ id: held.id })).toMatchObject({ status: 'pending' })
})

test('rule 6: a hold that ran out is neither confirmed nor moved', async () => {
  const { app, owner, book } = await studioWithMassage()
  const { id } = await book(at('12:00'))
  app.clock.moveTo(Date.parse('2027-06-08T09:12:00Z'))
  const refusal = { code: 'HOLD_LAPSED', status: 422, message: 'The hold on this time has run out; book it again if it is still free.' }
  await expect(owner.bookings.confirm({ id })).rejects.toMatchObject(refusal)
  await expect(owner.bookings.reschedule({ id, startsAt: at('13:00') })).rejects.toMatchObject(refusal)
})

test('rule 6: moving a pending booking nearer shortens its hold to its new start', async () => {
  const { owner, book } = await studioWithMassage()
  const { id } = await book(at('12:00'))
  expect((await owner.bookings.reschedule({ id, startsAt: at('11:00', '2027-06-08') })).holdUntil).toBe(
    new Date(at('11:00', '2027-06-08')).toISOString(),
  )
})

test('rule 7: confirming looks again at state, client and trainer', async () => {
  const { app, owner, book, grace, trainerId } = await studioWithMassage()
  const { id } = await book(at('12:00'))
  const archived = async (table: 'client' | 'trainer', rowId: string, when: string | null) =>
    openStudioOf(app).transaction(null, ({ tx }) =>
      tx.$executeRawUnsafe(`UPDATE ${table} SET archivedAt = ${when ?? 'NULL'} WHERE id = '${rowId}'`),
    )
  await archived('client', grace.id, '1')
  expect(await codeOf(owner.bookings.confirm({ id }))).toBe('ARCHIVED')
  await archived('client', grace.id, null)
  await archived('trainer', trainerId, '1')
  expect(await codeOf(owner.bookings.confirm({ id }))).toBe('ARCHIVED')
  await archived('trainer', trainerId, null)
  expect(await codeOf(owner.bookings.confirm({ id }))).toBe('done')
  expect(await codeOf(owner.bookings.confirm({ id }))).toBe('WRONG_STATE')
  await owner.bookings.cancel({ id })
  expect(await codeOf(owner.bookings.confirm({ id }))).toBe('WRONG_STATE')
})

test('rule 8: a move keeps the booking, its session and its history, and counts', async () => {
  const { owner, book, trainerId } = await studioWithMassage()
  const amina = await addTrainer(owner, 'Amina')
  const first = await book(at('12:00'), { status: 'confirmed', notes: 'left shoulder' })
  const moved = await owner.bookings.reschedule({ id: first.id, startsAt: at('14:00'), trainerId: amina })
  expect(moved).toEqual({
    ...first,
    trainerId: amina,
    trainerName: 'Amina',
    startsAt: '2027-06-10T11:00:00.000Z',
    endsAt: '2027-06-10T12:00:00.000Z',
    sequence: 1,
  })
  const longer = await owner.bookings.reschedule({ id: first.id, endsAt: at('15:30') })
  expect(longer).toEqual({ ...moved, endsAt: '2027-06-10T12:30:00.000Z', durationMinutes: 90, sequence: 2 })
  expect(
    (await owner.bookings.history({ id: first.id })).items.map(({ change, fromStartsAt, toStartsAt, by }) => ({
      change,
      fromStartsAt,
      toStartsAt,
      by,
    })),
  ).toEqual([
    { change: 'created', fromStartsAt: null, toStartsAt: null, by: 'Omar Said' },
    { change: 'moved', fromStartsAt: '2027-06-10T09:00:00.000Z', toStartsAt: '2027-06-10T11:00:00.000Z', by: 'Omar Said' },
    { change: 'moved', fromStartsAt: '2027-06-10T11:00:00.000Z', toStartsAt: '2027-06-10T11:00:00.000Z', by: 'Omar Said' },
  ])
  expect(await codeOf(book(at('12:00'), { trainerId }))).toBe('done')
  expect(await codeOf(book(at('14:00'), { trainerId: amina }))).toBe('SLOT_TAKEN')
})

test('rule 8: a move onto taken time changes nothing', async () => {
  const { owner, book } = await studioWithMassage()
  const first = await book(at('09:00'))
  await book(at('12:00'))
  expect(await codeOf(owner.bookings.reschedule({ id: first.id, startsAt: at('12:30'), allowClientOverlap: true }))).toBe('SLOT_TAKEN')
  expect(await owner.bookings.get({ id: first.id })).toEqual(first)
  expect((await owner.bookings.history({ id: first.id })).items).toHaveLength(1)
})

test('rule 8: a session may be moved across its own time', async () => {
  const { owner, book } = await studioWithMassage()
  const first = await book(at('09:00'))
  expect(wall((await owner.bookings.reschedule({ id: first.id, startsAt: at('09:30') })).startsAt)).toBe('09:30')
})

test('rule 9: a client in two places at once is refused, and passed where two people come', async () => {
  const { owner, massage, grace, book } = await studioWithMassage()
  const amina = await addTrainer(owner, 'Amina')
  const first = await book(at('12:00'))
  const elsewhere = { clientId: grace.id, trainerId: amina, sessionTypeId: massage.id, startsAt: at('12:30') }
  await expect(owner.bookings.create(elsewhere)).rejects.toMatchObject({
    code: 'CLIENT_BUSY',
    status: 409,
    message: 'This client is already booked 12:00–13:00 with Omar Said; book anyway if two people come.',
    data: { field: 'startsAt', data: { bookingId: first.id } },
  })
  expect(await codeOf(owner.bookings.create({ ...elsewhere, startsAt: at('13:00') }))).toBe('done')
  expect(await codeOf(owner.bookings.create({ ...elsewhere, startsAt: at('11:00') }))).toBe('done')
  expect(await codeOf(owner.bookings.reschedule({ id: first.id, startsAt: at('13:30') }))).toBe('CLIENT_BUSY')
  expect(await codeOf(owner.bookings.reschedule({ id: first.id, startsAt: at('13:30'), allowClientOverlap: true }))).toBe('done')
})

const overrideCases = {
  outside_hours: { wish: { startsAt: at('05:00') }, code: 'OUTSIDE_HOURS' },
  in_break: { wish: { startsAt: at('09:00', '2027-06-15') }, code: 'IN_BREAK' },
  overlap: { wish: { startsAt: at('12:30') }, code: 'SLOT_TAKEN' },
  in_the_past: { wish: { startsAt: at('09:56', '2027-06-08'), status: 'confirmed' as const }, code: 'IN_THE_PAST' },
} as const

const kinds = Object.keys(overrideCases) as (keyof typeof overrideCases)[]

/** What each kind of override answers to this caller, with the override and without. */
const overridesBy = async (client: ApiClient, base: { clientId: string; trainerId: string; sessionTypeId: string }) => {
  const answers: Record<string, [string, string]> = {}
  for (const kind of kinds) {
    const wish = { ...base, allowClientOverlap: true, ...overrideCases[kind].wish }
    answers[kind] = [
      await codeOf(client.bookings.create(wish)),
      await codeOf(client.bookings.create({ ...wish, override: { kinds: [kind], reason: 'the client asked' } })),
    ]
  }
  return answers
}

const withOverrideCases = async () => {
  const made = await studioWithMassage()
  await made.owner.availability.createBreak({ trainerId: made.trainerId, startDate: '2027-06-14', endDate: '2027-06-15' })
  await made.book(at('12:00'))
  return { ...made, base: { clientId: made.grace.id, trainerId: made.trainerId, sessionTypeId: made.massage.id } }
}

const refusedThen = (after: string) => Object.fromEntries(kinds.map((kind) => [kind, [overrideCases[kind].code, after]]))

test('rule 10: the owner books against each rule with a reason, and without one against none', async () => {
  const { owner, base } = await withOverrideCases()
  expect(await overridesBy(owner, base)).toEqual(refusedThen('done'))
})

test('rule 10: a manager may override like the owner', async () => {
  const { app, base } = await withOverrideCases()
  expect(await overridesBy((await app.signedIn('manager')).client, base)).toEqual(refusedThen('done'))
})

test('rule 10: the front desk may override where the studio lets it', async () => {
  const { app, owner, base } = await withOverrideCases()
  const { client } = await app.signedIn('front_desk')
  expect(await overridesBy(client, base)).toEqual(refusedThen('FORBIDDEN'))
  expect(await owner.studio.update({ frontDeskMayOverride: true })).toMatchObject({ frontDeskMayOverride: true })
  expect(await overridesBy(client, base)).toEqual(refusedThen('done'))
})

test('rule 10: a trainer never overrides, in their own diary either', async () => {
  const { app, owner, massage } = await withOverrideCases()
  await owner.studio.update({ frontDeskMayOverride: true })
  const amina = await app.signedIn('trainer')
  const trainerId = amina.trainerId ?? ''
  await owner.availability.setWeek({
    trainerId,
    hours: [0, 1, 2, 3, 4, 5].map((dayOfWeek) => ({ dayOfWeek, start: '06:00', end: '20:00' })),
  })
  await owner.availability.createBreak({ trainerId, startDate: '2027-06-14', endDate: '2027-06-15' })
  const own = await owner.clients.create({ firstName: 'Wanjiku', primaryTrainerId: trainerId })
  await owner.bookings.create({ clientId: own.id, trainerId, sessionTypeId: massage.id, startsAt: at('12:00') })
  expect(await overridesBy(amina.client, { clientId: own.id, trainerId, sessionTypeId: massage.id })).toEqual(refusedThen('FORBIDDEN'))
})

test('rule 10: an override passes only the kinds it names', async () => {
  const { book } = await withOverrideCases()
  const override = { kinds: ['overlap' as const, 'in_the_past' as const, 'in_break' as const], reason: 'the client asked' }
  expect(await codeOf(book(at('05:00'), { override }))).toBe('OUTSIDE_HOURS')
  expect(await codeOf(book(at('09:00', '2027-06-15'), { override: { ...override, kinds: ['outside_hours'] } }))).toBe('IN_BREAK')
})

test('a walk-in is confirmed at once: a session that has begun holds no time for a decision', async () => {
  const { app, owner, book } = await studioWithMassage()
  const { id } = await book(at('10:00', '2027-06-08'))
  await app.advanceTo('2027-06-08T07:20:00Z')
  expect(await owner.bookings.get({ id })).toMatchObject({ status: 'confirmed', holdUntil: null })
})

test('rule 10: a session begun up to 15 minutes ago is a walk-in and needs no override', async () => {
  const { app, owner, book } = await studioWithMassage()
  expect(app.clock.now()).toBe(Date.parse(at('10:12', '2027-06-08')))
  expect(await codeOf(book(at('09:56', '2027-06-08'), { status: 'confirmed' }))).toBe('IN_THE_PAST')
  const walkIn = await book(at('09:57', '2027-06-08'), { status: 'confirmed' })
  expect(walkIn).toMatchObject({ status: 'confirmed', isUpcoming: false, isPast: false })
  await expect(owner.bookings.reschedule({ id: walkIn.id, startsAt: at('09:00', '2027-06-08') })).rejects.toMatchObject({
    code: 'IN_THE_PAST',
    message: 'This start is more than 15 minutes ago; choose a later one, or give a reason.',
    data: { field: 'startsAt', data: { override: 'in_the_past' } },
  })
})

test('rule 10: a client who checked in cannot become a no-show', async () => {
  const { app, book } = await studioWithMassage()
  const { id } = await book(at('12:00'), { status: 'confirmed' })
  const end = (checkedInAt: Date | null) =>
    openStudioOf(app).transaction(null, ({ tx }) =>
      tx.booking.update({ where: { id }, data: { status: 'no_show', checkedInAt }, select: { status: true } }),
    )
  expect(await end(new Date(noon)).catch((error: unknown) => brokenConstraint(error)?.code)).toBe('CHECK')
  expect(await end(null)).toEqual({ status: 'no_show' })
})

test('a break takes its last day whole and ends with it', async () => {
  const { owner, book, trainerId } = await studioWithMassage()
  await owner.availability.createBreak({ trainerId, startDate: '2027-06-10', endDate: '2027-06-11' })
  expect(await codeOf(book(at('19:00', '2027-06-11')))).toBe('IN_BREAK')
  expect(await codeOf(book(at('06:00', '2027-06-12')))).toBe('done')
  expect(await codeOf(book(at('19:00', '2027-06-09')))).toBe('done')
})

test('a cancellation is named after who cancelled and how late', async () => {
  const { app, owner, book } = await studioWithMassage()
  const ended = async (
    input: Omit<Parameters<ApiClient['bookings']['cancel']>[0], 'id'>,
    status: 'pending' | 'confirmed',
    day = '2027-06-10',
  ) => {
    const { id } = await book(at('12:00', day), { status })
    return owner.bookings.cancel({ id, ...input }).then(
      ({ endReason }) => endReason,
      async ({ code }: Refusal) => {
        await owner.bookings.cancel({ id })
        return code
      },
    )
  }
  expect({
    pending: await ended({}, 'pending'),
    confirmed: await ended({}, 'confirmed'),
    byStudio: await ended({ endReason: 'by_studio' }, 'confirmed'),
    byTrainer: await ended({ endReason: 'by_trainer' }, 'confirmed'),
    pendingByClient: await ended({ endReason: 'by_client' }, 'pending'),
    confirmedDeclined: await ended({ endReason: 'declined' }, 'confirmed'),
    lateByClient: await ended({}, 'confirmed', '2027-06-08'),
    lateByStudio: await ended({ endReason: 'by_studio' }, 'confirmed', '2027-06-08'),
  }).toEqual({
    pending: 'declined',
    confirmed: 'by_client',
    byStudio: 'by_studio',
    byTrainer: 'by_trainer',
    pendingByClient: 'by_client',
    confirmedDeclined: 'WRONG_STATE',
    lateByClient: 'late_by_client',
    lateByStudio: 'by_studio',
  })
  const { id } = await book(at('12:00'), { status: 'confirmed' })
  app.clock.moveTo(Date.parse(at('12:00')) - 12 * hour)
  await owner.staff.login(ownerSignIn)
  expect((await owner.bookings.cancel({ id })).endReason).toBe('by_client')
})

test('what is over cannot be cancelled, confirmed or moved', async () => {
  const { app, owner, book } = await studioWithMassage()
  for (const status of ['completed', 'no_show'] as const) {
    const { id } = await book(at(status === 'completed' ? '09:00' : '12:00'), { status: 'confirmed' })
    await openStudioOf(app).transaction(null, ({ tx }) => tx.booking.update({ where: { id }, data: { status } }))
    const codes = [
      owner.bookings.cancel({ id }),
      owner.bookings.confirm({ id }),
      owner.bookings.reschedule({ id, startsAt: at('15:00') }),
    ].map(codeOf)
    expect(await Promise.all(codes)).toEqual(['WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE'])
  }
})

test('the three times offered instead of a taken one are the nearest, and can be booked', async () => {
  const { owner, book, grace, trainerId, massage } = await studioWithMassage()
  await book(at('12:00'))
  const refusal = await book(at('12:00')).catch((error: Refusal) => error.data)
  const { holder, nearest } = (refusal as { data: { holder: unknown; nearest: { startsAt: string; label: string; onDate: string }[] } })
    .data
  expect(holder).toMatchObject({ clientId: grace.id, clientName: 'Grace' })
  expect(nearest.map(({ label, onDate }) => [onDate, label])).toEqual([
    ['2027-06-10', '10:30'],
    ['2027-06-10', '13:30'],
    ['2027-06-10', '10:15'],
  ])
  for (const { startsAt } of nearest.slice(0, 2))
    expect(await codeOf(owner.bookings.create({ clientId: grace.id, trainerId, sessionTypeId: massage.id, startsAt }))).toBe('done')
})

test('who holds a taken time is told only to those who may see that client', async () => {
  const { app, owner, book, peter, massage } = await studioWithMassage()
  const amina = await app.signedIn('trainer')
  await book(at('12:00'))
  const desk = (await app.signedIn('front_desk')).client
  const known = await desk.bookings
    .create({ clientId: peter.id, trainerId: (await owner.staff.me()).trainerId ?? '', sessionTypeId: massage.id, startsAt: at('12:00') })
    .catch((error: Refusal) => error)
  expect(known).toMatchObject({
    code: 'SLOT_TAKEN',
    message: 'Omar Said is already booked then for Grace; choose one of the nearest free times.',
  })
  expect(
    await codeOf(
      amina.client.bookings.create({ clientId: peter.id, trainerId: (await owner.staff.me()).trainerId ?? '', startsAt: at('12:00') }),
    ),
  ).toBe('FORBIDDEN')
})
