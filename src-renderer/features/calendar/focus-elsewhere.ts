/** Somebody writes, or looks into a card: what has just been booked or moved does not take the focus from there. */
export const isFocusElsewhere = (): boolean => document.activeElement?.closest('form, [role="dialog"]') != null
