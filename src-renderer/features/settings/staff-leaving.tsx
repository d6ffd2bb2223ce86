import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, queries } from '../../lib/api'
import type { StaffUser } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { mayChange, staffName, whyNotArchived } from './staff-words'

/** The way out of the studio, or why there is none; and back. */
export const StaffLeaving = ({ user }: { user: StaffUser }) => {
  const me = useMe()
  const navigate = useNavigate()
  const owners = useQuery(queries.staff.list.queryOptions({ input: { limit: 2, role: 'owner', isActive: true } }))
  const restore = useCommand(api.staff.restore, {
    changes: ['staff', 'trainers'],
    onDone: (restored) => showToast(`${staffName(restored)} is back and needs a one-time code`),
  })
  const reason = whyNotArchived(me, user, owners.data?.total ?? 1)
  return (
    <section aria-labelledby="staff-leaving">
      <h3 id="staff-leaving">{user.isActive ? 'Leaving' : 'Archived'}</h3>
      {restore.problem && (
        <p className="problem" role="alert">
          {restore.problem.message}
        </p>
      )}
      <div className="leaving-line">
        {user.isActive ? (
          <>
            <span className="secondary">{reason ?? 'Access ends at once on every desk. What they did stays, with their name.'}</span>
            {reason === null && (
              <Button onClick={() => void navigate({ to: '/settings/staff/$staffUserId/leave', params: { staffUserId: user.id } })}>
                {user.trainerId === null ? `Archive ${staffName(user)}` : 'Hand over and archive'}
              </Button>
            )}
          </>
        ) : (
          <>
            <span className="secondary">Cannot sign in. What they did stays, with their name.</span>
            {mayChange(me, user) && (
              <Button loading={restore.isRunning} onClick={() => restore.run({ id: user.id })}>
                Restore {staffName(user)}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  )
}
