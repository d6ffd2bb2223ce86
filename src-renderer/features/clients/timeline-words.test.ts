import { expect, test } from 'vitest'
import { changeText, fieldChanges } from './timeline-words'

const names = { trainerName: (id: string) => ({ t1: 'Amina Odhiambo' })[id], dayText: (day: string) => `day ${day}` }

test('says fields, consents, levels and trainers in words, before and after', () => {
  const before = {
    phone: '+254711000111',
    smsConsent: 'unknown',
    fitnessLevel: 'beginner',
    primaryTrainerId: null,
    goals: [],
    birthday: null,
  }
  const after = {
    phone: null,
    smsConsent: 'refused',
    fitnessLevel: 'athlete',
    primaryTrainerId: 't1',
    goals: ['5 km', 'sleep'],
    birthday: '1990-06-08',
  }
  expect(fieldChanges(before, after, names)).toEqual([
    { field: 'phone', label: 'Phone', before: '+254 711 000111', after: 'nothing' },
    { field: 'birthday', label: 'Birthday', before: 'nothing', after: 'day 1990-06-08' },
    { field: 'fitnessLevel', label: 'Level', before: 'Beginner', after: 'Athlete' },
    { field: 'goals', label: 'Goals', before: 'nothing', after: '5 km, sleep' },
    { field: 'smsConsent', label: 'Texts', before: 'Not asked', after: 'Refused' },
    { field: 'primaryTrainerId', label: 'Trainer', before: 'nothing', after: 'Amina Odhiambo' },
  ])
})

test('leaves out what stayed the same and what nobody reads', () => {
  expect(fieldChanges({ phone: '1', tags: ['a'], sortName: 'x' }, { phone: '1', tags: ['a'], sortName: 'y' }, names)).toEqual([])
})

test('of a new client only what was filled in is said', () => {
  expect(fieldChanges(null, { firstName: 'Ada', lastName: '', phone: null, goals: [] }, names)).toEqual([
    { field: 'firstName', label: 'First name', before: null, after: 'Ada' },
  ])
})

test('a trainer who is gone is said to be gone, never an id', () => {
  expect(fieldChanges({ primaryTrainerId: 't9' }, { primaryTrainerId: null }, names)[0]?.before).toBe('somebody no longer here')
})

test('values that have been erased leave the change with its words alone', () => {
  expect(fieldChanges(null, null, names)).toEqual([])
  expect(changeText('updated')).toBe('Changed')
  expect(changeText('some_new_thing')).toBe('Some new thing')
})
