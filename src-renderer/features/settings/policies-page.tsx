import { Checkbox, TextInput } from '@mantine/core'
import { api } from '../../lib/api'
import { required } from '../../lib/field-rules'
import type { Studio } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudio } from '../../lib/use-studio'
import { SaveForm } from '../../ui/save-form'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { focusSettingsNav } from './focus-settings-nav'
import { RecordFoot } from './record-foot'
import { useRecordForm } from './use-record-form'

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]
const most = { cancelWindowHours: 168, autoLockMinutes: 240 }

const valuesOf = (studio: Studio) => ({
  cancelWindowHours: String(studio.cancelWindowHours),
  frontDeskMayOverride: studio.frontDeskMayOverride,
  frontDeskMayExport: studio.frontDeskMayExport,
  trainersMayExport: studio.trainersMayExport,
  deskName: studio.deskName,
  autoLockMinutes: String(studio.autoLockMinutes),
})

type Values = ReturnType<typeof valuesOf>

const wholeUpTo = (limit: number, what: string) => (text: string) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) <= limit ? null : `Write whole ${what} from 0 to ${limit}.`

const inputOf = ({ cancelWindowHours, autoLockMinutes, ...rest }: Partial<Values>) => ({
  ...rest,
  ...(cancelWindowHours === undefined ? {} : { cancelWindowHours: Number(cancelWindowHours) }),
  ...(autoLockMinutes === undefined ? {} : { autoLockMinutes: Number(autoLockMinutes) }),
})

/** What the desk may do, and how it guards itself. */
export const PoliciesPage = ({ nav }: SettingsFrame) => {
  const studio = useStudio()
  const update = useCommand(api.studio.update, { changes: ['studio', 'system'], onDone: () => showToast('Rules saved') })
  const { state, form, isChanged, discard } = useRecordForm({
    form: 'policies',
    saved: valuesOf(studio),
    validate: {
      cancelWindowHours: wholeUpTo(most.cancelWindowHours, 'hours'),
      autoLockMinutes: wholeUpTo(most.autoLockMinutes, 'minutes'),
      deskName: required('Give this desk a name; it stands in the corner of every screen.'),
    },
    save: (changed) => update.runAsync(inputOf(changed)),
  })
  return (
    <SettingsPage nav={nav} title="Rules" lead="What the desk works by. The owner and managers may always do what is switched off here.">
      <div className="settings-body">
        <SaveForm state={state} label="Rules" act="save" onLeave={focusSettingsNav}>
          <div className="pair">
            <TextInput
              label="Free cancelling up to"
              description="A later cancellation counts as late"
              inputWrapperOrder={below}
              inputMode="numeric"
              rightSection={<span className="muted nowrap">hours before</span>}
              rightSectionWidth="6.5rem"
              {...form.getInputProps('cancelWindowHours')}
              autoComplete="off"
            />
            <TextInput
              label="Lock the desk after"
              description="0 never locks by itself. Ctrl L locks at once"
              inputWrapperOrder={below}
              inputMode="numeric"
              rightSection={<span className="muted nowrap">idle minutes</span>}
              rightSectionWidth="6.5rem"
              {...form.getInputProps('autoLockMinutes')}
              autoComplete="off"
            />
          </div>
          <Checkbox
            label="The front desk may book against a rule, with a reason"
            description="Outside hours, in a break, overlapping or in the past."
            {...form.getInputProps('frontDeskMayOverride', { type: 'checkbox' })}
          />
          <Checkbox
            label="The front desk may take the list of clients out"
            description="As CSV or vCard. Each time is in the history with who and how many."
            {...form.getInputProps('frontDeskMayExport', { type: 'checkbox' })}
          />
          <Checkbox
            label="Trainers may take the list of their own clients out"
            {...form.getInputProps('trainersMayExport', { type: 'checkbox' })}
          />
          <TextInput
            label="Name of this desk"
            description="Front desk, Studio 2, Café …"
            inputWrapperOrder={below}
            {...form.getInputProps('deskName')}
            autoComplete="off"
          />
          <RecordFoot isChanged={isChanged} onDiscard={discard} label="Save rules" />
        </SaveForm>
      </div>
    </SettingsPage>
  )
}
