import type { TillRules } from '@shared/domain/credits/ending-cost'
import type { StudioRow } from '../studio'

export const tillRulesOf = (studio: StudioRow): TillRules => ({
  lateCancelUsesCredit: studio.lateCancelUsesCredit === 1,
  noShowUsesCredit: studio.noShowUsesCredit === 1,
  lateCancelFeeMinor: studio.lateCancelFeeMinor,
  noShowFeeMinor: studio.noShowFeeMinor,
})
