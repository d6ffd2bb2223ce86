import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, openStudioOf } from '../support/massage-studio'
import { testApp, type ApiClient, type TestApp } from '../support/test-app'

const minuteMs = 60_000
const dayStart = Date.parse('2027-06-10T06:00:00+03:00')
/** Starts lie on five minutes within six hours, so that most wishes collide. */
const slots = 72

interface ModelSession {
  id: string
  trainer: number
  from: number
  until: number
  before: number
  after: number
  status: 'pending' | 'confirmed' | 'cancelled'
  holdUntil: number
  isGranted: boolean
}

type Step =
  | { kind: 'create'; trainer: number; type: number; slot: number; isPending: boolean; isOverlap: boolean }
  | { kind: 'move'; which: number; trainer: number; slot: number; isOverlap: boolean }
  | { kind: 'confirm'; which: number }
  | { kind: 'cancel'; which: number }
  | { kind: 'wait'; minutes: number }

const trainer = fc.nat({ max: 1 })
const slot = fc.nat({ max: slots })
const which = fc.nat({ max: 30 })
const isOverlap = fc.integer({ min: 0, max: 9 }).map((chance) => chance < 2)
const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('create' as const),
        trainer,
        type: fc.nat({ max: 1 }),
        slot,
        isPending: fc.boolean(),
        isOverlap,
      }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('move' as const), which, trainer, slot, isOverlap }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('confirm' as const), which }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 10, max: 70 }) }) },
  ),
  { minLength: 20, maxLength: 45 },
)

/** Two types: without buffers, and with 10 minutes before and 15 after; both hold for an hour. */
const shapes = [
  { durationMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
  { durationMinutes: 60, bufferBeforeMinutes: 10, bufferAfterMinutes: 15 },
]

/** Scheduling by the rules as one would on paper: a list, and every pair looked at. */
const paperDiary = (now: () => number) => {
  const sessions: ModelSession[] = []
  const hasLapsed = (one: ModelSession) => one.status === 'pending' && one.holdUntil <= now()
  const tidy = (ofTrainer: number) => {
    for (const one of sessions) if (one.trainer === ofTrainer && hasLapsed(one)) one.status = 'cancelled'
  }
  const isTaken = (wish: Pick<ModelSession, 'trainer' | 'from' | 'until' | 'before' | 'after'>, except?: ModelSession) =>
    sessions.some(
      (one) =>
        one !== except &&
        one.trainer === wish.trainer &&
        one.status !== 'cancelled' &&
        !hasLapsed(one) &&
        one.from - one.before < wish.until + wish.after &&
        wish.from - wish.before < one.until + one.after,
    )
  return { sessions, hasLapsed, tidy, isTaken }
}

const studioOfTwo = async () => {
  const app = await testApp()
  const { owner } = app
  const client = await owner.clients.create({ firstName: 'Grace' })
  const types = await Promise.all(
    shapes.map((shape, index) => owner.sessionTypes.create({ name: `Type ${index}`, holdHours: 1, ...shape })),
  )
  const trainers = [(await owner.staff.me()).trainerId ?? '', (await owner.trainers.create({ name: 'Amina' })).id]
  await owner.availability.setWeek({ trainerId: trainers[1] ?? '', hours: [{ dayOfWeek: 3, start: '06:00', end: '20:00' }] })
  return { app, owner, clientId: client.id, types, trainers }
}

const override = { kinds: ['overlap' as const], reason: 'as agreed' }

type TwoTrainers = Awaited<ReturnType<typeof studioOfTwo>>
type Diary = ReturnType<typeof paperDiary>
/** What the studio answered, and what paper says it should have. */
type Outcome = [string, string]

const startOf = (slotNumber: number): number => dayStart + slotNumber * 5 * minuteMs
const overridden = (isAsked: boolean) => (isAsked ? { override } : {})

const create = async (studio: TwoTrainers, diary: Diary, step: Extract<Step, { kind: 'create' }>): Promise<Outcome> => {
  const { app, owner, clientId, types, trainers } = studio
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = shapes[step.type]!
  const from = startOf(step.slot)
  const wish = {
    trainer: step.trainer,
    from,
    until: from + durationMinutes * minuteMs,
    before: bufferBeforeMinutes * minuteMs,
    after: bufferAfterMinutes * minuteMs,
  }
  const status = step.isPending ? 'pending' : 'confirmed'
  const said = await bookedOr(
    owner.bookings.create({
      clientId,
      trainerId: trainers[step.trainer]!,
      sessionTypeId: types[step.type]!.id,
      startsAt: new Date(from).toISOString(),
      status,
      allowClientOverlap: true,
      ...overridden(step.isOverlap),
    }),
  )
  if (!step.isOverlap && diary.isTaken(wish)) return [said.code, 'SLOT_TAKEN']
  diary.tidy(step.trainer)
  diary.sessions.push({
    ...wish,
    id: said.id,
    status,
    holdUntil: Math.min(app.clock.now() + 60 * minuteMs, from),
    isGranted: step.isOverlap,
  })
  return [said.code, 'done']
}

const move = async (
  { owner, trainers }: TwoTrainers,
  diary: Diary,
  one: ModelSession,
  step: Extract<Step, { kind: 'move' }>,
): Promise<Outcome> => {
  const from = startOf(step.slot)
  const wish = { ...one, trainer: step.trainer, from, until: from + (one.until - one.from) }
  const said = await codeOf(
    owner.bookings.reschedule({
      id: one.id,
      trainerId: trainers[step.trainer]!,
      startsAt: new Date(from).toISOString(),
      allowClientOverlap: true,
      ...overridden(step.isOverlap),
    }),
  )
  if (one.status === 'cancelled') return [said, 'WRONG_STATE']
  if (diary.hasLapsed(one)) return [said, 'HOLD_LAPSED']
  if (!step.isOverlap && diary.isTaken(wish, one)) return [said, 'SLOT_TAKEN']
  diary.tidy(step.trainer)
  Object.assign(one, {
    trainer: wish.trainer,
    from,
    until: wish.until,
    isGranted: step.isOverlap,
    holdUntil: Math.min(one.holdUntil, from),
  })
  return [said, 'done']
}

const confirm = async ({ owner }: TwoTrainers, diary: Diary, one: ModelSession): Promise<Outcome> => {
  const said = await codeOf(owner.bookings.confirm({ id: one.id }))
  if (one.status !== 'pending') return [said, 'WRONG_STATE']
  if (diary.hasLapsed(one)) return [said, 'HOLD_LAPSED']
  one.status = 'confirmed'
  diary.tidy(one.trainer)
  return [said, 'done']
}

const cancel = async ({ owner }: TwoTrainers, diary: Diary, one: ModelSession): Promise<Outcome> => {
  const said = await codeOf(owner.bookings.cancel({ id: one.id }))
  if (one.status === 'cancelled') return [said, 'WRONG_STATE']
  one.status = 'cancelled'
  diary.tidy(one.trainer)
  return [said, 'done']
}

/** Takes one step in the studio and on paper. */
const takeStep = async (studio: TwoTrainers, diary: Diary, step: Step): Promise<Outcome> => {
  if (step.kind === 'create') return create(studio, diary, step)
  if (step.kind === 'wait') {
    studio.app.clock.moveTo(studio.app.clock.now() + step.minutes * minuteMs)
    return ['done', 'done']
  }
  const one = diary.sessions[step.which % Math.max(1, diary.sessions.length)]
  if (!one) return ['done', 'done']
  if (step.kind === 'move') return move(studio, diary, one, step)
  return step.kind === 'confirm' ? confirm(studio, diary, one) : cancel(studio, diary, one)
}

const bookedOr = (call: ReturnType<ApiClient['bookings']['create']>): Promise<{ code: string; id: string }> =>
  call.then(
    ({ id }) => ({ code: 'done', id }),
    ({ code }: { code: string }) => ({ code, id: '' }),
  )

/** Rule 4's audit query: overlapping pairs of scheduled sessions where neither is exempt. */
const faultsIn = (app: TestApp) =>
  openStudioOf(app).db.all(
    `WITH s AS (SELECT s.*, EXISTS (SELECT 1 FROM overlap_grant g WHERE g.id = s.overlapGrantId AND g.trainerId = s.trainerId
                                     AND g.blockedFrom = s.blockedFrom AND g.blockedUntil = s.blockedUntil) AS isExempt
                  FROM session s WHERE s.status = 'scheduled')
     SELECT a.id AS a, b.id AS b FROM s a JOIN s b ON a.trainerId = b.trainerId AND a.id < b.id AND a.blockedFrom < b.blockedUntil AND b.blockedFrom < a.blockedUntil
      WHERE NOT a.isExempt AND NOT b.isExempt`,
  )

const diaryOf = async ({ owner }: TestApp) => {
  const items = []
  for (let page = 1; ; page++) {
    const answer = await owner.bookings.list({ page, page_size: 100, sort: 'createdAt' })
    items.push(...answer.items)
    if (!answer.hasNext)
      return items.map(({ id, status, startsAt, endsAt, isOverlapGranted }) => ({
        id,
        status,
        from: Date.parse(startsAt),
        until: Date.parse(endsAt),
        isOverlapGranted,
      }))
  }
}

test('any run of bookings, moves, confirmations, cancellations and waits goes as it would on paper, and leaves no overlap', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const studio = await studioOfTwo()
      const { app } = studio
      const diary = paperDiary(() => app.clock.now())
      const said: [string, string][] = []
      for (const step of taken) said.push(await takeStep(studio, diary, step))
      expect(said.map(([studioSaid]) => studioSaid)).toEqual(said.map(([, paperSaid]) => paperSaid))
      expect(await faultsIn(app)).toEqual([])
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
      expect((await diaryOf(app)).sort(byId)).toEqual(
        diary.sessions
          .map(({ id, status, from, until, isGranted }) => ({ id, status, from, until, isOverlapGranted: isGranted }))
          .sort(byId),
      )
      await app.studio.stop()
    }),
    { numRuns: 6 },
  )
}, 60_000)

test('the audit query finds an overlap that slipped in without its trigger', async () => {
  const studio = await studioOfTwo()
  const { app, owner, clientId, types } = studio
  const wish = {
    clientId,
    trainerId: studio.trainers[0] ?? '',
    sessionTypeId: types[0]?.id ?? '',
    startsAt: new Date(dayStart).toISOString(),
    allowClientOverlap: true,
  }
  const first = await owner.bookings.create(wish)
  const second = await owner.bookings.create({ ...wish, startsAt: new Date(dayStart + 30 * minuteMs).toISOString() })
  expect(await faultsIn(app)).toEqual([])
  await openStudioOf(app).transaction(null, async ({ tx }) => {
    await tx.$executeRawUnsafe('DROP TRIGGER session_overlap_update')
    await tx.$executeRawUnsafe(`UPDATE session SET blockedFrom = blockedFrom - 1 WHERE id = '${second.sessionId}'`)
  })
  expect(await faultsIn(app)).toEqual([{ a: first.sessionId, b: second.sessionId }])
})
