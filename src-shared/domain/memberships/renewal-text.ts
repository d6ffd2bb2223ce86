/** How long a membership still runs, or how long ago it ran out: `Ends in 5 days`, `Ends today`, `Expired yesterday`. */
export const renewalText = (daysLeft: number): string => {
  if (daysLeft < 0) return daysLeft === -1 ? 'Expired yesterday' : `Expired ${-daysLeft} days ago`
  if (daysLeft === 0) return 'Ends today'
  return daysLeft === 1 ? 'Ends tomorrow' : `Ends in ${daysLeft} days`
}
