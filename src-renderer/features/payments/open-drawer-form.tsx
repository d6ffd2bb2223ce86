import { TextInput } from '@mantine/core'
import { api } from '../../lib/api'
import { amountFromText, amountText } from '../../lib/money'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { KeyButton } from '../../ui/key-button'
import { FormFoot, SaveForm } from '../../ui/save-form'
import { amountRule } from './amount-rule'
import { useMoneyDrafts } from './money-drafts'

/** With what is counted in it; what was left in it last time is proposed. */
export const OpenDrawerForm = ({ lastLeftMinor, currency }: { lastLeftMinor: number; currency: string }) => {
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
  return (
    <SaveForm state={state} label="Open the drawer" act="open the drawer" sends="Enter" className="money-form drawer-form">
      <p className="secondary">
        Count what is in it. {amountText(lastLeftMinor, currency)} was left in it last time. The first cash of the day opens it with that by
        itself.
      </p>
      <TextInput
        label={`Counted, ${currency}`}
        inputMode="decimal"
        autoComplete="off"
        {...form.getInputProps('floatMinor')}
        onFocus={(event) => event.currentTarget.select()}
      />
      <FormFoot state={state}>
        <KeyButton type="submit" variant="filled" keys="Enter" loading={state.isSaving}>
          Open the drawer
        </KeyButton>
      </FormFoot>
    </SaveForm>
  )
}
