import { secondSeat, type Guard, type Write } from './guard'

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
]
