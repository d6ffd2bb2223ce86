/**
 * What a client is booked for until somebody chooses: the usual, where what was just sold covers it, else the first that does.
 * @param among what was just sold covers; empty where that says nothing
 */
export const proposedTypeId = (typeIds: readonly string[], usualId: string | undefined, among: readonly string[]): string | undefined => {
  const covered = typeIds.filter((id) => among.includes(id))
  return (covered.length > 0 ? covered : typeIds).find((id) => id === usualId) ?? covered[0]
}
