import { expect, test } from 'vitest'
import { databaseBefore } from '../support/database-before'

test('keeps every booking and leaves room for closed days, ratings and issues', () => {
  const { handle, migrate } = databaseBefore('20261121144400_diary')
  handle.exec(`
    INSERT INTO trainer (id, name, bio, expertise, hue, createdAt) VALUES ('amina', 'Amina', '', '[]', 1, 0);
    INSERT INTO session_type (id, name, category, description, durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes, priceMinor, currency,
      capacity, colour, leadTimeMinutes, horizonDays, holdHours, startsAs, createdAt) VALUES ('pt', 'Training', '', '', 60, 60, 0, 0, 0, 'KES', 1, 1, 0, 90, 24, 'confirmed', 0);
    INSERT INTO client (id, number, firstName, lastName, goals, preferences, notes, searchText, sortName, createdAt) VALUES ('grace', '1001', 'Grace', '', '[]', '{}', '', '', '', 0);
    INSERT INTO session (id, trainerId, sessionTypeId, startsAt, endsAt, blockedFrom, blockedUntil, capacity, kind, status, sequence, createdAt)
      VALUES ('hour', 'amina', 'pt', 10, 20, 10, 20, 1, 'private', 'scheduled', 0, 0);
    INSERT INTO booking (id, sessionId, clientId, status, notes, createdAt) VALUES ('booked', 'hour', 'grace', 'confirmed', '', 0);`)
  migrate()
  expect(handle.prepare('SELECT b.id, b.status, s.startsAt FROM booking b JOIN session s ON s.id = b.sessionId').all()).toEqual([
    { id: 'booked', status: 'confirmed', startsAt: 10 },
  ])
  for (const table of ['closed_days', 'session_rating', 'session_issue'])
    expect(handle.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  expect(handle.pragma('foreign_key_check')).toEqual([])
})
