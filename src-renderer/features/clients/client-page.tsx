import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconMail, IconPencil, IconPhone } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { isDesk } from '../../lib/access'
import { api, queries } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { useKeys } from '../../lib/keys'
import { openBooking } from '../../lib/panel'
import type { Client } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { Page } from '../../ui/page'
import { PersonMark } from '../../ui/person-mark'
import { ClientForm } from './client-form'
import { levelText } from './level-text'
import './clients.css'

const About = ({ client }: { client: Client }) => {
  const facts: [string, string][] = [
    ['Level', levelText(client.fitnessLevel)],
    ['Goals', client.goals.join(', ') || 'None written down'],
    ['Notes', client.notes || 'None'],
  ]
  return (
    <dl className="client-about">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

interface ClientPageProps {
  clientId: string
  /** The client's bookings; another feature's part. */
  bookings: ReactNode
}

/** One client: who, how to reach them, what they have booked. */
export const ClientPage = ({ clientId, bookings }: ClientPageProps) => {
  const me = useMe()
  const navigate = useNavigate()
  const { dayText, dayOfIso } = useStudioTime()
  const [isEditing, setIsEditing] = useState(false)
  const found = useQuery(queries.clients.get.queryOptions({ input: { id: clientId } }))
  const update = useCommand(api.clients.update, { changes: ['clients'] })
  const mayEdit = isDesk(me.role)
  useKeys(
    'Client',
    [
      { keys: 'B', label: 'book', run: () => openBooking(), isHint: true },
      ...(mayEdit ? [{ keys: 'E', label: 'edit', run: () => setIsEditing(true), isHint: true }] : []),
      { keys: 'Esc', label: 'all clients', run: () => void navigate({ to: '/clients' }), isHint: true },
    ],
    { isOn: !isEditing },
  )
  const client = found.data
  return (
    <Page seed={{ clientId }} title={client ? clientName(client) : 'Client'} sub={client ? `Client ${client.number}` : undefined}>
      {found.isError && <Failed what="The client" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines />}
      {client && isEditing && (
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
      {client && !isEditing && (
        <>
          <section className="client-head" aria-label="Contact">
            <PersonMark name={clientName(client)} size={48} />
            <div className="client-id">
              <b>{clientName(client)}</b>
              <p>
                {client.phone !== null && (
                  <span className="tnum">
                    <IconPhone size={14} stroke={1.7} aria-hidden /> {client.phone}
                  </span>
                )}
                {client.email !== null && (
                  <span>
                    <IconMail size={14} stroke={1.7} aria-hidden /> {client.email}
                  </span>
                )}
                <span className="muted">Client since {dayText(dayOfIso(client.createdAt))}</span>
              </p>
            </div>
            <span className="grow" />
            {mayEdit && (
              <KeyButton keys="E" leftSection={<IconPencil size={14} stroke={1.8} aria-hidden />} onClick={() => setIsEditing(true)}>
                Edit
              </KeyButton>
            )}
          </section>
          <About client={client} />
          {bookings}
        </>
      )}
    </Page>
  )
}
