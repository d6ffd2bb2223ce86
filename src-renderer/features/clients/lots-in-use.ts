import type { Lot } from '../../lib/lot-words'

/** Something of it is left, or held for a booking. */
export const isInUse = ({ isActive, reserved }: Pick<Lot, 'isActive' | 'reserved'>): boolean => isActive || reserved > 0
