/** How long is left, or how long it is over: `3 days overdue`, `Due today`, `Due in 5 days`. */
export const dueText = (daysLeft: number): string => {
  if (daysLeft < 0) return daysLeft === -1 ? '1 day overdue' : `${-daysLeft} days overdue`
  if (daysLeft === 0) return 'Due today'
  return daysLeft === 1 ? 'Due tomorrow' : `Due in ${daysLeft} days`
}
