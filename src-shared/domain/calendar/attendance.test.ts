import { expect, test } from 'vitest'
import { minuteMs } from '../time/instant'
import { absenceOf } from './attendance'

const at = (minute: number, extra: { status?: string; isCheckedIn?: boolean } = {}) =>
  absenceOf({ status: 'confirmed', isCheckedIn: false, from: 0, until: 60 * minuteMs, ...extra }, minute * minuteMs)

test('a confirmed session without its client is late from the first minute and asks how it went when it is over', () => {
  expect([at(-5), at(0.9), at(1), at(12.9), at(59), at(60), at(200)]).toEqual([
    null,
    null,
    { kind: 'late', minutes: 1 },
    { kind: 'late', minutes: 12 },
    { kind: 'late', minutes: 59 },
    { kind: 'ended' },
    { kind: 'ended' },
  ])
})

test('nobody is missing from a session that is not confirmed, or whose client is here', () => {
  expect([
    at(20, { isCheckedIn: true }),
    at(20, { status: 'pending' }),
    at(90, { status: 'completed' }),
    at(90, { status: 'no_show' }),
  ]).toEqual([null, null, null, null])
})
