import { at } from './guarded-schema'
import { secondSeat, type Guard } from './guard'

const badRanges: Record<string, number | string>[] = [
  { startsAt: '2027-06-07T08:00:00Z' },
  { endsAt: at(8) },
  { endsAt: at(8) - 1 },
  { blockedFrom: at(8) + 1 },
  { blockedUntil: at(9) - 1 },
  { blockedFrom: at(8), blockedUntil: at(32) + 1 },
  { capacity: 0 },
]

export const triggerGuards: readonly Guard[] = [
  {
    name: 'session_range_insert',
    sentence: 'a new session begins before it ends, in instants, inside what it blocks, within 24 hours',
    refuses: badRanges.map((range) => [
      'BAD_RANGE',
      ({ session }) => session('new', 8, 9, { kind: 'group', trainerId: 'baraka', ...range }),
    ]),
    accepts: [({ session }) => session('day', 8, 9, { trainerId: 'baraka', blockedUntil: at(32) })],
  },
  {
    name: 'session_range_update',
    sentence: 'a session moved begins before it ends, in instants, inside what it blocks, within 24 hours',
    refuses: badRanges.map((range) => [
      'BAD_RANGE',
      ({ update }) => update('session', 'off', { startsAt: at(8), endsAt: at(9), blockedFrom: at(8), blockedUntil: at(9), ...range }),
    ]),
  },
  {
    name: 'session_overlap_insert',
    sentence: 'a new session takes no time that is taken',
    refuses: [
      ['SLOT_TAKEN', ({ session }) => session('same', 10, 11)],
      ['SLOT_TAKEN', ({ session }) => session('inside', 10.25, 10.5)],
      ['SLOT_TAKEN', ({ session }) => session('around', 9, 12)],
      ['SLOT_TAKEN', ({ session }) => session('buffer', 11, 12, { blockedFrom: at(11) - 1 })],
      [
        'SLOT_TAKEN',
        ({ insert, session }) => {
          insert('overlap_grant', { id: 'other', blockedUntil: at(12) })
          session('granted for another time', 10, 11, { overlapGrantId: 'other' })
        },
      ],
    ],
    accepts: [
      ({ session }) => session('before', 9, 10),
      ({ session }) => session('after', 11, 12),
      ({ session }) => session('elsewhere', 10, 11, { trainerId: 'baraka' }),
      ({ session }) => session('cancelled', 10, 11, { status: 'cancelled' }),
      ({ insert, session }) => {
        insert('overlap_grant', { id: 'this' })
        session('granted', 10, 11, { overlapGrantId: 'this' })
      },
    ],
  },
  {
    name: 'session_overlap_update',
    sentence: 'a session moved, given to another trainer or brought back takes no time that is taken',
    refuses: [
      ['SLOT_TAKEN', ({ update }) => update('session', 'class', { startsAt: at(10), blockedFrom: at(10) })],
      ['SLOT_TAKEN', ({ update }) => update('session', 'off', { startsAt: at(10), blockedFrom: at(10), status: 'scheduled' })],
      [
        'SLOT_TAKEN',
        ({ session, update }) => {
          session('theirs', 10, 11, { trainerId: 'baraka' })
          update('session', 'theirs', { trainerId: 'amina' })
        },
      ],
      [
        'SLOT_TAKEN',
        ({ insert, session, update }) => {
          insert('overlap_grant', { id: 'grant' })
          session('granted', 10, 11, { overlapGrantId: 'grant' })
          update('session', 'granted', { overlapGrantId: null })
        },
      ],
    ],
    accepts: [({ update }) => update('session', 'class', { startsAt: at(11), blockedFrom: at(11) })],
  },
  {
    name: 'overlap_grant_fixed_update',
    sentence: 'a permission to overlap is not changed',
    refuses: [
      [
        'RECORD_FIXED',
        ({ insert, update }) => {
          insert('overlap_grant', { id: 'grant' })
          update('overlap_grant', 'grant', { blockedUntil: at(12) })
        },
      ],
      [
        'RECORD_FIXED',
        ({ insert, update }) => {
          insert('overlap_grant', { id: 'grant' })
          update('overlap_grant', 'grant', { reason: 'another' })
        },
      ],
    ],
    accepts: [
      ({ insert, update }) => {
        insert('overlap_grant', { id: 'grant' })
        update('overlap_grant', 'grant', { reason: 'erased' })
      },
    ],
  },
  {
    name: 'overlap_grant_fixed_delete',
    sentence: 'a permission to overlap is not deleted',
    refuses: [
      [
        'RECORD_FIXED',
        ({ insert, handle }) => {
          insert('overlap_grant', { id: 'grant' })
          handle.exec('DELETE FROM overlap_grant')
        },
      ],
    ],
  },
  {
    name: 'session_seats_update',
    sentence: 'the seats of a class are not lowered below those taken',
    refuses: [
      [
        'NO_SEATS',
        ({ insert, update }) => {
          insert('booking', secondSeat)
          update('session', 'class', { capacity: 1 })
        },
      ],
    ],
    accepts: [({ update }) => update('session', 'hour', { capacity: 1 })],
  },
  {
    name: 'session_cancel_update',
    sentence: 'a session with a live booking is not cancelled',
    refuses: [['SESSION_HAS_BOOKINGS', ({ update }) => update('session', 'hour', { status: 'cancelled' })]],
    accepts: [
      ({ update }) => {
        update('booking', 'booked', { status: 'cancelled', endReason: 'by_client' })
        update('session', 'hour', { status: 'cancelled' })
      },
    ],
  },
  {
    name: 'booking_seats_insert',
    sentence: 'a booking takes a seat that is free, in a session that takes place',
    refuses: [
      ['NO_SEATS', ({ insert }) => insert('booking', { ...secondSeat, sessionId: 'hour' })],
      ['SESSION_CANCELLED', ({ insert }) => insert('booking', { ...secondSeat, sessionId: 'off' })],
    ],
    accepts: [({ insert }) => insert('booking', secondSeat)],
  },
  {
    name: 'booking_seats_update',
    sentence: 'a booking brought back or moved takes a seat that is free, in a session that takes place',
    refuses: [
      [
        'NO_SEATS',
        ({ insert, update }) => {
          insert('booking', { ...secondSeat, sessionId: 'hour', status: 'cancelled', endReason: 'by_client' })
          update('booking', 'second', { status: 'confirmed', endReason: null })
        },
      ],
      ['NO_SEATS', ({ update }) => update('booking', 'seat', { sessionId: 'hour', clientId: 'peter' })],
      ['SESSION_CANCELLED', ({ update }) => update('booking', 'seat', { sessionId: 'off' })],
    ],
  },
  {
    name: 'booking_event_fixed_update',
    sentence: 'what happened to a booking is not rewritten',
    refuses: [
      [
        'RECORD_FIXED',
        ({ insert, update }) => {
          insert('booking_event', { id: 'event' })
          update('booking_event', 'event', { reason: 'another' })
        },
      ],
      [
        'RECORD_FIXED',
        ({ insert, update }) => {
          insert('booking_event', { id: 'event' })
          update('booking_event', 'event', { reason: null, toStatus: 'completed' })
        },
      ],
    ],
    accepts: [
      ({ insert, update }) => {
        insert('booking_event', { id: 'event', reason: 'Grace is ill' })
        update('booking_event', 'event', { reason: null })
      },
    ],
  },
  {
    name: 'booking_event_fixed_delete',
    sentence: 'what happened to a booking is not deleted',
    refuses: [
      [
        'RECORD_FIXED',
        ({ insert, handle }) => {
          insert('booking_event', { id: 'event' })
          handle.exec('DELETE FROM booking_event')
        },
      ],
    ],
  },
  {
    name: 'session_rating_completed_insert',
    sentence: 'only a completed booking is rated',
    refuses: [['WRONG_STATE', ({ insert }) => insert('session_rating', { id: 'early', bookingId: 'booked' })]],
    accepts: [({ insert }) => insert('session_rating', { id: 'rated' })],
  },
  {
    name: 'audit_entry_fixed_update',
    sentence: 'an audit entry is not rewritten',
    refuses: [
      [
        'RECORD_FIXED',
        ({ insert, update }) => {
          insert('audit_entry', { id: 'entry' })
          update('audit_entry', 'entry', { staffUserId: 'peter' })
        },
      ],
    ],
  },
  {
    name: 'audit_entry_fixed_delete',
    sentence: 'an audit entry is not deleted',
    refuses: [
      [
        'RECORD_FIXED',
        ({ insert, handle }) => {
          insert('audit_entry', { id: 'entry' })
          handle.exec('DELETE FROM audit_entry')
        },
      ],
    ],
  },
]
