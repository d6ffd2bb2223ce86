import { Textarea } from '@mantine/core'
import { useEffect } from 'react'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { useMoneyDrafts } from './money-drafts'
import { PanelHead } from './panel-head'

interface ReasonPanelProps {
  title: string
  sub: string
  lead: string
  act: string
  draftName: string
  /** Rejects with the refusal. */
  onSave: (reason: string) => Promise<void>
  onLeave: () => void
}

/** Something that is done with a reason. */
export const ReasonPanel = ({ title, sub, lead, act, draftName, onSave, onLeave }: ReasonPanelProps) => {
  const draft = useMoneyDrafts<{ reason: string }>(draftName)
  const state = useSaveForm<{ reason: string }>({
    values: draft.kept ?? { reason: '' },
    validate: { reason: (typed) => (typed.trim() === '' ? 'Write why; it stands in the history.' : null) },
    onChange: draft.keep,
    save: async ({ reason }) => {
      await onSave(reason.trim())
      draft.drop()
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('textarea')?.focus(), [root])
  return (
    <div className="money-panel">
      <PanelHead title={title} sub={sub} onClose={onLeave} />
      <SaveForm state={state} label={title} act={act.toLowerCase()} onLeave={onLeave} className="money-form">
        <p className="secondary">{lead}</p>
        <Textarea label="Reason" autosize minRows={2} maxLength={300} {...form.getInputProps('reason')} />
        <FormFoot submit={act} leave="Leave" />
      </SaveForm>
    </div>
  )
}
