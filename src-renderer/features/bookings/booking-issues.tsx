import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { api } from '../../lib/api'
import type { Issue } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import { SectionTitle } from '../../ui/section-title'
import { issueWords } from './issue-words'

/** What went wrong in a session, and whether it is settled. */
export const BookingIssues = ({ issues }: { issues: readonly Issue[] }) => {
  const { dayAndTime } = useStudioTime()
  const update = useCommand(api.feedback.updateIssue, {
    changes: ['bookings', 'feedback'],
    onDone: ({ kind, resolvedAt }) => showToast(`${issueWords[kind]}: ${resolvedAt === null ? 'open again' : 'settled'}`),
  })
  return (
    <section className="booking-issues" aria-labelledby="booking-issues">
      <SectionTitle id="booking-issues" count={issues.length}>
        Issues
      </SectionTitle>
      {update.problem && (
        <p className="problem" role="alert">
          {update.problem.message}
        </p>
      )}
      <ul>
        {issues.map(({ id, kind, note, reportedBy, at, resolvedAt }) => (
          <li key={id} data-settled={resolvedAt !== null || undefined}>
            {resolvedAt === null ? (
              <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
            ) : (
              <IconCheck size={15} stroke={1.8} aria-hidden />
            )}
            <div>
              <b>{issueWords[kind]}</b>
              {note !== '' && `: ${note}`}
              <small>
                {reportedBy}, {dayAndTime(at)}
                {resolvedAt !== null && `. Settled ${dayAndTime(resolvedAt)}`}
              </small>
            </div>
            <Button size="compact-xs" variant="subtle" onClick={() => update.run({ id, isResolved: resolvedAt === null })}>
              {resolvedAt === null ? 'Settle' : 'Reopen'}
              <span className="sr-only">: {issueWords[kind].toLowerCase()}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
