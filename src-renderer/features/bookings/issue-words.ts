import type { Inputs } from '../../lib/api'

export type IssueKind = Inputs['feedback']['reportIssue']['kind']

/** What may go wrong in a session, as the desk says it. */
export const issueWords: Record<IssueKind, string> = {
  late: 'Late',
  injury: 'Injury',
  complaint: 'Complaint',
  equipment: 'Equipment',
  other: 'Other',
}
