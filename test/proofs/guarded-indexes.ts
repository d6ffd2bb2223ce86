import { sale } from './guarded-till'
import { secondSeat, type Guard, type Write } from './guard'

const unique = (name: string, sentence: string, write: Write, accepts: Write[] = []): Guard => ({
  name,
  sentence,
  refuses: [['UNIQUE', write]],
  accepts,
})
const twice =
  (table: string, values: Record<string, string | null>): Write =>
  ({ insert }) => {
    insert(table, { ...values, id: 'first' })
    insert(table, { ...values, id: 'again' })
  }

export const uniqueIndexGuards: readonly Guard[] = [
  unique(
    'booking_one_live',
    'a client has one live booking in a session',
    ({ insert }) => insert('booking', { ...secondSeat, clientId: 'grace' }),
    [({ insert }) => insert('booking', { ...secondSeat, clientId: 'grace', status: 'cancelled', endReason: 'by_client' })],
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
  unique('client_text_clientId_key', 'a client is searched by one text', ({ insert }) => {
    insert('client_text', { id: 1 })
    insert('client_text', { id: 2 })
  }),
  unique('saved_view_staffUserId_screen_name_key', 'a name is of one of a person’s views', twice('saved_view', {})),
  unique('notification_dedupeKey_key', 'a message is queued once', twice('notification', { dedupeKey: 'one' })),
  unique('session_rating_bookingId_key', 'a booking has one rating', twice('session_rating', {})),
  unique('due_job_dedupeKey_key', 'a job is due once', twice('due_job', { dedupeKey: 'one' })),
  unique('tax_rate_name', 'two tax rates in use have two names', twice('tax_rate', {}), [
    ({ insert }) => {
      insert('tax_rate', { id: 'old', archivedAt: 1 })
      insert('tax_rate', { id: 'new' })
    },
  ]),
  unique('session_package_name', 'two packages on offer have two names', twice('session_package', {}), [
    ({ insert }) => {
      insert('session_package', { id: 'old', archivedAt: 1 })
      insert('session_package', { id: 'new' })
    },
  ]),
  unique('membership_plan_name', 'two plans on offer have two names', twice('membership_plan', {}), [
    ({ insert }) => {
      insert('membership_plan', { id: 'old', archivedAt: 1 })
      insert('membership_plan', { id: 'new' })
    },
  ]),
  unique('document_number_key', 'a number is given once', ({ insert }) => {
    insert('document', { id: 'first', sequence: 1, number: 'INV-2027-0001' })
    insert('document', { id: 'again', kind: 'receipt', sequence: 1, number: 'INV-2027-0001' })
  }),
  unique('document_kind_deskNumber_year_sequence_key', 'a place in a series is taken once', ({ insert, handle }) => {
    insert('document', { id: 'first', sequence: 1, number: 'INV-2027-0001' })
    handle.exec('DROP TRIGGER IF EXISTS document_number_insert')
    insert('document', { id: 'again', sequence: 1, number: 'INV-2027-1' })
  }),
  unique('invoice_line_invoiceId_position_key', 'an invoice has one line at a place', (schema) => {
    sale(schema)
    schema.insert('invoice_line', { id: 'again' })
  }),
  unique('payment_transactionId_key', 'a transaction is recorded once', twice('payment', { transactionId: 'one', invoiceId: null })),
  unique('payment_method_externalTransactionId_key', 'what a provider paid is recorded once', ({ insert }) => {
    insert('payment', { id: 'first', transactionId: 'first', invoiceId: null, method: 'mpesa', externalTransactionId: 'QWE123' })
    insert('payment', { id: 'again', transactionId: 'again', invoiceId: null, method: 'mpesa', externalTransactionId: 'QWE123' })
  }),
]
