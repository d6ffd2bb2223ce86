import { addDays, type Day } from '../time/zone'

/** Where a renewal begins: the day after the last one, so that nobody loses or gets days; today where it had run out. */
export const nextStart = (lastEndOn: Day, today: Day): Day => (lastEndOn < today ? today : addDays(lastEndOn, 1))
