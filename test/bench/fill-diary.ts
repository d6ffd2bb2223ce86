import { dayMs, hourMs } from '@shared/domain/time/instant'
import { randomOf, type Random } from '../../prisma/seed/random'
import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import { closesAtHour, firstDay, fullness, nowOf, opensAtHour, slotMs, type BigStudioSize } from './big-size'
import type { BigStudioPeople } from './fill-people'
import { inserter } from './inserter'

const cancelledShare = 0.07
const missedShare = 0.04
/** Of the visits: few, for the desk asks. */
const unpaidShare = 0.0005
const perTransaction = 100_000
const times = ['startsAt', 'endsAt', 'blockedFrom', 'blockedUntil'] as const

/** Some come all the time, most now and then. */
const clientOf = (clientIds: readonly string[], random: Random): string =>
  clientIds[Math.floor(random.fraction() ** 1.5 * clientIds.length)] ?? ''

const statusOf = (isCancelled: boolean, isOver: boolean, random: Random): 'cancelled' | 'confirmed' | 'no_show' | 'completed' => {
  if (isCancelled) return 'cancelled'
  if (!isOver) return 'confirmed'
  return random.chance(missedShare) ? 'no_show' : 'completed'
}

/** Writes one session with its booking and the steps of it. */
const diaryWriter = (handle: SqliteHandle, people: BigStudioPeople, now: number, nextId: () => string) => {
  const random = randomOf('bench diary')
  const insertSession = inserter(handle, 'session', [
    'id',
    'trainerId',
    'sessionTypeId',
    ...times,
    'capacity',
    'kind',
    'status',
    'sequence',
    'createdAt',
  ])
  const insertBooking = inserter(handle, 'booking', [
    'id',
    'sessionId',
    'clientId',
    'status',
    'checkedInAt',
    'endReason',
    'notes',
    'createdAt',
    'cover',
  ])
  const insertEvent = inserter(handle, 'booking_event', ['id', 'bookingId', 'change', 'fromStatus', 'toStatus', 'byStaffUserId', 'at'])
  return (trainerId: string, from: number): boolean => {
    if (!random.chance(fullness)) return false
    const [sessionId, bookingId] = [nextId(), nextId()]
    const until = from + slotMs
    const isCancelled = random.chance(cancelledShare)
    const status = statusOf(isCancelled, until <= now, random)
    const createdAt = Math.min(now, from) - Math.floor(random.fraction() * 14 * dayMs)
    const typeId = random.pick(people.typeIds)
    const clientId = clientOf(people.clientIds, random)
    insertSession(
      sessionId,
      trainerId,
      typeId,
      from,
      until,
      from,
      until,
      1,
      'private',
      isCancelled ? 'cancelled' : 'scheduled',
      0,
      createdAt,
    )
    insertBooking(
      bookingId,
      sessionId,
      clientId,
      status,
      status === 'completed' ? from : null,
      isCancelled ? 'by_client' : null,
      '',
      createdAt,
      status === 'completed' && !random.chance(unpaidShare) ? 'untracked' : 'open',
    )
    insertEvent(nextId(), bookingId, 'created', null, 'confirmed', people.ownerId, createdAt)
    if (status !== 'confirmed') insertEvent(nextId(), bookingId, status, 'confirmed', status, people.ownerId, Math.min(now, until))
    return true
  }
}

function* halfHours(trainerIds: readonly string[]) {
  for (let day = firstDay; ; day += dayMs) {
    for (const trainerId of trainerIds) {
      for (let from = day + opensAtHour * hourMs; from < day + closesAtHour * hourMs; from += slotMs) yield { trainerId, from }
    }
  }
}

/** Every trainer's days from early to late, until the number is reached. */
export const fillDiary = (
  handle: SqliteHandle,
  size: BigStudioSize,
  people: BigStudioPeople,
  nextId: () => string,
  say: (line: string) => void,
): void => {
  const write = diaryWriter(handle, people, nowOf(size), nextId)
  let made = 0
  handle.exec('BEGIN')
  for (const { trainerId, from } of halfHours(people.trainerIds)) {
    if (made === size.bookings) break
    if (!write(trainerId, from)) continue
    if (++made % perTransaction === 0) {
      handle.exec('COMMIT; BEGIN')
      say(`  ${made.toLocaleString('en')} bookings`)
    }
  }
  handle.exec('COMMIT')
}
