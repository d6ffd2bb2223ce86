import { useForm, type FormValidateInput } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import { afterPress } from './after-press'
import { problemOf, type Problem } from './problem'

interface SaveFormOptions<Values> {
  values: Values
  validate?: FormValidateInput<Values>
  /** Rejects with the refusal, which is then shown. */
  save: (values: Values) => Promise<unknown> | void
  /** The form's field for a field of the contract; null shows the sentence above the button. */
  fieldOf?: (field: string) => string | null
  onChange?: (values: Values) => void
}

const focusFirstWrong = (root: HTMLFormElement | null) => root?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()

/** A form checked on leaving a field that has been filled in, and on saving; an empty one is nobody's mistake until then. Refusals are shown at their field, and what was typed stays as typed. */
export const useSaveForm = <Values extends object>(options: SaveFormOptions<Values>) => {
  const root = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const [refusals, setRefusals] = useState(0)
  const form = useForm<Values>({
    initialValues: options.values,
    ...(options.validate === undefined ? {} : { validate: options.validate }),
    onValuesChange: (values) => {
      setProblem(null)
      options.onChange?.(values)
    },
  })
  // Once the errors are drawn; an answer's come later than the next frame.
  useEffect(() => {
    if (refusals > 0) focusFirstWrong(root.current)
  }, [refusals])
  const latest = useRef(form)
  useEffect(() => {
    latest.current = form
  })
  const leftField = (field: Element) => {
    const path = field instanceof HTMLElement ? field.dataset['path'] : undefined
    const isEmpty = field instanceof HTMLInputElement && field.value === '' && field.type !== 'checkbox'
    if (path === undefined || isEmpty) return
    afterPress(() => void latest.current.validateField(path as Parameters<typeof form.validateField>[0]))
  }
  const showRefusal = (refusal: Problem) => {
    const field = refusal.field === null ? null : (options.fieldOf ?? ((name: string) => name))(refusal.field)
    if (field !== null && root.current?.querySelector(`[data-path="${CSS.escape(field)}"]`)) form.setFieldError(field, refusal.message)
    else setProblem(refusal)
  }
  const save = async () => {
    if (isSaving) return
    setProblem(null)
    if (!form.validate().hasErrors) {
      setIsSaving(true)
      try {
        await options.save(form.getValues())
        return
      } catch (error) {
        showRefusal(problemOf(error))
      } finally {
        setIsSaving(false)
      }
    }
    setRefusals((count) => count + 1)
  }
  const toFix = Object.values(form.errors).filter(Boolean).length
  return { form, root, save, leftField, problem, setProblem, isSaving, toFix }
}

export type SaveFormState = Pick<ReturnType<typeof useSaveForm<object>>, 'root' | 'save' | 'leftField' | 'problem' | 'isSaving' | 'toFix'>
