export type Urgency = 'overdue' | 'today' | 'critical' | 'high' | 'medium' | 'low' | 'later'

/** The last number of days left at which something is as pressing as that. */
const upTo: readonly (readonly [days: number, urgency: Urgency])[] = [
  [-1, 'overdue'],
  [0, 'today'],
  [3, 'critical'],
  [7, 'high'],
  [14, 'medium'],
  [30, 'low'],
]

/** How pressing what is due is, by the days left until its last day; negative once that is over. */
export const urgencyOf = (daysLeft: number): Urgency => upTo.find(([days]) => daysLeft <= days)?.[1] ?? 'later'

/** The days left that are as pressing as that, both inclusive; null where there is no bound on that side. */
export const daysOfUrgency = (urgency: Urgency): { from: number | null; to: number | null } => {
  const index = upTo.findIndex(([, one]) => one === urgency)
  const last = index === -1 ? upTo.length : index
  return { from: last === 0 ? null : (upTo[last - 1]?.[0] ?? 0) + 1, to: upTo[index]?.[0] ?? null }
}
