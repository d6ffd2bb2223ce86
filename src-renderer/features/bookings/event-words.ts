/** What happened to a booking, as its history says it. */
const words: Record<string, string> = {
  created: 'Booked',
  confirmed: 'Confirmed',
  moved: 'Moved',
  cancelled: 'Cancelled',
  checked_in: 'Checked in',
  check_in_undone: 'Check-in undone',
  completed: 'Completed',
  no_show: 'No-show',
  note_changed: 'Note changed',
  left_to_pay: 'Left to be paid',
  paid_by_package: 'Paid by package',
  paid_by_membership: 'Paid by membership',
  paid_by_sale: 'Paid',
  not_charged: 'Not charged',
  waived: 'Waived',
  rated: 'Rated',
  issue_reported: 'Issue reported',
}

export const eventWords = (change: string): string => words[change] ?? change.replaceAll('_', ' ')
