import { expect, test } from 'vitest'
import { databaseBefore } from '../support/database-before'

test('keeps every booking, asks no money for those from before the till, and gives the studio its rules', () => {
  const { handle, migrate } = databaseBefore('20261121211000_till')
  handle.exec(`
    INSERT INTO studio (id, name, countryCode, timeZone, currency, createdAt) VALUES ('studio', 'Kilele', 'KE', 'Africa/Nairobi', 'KES', 0);
    INSERT INTO staff_user (id, email, firstName, lastName, passwordHash, role, createdAt) VALUES ('omar', 'omar@kilele.example', 'Omar', '', '', 'owner', 0);
    INSERT INTO trainer (id, name, bio, expertise, hue, createdAt) VALUES ('amina', 'Amina', '', '[]', 1, 0);
    INSERT INTO session_type (id, name, category, description, durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes, priceMinor, currency,
      capacity, colour, leadTimeMinutes, horizonDays, holdHours, startsAs, createdAt) VALUES ('pt', 'Training', '', '', 60, 60, 0, 0, 250000, 'KES', 1, 1, 0, 90, 24, 'confirmed', 0);
    INSERT INTO client (id, number, firstName, lastName, goals, preferences, notes, sortName, createdAt) VALUES ('grace', '1001', 'Grace', '', '[]', '{}', '', 'grace', 0);
    INSERT INTO session (id, trainerId, sessionTypeId, startsAt, endsAt, blockedFrom, blockedUntil, capacity, kind, status, sequence, createdAt)
      VALUES ('hour', 'amina', 'pt', 10, 20, 10, 20, 1, 'private', 'scheduled', 0, 0), ('later', 'amina', 'pt', 30, 40, 30, 40, 1, 'private', 'scheduled', 0, 0);
    INSERT INTO booking (id, sessionId, clientId, status, notes, createdAt) VALUES ('past', 'hour', 'grace', 'completed', 'knee', 0);`)
  migrate()
  expect(handle.prepare('SELECT id, status, notes, cover, clientPackageId, membershipId FROM booking').get()).toEqual({
    id: 'past',
    status: 'completed',
    notes: 'knee',
    cover: 'untracked',
    clientPackageId: null,
    membershipId: null,
  })
  handle.exec(
    `INSERT INTO booking (id, sessionId, clientId, status, notes, createdAt) VALUES ('next', 'later', 'grace', 'confirmed', '', 0)`,
  )
  expect(handle.prepare(`SELECT cover FROM booking WHERE id = 'next'`).pluck().get()).toBe('open')
  expect(handle.prepare('SELECT name, priceMinor, taxRateId FROM session_type').get()).toEqual({
    name: 'Training',
    priceMinor: 250_000,
    taxRateId: null,
  })
  expect(
    handle
      .prepare(
        `SELECT name, deskNumber, pricesIncludeTax, defaultTaxRateId, lateCancelUsesCredit, noShowUsesCredit, lateCancelFeeMinor, noShowFeeMinor, waiverHours, noShowAfterMinutes,
                frontDeskRefundLimitMinor, paymentTermsDays, paymentInstructions, documentFooter FROM studio`,
      )
      .get(),
  ).toEqual({
    name: 'Kilele',
    deskNumber: 1,
    pricesIncludeTax: 1,
    defaultTaxRateId: null,
    lateCancelUsesCredit: 1,
    noShowUsesCredit: 1,
    lateCancelFeeMinor: 0,
    noShowFeeMinor: 0,
    waiverHours: 24,
    noShowAfterMinutes: 10,
    frontDeskRefundLimitMinor: 0,
    paymentTermsDays: 14,
    paymentInstructions: '',
    documentFooter: '',
  })
  // Added to, not rebuilt: what kept bookings and their seats before still does.
  expect(() =>
    handle.exec(
      `INSERT INTO booking (id, sessionId, clientId, status, notes, createdAt) VALUES ('twice', 'later', 'grace', 'confirmed', '', 0)`,
    ),
  ).toThrow()
  expect(() => handle.exec(`UPDATE booking SET cover = 'gift'`)).toThrow('booking_cover')
  expect(handle.pragma('foreign_key_check')).toEqual([])
})
