import type { Db } from '../../data/db'

interface BookingRow {
  id: string
  clientId: string
  startsAt: number
  endsAt: number
  sessionType: string
  trainer: string
  status: string
  endReason: string | null
  cancellationReason: string | null
  notes: string
  checkedInAt: number | null
  createdAt: number
  stars: number | null
  comment: string | null
}

interface NoteRow {
  at: number
  author: string
  content: string
  isPinned: number
}

interface MessageRow {
  createdAt: number
  sentAt: number | null
  kind: string
  channel: string
  recipient: string
  subject: string | null
  message: string
  status: string
}

interface IssueRow {
  at: number
  kind: string
  note: string
}

interface ChangeRow {
  at: number
  by: string | null
  entity: string
  change: string
  before: string | null
  after: string | null
}

const among = 'json_each(?) AS wanted CROSS JOIN'

/** Everything written down about these client records, each part oldest first. */
export const readPerson = async (db: Db, clientIds: readonly string[]) => {
  const ids = [JSON.stringify(clientIds)]
  const [bookings, notes, messages, issues, changes] = await Promise.all([
    db.all<BookingRow>(
      `SELECT b.id, b.clientId, s.startsAt, s.endsAt, y.name AS sessionType, t.name AS trainer, b.status, b.endReason, b.cancellationReason, b.notes,
              b.checkedInAt, b.createdAt, r.stars, r.comment
         FROM ${among} booking b ON b.clientId = wanted.value JOIN session s ON s.id = b.sessionId JOIN trainer t ON t.id = s.trainerId
              JOIN session_type y ON y.id = s.sessionTypeId LEFT JOIN session_rating r ON r.bookingId = b.id
        ORDER BY s.startsAt, b.id`,
      ids,
    ),
    db.all<NoteRow>(
      `SELECT n.createdAt AS at, u.firstName || ' ' || u.lastName AS author, n.content, n.pinnedAt IS NOT NULL AS isPinned
         FROM ${among} client_note n ON n.clientId = wanted.value JOIN staff_user u ON u.id = n.authorId WHERE n.removedAt IS NULL ORDER BY n.createdAt, n.id`,
      ids,
    ),
    db.all<MessageRow>(
      `SELECT m.createdAt, m.sentAt, m.kind, m.channel, m.recipient, m.subject, m.message, m.status
         FROM ${among} notification m ON m.clientId = wanted.value ORDER BY m.createdAt, m.id`,
      ids,
    ),
    db.all<IssueRow>(
      `SELECT i.at, i.kind, i.note FROM ${among} booking b ON b.clientId = wanted.value JOIN session_issue i ON i.bookingId = b.id ORDER BY i.at, i.id`,
      ids,
    ),
    db.all<ChangeRow>(
      `SELECT a.at, u.firstName || ' ' || u.lastName AS "by", a.entity, a.change, p.before, p.after
         FROM ${among} audit_personal p ON p.subjectId = wanted.value JOIN audit_entry a ON a.id = p.auditEntryId LEFT JOIN staff_user u ON u.id = a.staffUserId
        ORDER BY a.at, a.id`,
      ids,
    ),
  ])
  return { bookings, notes, messages, issues, changes }
}
