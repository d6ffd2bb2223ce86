import type { ListPage } from '../../core/list-page'
import type { Db, Tx } from '../../data/db'

export interface NotificationRow {
  id: string
  kind: string
  channel: 'email' | 'sms' | 'push'
  recipient: string
  subject: string | null
  message: string
  status: 'queued' | 'sending' | 'accepted' | 'delivered' | 'failed' | 'unknown' | 'missed' | 'cancelled'
  clientId: string | null
  bookingId: string | null
  dueAt: number
  notAfter: number | null
  attempts: number
  sentAt: number | null
  failedReason: string | null
  createdAt: number
}

const columns =
  'id, kind, channel, recipient, subject, message, status, clientId, bookingId, dueAt, notAfter, attempts, sentAt, failedReason, createdAt'

interface NewNotification {
  id: string
  kind: string
  channel: string
  recipient: string
  subject: string | null
  message: string
  clientId: string | null
  bookingId: string | null
  dedupeKey: string
  dueAt: number
  notAfter: number | null
  createdAt: number
}

/** Writes the message unless one with its key stands already. */
export const insertNotification = (tx: Tx, row: NewNotification) =>
  tx.notification.upsert({
    where: { dedupeKey: row.dedupeKey },
    create: {
      ...row,
      status: 'queued',
      attempts: 0,
      dueAt: new Date(row.dueAt),
      notAfter: row.notAfter === null ? null : new Date(row.notAfter),
      createdAt: new Date(row.createdAt),
    },
    update: {},
    select: { id: true },
  })

/** Takes back what has not left yet. */
export const cancelQueued = (tx: Tx, bookingId: string) =>
  tx.notification.updateMany({ where: { bookingId, status: 'queued' }, data: { status: 'cancelled' } })

/** Takes back what has not left yet of these, since what they say is no longer so. */
export const cancelQueuedKeys = (tx: Tx, dedupeKeys: readonly string[]) =>
  tx.notification.updateMany({ where: { dedupeKey: { in: [...dedupeKeys] }, status: 'queued' }, data: { status: 'cancelled' } })

/** Which of these have not left yet, and by what way they will. */
export const listQueuedKeys = (db: Db, dedupeKeys: readonly string[]) =>
  db.all<Pick<NotificationRow, 'channel'> & { dedupeKey: string }>(
    `SELECT dedupeKey, channel FROM notification WHERE dedupeKey IN (${dedupeKeys.map(() => '?').join(', ')}) AND status = 'queued'`,
    [...dedupeKeys],
  )

/** Puts other words into what has not left yet. */
export const rewordQueued = (tx: Tx, dedupeKey: string, words: { subject?: string; message: string }) =>
  tx.notification.updateMany({ where: { dedupeKey, status: 'queued' }, data: words })

/** Takes back what has not left yet to a client on one channel. */
export const cancelQueuedTo = (tx: Tx, clientId: string, channel: NotificationRow['channel']) =>
  tx.notification.updateMany({ where: { clientId, channel, status: 'queued' }, data: { status: 'cancelled' } })

interface NotificationFilter {
  status?: string | undefined
  bookingId?: string | undefined
  q?: string | undefined
}

const whereOf = ({ status, bookingId, q }: NotificationFilter): { sql: string; values: string[] } => {
  const parts: [string, string[]][] = []
  if (status !== undefined) parts.push(['status = ?', [status]])
  if (bookingId !== undefined) parts.push(['bookingId = ?', [bookingId]])
  if (q !== undefined) parts.push(['(instr(lower(recipient), lower(?)) > 0 OR instr(lower(message), lower(?)) > 0)', [q, q]])
  return {
    sql: parts.length === 0 ? '' : `WHERE ${parts.map(([sql]) => sql).join(' AND ')}`,
    values: parts.flatMap(([, values]) => values),
  }
}

export const listNotifications = (
  db: Db,
  filter: NotificationFilter,
  page: ListPage,
  order: 'createdAt' | 'dueAt',
  direction: 'ASC' | 'DESC',
) => {
  const where = whereOf(filter)
  return db.all<NotificationRow>(
    `SELECT ${columns} FROM notification ${where.sql} ORDER BY ${order} ${direction}, id ${direction} LIMIT ? OFFSET ?`,
    [...where.values, page.limit, page.offset],
  )
}

export const countNotifications = async (db: Db, filter: NotificationFilter): Promise<number> => {
  const where = whereOf(filter)
  return (await db.get<{ n: number }>(`SELECT count(*) AS n FROM notification ${where.sql}`, where.values))?.n ?? 0
}

export const findNotification = (db: Db, id: string) => db.get<NotificationRow>(`SELECT ${columns} FROM notification WHERE id = ?`, [id])

export const listDueNotifications = (db: Db, now: number, limit: number) =>
  db.all<NotificationRow>(
    `SELECT ${columns} FROM notification WHERE status = 'queued' AND dueAt <= ? AND (leaseUntil IS NULL OR leaseUntil <= ?) ORDER BY dueAt, id LIMIT ?`,
    [now, now, limit],
  )

export const nextNotificationDueAt = async (db: Db): Promise<number | null> =>
  (
    await db.get<{ dueAt: number | null }>(
      `SELECT min(max(dueAt, coalesce(leaseUntil, 0))) AS dueAt FROM notification WHERE status = 'queued'`,
    )
  )?.dueAt ?? null

interface NotificationOutcome {
  status: NotificationRow['status']
  leaseUntil?: number | null
  sentAt?: number | null
  failedReason?: string | null
  attempts?: number
  dueAt?: number
}

const instantOrNull = (value: number | null): Date | null => (value === null ? null : new Date(value))

const outcomeFields = ({ leaseUntil, sentAt, dueAt, ...outcome }: NotificationOutcome) => ({
  ...outcome,
  ...(leaseUntil === undefined ? {} : { leaseUntil: instantOrNull(leaseUntil) }),
  ...(sentAt === undefined ? {} : { sentAt: instantOrNull(sentAt) }),
  ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt) }),
})

/** What became of a hand-over. One whose person was erased meanwhile neither waits again nor says why it failed; that it left is written down all the same. */
export const endSending = (tx: Tx, id: string, outcome: NotificationOutcome) =>
  tx.notification.updateMany({
    where: outcome.status === 'accepted' ? { id } : { id, status: { not: 'cancelled' } },
    data: outcomeFields(outcome),
  })

/** Only while it waits: false when it was taken back meanwhile. */
export const updateQueued = async (tx: Tx, id: string, outcome: NotificationOutcome): Promise<boolean> =>
  (await tx.notification.updateMany({ where: { id, status: 'queued' }, data: outcomeFields(outcome) })).count === 1

/** A send that was under way when the process ended: nobody knows whether it left. */
export const markInterruptedUnknown = (tx: Tx, now: number) =>
  tx.notification.updateMany({
    where: { status: 'sending', leaseUntil: { lte: new Date(now) } },
    data: { status: 'unknown', failedReason: 'The app stopped while this was being sent.' },
  })

/** In a restored database: what was due by now may have been sent since the backup was made, and is not sent again unasked. */
export const markDueUnknown = (tx: Tx, now: number) =>
  tx.notification.updateMany({
    where: { status: { in: ['queued', 'sending'] }, dueAt: { lte: new Date(now) } },
    data: { status: 'unknown', failedReason: 'Restored from a backup: this may have been sent since.', leaseUntil: null },
  })
