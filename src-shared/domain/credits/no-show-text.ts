/** How far back a client’s no-shows are counted. */
export const noShowDays = 90

/** `2 no-shows (1 waived) in 90 days`; null where the client always came. */
export const noShowText = (total: number, waived: number): string | null => {
  if (total === 0) return null
  const forgiven = waived === 0 ? '' : total === 1 ? ' (waived)' : ` (${waived} waived)`
  return `${total} ${total === 1 ? 'no-show' : 'no-shows'}${forgiven} in ${noShowDays} days`
}
