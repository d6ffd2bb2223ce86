import type { FormValidateInput } from '@mantine/form'
import { useEffect, useRef } from 'react'
import { useSaveForm } from '../../lib/use-save-form'
import { changedFields } from './changed-fields'
import { keepDraft, useSettingsDrafts } from './settings-drafts'

interface RecordFormOptions<Values> {
  /** Names the draft. */
  form: string
  /** What the record says now. */
  saved: Values
  validate?: FormValidateInput<Values>
  save: (changed: Partial<Values>) => Promise<unknown>
  fieldOf?: (field: string) => string | null
}

/** A form over a saved record. What was typed is kept when the section is left; fields nobody touched follow the record. */
export const useRecordForm = <Values extends object>({ form: name, saved, save, ...options }: RecordFormOptions<Values>) => {
  const draft = useSettingsDrafts((drafts) => drafts[name]) as Partial<Values> | undefined
  const state = useSaveForm<Values>({
    ...options,
    values: { ...saved, ...draft },
    onChange: (values) => keepDraft(name, changedFields(values, saved)),
    save: async (values) => {
      const changed = changedFields(values, saved)
      if (Object.keys(changed).length === 0) return
      await save(changed)
      keepDraft(name, {})
    },
  })
  const { form } = state
  const shown = useRef(JSON.stringify(saved))
  useEffect(() => {
    const text = JSON.stringify(saved)
    if (text === shown.current) return
    shown.current = text
    form.setValues({ ...saved, ...draft })
  })
  const discard = () => {
    form.setValues(saved)
    form.clearErrors()
  }
  return { state, form, isChanged: draft !== undefined, discard }
}
