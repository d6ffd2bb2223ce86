import type { Db } from '../../data/db'

export interface Reachable {
  clientId: string
  email: string | null
  phone: string | null
  emailConsent: 'granted' | 'refused' | 'unknown'
  smsConsent: 'granted' | 'refused' | 'unknown'
}

export interface OwedAmount {
  number: string
  dueOn: string
  owedMinor: number
  currency: string
}

export interface OwedInvoice extends Reachable, OwedAmount {
  id: string
  issuedOn: string
}

const reach = 'c.id AS clientId, c.email, c.phone, c.emailConsent, c.smsConsent'
const present = 'c.archivedAt IS NULL AND c.erasedAt IS NULL'

/** Invoices with something owed whose last day is near or over; those a final notice went out for are left alone. */
export const listOwedInvoices = (db: Db, dueUntil: string) =>
  db.all<OwedInvoice>(
    `SELECT i.id, d.number, d.issuedOn, i.dueOn, i.owedMinor, i.currency, ${reach}
       FROM invoice i INDEXED BY invoice_owedMinor_dueOn_idx JOIN document d ON d.id = i.id JOIN client c ON c.id = i.clientId
      WHERE i.owedMinor > 0 AND i.dueOn <= ? AND ${present}
        AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.dedupeKey = 'payment_reminder:' || i.id || ':final')
      ORDER BY i.dueOn, i.id`,
    [dueUntil],
  )

export const findOwedInvoice = (db: Db, id: string) =>
  db.get<OwedAmount>('SELECT d.number, i.dueOn, i.owedMinor, i.currency FROM invoice i JOIN document d ON d.id = i.id WHERE i.id = ?', [id])

export interface EndingMembership extends Reachable {
  id: string
  name: string
  /** The first day of what ends: the paid period that ends last. */
  sinceOn: string
  endOn: string
}

/** Paid memberships that end within these days and have not been renewed. One sold and not paid is reminded of by its invoice. */
export const listEndingMemberships = (db: Db, from: string, until: string) =>
  db.all<EndingMembership>(
    `SELECT m.id, m.name, m.endOn, coalesce((SELECT max(p.startOn) FROM membership_period p WHERE p.membershipId = m.id AND p.status = 'active'), m.startOn) AS sinceOn, ${reach}
       FROM membership m INDEXED BY membership_status_endOn_idx JOIN client c ON c.id = m.clientId
      WHERE m.status = 'active' AND m.endOn BETWEEN ? AND ? AND m.cancelledOn IS NULL AND ${present}
        AND NOT EXISTS (SELECT 1 FROM membership_period p WHERE p.membershipId = m.id AND p.status = 'pending')
      ORDER BY m.endOn, m.id`,
    [from, until],
  )
