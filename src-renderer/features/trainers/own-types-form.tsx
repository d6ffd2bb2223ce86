import { Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { api } from '../../lib/api'
import { lengthText } from '../../lib/lengths'
import { amountText } from '../../lib/money'
import type { SessionType, Trainer } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useSaveForm } from '../../lib/use-save-form'
import { useStudio } from '../../lib/use-studio'
import { ColourSwatch } from '../../ui/colour-swatch'
import { FormFoot } from '../../ui/form-foot'
import { SaveForm } from '../../ui/save-form'
import { ownTypeErrors, ownTypesOf, ownTypeValues, type OwnTypeValues } from './own-type-values'
import { keepTrainerDraft, useTrainerDrafts } from './trainer-drafts'
import './trainer.css'

interface OwnTypesFormProps {
  trainer: Trainer
  types: readonly SessionType[]
}

/** Every type at its own price, or chosen ones, each at the type's price or one of the trainer's. */
export const OwnTypesForm = ({ trainer, types }: OwnTypesFormProps) => {
  const { currency } = useStudio()
  const update = useCommand(api.trainers.update, { changes: ['trainers', 'availability'] })
  const draftName = `types ${trainer.id}`
  const draft = useTrainerDrafts((drafts) => drafts[draftName]) as OwnTypeValues | undefined
  const saved = ownTypeValues(trainer.sessionTypes, types, currency)
  const state = useSaveForm<OwnTypeValues>({
    values: draft ? { ...draft, types: { ...saved.types, ...draft.types } } : saved,
    validate: (values) => ownTypeErrors(values, currency),
    onChange: (values) => keepTrainerDraft(draftName, values),
    save: async (values) => {
      await update.runAsync({ id: trainer.id, sessionTypes: ownTypesOf(values, currency) })
      keepTrainerDraft(draftName, undefined)
      showToast(`Saved what ${trainer.name} gives`)
    },
  })
  const { form } = state
  const { isEveryType } = form.values
  const discard = () => {
    form.setValues(saved)
    form.clearErrors()
    keepTrainerDraft(draftName, undefined)
  }
  return (
    <SaveForm state={state} label="Session types and prices">
      <div className="own-types-mode">
        <SegmentedControl
          aria-label="Session types of the trainer"
          data={[
            { value: 'every', label: 'Gives every type' },
            { value: 'chosen', label: 'Chosen types' },
          ]}
          value={isEveryType ? 'every' : 'chosen'}
          onChange={(value) => form.setValues({ isEveryType: value === 'every' })}
        />
        {isEveryType && <span className="secondary">Also those added later, at each type’s price.</span>}
      </div>
      {form.errors['isEveryType'] !== undefined && (
        <p className="problem" role="alert">
          {form.errors['isEveryType']}
        </p>
      )}
      {!isEveryType && (
        <ul className="own-types">
          {types.map(({ id, name, colour, durationMinutes, priceMinor }) => {
            const isGiven = form.values.types[id]?.isGiven ?? false
            return (
              <li key={id}>
                <Checkbox
                  label={
                    <span className="own-type-name">
                      <ColourSwatch hue={colour} />
                      {name}
                      <span className="muted">{lengthText(durationMinutes)}</span>
                    </span>
                  }
                  {...form.getInputProps(`types.${id}.isGiven`, { type: 'checkbox' })}
                />
                {isGiven && (
                  <TextInput
                    aria-label={`Own price of ${name}, ${currency}`}
                    placeholder={amountText(priceMinor, currency)}
                    autoComplete="off"
                    leftSection={<span className="currency">{currency}</span>}
                    leftSectionWidth="3rem"
                    {...form.getInputProps(`types.${id}.price`)}
                  />
                )}
              </li>
            )
          })}
        </ul>
      )}
      <FormFoot
        submit="Save types and prices"
        onDiscard={draft && discard}
        variant="default"
        facts={isEveryType ? undefined : <p className="muted">An empty price is the type’s, shown in grey.</p>}
      />
    </SaveForm>
  )
}
