import { IconAlertTriangle, IconCircleCheckFilled, IconCircleDashed, IconProgress } from '@tabler/icons-react'
import { useStudioTime } from '../../lib/use-studio'
import type { Backup } from './backup-page'
import '../../ui/status.css'

/** Whether a backup has been proved to open: green only with evidence. */
export const Rehearsal = ({ backup, isRunning }: { backup: Backup; isRunning: boolean }) => {
  const { dayAndTime } = useStudioTime()
  const { rehearsedAt, isSound, rehearsal } = backup
  if (isRunning) {
    return (
      <span className="status" role="status">
        <IconProgress size={15} stroke={1.9} aria-hidden />
        Restoring into a copy and comparing counts and sums
      </span>
    )
  }
  if (rehearsedAt === null) {
    return (
      <span className="status" data-tone="muted">
        <IconCircleDashed size={15} stroke={1.9} aria-hidden />
        Not tested
      </span>
    )
  }
  return isSound ? (
    <span className="status" data-tone="success">
      <IconCircleCheckFilled size={15} aria-hidden />
      {dayAndTime(rehearsedAt)}. {rehearsal}
    </span>
  ) : (
    <span className="status backup-unsound" data-tone="danger">
      <IconAlertTriangle size={15} stroke={1.9} aria-hidden />
      <span>
        {dayAndTime(rehearsedAt)}. {rehearsal}
      </span>
    </span>
  )
}
