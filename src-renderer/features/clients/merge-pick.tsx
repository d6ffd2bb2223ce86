import { TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { queries, type Outputs } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import type { Client } from '../../lib/records'
import { useRows } from '../../lib/use-rows'
import { PersonMark } from '../../ui/person-mark'

type Reason = Outputs['clients']['duplicates']['items'][number]['because'][number]

const reasonTexts: Record<Reason, string> = {
  phone: 'same phone',
  email: 'same e-mail',
  name: 'same name',
  similar_name: 'a name like it',
}

/** Who else this may be: those who share something at once, anybody else by search. */
export const MergePick = ({ client, onPick }: { client: Client; onPick: (duplicate: Client) => void }) => {
  const root = useRef<HTMLUListElement>(null)
  const [text, setText] = useState('')
  const q = text.trim()
  const likely = useQuery(
    queries.clients.duplicates.queryOptions({
      input: {
        firstName: client.firstName,
        lastName: client.lastName,
        exceptId: client.id,
        ...(client.email === null ? {} : { email: client.email }),
        ...(client.phone === null ? {} : { phone: client.phone }),
      },
    }),
  ).data?.items
  const found = useQuery(
    queries.clients.list.queryOptions({ input: { q: q || '-', limit: 8 }, enabled: q !== '', placeholderData: keepPreviousData }),
  ).data?.items
  const offered: { client: Client; because: string }[] =
    q === ''
      ? (likely ?? []).map((one) => ({ client: one.client, because: one.because.map((reason) => reasonTexts[reason]).join(', ') }))
      : (found ?? []).filter(({ id, isErased }) => id !== client.id && !isErased).map((one) => ({ client: one, because: '' }))
  const rows = useRows(
    root,
    offered.map((one) => one.client.id),
    { isFocusedAtOnce: false },
  )
  const first = offered[0]
  return (
    <div className="client-dialog">
      <TextInput
        label="The duplicate"
        placeholder="Name, phone, e-mail or number"
        data-autofocus
        autoComplete="off"
        leftSection={<IconSearch size={15} stroke={1.8} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            rows.focusCurrent()
          }
          if (event.key === 'Enter') {
            // Else the same press would act on what takes the focus next.
            event.preventDefault()
            if (first && q !== '') onPick(first.client)
          }
        }}
      />
      <p className="muted" role="status">
        {q === '' && likely?.length === 0 && 'Nobody shares a name, phone or e-mail. Search for the other record.'}
        {q === '' && (likely?.length ?? 0) > 0 && 'Likely the same person:'}
        {q !== '' && found !== undefined && offered.length === 0 && `Nobody found for “${q}”.`}
      </p>
      <ul className="merge-offers" ref={root} aria-label="Clients to merge with">
        {offered.map(({ client: other, because }) => (
          <li key={other.id}>
            <button type="button" onClick={() => onPick(other)} {...rows.rowProps(other.id)}>
              <PersonMark name={clientName(other)} size={26} />
              <span>
                <b>{clientName(other)}</b>
                <small>{[other.number, other.phone, other.email].filter(Boolean).join(' · ')}</small>
              </span>
              <span className="muted">{[because, other.isActive ? '' : 'archived'].filter(Boolean).join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
