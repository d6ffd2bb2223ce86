import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Problem } from '../../lib/problem'
import { lineTexts, partKey, refundField, type RefundDraft, type RefundPreview, type RefundTarget } from './refund-draft'

interface RefundLinesProps {
  lines: RefundPreview['lines']
  currency: string
  form: UseFormReturnType<RefundDraft>
  /** Of the preview, at the line it is about. */
  problem: Problem | null
  asked: RefundTarget | undefined
}

/** Off which lines, how many sessions, how much. */
export const RefundLines = ({ lines, currency, form, problem, asked }: RefundLinesProps) => {
  const refusedField = problem?.field == null ? null : refundField(problem.field, asked)
  const errorAt = (path: string) => form.errors[path] ?? (path === refusedField ? problem?.message : undefined)
  return (
    <ul className="refund-lines">
      {lines.map((line) => {
        const texts = lineTexts(line, form.values, currency)
        const id = partKey(line)
        return (
          <li key={id}>
            <p>
              <b>{line.description}</b>
              {line.bought !== null && (
                <small>
                  {line.used} of {line.bought} used
                </small>
              )}
            </p>
            <div className="refund-line-fields">
              {texts.sessions !== null && (
                <TextInput
                  label="Sessions"
                  aria-label={`Sessions of ${line.description}`}
                  inputMode="numeric"
                  autoComplete="off"
                  data-path={`sessions.${id}`}
                  value={texts.sessions}
                  error={errorAt(`sessions.${id}`)}
                  onFocus={(event) => event.currentTarget.select()}
                  onChange={(event) => {
                    // The amount follows from the sessions until it is typed anew.
                    const { [id]: _, ...amounts } = form.getValues().amounts
                    form.setValues({ amounts, sessions: { ...form.getValues().sessions, [id]: event.currentTarget.value } })
                    form.clearFieldError(`sessions.${id}`)
                    form.clearFieldError(`amounts.${id}`)
                  }}
                />
              )}
              <TextInput
                label={`Amount, ${currency}`}
                aria-label={`Amount of ${line.description}`}
                inputMode="decimal"
                autoComplete="off"
                data-path={`amounts.${id}`}
                value={texts.amount}
                error={errorAt(`amounts.${id}`)}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => {
                  form.setValues({ amounts: { ...form.getValues().amounts, [id]: event.currentTarget.value } })
                  form.clearFieldError(`amounts.${id}`)
                }}
              />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
