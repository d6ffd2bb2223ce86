export { addLot, type NewLot } from './add-lot'
export {
  assertCreditMoves,
  heldCredit,
  releaseCredit,
  reserveCredit,
  useCredit,
  useCreditAtOnce,
  type CreditedSession,
} from './booking-credits'
export { creditHolders, type CreditHolder } from './credit-holders.repository'
export { getPackage } from './find-packages'
export { moveLastDay } from './move-last-day'
export { clientPackageRecord } from './lot-record'
export { refundCredits, returnRefundedCredits } from './refund-credits'
export { expireLots } from './expire-lots'
export type { MembershipOptions, PayOption } from './pay-options'
export { clientPackageProcedures, packageProcedures } from './procedures'
