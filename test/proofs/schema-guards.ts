import { at, type GuardedSchema } from './guarded-schema'

type Write = (schema: GuardedSchema) => void

/** A rule the database keeps by itself: forbidden writes, each with the code it is refused with, and neighbours it lets through. */
export interface Guard {
  /** The trigger, index or CHECK constraint by its name in the schema. */
  name: string
  sentence: string
  refuses: [code: string, write: Write][]
  accepts?: Write[]
}

const badRanges: Record<string, number | string>[] = [
  { startsAt: '2027-06-07T08:00:00Z' },
  { endsAt: at(8) },
  { endsAt: at(8) - 1 },
  { blockedFrom: at(8) + 1 },
  { blockedUntil: at(9) - 1 },
  { blockedFrom: at(8), blockedUntil: at(32) + 1 },
  { capacity: 0 },
]

const second = { id: 'second', sessionId: 'class', clientId: 'peter' }

const triggers: Guard[] = [
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
          insert('booking', second)
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
      ['NO_SEATS', ({ insert }) => insert('booking', { ...second, sessionId: 'hour' })],
      ['SESSION_CANCELLED', ({ insert }) => insert('booking', { ...second, sessionId: 'off' })],
    ],
    accepts: [({ insert }) => insert('booking', second)],
  },
  {
    name: 'booking_seats_update',
    sentence: 'a booking brought back or moved takes a seat that is free, in a session that takes place',
    refuses: [
      [
        'NO_SEATS',
        ({ insert, update }) => {
          insert('booking', { ...second, sessionId: 'hour', status: 'cancelled', endReason: 'by_client' })
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

const unique = (name: string, sentence: string, write: Write, accepts: Write[] = []): Guard => ({
  name,
  sentence,
  refuses: [['UNIQUE', write]],
  accepts,
})
const twice =
  (table: string, values: Record<string, string>): Write =>
  ({ insert }) => {
    insert(table, { ...values, id: 'first' })
    insert(table, { ...values, id: 'again' })
  }

const uniqueIndexes: Guard[] = [
  unique(
    'booking_one_live',
    'a client has one live booking in a session',
    ({ insert }) => insert('booking', { ...second, clientId: 'grace' }),
    [({ insert }) => insert('booking', { ...second, clientId: 'grace', status: 'cancelled', endReason: 'by_client' })],
  ),
  unique(
    'session_type_name',
    'two session types on offer have two names',
    ({ insert }) => insert('session_type', { id: 'copy', name: 'Personal training' }),
    [({ insert }) => insert('session_type', { id: 'old', name: 'Personal training', archivedAt: 1 })],
  ),
  unique('staff_user_email_key', 'an e-mail address signs one person in', ({ insert }) =>
    insert('staff_user', { id: 'copy', email: 'omar@kilele.example' }),
  ),
  unique('auth_session_tokenHash_key', 'a token is of one session', twice('auth_session', {})),
  unique('trainer_staffUserId_key', 'a staff user is one trainer', ({ insert }) => insert('trainer', { id: 'copy', staffUserId: 'omar' })),
  unique('client_number_key', 'a client number is of one client', ({ insert }) => insert('client', { id: 'copy', number: '1001' })),
  unique('notification_dedupeKey_key', 'a message is queued once', twice('notification', { dedupeKey: 'one' })),
  unique('due_job_dedupeKey_key', 'a job is due once', twice('due_job', { dedupeKey: 'one' })),
]

const check = (
  name: string,
  sentence: string,
  table: string,
  broken: Record<string, string | number | null>[],
  plainly: Record<string, string> = {},
): Guard => ({
  name,
  sentence,
  refuses: broken.map((values) => [`CHECK ${name}`, ({ insert }) => insert(table, { id: 'checked', ...plainly, ...values })]),
  accepts: [({ insert }) => insert(table, { id: 'checked', ...plainly })],
})

const checks: Guard[] = [
  check('opening_hours_range', 'opening hours are of a weekday and end after they begin', 'opening_hours', [
    { dayOfWeek: 7 },
    { startMinute: -1 },
    { endMinute: 540 },
    { endMinute: 1441 },
  ]),
  check('staff_user_role', 'a staff user has one of four roles', 'staff_user', [{ role: 'admin' }], { email: 'dora@kilele.example' }),
  check('staff_user_email_lower', 'an e-mail address is kept in small letters', 'staff_user', [{ email: 'Dora@kilele.example' }], {
    email: 'dora@kilele.example',
  }),
  check('trainer_hue', 'a trainer has one of twelve colours', 'trainer', [{ hue: 0 }, { hue: 13 }]),
  check('availability_rule_range', 'working hours end after they begin', 'availability_rule', [
    { startMinute: -1 },
    { endMinute: 540 },
    { endMinute: 1441 },
  ]),
  check('availability_rule_kind', 'working hours are of a weekday or of a date', 'availability_rule', [
    { dayOfWeek: null },
    { onDate: '2027-06-07' },
    { dayOfWeek: 7 },
  ]),
  check('trainer_break_range', 'a break ends no sooner than it begins', 'trainer_break', [{ endOn: '2027-01-14' }]),
  check('session_type_fields', 'a session type has a length, a seat and no negative price', 'session_type', [
    { durationMinutes: 0 },
    { stepMinutes: 0 },
    { bufferBeforeMinutes: -1 },
    { bufferAfterMinutes: -1 },
    { priceMinor: -1 },
    { capacity: 0 },
    { startsAs: 'later' },
  ]),
  check('overlap_grant_range', 'a permission to overlap has an interval and a reason', 'overlap_grant', [
    { blockedUntil: at(10) },
    { reason: '' },
  ]),
  {
    name: 'session_kind',
    sentence: 'a private session has one seat',
    refuses: [
      ['CHECK session_kind', ({ session }) => session('checked', 8, 9, { capacity: 2 })],
      ['CHECK session_kind', ({ session }) => session('checked', 8, 9, { kind: 'open' })],
      ['CHECK session_kind', ({ session }) => session('checked', 8, 9, { status: 'draft' })],
    ],
  },
  check('booking_status', 'a booking has one of five states', 'booking', [{ status: 'maybe' }], second),
  check('booking_pending_holds', 'a pending booking holds its time until an instant', 'booking', [{ status: 'pending' }], second),
  check('booking_no_show_never_came', 'who checked in is no no-show', 'booking', [{ status: 'no_show', checkedInAt: 1 }], second),
  check(
    'booking_end_reason',
    'a cancelled booking has one of seven reasons, and no other has any',
    'booking',
    [{ status: 'cancelled' }, { endReason: 'by_client' }, { status: 'cancelled', endReason: 'rain' }],
    second,
  ),
  check(
    'notification_status',
    'a message has one of eight states and one of three channels',
    'notification',
    [{ status: 'lost' }, { channel: 'fax' }],
    {
      dedupeKey: 'one',
    },
  ),
  check('due_job_status', 'a job has one of six states', 'due_job', [{ status: 'late' }], { dedupeKey: 'one' }),
]

export const schemaGuards: readonly Guard[] = [...triggers, ...uniqueIndexes, ...checks]
