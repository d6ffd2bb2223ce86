import { Textarea, TextInput } from '@mantine/core'
import type { FormValidateInput, GetInputPropsReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { useFormDraft } from '../lib/form-drafts'
import { useSaveForm, type SaveFormState } from '../lib/use-save-form'
import { CoveredTypesField, type CoveredTypes } from './covered-types-field'
import { FormFoot } from './form-foot'
import { SaveForm } from './save-form'

interface CatalogueFormOptions<Values> {
  /** Of the draft: what is typed survives Esc and a locked desk. */
  name: string
  values: Values
  rules: FormValidateInput<Values>
  save: (values: Values) => Promise<unknown>
}

/** The form of something for sale, with its draft. */
export const useCatalogueForm = <Values extends object>({ name, values, rules, save }: CatalogueFormOptions<Values>) => {
  const draft = useFormDraft<Values>(name)
  const state = useSaveForm<Values>({
    values: draft.kept ?? values,
    validate: rules,
    fieldOf: (field) => (field === 'priceMinor' ? 'price' : field),
    onChange: draft.keep,
    save: async (typed) => {
      await save(typed)
      draft.drop()
    },
  })
  const discard = () => {
    state.form.setValues(values)
    state.form.clearErrors()
    draft.drop()
  }
  return { ...state, isKept: draft.kept !== undefined, discard }
}

interface CatalogueFormProps {
  state: SaveFormState & {
    isKept: boolean
    discard: () => void
    form: { values: { covers: CoveredTypes }; getInputProps: (field: 'name' | 'covers' | 'description') => GetInputPropsReturnType }
  }
  label: string
  act: string
  onLeave: () => void
  /** Between the name and what it pays for. */
  children: ReactNode
}

export const CatalogueForm = ({ state, label, act, onLeave, children }: CatalogueFormProps) => {
  const { form } = state
  const covers = form.getInputProps('covers')
  return (
    <SaveForm state={state} label={label} onLeave={onLeave}>
      <TextInput label="Name" autoComplete="off" autoFocus {...form.getInputProps('name')} />
      {children}
      <CoveredTypesField value={form.values.covers} error={covers.error} onChange={covers.onChange} />
      <Textarea label="Description" autosize minRows={2} maxRows={8} {...form.getInputProps('description')} />
      <FormFoot submit={act} leave="Leave" onDiscard={state.isKept && state.discard} />
    </SaveForm>
  )
}
