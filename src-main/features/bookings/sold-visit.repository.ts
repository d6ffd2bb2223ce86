import type { Db } from '../../data/db'

/** What the sale that covers a visit asked for it, discount off and tax in it: that of its last line, for one that was refunded may have been sold again. */
export const findAskedFor = async (db: Db, bookingId: string): Promise<number | undefined> =>
  (await db.get<{ totalMinor: number }>('SELECT totalMinor FROM invoice_line WHERE bookingId = ? ORDER BY rowid DESC LIMIT 1', [bookingId]))
    ?.totalMinor
