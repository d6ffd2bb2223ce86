import { useForm, type FormValidateInput } from '@mantine/form'
import { useRef, useState } from 'react'
import { problemOf, type Problem } from './problem'
import type { Command } from './use-command'

interface CommandFormOptions<Values, Input, Output> {
  values: Values
  validate?: FormValidateInput<Values>
  command: Command<Input, Output>
  inputOf: (values: Values) => Input
  /** The form's field for a field of the contract; null shows the sentence above the button. */
  fieldOf?: (field: string) => string | null
  onDone?: (output: Output, values: Values) => void
}

const focusField = (root: HTMLFormElement | null) => {
  const wrong = root?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error] input')
  wrong?.focus()
}

/** A form over one command: checked on leaving a field and on saving, refusals at their field, what was typed stays. */
export const useCommandForm = <Values extends Record<string, unknown>, Input, Output>(
  options: CommandFormOptions<Values, Input, Output>,
) => {
  const { command, inputOf, onDone, fieldOf = (field) => field } = options
  const root = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const form = useForm<Values>({
    initialValues: options.values,
    ...(options.validate === undefined ? {} : { validate: options.validate }),
    validateInputOnBlur: true,
    onValuesChange: () => setProblem(null),
  })
  const showRefusal = (error: unknown) => {
    const refusal = problemOf(error)
    const field = refusal.field === null ? null : fieldOf(refusal.field)
    if (field !== null && root.current?.querySelector(`[data-path="${field}"]`)) form.setFieldError(field, refusal.message)
    else setProblem(refusal)
  }
  const save = async () => {
    if (command.isRunning) return
    setProblem(null)
    const { hasErrors } = form.validate()
    if (!hasErrors) {
      const values = form.getValues()
      try {
        const output = await command.runAsync(inputOf(values))
        onDone?.(output, values)
        return
      } catch (error) {
        showRefusal(error)
      }
    }
    // After the errors are drawn.
    requestAnimationFrame(() => focusField(root.current))
  }
  return { form, root, save, problem, isSaving: command.isRunning, toFix: Object.values(form.errors).filter(Boolean).length }
}

export type CommandFormState = Pick<ReturnType<typeof useCommandForm>, 'root' | 'save' | 'problem' | 'isSaving' | 'toFix'>
