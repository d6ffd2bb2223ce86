interface WholeRead {
  sql: RegExp
  because: string
}

/** What may read a table that grows from end to end. Small tables that stay small (plans, types, rates) are not asked about at all. */
const wholeReads: readonly WholeRead[] = [
  {
    sql: /^SELECT count\(\*\) AS n FROM \w+( [a-z])?( INDEXED BY \w+)?$/,
    because: 'how many there are at all, counted off an index without looking at a row',
  },
  {
    sql: /FROM client_tag g JOIN client c .*GROUP BY g\.folded/,
    because: 'every tag with how many clients have it',
  },
  {
    sql: /sum\(p\.refundedMinor\).* FROM payment p( WHERE \(\+p\.method = \?\))?$/,
    because: 'the totals above the payments: all of them, or all of one method, are added up',
  },
  {
    sql: /FROM fee f CROSS JOIN client k .*WHERE f\.(invoiceLineId|waivedAt) IS NOT NULL/,
    because: 'fees that were charged or waived, which are few beside the bookings they are about',
  },
  {
    sql: /FROM membership m .*WHERE \(m\.status = 'cancelled' OR m\.cancelledOn < \?\)/,
    because: 'cancelled memberships: the day is in no index, and 40,000 memberships are read in 2 ms',
  },
  {
    sql: /FROM client_package p .*WHERE \(\(p\.expiryOn IS NOT NULL AND p\.expiryOn < \?\) OR /,
    because: 'packages that are over: with the years nearly all that were sold, so an index would not shorten it',
  },
  {
    sql: /FROM document n INDEXED BY document_number_key WHERE instr\(n\.number, \?\) > 0/,
    because: 'a part of a number, looked for in the index of all numbers',
  },
  {
    sql: /FROM drawer( d)? WHERE (d\.)?openedOn BETWEEN \? AND \?/,
    because: 'drawers, of which there is one a day and desk',
  },
]

/** Why this statement may read a whole table; null where it may not. */
export const wholeReadReason = (sql: string): string | null => wholeReads.find((read) => read.sql.test(sql))?.because ?? null
