export type Ending = 'no_show' | 'late_by_client' | 'by_client' | 'declined' | 'hold_lapsed' | 'by_studio' | 'by_trainer' | 'imported'

/** What the studio asks of a client who cancels late or does not come. */
export interface TillRules {
  lateCancelUsesCredit: boolean
  noShowUsesCredit: boolean
  lateCancelFeeMinor: number
  noShowFeeMinor: number
}

export interface EndingCost {
  /** The credit that was held is used; it goes back to its lot otherwise. */
  isCreditUsed: boolean
  feeKind: 'late_cancel' | 'no_show' | null
  feeMinor: number
}

const nothing: EndingCost = { isCreditUsed: false, feeKind: null, feeMinor: 0 }

/** What an ending costs: only the client’s own late cancellation and not coming ever do. */
export const endingCost = (ending: Ending, rules: TillRules): EndingCost => {
  if (ending === 'no_show') {
    const feeKind = rules.noShowFeeMinor > 0 ? 'no_show' : null
    return { isCreditUsed: rules.noShowUsesCredit, feeKind, feeMinor: rules.noShowFeeMinor }
  }
  if (ending !== 'late_by_client') return nothing
  const feeKind = rules.lateCancelFeeMinor > 0 ? 'late_cancel' : null
  return { isCreditUsed: rules.lateCancelUsesCredit, feeKind, feeMinor: rules.lateCancelFeeMinor }
}
