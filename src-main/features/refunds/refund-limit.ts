import type { Caller } from '../../core/context'
import type { StudioRow } from '../studio'

/** What this role gives back without somebody’s PIN; null = anything. */
export const refundLimit = ({ role }: Pick<Caller, 'role'>, studio: Pick<StudioRow, 'frontDeskRefundLimitMinor'>): number | null =>
  role === 'owner' || role === 'manager' ? null : studio.frontDeskRefundLimitMinor
