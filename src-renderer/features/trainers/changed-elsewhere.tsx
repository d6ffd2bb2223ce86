import { Button } from '@mantine/core'
import { daySentence, type HoursDay } from './hours-days'

interface ChangedElsewhereProps {
  days: readonly HoursDay[]
  onTakeTheirs: (days: readonly HoursDay[]) => void
}

/** Another desk saved hours that are being changed here: nothing is replaced unasked. */
export const ChangedElsewhere = ({ days, onTakeTheirs }: ChangedElsewhereProps) => {
  const theirs = days.filter(({ isChangedElsewhere }) => isChangedElsewhere)
  return (
    <div role="status">
      {theirs.length > 0 && (
        <div className="changed-elsewhere">
          <span>
            Changed on another desk. {theirs.map((day) => daySentence({ ...day, hours: day.recorded, isOnlyThisDate: false })).join(' ')}
          </span>
          <span className="grow" />
          <Button size="xs" onClick={() => onTakeTheirs(theirs)}>
            Take theirs
          </Button>
        </div>
      )}
    </div>
  )
}
