export { activatePaidPeriods } from './activate-periods'
export { assertCovers } from './assert-covers'
export { startOrRenewMembership } from './start-membership'
export { voidPeriods } from './void-periods'
