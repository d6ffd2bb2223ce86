import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isDesk } from '../../lib/access'
import { api, queries } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { useKeys } from '../../lib/keys'
import type { SessionCard } from '../../lib/session-card'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { Page } from '../../ui/page'
import { ClientForm } from './client-form'
import { ClientView } from './client-page-view'
import './client-money.css'
import './client-page.css'

interface ClientPageProps {
  clientId: string
  /** The card of one booking; another feature's, handed in where the screens are put together. */
  card: SessionCard
}

/** One client: who, how to reach them, what to do next, and what has been. */
export const ClientPage = ({ clientId, card }: ClientPageProps) => {
  const me = useMe()
  const navigate = useNavigate()
  const [isEditing, setIsEditing] = useState(false)
  const found = useQuery(queries.clients.get.queryOptions({ input: { id: clientId } }))
  const update = useCommand(api.clients.update, { changes: ['clients'] })
  const client = found.data
  useKeys('Client', [{ keys: 'Esc', label: 'all clients', run: () => void navigate({ to: '/clients' }), isHint: true }], {
    isOn: client === undefined,
  })
  if (client && !isEditing)
    return (
      <ClientView
        client={client}
        card={card}
        onEdit={isDesk(me.role) && !client.isErased && client.mergedIntoId === null ? () => setIsEditing(true) : null}
      />
    )
  return (
    <Page title="Clients" sub={client ? clientName(client) : undefined}>
      {found.isError && <Failed what="The client" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {client && (
        <div className="page-form">
          <ClientForm
            client={client}
            label="Edit client"
            act="Save client"
            onLeave={() => setIsEditing(false)}
            onSave={async (input) => {
              const saved = await update.runAsync({ id: client.id, ...input })
              showToast(`Saved ${clientName(saved)}`)
              setIsEditing(false)
            }}
          />
        </div>
      )}
    </Page>
  )
}
