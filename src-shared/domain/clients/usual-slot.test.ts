import { expect, test } from 'vitest'
import { fromIso } from '../time/instant'
import { usualSlot, type PastVisit } from './usual-slot'

const zone = 'Africa/Nairobi'
const visit = (wallTime: string, trainerId = 'amina', sessionTypeId = 'pt'): PastVisit => ({
  startsAt: fromIso(`${wallTime}:00+03:00`),
  trainerId,
  sessionTypeId,
})
const thursdays = ['2027-06-03T18:00', '2027-05-27T18:00', '2027-05-20T18:00']

test('says the weekday, time, trainer and type that three visits share', () => {
  expect(
    usualSlot(
      thursdays.map((at) => visit(at)),
      zone,
    ),
  ).toEqual({ weekday: 3, minute: 1080, trainerId: 'amina', sessionTypeId: 'pt' })
})

test('two visits at one time are no habit', () => {
  expect(usualSlot([...thursdays.slice(1).map((at) => visit(at)), visit('2027-06-01T07:00')], zone)).toBeNull()
})

test('says nothing of somebody who never came', () => {
  expect(usualSlot([], zone)).toBeNull()
})

test('the trainer is the one seen most at that time, whoever gave the other sessions', () => {
  const visits = [
    visit('2027-06-03T18:00', 'chen'),
    ...thursdays.slice(1).map((at) => visit(at)),
    visit('2027-06-01T09:00', 'chen'),
    visit('2027-05-31T10:00', 'chen'),
  ]
  expect(usualSlot(visits, zone)).toEqual({ weekday: 3, minute: 1080, trainerId: 'amina', sessionTypeId: 'pt' })
})

test('of two habits as strong as each other the later one counts', () => {
  const earlier = ['2027-03-02T07:00', '2027-03-09T07:00', '2027-03-16T07:00'].map((at) => visit(at))
  expect(usualSlot([...earlier, ...thursdays.map((at) => visit(at))], zone)).toMatchObject({ weekday: 3, minute: 1080 })
})

test('a time of day stays the same over a change of the clocks', () => {
  const inChicago = ['2027-02-25T18:00:00-06:00', '2027-03-04T18:00:00-06:00', '2027-03-18T18:00:00-05:00']
  const visits = inChicago.map((at) => ({ startsAt: fromIso(at), trainerId: 'amina', sessionTypeId: 'pt' }))
  expect(usualSlot(visits, 'America/Chicago')).toMatchObject({ weekday: 3, minute: 1080 })
})

test('a habit older than the last twenty visits is none any more', () => {
  const old = ['2026-01-05T06:00', '2026-01-12T06:00', '2026-01-19T06:00', '2026-01-26T06:00'].map((at) => visit(at))
  const scattered = Array.from({ length: 20 }, (_, index) =>
    visit(`2027-05-${String(index + 1).padStart(2, '0')}T${String(index).padStart(2, '0')}:00`),
  )
  expect(usualSlot([...old, ...scattered], zone)).toBeNull()
})
