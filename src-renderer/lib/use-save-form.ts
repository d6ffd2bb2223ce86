import { useForm, type FormValidateInput } from '@mantine/form'
import { useRef, useState } from 'react'
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

/** A form checked on leaving a field and on saving. Refusals are shown at their field, and what was typed stays as typed. */
export const useSaveForm = <Values extends object>(options: SaveFormOptions<Values>) => {
  const root = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const form = useForm<Values>({
    initialValues: options.values,
    ...(options.validate === undefined ? {} : { validate: options.validate }),
    validateInputOnBlur: true,
    onValuesChange: (values) => {
      setProblem(null)
      options.onChange?.(values)
    },
  })
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
    // After the errors are drawn.
    requestAnimationFrame(() => focusFirstWrong(root.current))
  }
  const toFix = Object.values(form.errors).filter(Boolean).length
  return { form, root, save, problem, setProblem, isSaving, toFix }
}

export type SaveFormState = Pick<ReturnType<typeof useSaveForm<object>>, 'root' | 'save' | 'problem' | 'isSaving' | 'toFix'>
