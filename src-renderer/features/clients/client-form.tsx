import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { api } from '../../lib/api'
import type { Client } from '../../lib/records'
import { duplicatesInput } from '../../lib/duplicates-input'
import { useDuplicates, type LikelyDuplicate } from '../../lib/use-duplicates'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudioTime } from '../../lib/use-studio'
import { FormFoot } from '../../ui/form-foot'
import { KeyButton } from '../../ui/key-button'
import { LikelyDuplicates } from '../../ui/likely-duplicates'
import { SaveForm } from '../../ui/save-form'
import { clientDraft, dropClientDraft, keepClientDraft } from './client-form-draft'
import { ClientFormMore } from './client-form-more'
import {
  changedInput,
  changedValues,
  clientRules,
  inputOf,
  noClient,
  valuesOf,
  type ClientInput,
  type ClientValues,
} from './client-form-values'
import { SamePerson } from './duplicates-same-person'
import './client-form.css'

/** One of these to fix unfolds the rest. */
const foldedFields = ['birthday', 'emergencyPhone', 'preferences', 'primaryTrainerId', 'tags', 'goals', 'notes', 'emergencyName']

interface ClientFormProps {
  client: Client | null
  label: string
  act: string
  onSave: (input: ClientInput) => Promise<unknown>
  onLeave: () => void
}

/** Same phone and same name: asked about once. Where that cannot be told, nothing stands in the way. */
const samePerson = async (values: ClientValues): Promise<LikelyDuplicate | undefined> => {
  const input = values.phone.trim() === '' ? null : duplicatesInput(values)
  if (input === null) return undefined
  try {
    const { items } = await api.clients.duplicates(input)
    return items.find(({ because }) => because.includes('phone') && because.includes('name'))
  } catch {
    return undefined
  }
}

/** A client in two fields and a key; everything else is one fold away. What is typed stays until it is saved. */
export const ClientForm = ({ client, label, act, onSave, onLeave }: ClientFormProps) => {
  const { today } = useStudioTime()
  const navigate = useNavigate()
  const draftOf = client?.id ?? 'new'
  const [draft] = useState(() => clientDraft(draftOf))
  const [base] = useState(() => valuesOf(client))
  const [isMoreOpen, setIsMoreOpen] = useState(client !== null)
  const [same, setSame] = useState<LikelyDuplicate | null>(null)
  /** The person somebody has said this is not. */
  const notSameAs = useRef<string | null>(null)
  const state = useSaveForm<ClientValues>({
    values: { ...base, ...draft },
    validate: clientRules(today),
    onChange: (values) => {
      setSame(null)
      keepClientDraft(draftOf, changedValues(values, base))
    },
    save: async (values) => {
      const found = client === null ? await samePerson(values) : undefined
      if (found && notSameAs.current !== found.client.id) {
        notSameAs.current = found.client.id
        return setSame(found)
      }
      await onSave(client === null ? inputOf(values, today) : changedInput(values, base, today))
      dropClientDraft(draftOf)
    },
  })
  const { form } = state
  const firstField = useRef<HTMLInputElement>(null)
  const isFolded = !isMoreOpen && !foldedFields.some((field) => form.errors[field])
  const open = ({ id }: Client) => void navigate({ to: '/clients/$clientId', params: { clientId: id } })
  const changed = changedValues(form.values, base)
  const isWho = ['firstName', 'lastName', 'phone', 'email'].some((field) => field in changed)
  const duplicates = useDuplicates(isWho ? form.values : noClient, client?.id)
  /** The button goes with what was typed; the focus begins anew as well. */
  const startOver = () => {
    form.setValues(base)
    firstField.current?.focus()
  }
  return (
    <SaveForm state={state} label={label} onLeave={onLeave}>
      <div className="pair">
        <TextInput label="First name" autoComplete="off" autoFocus ref={firstField} {...form.getInputProps('firstName')} />
        <TextInput label="Last name" autoComplete="off" {...form.getInputProps('lastName')} />
      </div>
      <div className="pair">
        <TextInput label="Phone" type="tel" autoComplete="off" {...form.getInputProps('phone')} />
        <TextInput label="E-mail" type="email" autoComplete="off" {...form.getInputProps('email')} />
      </div>
      {!same && <LikelyDuplicates found={duplicates} act="Open" onChoose={open} />}
      {client === null && (
        <button type="button" className="client-fold" aria-expanded={!isFolded} onClick={() => setIsMoreOpen(isFolded)}>
          {isFolded ? <IconChevronRight size={14} stroke={2} aria-hidden /> : <IconChevronDown size={14} stroke={2} aria-hidden />}
          <span>
            More <small className="muted">birthday, level, trainer, goals, tags, consents, emergency contact, notes</small>
          </span>
        </button>
      )}
      {!isFolded && <ClientFormMore form={form} />}
      <FormFoot submit={same ? 'Add anyway' : act} leave="Leave" facts={same && <SamePerson found={same} onOpen={open} />}>
        {draft && Object.keys(changed).length > 0 && (
          <KeyButton variant="subtle" onClick={startOver}>
            Start over
          </KeyButton>
        )}
      </FormFoot>
    </SaveForm>
  )
}
