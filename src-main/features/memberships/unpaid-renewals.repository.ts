import type { Db } from '../../data/db'

export interface UnpaidRenewal {
  invoiceId: string
  invoiceNumber: string
}

/** Periods by a plan that are sold and not paid and follow another one, the oldest sale first: once paid, their membership takes the plan's terms. */
export const listUnpaidRenewals = (db: Db, planId: string) =>
  db.all<UnpaidRenewal>(
    `SELECT i.id AS invoiceId, d.number AS invoiceNumber
       FROM invoice i CROSS JOIN invoice_line l ON l.invoiceId = i.id CROSS JOIN membership_period p ON p.invoiceLineId = l.id CROSS JOIN document d ON d.id = i.id
      WHERE i.owedMinor > 0 AND l.planId = ? AND p.status = 'pending'
        AND EXISTS (SELECT 1 FROM membership_period o WHERE o.membershipId = p.membershipId AND o.startOn < p.startOn)
      ORDER BY p.createdAt, p.id`,
    [planId],
  )
