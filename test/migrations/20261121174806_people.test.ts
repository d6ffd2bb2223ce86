import { expect, test } from 'vitest'
import { databaseBefore } from '../support/database-before'

test('keeps every client, finds them by their text, and knows whose they are', () => {
  const { handle, migrate } = databaseBefore('20261121174806_people')
  handle.exec(`
    INSERT INTO studio (id, name, countryCode, timeZone, currency, createdAt) VALUES ('studio', 'Kilele', 'KE', 'Africa/Nairobi', 'KES', 0);
    INSERT INTO trainer (id, name, bio, expertise, hue, createdAt) VALUES ('amina', 'Amina', '', '[]', 1, 0), ('brian', 'Brian', '', '[]', 2, 0);
    INSERT INTO session_type (id, name, category, description, durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes, priceMinor, currency,
      capacity, colour, leadTimeMinutes, horizonDays, holdHours, startsAs, createdAt) VALUES ('pt', 'Training', '', '', 60, 60, 0, 0, 0, 'KES', 1, 1, 0, 90, 24, 'confirmed', 0);
    INSERT INTO client (id, number, firstName, lastName, email, phone, goals, preferences, notes, primaryTrainerId, searchText, sortName, createdAt)
      VALUES ('grace', '1001', 'Grace', 'Wanjiku', 'grace@mail.example', '+254711000111', '["10 km"]', '{}', 'Knee', 'brian', 'grace wanjiku 1001', 'wanjiku grace', 5);
    INSERT INTO session (id, trainerId, sessionTypeId, startsAt, endsAt, blockedFrom, blockedUntil, capacity, kind, status, sequence, createdAt)
      VALUES ('hour', 'amina', 'pt', 10, 20, 10, 20, 1, 'private', 'scheduled', 0, 0);
    INSERT INTO booking (id, sessionId, clientId, status, notes, createdAt) VALUES ('booked', 'hour', 'grace', 'confirmed', '', 0);
    INSERT INTO booking_event (id, bookingId, change, toStatus, reason, at) VALUES ('event', 'booked', 'created', 'confirmed', 'by phone', 0);`)
  migrate()
  expect(handle.prepare('SELECT * FROM client').get()).toEqual({
    id: 'grace',
    number: '1001',
    firstName: 'Grace',
    lastName: 'Wanjiku',
    email: 'grace@mail.example',
    phone: '+254711000111',
    birthday: null,
    fitnessLevel: null,
    goals: '["10 km"]',
    preferences: '{}',
    notes: 'Knee',
    emergencyName: null,
    emergencyPhone: null,
    emailConsent: 'unknown',
    emailConsentAt: null,
    smsConsent: 'unknown',
    smsConsentAt: null,
    primaryTrainerId: 'brian',
    sortName: 'wanjiku grace',
    importId: null,
    createdAt: 5,
    archivedAt: null,
    mergedIntoId: null,
    erasedAt: null,
    lastVisitAt: null,
  })
  const found = (index: string, match: string) =>
    handle.prepare(`SELECT t.clientId FROM ${index} i JOIN client_text t ON t.id = i.rowid WHERE ${index} MATCH ?`).pluck().all(match)
  expect([found('client_trigram', '"njik"'), found('client_prefix', '"w"*'), found('client_prefix', '"njik"*')]).toEqual([
    ['grace'],
    ['grace'],
    [],
  ])
  expect(handle.prepare('SELECT trainerId, clientId FROM client_trainer').all()).toEqual([{ trainerId: 'amina', clientId: 'grace' }])
  expect(handle.prepare('SELECT name, autoLockMinutes, deskName FROM studio').get()).toEqual({
    name: 'Kilele',
    autoLockMinutes: 10,
    deskName: 'Front desk',
  })
  expect(() => handle.exec(`UPDATE booking_event SET reason = 'another'`)).toThrow('RECORD_FIXED')
  handle.exec('UPDATE booking_event SET reason = NULL')
  expect(handle.pragma('foreign_key_check')).toEqual([])
})
