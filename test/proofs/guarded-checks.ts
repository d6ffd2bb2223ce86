import { at } from './guarded-schema'
import { secondSeat, type Guard, type Write } from './guard'
import { member, rows, sale } from './guarded-till'

const checkWith = (
  before: Write,
  name: string,
  sentence: string,
  table: string,
  broken: Record<string, string | number | null>[],
  plainly: Record<string, string | number> = {},
): Guard => {
  const guard = check(name, sentence, table, broken, plainly)
  const after =
    (write: Write): Write =>
    (schema) => {
      before(schema)
      write(schema)
    }
  return { ...guard, refuses: guard.refuses.map(([code, write]) => [code, after(write)]), accepts: guard.accepts?.map(after) ?? [] }
}

const check = (
  name: string,
  sentence: string,
  table: string,
  broken: Record<string, string | number | null>[],
  plainly: Record<string, string | number | null> = {},
): Guard => ({
  name,
  sentence,
  refuses: broken.map((values) => [`CHECK ${name}`, ({ insert }) => insert(table, { id: 'checked', ...plainly, ...values })]),
  accepts: [({ insert }) => insert(table, { id: 'checked', ...plainly })],
})

const tillChecks: readonly Guard[] = [
  check('studio_desk_number', 'desks are counted from one', 'studio', [{ deskNumber: 0 }]),
  check('booking_cover', 'a booking is paid for in one of six ways', 'booking', [{ cover: 'gift' }], secondSeat),
  check('tax_rate_range', 'a tax is from nothing to all', 'tax_rate', [{ rateBasisPoints: -1 }, { rateBasisPoints: 10_001 }]),
  check('session_package_values', 'a package has sessions, a price and a life', 'session_package', [
    { sessionsCount: 0 },
    { priceMinor: 0 },
    { validDays: 0 },
  ]),
  check('fee_values', 'a fee is of one of two kinds, costs something, and is not waived and charged at once', 'fee', [
    { kind: 'late' },
    { amountMinor: 0 },
  ]),
  check('membership_plan_values', 'a plan has a price, a period and sessions or none named', 'membership_plan', [
    { priceMinor: -1 },
    { periodUnit: 'day' },
    { periodCount: 0 },
    { sessionsIncluded: 0 },
  ]),
  checkWith(member, 'membership_status', 'a membership is in one of three states and ends no sooner than it starts', 'membership', [
    { status: 'frozen' },
    { endOn: '2027-05-31' },
  ]),
  checkWith(
    member,
    'membership_period_status',
    'a period is in one of three states, active from an instant, and ends no sooner than it starts',
    'membership_period',
    [{ status: 'paid' }, { status: 'active' }, { endOn: '2027-06-30' }],
    { startOn: '2027-07-01', endOn: '2027-07-31' },
  ),
  checkWith(member, 'membership_freeze_span', 'a freeze ends no sooner than it begins', 'membership_freeze', [{ untilOn: '2027-06-09' }]),
  check(
    'document_values',
    'a document is of one of three kinds and its tax is part of its total',
    'document',
    [{ kind: 'bill' }, { totalMinor: -1, taxMinor: -1 }, { taxMinor: 1001 }],
    { sequence: 1, number: 'INV-2027-0001' },
  ),
  checkWith(
    sale,
    'invoice_line_values',
    'a line adds up, and nothing of it is below zero',
    'invoice_line',
    [
      { kind: 'gift' },
      { quantity: 0 },
      { unitPriceMinor: -1 },
      { taxMinor: 1 },
      { netMinor: 1001, taxMinor: -1 },
      { taxRateBasisPoints: -1 },
      { discountMinor: -1 },
    ],
    { position: 2 },
  ),
  check(
    'payment_values',
    'a payment is of somebody or something, by a known method, and paid at a time once it is completed',
    'payment',
    [{ amountMinor: 0 }, { method: 'barter' }, { status: 'lost' }, { clientId: null }, { paidAt: null }, { paidOn: null }],
    { transactionId: 'one', invoiceId: null },
  ),
  check(
    'payment_change',
    'change is what was handed over beyond the amount',
    'payment',
    [{ tenderedMinor: 700 }, { tenderedMinor: 700, changeMinor: 99 }, { tenderedMinor: 500, changeMinor: -100 }],
    { transactionId: 'one', invoiceId: null },
  ),
  {
    name: 'payment_line_amount',
    sentence: 'a line is paid something',
    refuses: [
      [
        'CHECK payment_line_amount',
        (schema) => {
          sale(schema)
          schema.insert('payment', { id: 'paid', transactionId: 'paid' })
          schema.insert('payment_line', { paymentId: 'paid', invoiceLineId: 'line', amountMinor: 0 })
        },
      ],
    ],
  },
  check('approval_values', 'an approval is somebody else’s, for an amount', 'approval', [{ amountMinor: 0 }, { forUserId: 'omar' }]),
  check('drawer_values', 'a drawer has a float, and a count when it is closed', 'drawer', [
    { floatMinor: -1 },
    { countedMinor: 100 },
    { closedAt: 1 },
    { closedAt: 1, countedMinor: 100 },
    { closedAt: 1, countedMinor: 100, expectedMinor: 100, bankedMinor: 101 },
  ]),
  {
    name: 'cash_movement_values',
    sentence: 'cash moves by a sale, a refund, in or out, in its direction',
    refuses: rows({ amountMinor: -1 }, { kind: 'pay_out' }, { kind: 'sale' }, { kind: 'refund', amountMinor: -1 }, { kind: 'gift' }).map(
      (values) => [
        'CHECK cash_movement_values',
        ({ insert }) => {
          insert('drawer', { id: 'drawer' })
          insert('cash_movement', { id: 'moved', ...values })
        },
      ],
    ),
    accepts: [
      ({ insert }) => {
        insert('drawer', { id: 'drawer' })
        insert('cash_movement', { id: 'in' })
        insert('cash_movement', { id: 'out', kind: 'pay_out', amountMinor: -50 })
      },
    ],
  },
]

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
  ...tillChecks,
  check('due_job_status', 'a job has one of six states', 'due_job', [{ status: 'late' }], { dedupeKey: 'one' }),
]
