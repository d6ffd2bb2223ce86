import { expect, test } from 'vitest'
import type { Client } from '../../lib/records'
import { mergedFields } from './merge-compare'

const names = { trainerName: () => undefined, dayText: (day: string) => day }
const grace: Client = {
  id: 'a',
  number: '1001',
  firstName: 'Grace',
  lastName: 'Wanjiru',
  email: 'grace@mail.test',
  phone: null,
  birthday: null,
  fitnessLevel: null,
  goals: [],
  preferences: {},
  notes: '',
  tags: [],
  emergencyName: null,
  emergencyPhone: null,
  emailConsent: 'unknown',
  emailConsentAt: null,
  smsConsent: 'unknown',
  smsConsentAt: null,
  primaryTrainerId: null,
  isActive: true,
  mergedIntoId: null,
  isErased: false,
  importId: null,
  createdAt: '2027-01-01T00:00:00Z',
}
const stays = (kept: Partial<Client>, gone: Partial<Client>) =>
  mergedFields({ ...grace, ...kept }, { ...grace, ...gone }, names).map((row) => [row.field, row.stays])

test('the survivor keeps its values, and blanks are filled from the duplicate', () => {
  expect(stays({ phone: '+254711000111' }, { phone: '+254711000222', birthday: '1990-06-08', firstName: 'G' })).toEqual([
    ['firstName', 'kept'],
    ['phone', 'kept'],
    ['birthday', 'gone'],
  ])
})

test('notes, tags and preferences of both are kept', () => {
  expect(stays({ notes: 'knee', tags: ['vip'], preferences: { music: 'off' } }, { notes: 'back', tags: ['am'], preferences: {} })).toEqual([
    ['preferences', 'kept'],
    ['notes', 'both'],
    ['tags', 'both'],
  ])
})

test('a refusal on either side stays a refusal', () => {
  expect(stays({ smsConsent: 'granted' }, { smsConsent: 'refused', emailConsent: 'granted' })).toEqual([
    ['emailConsent', 'gone'],
    ['smsConsent', 'gone'],
  ])
  expect(stays({ smsConsent: 'refused' }, { smsConsent: 'granted' })).toEqual([['smsConsent', 'kept']])
})

test('a number to call is not put beside somebody else’s name', () => {
  expect(stays({ emergencyName: 'Peter' }, { emergencyName: 'Mary', emergencyPhone: '+254700000001' })).toEqual([
    ['emergencyName', 'kept'],
    ['emergencyPhone', 'kept'],
  ])
  expect(stays({ emergencyName: 'Peter' }, { emergencyName: 'peter', emergencyPhone: '+254700000001' })).toEqual([
    ['emergencyName', 'kept'],
    ['emergencyPhone', 'gone'],
  ])
})
