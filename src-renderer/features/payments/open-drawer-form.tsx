import { TextInput } from '@mantine/core'
import { api } from '../../lib/api'
import { amountFromText, amountText } from '../../lib/money'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { amountRule } from './amount-rule'
import { countWords, leftBefore } from './count-words'
import { useMoneyDrafts } from './money-drafts'

/** What was left in it last time; nobody counted it before its first close. */
export interface LastClose {
  lastLeftMinor: number
  lastClosedAt: string | null
  currency: string
}

/** With what is counted in it; what was left in it last time is proposed, and what is not there any more is said before it is opened. */
export const OpenDrawerForm = ({ lastLeftMinor, lastClosedAt, currency }: LastClose) => {
  const draft = useMoneyDrafts<{ floatMinor: string }>('open the drawer')
  const open = useCommand(api.drawers.open, { changes: ['drawers'] })
  const state = useSaveForm<{ floatMinor: string }>({
    values: draft.kept ?? { floatMinor: amountText(lastLeftMinor, currency) },
    validate: { floatMinor: amountRule(currency) },
    onChange: draft.keep,
    save: async ({ floatMinor }) => {
      const drawer = await open.runAsync({ floatMinor: amountFromText(floatMinor, currency) ?? 0 })
      draft.drop()
      showToast(`The drawer is open with ${amountText(drawer.floatMinor, currency)}`)
    },
  })
  const { form } = state
  const countedMinor = amountFromText(form.values.floatMinor, currency)
  const isCompared = lastClosedAt !== null && countedMinor !== null
  const count = isCompared ? countWords(countedMinor, leftBefore(lastLeftMinor), currency) : null
  return (
    <SaveForm state={state} label="Open the drawer" act="open the drawer" sends="Enter" className="money-form drawer-form">
      <p className="secondary">
        Count what is in it.{' '}
        {lastClosedAt === null
          ? 'The first cash of the day opens it by itself, as if it were empty.'
          : `${amountText(lastLeftMinor, currency)} was left in it last time. The first cash of the day opens it with that by itself.`}
      </p>
      <TextInput
        label={`Counted, ${currency}`}
        inputMode="decimal"
        autoComplete="off"
        {...form.getInputProps('floatMinor')}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="close-day-count" role="status" data-tone={count?.tone}>
        {count?.words ?? 'Notes and coins together.'}
      </p>
      <FormFoot
        submit={count === null || count.tone === 'success' ? 'Open the drawer' : `Open it ${count.says.toLowerCase()}`}
        color={count?.tone === 'danger' ? 'danger' : undefined}
      />
    </SaveForm>
  )
}
