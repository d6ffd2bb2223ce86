import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, queries } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import type { Client } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'

/** A package given without a sale: nothing is paid and nothing is owed, and why is kept. */
export const AssignDialog = ({ client, onClose }: { client: Client; onClose: () => void }) => (
  <Dialog title={`Give ${clientName(client)} a package`} isOpen onClose={onClose}>
    <AssignForm client={client} onClose={onClose} />
  </Dialog>
)

const AssignForm = ({ client, onClose }: { client: Client; onClose: () => void }) => {
  const { today } = useStudioTime()
  const packages = useQuery(queries.packages.list.queryOptions({ input: { isActive: true, limit: 100, sort: 'name' } })).data?.items ?? []
  const assign = useCommand(api.packages.assign, { changes: ['client-packages', 'packages'] })
  const state = useSaveForm<{ packageId: string; expiryOn: string; reason: string }>({
    values: { packageId: '', expiryOn: '', reason: '' },
    validate: {
      packageId: (id) => (id === '' ? 'Choose a package.' : null),
      reason: (text) => (text.trim() === '' ? 'Write why it is given.' : null),
    },
    fieldOf: (field) => (field === 'id' ? 'packageId' : field),
    save: async ({ packageId, expiryOn, reason }) => {
      const lot = await assign.runAsync({
        id: packageId,
        clientId: client.id,
        reason: reason.trim(),
        ...(expiryOn === '' ? {} : { expiryOn }),
      })
      showToast(`Given to ${clientName(client)}: ${lot.name}`)
      onClose()
    },
  })
  const { form, root } = state
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), [root])
  return (
    <SaveForm state={state} label="Give a package" act="give it" onLeave={onClose} className="lot-form">
      <p className="secondary">Without a sale: no invoice, no receipt, no revenue.</p>
      <Select
        label="Package"
        data={packages.map(({ id, name, sessionsCount }) => ({ value: id, label: `${name}, ${sessionsCount} sessions` }))}
        {...form.getInputProps('packageId')}
        onChange={(id) => {
          form.clearFieldError('packageId')
          form.setValues({ packageId: id ?? '' })
        }}
      />
      <DayField
        label="Last day"
        today={today}
        value={form.values.expiryOn}
        error={form.errors['expiryOn']}
        description="Empty: as the package says."
        data-path="expiryOn"
        onChange={(expiryOn) => {
          form.clearFieldError('expiryOn')
          form.setValues({ expiryOn })
        }}
      />
      <TextInput label="Reason" autoComplete="off" {...form.getInputProps('reason')} />
      <FormFoot submit="Give the package" leave="Leave" />
    </SaveForm>
  )
}
