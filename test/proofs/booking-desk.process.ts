// One desk of several that book against one station at once. A share of the wishes is the same at every desk.
import { randomOf } from '../../prisma/seed/random'
import { handIn, ordersOf, readyForStart } from './crew'
import type { Acknowledged, DeskOrders, DeskReport, Reply, Slot, Wish } from './desk-report'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const racesADay = 12

const orders = ordersOf<DeskOrders>()
const own = randomOf(`${orders.seed} desk ${orders.desk}`)
const report: DeskReport = { acknowledged: [], lost: [], strange: [], counts: {}, durations: [], atOnce: { booked: 0, fasterDesk: 0 } }
const mine: Acknowledged[] = []

const call = async (method: string, path: string, input?: unknown): Promise<Reply> => {
  const startedMs = performance.now()
  const response = await fetch(orders.url + path, {
    method,
    headers: { authorization: `Bearer ${orders.token}`, 'content-type': 'application/json' },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
  })
  const body = (await response.json()) as Reply['body']
  report.durations.push(performance.now() - startedMs)
  return { status: response.status, body }
}

const acknowledge = ({ body }: Reply, race: number | null): void => {
  const { id, trainerId, startsAt, endsAt, sequence, status } = body
  const got: Acknowledged = { id, trainerId, startsAt, endsAt, sequence, status, race }
  report.acknowledged.push(got)
  if (race === null && status === 'pending') mine.push(got)
}

/** Books what a refusal offered: it was free then, so nothing but a faster desk may stand in the way. */
const takeNearest = async ({ clientId, trainerId, sessionTypeId }: Wish, nearest: Slot): Promise<void> => {
  const { startsAt, endsAt } = nearest
  const reply = await call('POST', '/api/bookings', { clientId, trainerId, sessionTypeId, startsAt, endsAt, allowClientOverlap: true })
  if (reply.status === 200) {
    acknowledge(reply, null)
    report.atOnce.booked++
  } else if (reply.body.code === 'SLOT_TAKEN') report.atOnce.fasterDesk++
  else report.strange.push({ what: 'nearest', reply })
}

/** Sorts a reply into won, lost and what must not happen. */
const judge = async (what: 'create' | 'move' | 'confirm', reply: Reply, wish: Wish | null, race: number | null): Promise<void> => {
  const { status, body } = reply
  const count = (outcome: string) => (report.counts[outcome] = (report.counts[outcome] ?? 0) + 1)
  if (status === 200) {
    count(what)
    acknowledge(reply, race)
  } else if (body.code === 'SLOT_TAKEN' && wish && what !== 'confirm') {
    count('SLOT_TAKEN')
    const nearest = body.data?.nearest ?? []
    report.lost.push({ race, what, wish, nearest })
    if (what === 'create' && race === null && nearest[0] && own.chance(0.04)) await takeNearest(wish, nearest[0])
  } else if (body.code === 'CLIENT_BUSY' && wish && !wish.allowClientOverlap) count('CLIENT_BUSY')
  // Another desk confirmed it first.
  else if (body.code === 'WRONG_STATE' && what === 'confirm') count('WRONG_STATE')
  else report.strange.push({ what, reply })
}

const times = (startsAt: number, minutes: number): Slot => ({
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(startsAt + minutes * minuteMs).toISOString(),
})

const randomWish = (): Wish => {
  const startsAt = orders.firstOpening + own.whole(0, orders.dayCount - 1) * dayMs + own.whole(0, 95) * 5 * minuteMs
  return {
    clientId: own.pick(orders.clientIds),
    trainerId: own.pick(orders.trainerIds),
    sessionTypeId: own.pick(orders.sessionTypeIds),
    ...times(startsAt, own.whole(4, 18) * 5),
    allowClientOverlap: own.chance(0.9),
  }
}

/** The same time at every desk, of a trainer kept for this. */
const raceWish = (race: number): Wish => ({
  clientId: orders.clientIds[orders.desk] ?? '',
  trainerId: orders.raceTrainerId,
  sessionTypeId: orders.sessionTypeIds[0] ?? '',
  ...times(orders.firstOpening + Math.floor(race / racesADay) * dayMs + (race % racesADay) * 40 * minuteMs, 40),
  allowClientOverlap: true,
})

const create = async (): Promise<void> => {
  const wish = randomWish()
  const override = own.chance(0.02) ? { override: { kinds: ['overlap'], reason: 'two people share the room' } } : {}
  await judge('create', await call('POST', '/api/bookings', { ...wish, ...override }), wish, null)
}

const move = async (): Promise<void> => {
  if (mine.length === 0) return create()
  const { id: movedId } = own.pick(mine)
  const wish = { ...randomWish(), movedId }
  const { trainerId, startsAt, endsAt, allowClientOverlap } = wish
  const reply = await call('POST', `/api/bookings/${movedId}/reschedule`, { trainerId, startsAt, endsAt, allowClientOverlap })
  await judge('move', reply, wish, null)
}

const anybodysPending = async (): Promise<string | undefined> => {
  const { items = [] } = (await call('GET', '/api/bookings?status=pending&sort=-createdAt&limit=20')).body
  return items.length === 0 ? undefined : own.pick(items).id
}

const confirm = async (): Promise<void> => {
  const id = own.chance(0.5) || mine.length === 0 ? await anybodysPending() : own.pick(mine).id
  if (id !== undefined) await judge('confirm', await call('POST', `/api/bookings/${id}/confirm`), null, null)
}

await readyForStart()
const shared = randomOf(`${orders.seed} races`)
let race = 0
for (let request = 0; request < orders.requests; request++) {
  if (shared.chance(0.35)) {
    const wish = raceWish(race)
    await judge('create', await call('POST', '/api/bookings', wish), wish, race++)
    continue
  }
  const turn = own.fraction()
  await (turn < 0.55 ? create() : turn < 0.85 ? move() : confirm())
}
handIn(report)
