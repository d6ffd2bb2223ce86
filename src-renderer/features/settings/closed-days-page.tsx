import { useQuery } from '@tanstack/react-query'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import { useAffectedBookings } from '../../ui/affected-bookings'
import { DaySpanForm } from '../../ui/day-span-form'
import { DaySpanList, useSpanText } from '../../ui/day-span-list'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { SettingsPage, type SettingsFrame } from '../../ui/settings-page'
import { focusSettingsNav } from './focus-settings-nav'

/** Days nobody can be booked, whatever the trainers' hours say. */
export const ClosedDaysPage = ({ nav }: SettingsFrame) => {
  const { today } = useStudioTime()
  const spanText = useSpanText()
  const found = useQuery(queries.availability.listClosedDays.queryOptions({ input: { from: today } }))
  const create = useCommand(api.availability.createClosedDays, { changes: ['availability'] })
  const remove = useCommand(api.availability.removeClosedDays, { changes: ['availability'], onDone: () => showToast('Closed days ended') })
  const { ask, isAsking, dialog } = useAffectedBookings()
  return (
    <SettingsPage nav={nav} title="Closed days" lead="Holidays and other days without sessions. First and last day are both closed.">
      <div className="settings-body">
        <section aria-label="Closed days from today on">
          {found.isError && <Failed what="The closed days" error={found.error} onRetry={() => void found.refetch()} />}
          {found.isPending && <LoadingLines count={3} />}
          {found.data && <DaySpanList spans={found.data.items} endLabel="End closed days" onEnd={({ id }) => remove.run({ id })} />}
          {remove.problem && (
            <p className="problem" role="alert">
              {remove.problem.message}
            </p>
          )}
          <DaySpanForm
            draft="closed days"
            label="Closed days"
            firstLabel="First day closed"
            lastLabel="Last day closed"
            act="Add closed days"
            onLeave={focusSettingsNav}
            isWaiting={isAsking}
            onAdd={async (span) => {
              const added = await ask((keep) => create.runAsync({ ...span, ...keep }))
              if (added !== null) showToast(`Closed ${spanText(added)}`)
              return added !== null
            }}
          />
        </section>
      </div>
      {dialog}
    </SettingsPage>
  )
}
