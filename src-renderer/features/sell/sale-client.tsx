import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { api } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { amountText } from '../../lib/money'
import { newClientName } from '../../lib/new-client-name'
import { problemOf } from '../../lib/problem'
import type { Client } from '../../lib/records'
import { useCommand } from '../../lib/use-command'
import { ClientField, NewClientFields } from '../../ui/client-field'
import { ariaKeys, Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { PersonMark } from '../../ui/person-mark'
import { setSale, type SaleDraft } from './sale-draft'
import type { SaleErrors } from './sale-errors'
import type { ClientMoney } from './use-client-money'

const moneyText = ({ isKnown, owedMinor, available }: ClientMoney, currency: string): string => {
  if (!isKnown) return ''
  const owed = owedMinor > 0 ? `Owes ${amountText(owedMinor, currency)}` : 'Owes nothing'
  const credits = available === 0 || available === null ? 'no credits' : `${available} ${available === 1 ? 'credit' : 'credits'} left`
  return `${owed}, ${credits}`
}

/** Adds who is typed in; the phone as people write it. */
export const useNewClient = (onErrors: (errors: SaleErrors) => void) => {
  const create = useCommand(api.clients.create, { changes: ['clients'] })
  const add = async ({ newClient }: SaleDraft): Promise<Client | null> => {
    if (newClient === null) return null
    const firstName = newClient.firstName.trim()
    if (firstName === '') {
      onErrors({ 'newClient.firstName': 'Write a first name.' })
      return null
    }
    try {
      const phone = newClient.phone.trim()
      const client = await create.runAsync({ firstName, lastName: newClient.lastName.trim(), phone: phone === '' ? null : phone })
      setSale({ client, newClient: null, clientText: '' })
      return client
    } catch (error) {
      const { field, message } = problemOf(error)
      onErrors({ [field === null ? 'newClient.firstName' : `newClient.${field}`]: message })
      return null
    }
  }
  return { add, isAdding: create.isRunning }
}

interface SaleClientProps {
  draft: SaleDraft
  money: ClientMoney
  currency: string
  errors: SaleErrors
  isSearching: boolean
  isAdding: boolean
  onSearch: (isSearching: boolean) => void
  onChoose: (client: Client) => void
  onAdd: () => void
  /** Somebody new is typed in. */
  onNew: () => void
}

/** Who is sold to: found as it is typed, added in place, or nobody in particular. */
export const SaleClient = (props: SaleClientProps) => {
  const { draft, money, currency, errors, isSearching, isAdding, onSearch, onChoose, onAdd, onNew } = props
  const { client, newClient } = draft
  if (newClient !== null) {
    return (
      <form
        className="sell-new-client"
        aria-label="New client"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onAdd()
        }}
      >
        <NewClientFields
          typed={newClient}
          act="Sell to"
          onChoose={onChoose}
          onSearch={() => {
            setSale({ newClient: null, clientText: `${newClient.firstName} ${newClient.lastName}`.trim() })
            onSearch(true)
          }}
          fieldProps={(path) => {
            const field = path.slice('newClient.'.length) as keyof typeof newClient
            return {
              value: newClient[field],
              error: errors[path],
              'data-path': path,
              onChange: (event: { currentTarget: HTMLInputElement }) =>
                setSale({ newClient: { ...newClient, [field]: event.currentTarget.value } }),
            }
          }}
        />
        <KeyButton type="submit" keys="Enter" loading={isAdding}>
          {`Add ${`${newClient.firstName} ${newClient.lastName}`.trim() || 'client'}`}
        </KeyButton>
      </form>
    )
  }
  if (client === null || isSearching) {
    return (
      <div
        className="sell-search"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || client === null) return
          event.preventDefault()
          onSearch(false)
        }}
      >
        <ClientField
          text={draft.clientText}
          isChosen={false}
          error={errors['clientId']}
          keys="F2"
          onType={(clientText) => setSale({ clientText })}
          onChoose={onChoose}
          onAddNew={(typed) => {
            setSale({ newClient: { ...newClientName(typed), phone: '' }, clientText: '', client: null })
            onNew()
          }}
        />
      </div>
    )
  }
  return (
    <div className="sell-client">
      <button type="button" data-path="clientId" aria-keyshortcuts={ariaKeys('F2')} onClick={() => onSearch(true)}>
        <PersonMark name={clientName(client)} size={30} />
        <span className="sell-client-name">
          <b>{clientName(client)}</b>
          <small>{moneyText(money, currency) || client.number}</small>
        </span>
        <span className="sr-only">, choose another</span>
        <Key keys="F2" />
      </button>
      <ActionIcon
        aria-label="Sell to nobody in particular"
        size={24}
        onClick={() => setSale({ client: null, clientText: '', invoice: null })}
      >
        <IconX size={14} stroke={1.8} aria-hidden />
      </ActionIcon>
    </div>
  )
}
