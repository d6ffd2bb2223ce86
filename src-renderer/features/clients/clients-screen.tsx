import { TextInput } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconPlus, IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { isDesk } from '../../lib/access'
import { queries } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { useKeys } from '../../lib/keys'
import { useMe } from '../../lib/signed-in'
import { useRows } from '../../lib/use-rows'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { Page } from '../../ui/page'
import { levelText } from './level-text'
import '../../ui/table.css'
import './clients.css'

const pageSize = 100

/** Everybody the studio knows; searched by name, phone, e-mail or number. */
export const ClientsScreen = () => {
  const me = useMe()
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const q = text.trim()
  const found = useInfiniteQuery(
    queries.clients.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...(q === '' ? {} : { q }),
        sort: 'lastName' as const,
        limit: pageSize,
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const clients = found.data?.pages.flatMap(({ items }) => items) ?? []
  const total = found.data?.pages[0]?.total ?? 0
  const rows = useRows(
    root,
    clients.map(({ id }) => id),
  )
  const mayAdd = isDesk(me.role)
  const add = () => void navigate({ to: '/clients/new' })
  useKeys('Clients', [
    { keys: '/', label: 'search', run: () => search.current?.focus(), isHint: true },
    { keys: '↑ ↓', label: 'move', isHint: true },
    { keys: 'Enter', label: 'open', isHint: true },
    ...(mayAdd ? [{ keys: 'A', label: 'add client', run: add, isHint: true }] : []),
  ])
  return (
    <Page
      title="Clients"
      sub={found.data ? String(total) : undefined}
      acts={
        mayAdd && (
          <KeyButton keys="A" leftSection={<IconPlus size={15} stroke={2} aria-hidden />} onClick={add}>
            Add client
          </KeyButton>
        )
      }
    >
      <div className="clients" ref={root}>
        <div className="clients-search">
          <TextInput
            ref={search}
            aria-label="Search clients"
            placeholder="Name, phone, e-mail or number"
            leftSection={<IconSearch size={15} stroke={1.8} aria-hidden />}
            rightSection={<Key keys="/" />}
            value={text}
            autoComplete="off"
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') {
                event.preventDefault()
                rows.focusCurrent()
              }
              const first = clients[0]
              if (event.key === 'Enter' && first) void navigate({ to: '/clients/$clientId', params: { clientId: first.id } })
            }}
          />
        </div>
        {found.isError && <Failed what="The clients" error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <LoadingLines />}
        {found.data && clients.length === 0 && q === '' && (
          <EmptyState icon={IconUserPlus} title="No client yet">
            Press <Key keys="A" /> to add the first one, or add one while booking.
          </EmptyState>
        )}
        {found.data && clients.length === 0 && q !== '' && (
          <EmptyState icon={IconSearch} title={`Nobody found for “${q}”`}>
            Part of a name, the last digits of a phone, or the client number will do.
          </EmptyState>
        )}
        {clients.length > 0 && (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Number</th>
                <th scope="col">Phone</th>
                <th scope="col">E-mail</th>
                <th scope="col">Level</th>
              </tr>
            </thead>
            <tbody>
              {clients.map((client) => (
                <tr key={client.id} data-current={client.id === rows.current || undefined}>
                  <td>
                    <Link className="row-link" to="/clients/$clientId" params={{ clientId: client.id }} {...rows.rowProps(client.id)}>
                      {clientName(client)}
                    </Link>
                  </td>
                  <td className="secondary tnum">{client.number}</td>
                  <td className="tnum">{client.phone ?? '–'}</td>
                  <td>{client.email ?? '–'}</td>
                  <td className="secondary">{client.isActive ? levelText(client.fitnessLevel) : 'Archived'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {found.hasNextPage && (
          <div className="clients-more">
            <KeyButton loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              Show the next {Math.min(pageSize, total - clients.length)}
            </KeyButton>
          </div>
        )}
      </div>
    </Page>
  )
}
