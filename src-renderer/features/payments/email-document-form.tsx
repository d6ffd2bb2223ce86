import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { api, queries } from '../../lib/api'
import { emailRule } from '../../lib/field-rules'
import { documentKindNames, type DocumentRecord } from '../../lib/payment-words'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot, LeaveButton } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { useMoneyDrafts } from './money-drafts'

interface EmailDocumentFormProps {
  document: DocumentRecord
  onLeave: () => void
}

/** To the client's address unless another is typed. */
export const EmailDocumentForm = ({ document, onLeave }: EmailDocumentFormProps) => {
  const { id, kind, number, clientId } = document
  const draft = useMoneyDrafts<{ to: string }>(`e-mail of ${id}`)
  const client = useQuery(queries.clients.get.queryOptions({ input: { id: clientId ?? 'none' }, enabled: clientId !== null })).data
  const send = useCommand(api.documents.email, { changes: ['documents', 'invoices', 'receipts', 'notifications'] })
  const state = useSaveForm<{ to: string }>({
    values: { to: draft.kept?.to ?? client?.email ?? '' },
    validate: { to: (typed) => (typed.trim() === '' ? 'Write an e-mail address.' : emailRule(typed)) },
    onChange: draft.keep,
    save: async ({ to }) => {
      const sent = await send.runAsync({ id, to: to.trim() })
      draft.drop()
      showToast(`${documentKindNames[kind]} ${number} is in the outbox for ${sent.to}`)
      onLeave()
    },
  })
  const { form, root } = state
  const isProposed = useRef(draft.kept !== undefined || form.values.to !== '')
  useLayoutEffect(() => {
    if (isProposed.current || client?.email == null) return
    isProposed.current = true
    if (form.getValues().to === '') form.setValues({ to: client.email })
  }, [client, form])
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), [root])
  return (
    <SaveForm state={state} label={`E-mail ${number}`} act="send" sends="Enter" onLeave={onLeave} className="money-form">
      <TextInput label="To" type="email" autoComplete="off" {...form.getInputProps('to')} />
      <FormFoot submit="Put into the outbox" size="xs">
        <LeaveButton size="xs">Leave</LeaveButton>
      </FormFoot>
    </SaveForm>
  )
}
