import { expect, test } from 'vitest'
import type { Client } from '../../lib/records'
import { changedInput, changedValues, clientRules, inputOf, noClient, valuesOf, valuesOfTyped } from './client-form-values'

const today = '2027-06-08'
const rules = clientRules(today)

test('a client goes through the form unchanged', () => {
  const client = {
    firstName: 'Grace',
    lastName: 'Wanjirũ',
    phone: '+254711000111',
    email: null,
    birthday: '1988-03-12',
    fitnessLevel: 'beginner',
    primaryTrainerId: null,
    goals: ['10 km'],
    tags: ['vip'],
    notes: 'Left knee',
    preferences: { Time: 'mornings', Music: 'none: quiet' },
    emergencyName: null,
    emergencyPhone: '+254722000222',
    emailConsent: 'granted',
    smsConsent: 'unknown',
  } as const
  const values = valuesOf(client as unknown as Client)
  expect(inputOf(values, today)).toEqual({ ...client, phone: '+254 711 000111', emergencyPhone: '+254 722 000222' })
  expect(values.birthday).toBe('12 March 1988')
})

test('a birthday without its year, one still to come, and no day at all are named with what to write', () => {
  expect(['', '12/3/1988', '1988-03-12', '12 March', '9 June 2027', 'spring 1988', '31 February 1990'].map(rules.birthday)).toEqual([
    null,
    null,
    null,
    'Write day, month and year, such as 12 March 1988.',
    'This day is still to come. Write the day of birth.',
    'Write day, month and year, such as 12 March 1988.',
    'Write day, month and year, such as 12 March 1988.',
  ])
})

test('a preference without a colon is quoted', () => {
  expect(rules.preferences('Time: mornings\n\nno music')).toBe('“no music” has no colon. Write a line each, such as Time: mornings.')
  expect(rules.preferences('Time: mornings')).toBeNull()
})

test('words that were searched go where they belong', () => {
  expect(['grace wanjiru', '0711 000 111', 'grace@kilele.co.ke'].map(valuesOfTyped)).toEqual([
    { firstName: 'grace', lastName: 'wanjiru' },
    { phone: '0711 000 111' },
    { email: 'grace@kilele.co.ke' },
  ])
})

test('only what was changed here is sent', () => {
  const base = { ...noClient, firstName: 'Grace', tags: ['vip'], phone: '+254 711 000111' }
  const values = { ...base, tags: ['vip', 'morning'], birthday: '12/3/1988' }
  expect(changedInput(values, base, today)).toEqual({ firstName: 'Grace', tags: ['vip', 'morning'], birthday: '1988-03-12' })
  expect(changedValues(base, base)).toEqual({})
})
