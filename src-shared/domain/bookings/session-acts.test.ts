import { expect, test } from 'vitest'
import { hourMs, minuteMs } from '../time/instant'
import { sessionActs, type ActedSession } from './session-acts'

const rules = { timeZone: 'Africa/Nairobi', noShowAfterMinutes: 10 }
const startsAt = Date.parse('2027-06-08T10:00:00+03:00')
const session: ActedSession = {
  status: 'confirmed',
  startsAt,
  endsAt: startsAt + hourMs,
  checkedInAt: null,
  holdUntil: null,
  kind: 'private',
}
const actsOf = (changes: Partial<ActedSession>, now: number) => {
  const { next, acts } = sessionActs({ ...session, ...changes }, now, rules)
  return [next, acts.join(' ')]
}

test('a request is confirmed while its hold is alive, and only cancelled afterwards', () => {
  const held = { status: 'pending' as const, holdUntil: startsAt - hourMs }
  expect(actsOf(held, startsAt - 2 * hourMs)).toEqual(['confirm', 'confirm move cancel'])
  expect(actsOf(held, startsAt - hourMs)).toEqual([null, 'cancel'])
})

test('a client is checked in from midnight of the day on', () => {
  const midnight = Date.parse('2027-06-08T00:00:00+03:00')
  expect(actsOf({}, midnight - 1)).toEqual([null, 'move cancel'])
  expect(actsOf({}, midnight)).toEqual(['check_in', 'check_in move cancel'])
})

test('who is missing is checked in while the session runs, and a no-show to decide on some minutes after it is over', () => {
  expect(actsOf({}, startsAt)).toEqual(['check_in', 'check_in no_show complete move report cancel'])
  expect(actsOf({}, startsAt + hourMs)[0]).toBe('check_in')
  expect(actsOf({}, startsAt + hourMs + 10 * minuteMs)).toEqual(['no_show', 'no_show check_in complete move report cancel'])
})

test('who is checked in is completed from the start on and never a no-show', () => {
  const here = { checkedInAt: startsAt - 1 }
  expect(actsOf(here, startsAt - 1)).toEqual([null, 'undo_check_in move cancel'])
  expect(actsOf(here, startsAt)).toEqual(['complete', 'complete undo_check_in move report cancel'])
})

test('what is over is rated and reported on, and what is cancelled is left alone', () => {
  const later = startsAt + 2 * hourMs
  expect(actsOf({ status: 'completed' }, later)).toEqual(['rate', 'rate report'])
  expect(actsOf({ status: 'no_show' }, later)).toEqual([null, 'report'])
  expect(actsOf({ status: 'cancelled' }, later)).toEqual([null, ''])
})

test('a seat in a class is not moved by its time', () => {
  expect(actsOf({ kind: 'group' }, startsAt - 48 * hourMs)).toEqual([null, 'cancel'])
})
