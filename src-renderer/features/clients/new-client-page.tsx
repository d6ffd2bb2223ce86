import { useNavigate } from '@tanstack/react-router'
import { api } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { Page } from '../../ui/page'
import { ClientForm } from './client-form'

export const NewClientPage = () => {
  const navigate = useNavigate()
  const create = useCommand(api.clients.create, { changes: ['clients'] })
  return (
    <Page title="New client">
      <div className="page-form">
        <ClientForm
          client={null}
          label="New client"
          act="Add client"
          onLeave={() => void navigate({ to: '/clients' })}
          onSave={async (input) => {
            const client = await create.runAsync(input)
            showToast(`Added ${clientName(client)}, ${client.number}`)
            await navigate({ to: '/clients/$clientId', params: { clientId: client.id } })
          }}
        />
      </div>
    </Page>
  )
}
