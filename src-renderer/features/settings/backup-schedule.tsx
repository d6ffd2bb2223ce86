import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, queries, type Outputs } from '../../lib/api'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { SaveForm } from '../../ui/save-form'
import { focusSettingsNav } from './focus-settings-nav'
import { RecordFoot } from './record-foot'
import { useRecordForm } from './use-record-form'

type Schedule = Outputs['backups']['schedule']

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

const timeRule = (text: string) => (/^([01]?\d|2[0-3]):[0-5]\d$/.test(text.trim()) ? null : 'Write a time such as 03:00.')
const keptRule = (text: string) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 3 && Number(text) <= 365 ? null : 'Write how many to keep, from 3 to 365.'

const valuesOf = ({ at, kept, copyFolder }: Schedule) => ({ at, kept: String(kept), copyFolder: copyFolder ?? '' })

const inputOf = ({ at, kept, copyFolder }: Partial<ReturnType<typeof valuesOf>>) => ({
  ...(at === undefined ? {} : { at: at.trim().padStart(5, '0') }),
  ...(kept === undefined ? {} : { kept: Number(kept) }),
  ...(copyFolder === undefined ? {} : { copyFolder: copyFolder.trim() === '' ? null : copyFolder.trim() }),
})

const ScheduleForm = ({ schedule }: { schedule: Schedule }) => {
  const { dayAndTime } = useStudioTime()
  const isOwner = useMe().role === 'owner'
  const set = useCommand(api.backups.setSchedule, { changes: ['backups'], onDone: () => showToast('Backup schedule saved') })
  const { state, form, isChanged, discard } = useRecordForm({
    form: 'backup-schedule',
    saved: valuesOf(schedule),
    validate: { at: timeRule, kept: keptRule },
    save: (changed) => set.runAsync(inputOf(changed)),
  })
  return (
    <SaveForm state={state} label="Backup schedule" act="save" onLeave={focusSettingsNav}>
      <div className="pair">
        <TextInput
          label="Every night at"
          description={schedule.nextAt === null ? 'Planned when the app runs' : `Next: ${dayAndTime(schedule.nextAt)}`}
          inputWrapperOrder={below}
          readOnly={!isOwner}
          {...form.getInputProps('at')}
          autoComplete="off"
        />
        <TextInput
          label="Keep the newest"
          description="Older ones are removed, here and among the copies"
          inputWrapperOrder={below}
          inputMode="numeric"
          readOnly={!isOwner}
          {...form.getInputProps('kept')}
          autoComplete="off"
        />
      </div>
      <TextInput
        label="Folder for a copy of each"
        description="A stick or another disk: a lost computer takes the data folder with it. Empty: no copy"
        inputWrapperOrder={below}
        readOnly={!isOwner}
        {...form.getInputProps('copyFolder')}
        autoComplete="off"
      />
      {schedule.problem !== null && (
        <p className="problem" role="alert">
          No copies at the moment. {schedule.problem}
        </p>
      )}
      {isOwner ? (
        <RecordFoot isChanged={isChanged} onDiscard={discard} label="Save schedule" />
      ) : (
        <p className="muted">The owner changes this.</p>
      )}
    </SaveForm>
  )
}

/** When backups are made, how many stay, and where their copies go. */
export const BackupSchedule = () => {
  const found = useQuery(queries.backups.schedule.queryOptions())
  return (
    <section aria-labelledby="backup-schedule">
      <h3 id="backup-schedule">When and where</h3>
      {found.isError && <Failed what="The schedule" error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines count={3} />}
      {found.data && <ScheduleForm schedule={found.data} />}
    </section>
  )
}
