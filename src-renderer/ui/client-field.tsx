import { Button, Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { isDesk } from '../lib/access'
import { queries } from '../lib/api'
import { clientName } from '../lib/client-name'
import type { TypedPerson } from '../lib/duplicates-input'
import type { Client } from '../lib/records'
import { useMe } from '../lib/signed-in'
import { useDuplicates } from '../lib/use-duplicates'
import { LikelyDuplicates } from './likely-duplicates'
import { ariaKeys, Key } from './key'
import { PersonMark } from './person-mark'
import './client-field.css'

const addNew = 'add a new client'

interface ClientFieldProps {
  text: string
  isChosen: boolean
  error: ReactNode
  onType: (text: string) => void
  onChoose: (client: Client) => void
  onAddNew: (typed: string) => void
  /** The key that goes to this field, where the screen has one. */
  keys?: string
}

/** Found by name, phone, e-mail or number from the first letter on; Enter takes the first, the last entry adds who is not there. */
export const ClientField = ({ text, isChosen, error, onType, onChoose, onAddNew, keys }: ClientFieldProps) => {
  const combobox = useCombobox()
  const me = useMe()
  const typed = text.trim()
  const isSearching = !isChosen && typed !== ''
  const found = useQuery(
    queries.clients.list.queryOptions({ input: { q: typed || '-', limit: 8 }, enabled: isSearching, placeholderData: keepPreviousData }),
  )
  const clients = isSearching ? (found.data?.items ?? []) : []
  const ids = clients.map(({ id }) => id).join()
  /** Until the answer to what is typed is there, nothing on the list is meant by Enter. */
  const isAnswered = isSearching && ((found.data !== undefined && !found.isPlaceholderData) || found.isError)
  const submit = (value: string) => {
    combobox.closeDropdown()
    if (value === addNew && isDesk(me.role)) return onAddNew(typed)
    const client = clients.find(({ id }) => id === value)
    if (client) onChoose(client)
  }
  const takeFirst = () => submit(clients[0]?.id ?? addNew)
  const isEnterWaiting = useRef(false)
  useEffect(() => {
    if (!isAnswered) combobox.resetSelectedOption()
    else if (isEnterWaiting.current) {
      isEnterWaiting.current = false
      takeFirst()
    } else if (combobox.dropdownOpened) combobox.selectFirstOption()
  }, [ids, typed, isAnswered, combobox.dropdownOpened]) // oxlint-disable-line react/exhaustive-deps -- the store and its acts are new on each render
  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label="Client"
          placeholder="Name, phone or e-mail"
          leftSection={<IconSearch size={15} stroke={1.8} aria-hidden />}
          rightSection={found.isFetching && isSearching && !found.data ? <Loader size={12} /> : keys && <Key keys={keys} />}
          aria-keyshortcuts={keys && ariaKeys(keys)}
          value={text}
          error={error}
          data-path="clientId"
          autoComplete="off"
          onChange={(event) => {
            isEnterWaiting.current = false
            onType(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || !isSearching || combobox.getSelectedOptionIndex() !== -1) return
            event.preventDefault()
            if (isAnswered) takeFirst()
            else isEnterWaiting.current = true
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isSearching}>
        <Combobox.Options aria-label="Clients found" className="client-options">
          {clients.map((client) => (
            <Combobox.Option key={client.id} value={client.id}>
              <span className="client-option">
                <PersonMark name={clientName(client)} size={24} />
                <span>
                  <b>{clientName(client)}</b>
                  <small>{[client.number, client.phone].filter(Boolean).join(' · ')}</small>
                </span>
              </span>
            </Combobox.Option>
          ))}
          {isDesk(me.role) && isAnswered && (
            <Combobox.Option value={addNew}>
              <span className="client-option">
                <IconUserPlus size={16} stroke={1.8} aria-hidden />
                Add “{typed}” as a new client
              </span>
            </Combobox.Option>
          )}
          {clients.length === 0 && isAnswered && !isDesk(me.role) && <Combobox.Empty>No client found</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

interface NewClientFieldsProps {
  typed: TypedPerson
  /** Input props of the form by field. */
  fieldProps: (name: 'newClient.firstName' | 'newClient.lastName' | 'newClient.phone') => object
  onSearch: () => void
  /** Somebody who was here already. */
  onChoose: (client: Client) => void
  /** What choosing somebody does, for readers. */
  act?: string
}

export const NewClientFields = ({ typed, fieldProps, onSearch, onChoose, act = 'Book' }: NewClientFieldsProps) => (
  <fieldset className="new-client">
    <legend className="label">New client</legend>
    <div className="pair">
      <TextInput label="First name" autoComplete="off" autoFocus {...fieldProps('newClient.firstName')} />
      <TextInput label="Last name" autoComplete="off" {...fieldProps('newClient.lastName')} />
    </div>
    <TextInput label="Phone" type="tel" autoComplete="off" {...fieldProps('newClient.phone')} />
    <LikelyDuplicates found={useDuplicates(typed)} act={act} onChoose={onChoose} />
    <Button size="xs" variant="subtle" leftSection={<IconSearch size={13} stroke={1.8} aria-hidden />} onClick={onSearch}>
      Search instead
    </Button>
  </fieldset>
)
