import { Radio, Textarea } from '@mantine/core'
import { useEffect } from 'react'
import { api } from '../../lib/api'
import type { Booking } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { issueWords, type IssueKind } from './issue-words'

interface IssueFormProps {
  booking: Booking
  onDone: () => void
  onLeave: () => void
}

const kinds = Object.entries(issueWords)

/** Something went wrong in the session. */
export const IssueForm = ({ booking, onDone, onLeave }: IssueFormProps) => {
  const report = useCommand(api.feedback.reportIssue, { changes: ['bookings', 'feedback'] })
  const state = useSaveForm<{ kind: IssueKind; note: string }>({
    values: { kind: 'late', note: '' },
    save: async ({ kind, note }) => {
      await report.runAsync({ id: booking.id, kind, ...(note.trim() === '' ? {} : { note: note.trim() }) })
      showToast(`Issue reported, ${booking.clientName}: ${issueWords[kind].toLowerCase()}`)
      onDone()
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), [root])
  return (
    <SaveForm state={state} label="Report an issue" act="report" onLeave={onLeave} className="card-form">
      <Radio.Group label="What went wrong" {...form.getInputProps('kind')}>
        <div className="issue-kinds">
          {kinds.map(([value, label], index) => (
            <Radio key={value} value={value} label={label} size="xs" data-autofocus={index === 0 || undefined} />
          ))}
        </div>
      </Radio.Group>
      <Textarea label="Note" placeholder="Optional" autosize minRows={2} maxRows={6} {...form.getInputProps('note')} />
      <FormFoot submit="Report issue" leave="Leave" />
    </SaveForm>
  )
}
