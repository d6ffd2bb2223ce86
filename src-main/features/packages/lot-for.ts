import type { Caller } from '../../core/context'
import type { LotRecord } from './lot-record'

export type LotSeen = Omit<LotRecord, 'priceMinor'> & { priceMinor: number | null }

/** Trainers see the credits of their clients and nothing of what was paid for them. */
export const lotFor = ({ role }: Pick<Caller, 'role'>, lot: LotRecord): LotSeen =>
  role === 'trainer' ? { ...lot, priceMinor: null, invoiceId: null } : lot
