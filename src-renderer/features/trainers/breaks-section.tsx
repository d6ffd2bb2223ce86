import { useQuery } from '@tanstack/react-query'
import { api, queries } from '../../lib/api'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import { useAffectedBookings } from '../../ui/affected-bookings'
import { DaySpanForm } from '../../ui/day-span-form'
import { DaySpanList, useSpanText } from '../../ui/day-span-list'
import { Failed } from '../../ui/failed'

/** Days away, both ends included. */
export const BreaksSection = ({ trainerId }: { trainerId: string }) => {
  const { today } = useStudioTime()
  const spanText = useSpanText()
  const found = useQuery(queries.availability.listBreaks.queryOptions({ input: { trainerId, from: today } }))
  const create = useCommand(api.availability.createBreak, { changes: ['availability'] })
  const remove = useCommand(api.availability.removeBreak, { changes: ['availability'], onDone: () => showToast('Days away ended') })
  const { ask, isAsking, dialog } = useAffectedBookings()
  return (
    <section aria-labelledby="trainer-breaks">
      <h3 id="trainer-breaks">Days away</h3>
      {found.isError && <Failed what="The days away" error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <DaySpanList spans={found.data.items} endLabel="End days away" onEnd={({ id }) => remove.run({ id })} />}
      {remove.problem && (
        <p className="problem" role="alert">
          {remove.problem.message}
        </p>
      )}
      <DaySpanForm
        draft={`breaks ${trainerId}`}
        label="Days away"
        firstLabel="First day away"
        lastLabel="Last day away"
        act="Add days away"
        isWaiting={isAsking}
        onAdd={async (span) => {
          const added = await ask((keep) => create.runAsync({ trainerId, ...span, ...keep }))
          if (added !== null) showToast(`Away ${spanText(added)}`)
          return added !== null
        }}
      />
      {dialog}
    </section>
  )
}
