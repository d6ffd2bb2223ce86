import { IconBarbell, IconUserX } from '@tabler/icons-react'
import type { Booking } from '../../lib/records'
import { useSessionState } from '../../lib/use-session-state'
import { useStudioTime } from '../../lib/use-studio'
import { Status } from '../../ui/status'
import { TrainerMark } from '../../ui/trainer-mark'

type Visit = Pick<Booking, 'startsAt' | 'endsAt' | 'status' | 'checkedInAt' | 'sessionTypeName' | 'trainerName'> & { reason: string | null }

interface VisitRowProps {
  visit: Visit
  mark: { initials: string; hue: number } | undefined
  rowProps: object
  onOpen: () => void
}

/** One session of a client; opens its card. */
export const VisitRow = ({ visit, mark, rowProps, onOpen }: VisitRowProps) => {
  const stateOf = useSessionState()
  const { timeOf, spanText } = useStudioTime()
  const state = stateOf(visit)
  const Icon = state === 'no_show' ? IconUserX : IconBarbell
  return (
    <button type="button" className="timeline-row" onClick={onOpen} {...rowProps}>
      <Icon size={15} stroke={1.7} aria-hidden />
      <time className="tnum" title={spanText(visit.startsAt, visit.endsAt)}>
        {timeOf(visit.startsAt)}
      </time>
      <span className="timeline-what">
        <span>{visit.sessionTypeName}</span>
        <span className="trainer-name">
          {mark && <TrainerMark initials={mark.initials} hue={mark.hue} size={20} />}
          {visit.trainerName.split(' ')[0]}
        </span>
        {visit.reason !== null && visit.reason !== '' && <span className="muted">{visit.reason}</span>}
      </span>
      <Status
        state={state}
        {...(state === 'checked_in' && visit.checkedInAt !== null ? { label: `Checked in ${timeOf(visit.checkedInAt)}` } : {})}
      />
    </button>
  )
}
