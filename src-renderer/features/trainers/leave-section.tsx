import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../lib/api'
import type { Trainer } from '../../lib/records'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'

/** The way out of the calendar, and back. */
export const LeaveSection = ({ trainer }: { trainer: Trainer }) => {
  const navigate = useNavigate()
  const restore = useCommand(api.trainers.restore, {
    changes: ['trainers', 'staff'],
    onDone: ({ name }) => showToast(`${name} has a column in the calendar again`),
  })
  return (
    <section aria-labelledby="trainer-leave">
      <h3 id="trainer-leave">{trainer.isActive ? 'Leaving' : 'Archived'}</h3>
      {restore.problem && (
        <p className="problem" role="alert">
          {restore.problem.message}
        </p>
      )}
      <div className="leave-line">
        <span className="secondary">
          {trainer.isActive
            ? 'What lies ahead is handed over first. Everything of the past stays as it is.'
            : 'Not in the calendar of days to come and not offered. Everything of the past is as it was.'}
        </span>
        {trainer.isActive ? (
          <Button onClick={() => void navigate({ to: '/settings/trainers/$trainerId/leave', params: { trainerId: trainer.id } })}>
            Hand over and archive
          </Button>
        ) : (
          <Button loading={restore.isRunning} onClick={() => restore.run({ id: trainer.id })}>
            Restore {trainer.name}
          </Button>
        )}
      </div>
    </section>
  )
}
