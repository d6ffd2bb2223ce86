import * as fc from 'fast-check'
import { codeOf } from './massage-studio'
import { minuteMs, paperDiary, type PaperSession } from './paper-diary'
import { testApp } from './test-app'

const dayStart = Date.parse('2027-06-10T06:00:00+03:00')
/** Starts lie on five minutes within twelve hours. */
const slots = 12 * 12

/** Two types: without buffers, and with 10 minutes before and 15 after; both hold for an hour. */
const shapes = [
  { durationMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
  { durationMinutes: 60, bufferBeforeMinutes: 10, bufferAfterMinutes: 15 },
]
const holdMs = 60 * minuteMs
const override = { kinds: ['overlap' as const], reason: 'as agreed' }

export type Step =
  | { kind: 'book'; trainer: number; type: number; slot: number; isPending: boolean; isOverlap: boolean }
  | { kind: 'move'; which: number; trainer: number; slot: number; isOverlap: boolean }
  | { kind: 'confirm' | 'cancel' | 'check in' | 'undo check-in' | 'complete' | 'no-show'; which: number }
  | { kind: 'wait'; minutes: number }
  | { kind: 'run what is due' }

const trainer = fc.nat({ max: 1 })
const slot = fc.nat({ max: slots })
const which = fc.nat({ max: 400 })
const isOverlap = fc.integer({ min: 0, max: 9 }).map((chance) => chance < 2)
const act = (kind: Extract<Step, { which: number }>['kind'], weight: number) => ({
  weight,
  arbitrary: fc.record({ kind: fc.constant(kind as 'confirm'), which }),
})

/** A day of the desk: mostly booking and moving, with the clock going on so slowly that sessions begin and end meanwhile. */
export const stepsOf = (count: number) =>
  fc.array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          kind: fc.constant('book' as const),
          trainer,
          type: fc.nat({ max: 1 }),
          slot,
          isPending: fc.boolean(),
          isOverlap,
        }),
      },
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('move' as const), which, trainer, slot, isOverlap }) },
      act('confirm', 3),
      act('cancel', 3),
      act('check in', 4),
      act('undo check-in', 1),
      act('complete', 2),
      act('no-show', 2),
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 40 }) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('run what is due' as const) }) },
    ),
    { minLength: count, maxLength: count, size: 'max' },
  )

/** A studio with two trainers and its diary on paper, at six in the morning. */
export const studioAndPaper = async () => {
  const app = await testApp({ now: new Date(dayStart).toISOString() })
  const { owner } = app
  const client = await owner.clients.create({ firstName: 'Grace' })
  const types = await Promise.all(
    shapes.map((shape, index) => owner.sessionTypes.create({ name: `Type ${index}`, holdHours: 1, ...shape })),
  )
  const trainers = [(await owner.staff.me()).trainerId ?? '', (await owner.trainers.create({ name: 'Amina' })).id]
  await owner.availability.setWeek({ trainerId: trainers[1] ?? '', hours: [{ dayOfWeek: 3, start: '06:00', end: '20:00' }] })
  return { app, owner, clientId: client.id, types, trainers, paper: paperDiary(() => app.clock.now()) }
}

type StudioAndPaper = Awaited<ReturnType<typeof studioAndPaper>>

const startOf = (slotNumber: number): number => dayStart + slotNumber * 5 * minuteMs

const book = async ({ owner, clientId, types, trainers, paper }: StudioAndPaper, step: Extract<Step, { kind: 'book' }>) => {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = shapes[step.type]!
  const from = startOf(step.slot)
  const said = await owner.bookings
    .create({
      clientId,
      trainerId: trainers[step.trainer]!,
      sessionTypeId: types[step.type]!.id,
      startsAt: new Date(from).toISOString(),
      status: step.isPending ? 'pending' : 'confirmed',
      allowClientOverlap: true,
      ...(step.isOverlap ? { override } : {}),
    })
    .then(
      ({ id }) => ({ code: 'done', id }),
      ({ code }: { code: string }) => ({ code, id: '' }),
    )
  const onPaper = paper.book({
    id: said.id,
    trainer: step.trainer,
    from,
    until: from + durationMinutes * minuteMs,
    before: bufferBeforeMinutes * minuteMs,
    after: bufferAfterMinutes * minuteMs,
    isPending: step.isPending,
    isGranted: step.isOverlap,
    holdMs,
  })
  return [said.code, onPaper]
}

const actOn = async ({ owner, trainers, paper }: StudioAndPaper, one: PaperSession, step: Extract<Step, { which: number }>) => {
  const { id } = one
  switch (step.kind) {
    case 'move': {
      const startsAt = new Date(startOf(step.slot)).toISOString()
      const wish = { id, trainerId: trainers[step.trainer]!, startsAt, allowClientOverlap: true, ...(step.isOverlap ? { override } : {}) }
      const said = await codeOf(owner.bookings.reschedule(wish))
      return [said, paper.move(one, { trainer: step.trainer, from: startOf(step.slot), isGranted: step.isOverlap })]
    }
    case 'confirm':
      return [await codeOf(owner.bookings.confirm({ id })), paper.confirm(one)]
    case 'cancel':
      return [await codeOf(owner.bookings.cancel({ id })), paper.cancel(one)]
    case 'check in':
      return [await codeOf(owner.bookings.checkIn({ id })), paper.checkIn(one, false)]
    case 'undo check-in':
      return [await codeOf(owner.bookings.checkIn({ id, undo: true })), paper.checkIn(one, true)]
    case 'complete':
      return [await codeOf(owner.bookings.complete({ id })), paper.complete(one)]
    case 'no-show':
      return [await codeOf(owner.bookings.noShow({ id })), paper.noShow(one)]
  }
}

/** Takes one step in the studio and on paper; answers what each said. */
export const takeStep = async (studio: StudioAndPaper, step: Step): Promise<string[]> => {
  const { app, paper } = studio
  if (step.kind === 'book') return book(studio, step)
  if (step.kind === 'wait') {
    app.clock.moveTo(app.clock.now() + step.minutes * minuteMs)
    return ['done', 'done']
  }
  if (step.kind === 'run what is due') {
    await app.studio.runDue()
    paper.runDue()
    return ['done', 'done']
  }
  const one = paper.sessions[step.which % Math.max(1, paper.sessions.length)]
  return one ? actOn(studio, one, step) : ['done', 'done']
}
