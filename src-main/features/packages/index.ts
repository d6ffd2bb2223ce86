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
export { clientPackageRecord } from './lot-record'
export { refundCredits, returnRefundedCredits } from './refund-credits'
