import type { Db } from '../../core/database'
import { findVisitPrice } from './visit-price.repository'

/** What a visit costs today: the trainer’s own price for its type, else the type’s. */
export const visitPrice = (db: Db, { trainerId, sessionTypeId }: { trainerId: string; sessionTypeId: string }): Promise<number> =>
  findVisitPrice(db, trainerId, sessionTypeId)
