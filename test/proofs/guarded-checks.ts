import { at } from './guarded-schema'
import { secondSeat, type Guard } from './guard'

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

export const checkGuards: readonly Guard[] = [
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
  check('closed_days_range', 'closed days end no sooner than they begin', 'closed_days', [{ endOn: '2027-12-23' }]),
  check('session_rating_stars', 'a rating has one to five stars and a source', 'session_rating', [
    { stars: 0 },
    { stars: 6 },
    { source: 'web' },
  ]),
  check('session_issue_kind', 'an issue is of one of five kinds', 'session_issue', [{ kind: 'weather' }]),
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
  check('booking_status', 'a booking has one of five states', 'booking', [{ status: 'maybe' }], secondSeat),
  check('booking_pending_holds', 'a pending booking holds its time until an instant', 'booking', [{ status: 'pending' }], secondSeat),
  check('booking_no_show_never_came', 'who checked in is no no-show', 'booking', [{ status: 'no_show', checkedInAt: 1 }], secondSeat),
  check(
    'booking_end_reason',
    'a cancelled booking has one of seven reasons, and no other has any',
    'booking',
    [{ status: 'cancelled' }, { endReason: 'by_client' }, { status: 'cancelled', endReason: 'rain' }],
    secondSeat,
  ),
  check('client_email_consent', 'consent to e-mails is given, refused or unknown', 'client', [{ emailConsent: 'maybe' }], { number: '9' }),
  check('client_sms_consent', 'consent to texts is given, refused or unknown', 'client', [{ smsConsent: '' }], { number: '9' }),
  check('client_merged_into_another', 'a client is merged into another one', 'client', [{ mergedIntoId: 'checked' }], { number: '9' }),
  check('client_import_status', 'an import is in one of seven states', 'client_import', [{ status: 'lost' }]),
  {
    name: 'import_row_outcome',
    sentence: 'a row of an import has one of five outcomes, or none yet',
    refuses: [
      [
        'CHECK import_row_outcome',
        ({ insert }) => {
          insert('client_import', { id: 'file' })
          insert('import_row', { outcome: 'maybe' })
        },
      ],
    ],
    accepts: [
      ({ insert }) => {
        insert('client_import', { id: 'file' })
        insert('import_row', {})
        insert('import_row', { line: 3, outcome: 'rejected' })
      },
    ],
  },
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
