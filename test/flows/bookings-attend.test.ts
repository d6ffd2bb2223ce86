import { expect, test } from 'vitest'
import { at, codeOf, studioWithMassage } from '../support/massage-studio'
import { ownerSignIn } from '../support/test-app'

/** 10:12 on Tuesday, 8 June 2027 in Nairobi is when these studios begin. */
const today = '2027-06-08'

const studioWithToday = async () => {
  const studio = await studioWithMassage()
  const moveTo = (time: string, day = today) => studio.app.clock.moveTo(Date.parse(at(time, day)))
  const booked = await studio.book(at('12:00', today), { status: 'confirmed' })
  return { ...studio, id: booked.id, moveTo }
}

test('rule 10: checked-in is a time and not a state, and can be taken back', async () => {
  const { owner, id } = await studioWithToday()
  expect(await owner.bookings.checkIn({ id })).toMatchObject({ status: 'confirmed', checkedInAt: '2027-06-08T07:12:00.000Z' })
  expect(await codeOf(owner.bookings.checkIn({ id }))).toBe('WRONG_STATE')
  expect(await owner.bookings.checkIn({ id, undo: true })).toMatchObject({ status: 'confirmed', checkedInAt: null })
  expect(await codeOf(owner.bookings.checkIn({ id, undo: true }))).toBe('WRONG_STATE')
  const { items } = await owner.bookings.history({ id })
  expect(items.map(({ change, fromStatus, toStatus }) => [change, fromStatus, toStatus])).toEqual([
    ['created', null, 'confirmed'],
    ['checked_in', 'confirmed', 'confirmed'],
    ['check_in_undone', 'confirmed', 'confirmed'],
  ])
})

test('a client is checked in on the day of the session, from midnight of the studio on', async () => {
  const { owner, book, moveTo } = await studioWithToday()
  const { id } = await book(at('09:00'), { status: 'confirmed' })
  await expect(owner.bookings.checkIn({ id })).rejects.toMatchObject({
    code: 'TOO_EARLY',
    message: 'This session is on Thu 10 June; check in on that day, or move it.',
    data: { field: 'id', data: { from: '2027-06-09T21:00:00.000Z' } },
  })
  moveTo('00:00', '2027-06-10')
  await owner.staff.login(ownerSignIn)
  expect(await codeOf(owner.bookings.checkIn({ id }))).toBe('done')
})

test('rule 10: a no-show is refused while the client is checked in, and before the session begins', async () => {
  const { owner, id, moveTo } = await studioWithToday()
  await expect(owner.bookings.noShow({ id })).rejects.toMatchObject({
    code: 'TOO_EARLY',
    message: 'This session begins Tue 8 June 12:00; it can be called a no-show from then on.',
  })
  moveTo('12:00')
  await owner.bookings.checkIn({ id })
  await expect(owner.bookings.noShow({ id })).rejects.toMatchObject({ code: 'WRONG_STATE' })
  await owner.bookings.checkIn({ id, undo: true })
  expect(await owner.bookings.noShow({ id, reason: 'Did not answer the phone' })).toMatchObject({ status: 'no_show', checkedInAt: null })
  expect((await owner.bookings.history({ id })).items.at(-1)).toMatchObject({
    change: 'no_show',
    reason: 'Did not answer the phone',
    by: 'Omar Said',
  })
})

test('only a confirmed booking whose session has begun is completed', async () => {
  const { owner, id, moveTo } = await studioWithToday()
  expect(await codeOf(owner.bookings.complete({ id }))).toBe('TOO_EARLY')
  moveTo('12:01')
  expect(await owner.bookings.complete({ id })).toMatchObject({ status: 'completed' })
  expect(await codeOf(owner.bookings.complete({ id }))).toBe('WRONG_STATE')
})

test('rule 10: ended and checked in is completed by the job, in its own name; ended and not stays a proposal', async () => {
  const { app, owner, book, id, peter } = await studioWithToday()
  const missed = await book(at('14:00', today), { status: 'confirmed', clientId: peter.id })
  await owner.bookings.checkIn({ id })
  await app.advanceTo(at('13:00', today))
  expect(await owner.bookings.get({ id })).toMatchObject({ status: 'completed' })
  expect((await owner.bookings.history({ id })).items.at(-1)).toMatchObject({
    change: 'completed',
    by: 'TrainerHub',
    at: '2027-06-08T10:00:00.000Z',
  })
  await app.advanceTo(at('16:00', today))
  expect(await owner.bookings.get({ id: missed.id })).toMatchObject({ status: 'confirmed' })
  expect((await owner.bookings.proposals({})).items.map(({ kind, booking }) => [kind, booking.id])).toEqual([['no_show', missed.id]])
  await owner.bookings.noShow({ id: missed.id })
  expect((await owner.bookings.proposals({})).items).toEqual([])
})

test('holds about to run out are proposed before no-shows, the soonest first, and those ten minutes after the end, and lapsed ones not at all', async () => {
  const { owner, book, id, moveTo } = await studioWithToday()
  moveTo('13:30')
  const later = await book(at('15:00'))
  moveTo('13:09')
  expect((await owner.bookings.proposals({})).items.map(({ booking }) => booking.id)).toEqual([later.id])
  moveTo('13:10')
  const sooner = await book(at('18:00', today))
  expect((await owner.bookings.proposals({})).items.map(({ kind, booking }) => [kind, booking.id])).toEqual([
    ['hold', sooner.id],
    ['hold', later.id],
    ['no_show', id],
  ])
  moveTo('15:10')
  expect((await owner.bookings.proposals({})).items.map(({ booking }) => booking.id)).toEqual([later.id, id])
})

test('a session that runs can be made longer without a reason, though it began long ago', async () => {
  const { owner, id, moveTo } = await studioWithToday()
  moveTo('12:50')
  expect(await owner.bookings.reschedule({ id, endsAt: at('13:30', today) })).toMatchObject({ durationMinutes: 90 })
  expect(await codeOf(owner.bookings.reschedule({ id, startsAt: at('12:05', today) }))).toBe('IN_THE_PAST')
})

test('who was checked in and moves to another day has not come yet', async () => {
  const { owner, id } = await studioWithToday()
  await owner.bookings.checkIn({ id })
  expect((await owner.bookings.reschedule({ id, startsAt: at('12:15', today) })).checkedInAt).not.toBeNull()
  expect(await owner.bookings.reschedule({ id, startsAt: at('12:00') })).toMatchObject({ checkedInAt: null, status: 'confirmed' })
})

test('a PATCH changes the note and moves the booking in one go, each in the history', async () => {
  const { owner, id } = await studioWithToday()
  expect(await owner.bookings.update({ id, notes: 'Bring the blue gloves', startsAt: at('15:00', today) })).toMatchObject({
    notes: 'Bring the blue gloves',
    startsAt: '2027-06-08T12:00:00.000Z',
    sequence: 1,
  })
  expect((await owner.bookings.history({ id })).items.map(({ change }) => change)).toEqual(['created', 'note_changed', 'moved'])
  expect(await owner.bookings.update({ id, notes: 'Bring the blue gloves' })).toMatchObject({ sequence: 1 })
  expect((await owner.bookings.history({ id })).items).toHaveLength(3)
})

test('upcoming is what stands and has not begun, past is what is over; a trainer sees only their own', async () => {
  const { app, owner, book, id, moveTo } = await studioWithToday()
  const next = await book(at('09:00'))
  const cancelled = await book(at('11:00'), { status: 'confirmed' })
  await owner.bookings.cancel({ id: cancelled.id })
  moveTo('13:30')
  const ids = ({ items }: { items: { id: string }[] }) => items.map((one) => one.id)
  expect(ids(await owner.bookings.upcoming({}))).toEqual([next.id])
  expect(ids(await owner.bookings.past({}))).toEqual([id])
  const { client: stranger } = await app.signedIn('trainer')
  expect([await stranger.bookings.upcoming({}), await stranger.bookings.past({}), await stranger.bookings.proposals({})]).toMatchObject([
    { items: [], total: 0 },
    { items: [], total: 0 },
    { items: [] },
  ])
})

test('a move to where the session is already moves nothing and tells nobody', async () => {
  const { app, owner, id, trainerId } = await studioWithToday()
  expect(await owner.bookings.reschedule({ id, trainerId, startsAt: at('12:00', today) })).toMatchObject({ sequence: 0 })
  expect((await owner.bookings.history({ id })).items).toHaveLength(1)
  expect(app.sent).toEqual([])
})
