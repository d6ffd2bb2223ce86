/** Rows that break a rule of the till, each with the question that finds how many; every one must find none. */
export const tillFaults: Readonly<Record<string, string>> = {
  'an invoice whose lines do not add up': `SELECT count(*) AS n FROM invoice i WHERE totalMinor <> (SELECT sum(totalMinor) FROM invoice_line WHERE invoiceId = i.id)`,
  'a payment not spread over lines in full': `SELECT count(*) AS n FROM payment p WHERE amountMinor <> (SELECT sum(amountMinor) FROM payment_line WHERE paymentId = p.id)`,
  'cash without a movement': `SELECT count(*) AS n FROM payment p WHERE method = 'cash' AND NOT EXISTS (SELECT 1 FROM cash_movement WHERE paymentId = p.id AND amountMinor = p.amountMinor)`,
  'a receipt of another sum': `SELECT count(*) AS n FROM document d WHERE kind = 'receipt' AND totalMinor <> (SELECT sum(amountMinor) FROM payment WHERE receiptId = d.id)`,
  'a lot whose sums are not its ledger’s': `SELECT count(*) AS n FROM client_package p WHERE (bought, reserved, used, refunded, expired) <>
    (SELECT sum(boughtDelta), sum(reservedDelta), sum(usedDelta), sum(refundedDelta), sum(expiredDelta) FROM credit_entry WHERE clientPackageId = p.id)`,
  'a line of a ledger before the one above it': `SELECT count(*) AS n FROM credit_entry e JOIN credit_entry f ON f.clientPackageId = e.clientPackageId AND f.id > e.id AND f.at < e.at`,
  'a booking said to be paid by a package that holds nothing for it': `SELECT count(*) AS n FROM booking b WHERE cover = 'package'
    AND coalesce((SELECT sum(reservedDelta + usedDelta) FROM credit_entry WHERE bookingId = b.id AND clientPackageId = b.clientPackageId), 0) <> 1`,
  'a credit held for a booking that nothing says': `SELECT count(*) AS n FROM credit_entry e JOIN booking b ON b.id = e.bookingId WHERE b.clientPackageId IS NOT e.clientPackageId`,
  'a visit paid twice': `SELECT count(*) AS n FROM (SELECT bookingId FROM invoice_line WHERE bookingId IS NOT NULL GROUP BY bookingId HAVING count(*) > 1)`,
  'a visit paid by a sale that is not there': `SELECT count(*) AS n FROM booking b WHERE cover = 'sale' AND NOT EXISTS (SELECT 1 FROM invoice_line WHERE bookingId = b.id)`,
  'a gap in the numbers': `SELECT count(*) AS n FROM (SELECT max(sequence) - count(*) AS gap FROM document GROUP BY kind, deskNumber, year) WHERE gap <> 0`,
  'a number later than the next': `SELECT count(*) AS n FROM document a JOIN document b ON b.kind = a.kind AND b.year = a.year AND b.sequence = a.sequence + 1 WHERE b.issuedAt < a.issuedAt`,
}
