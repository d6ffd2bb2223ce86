import { Button } from '@mantine/core'
import { IconRosetteDiscountCheck } from '@tabler/icons-react'
import { api } from '../../lib/api'
import type { Trainer } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useStudioTime } from '../../lib/use-studio'
import './trainer.css'

const count = new Intl.NumberFormat('en')

/** What is known of a trainer without anybody having typed it, and the owner's tick. */
export const TrainerFacts = ({ trainer }: { trainer: Trainer }) => {
  const me = useMe()
  const { dayText, dayOfIso } = useStudioTime()
  const verify = useCommand(api.trainers.verify, {
    changes: ['trainers'],
    onDone: ({ isVerified, name }) => showToast(isVerified ? `${name} is verified` : `${name} is no longer verified`),
  })
  const { verifiedAt, verifiedBy, isVerified, rating, totalSessions } = trainer
  return (
    <section aria-label="Known of this trainer">
      <dl className="settings-facts trainer-facts">
        <div>
          <dt>Sessions given</dt>
          <dd className="tnum">{count.format(totalSessions)}</dd>
        </div>
        <div>
          <dt>Rating</dt>
          <dd>{rating === null ? 'None yet' : `${rating.toFixed(1)} of 5`}</dd>
        </div>
        <div>
          <dt>Verified</dt>
          <dd className="verified">
            {isVerified && verifiedAt !== null ? (
              <span>
                <IconRosetteDiscountCheck size={16} stroke={1.8} aria-hidden />
                {dayText(dayOfIso(verifiedAt))}
                {verifiedBy === null ? '' : ` by ${verifiedBy}`}
              </span>
            ) : (
              <span>No</span>
            )}
            {me.role === 'owner' && (
              <Button size="xs" loading={verify.isRunning} onClick={() => verify.run({ id: trainer.id, isVerified: !isVerified })}>
                {isVerified ? 'Take the tick back' : 'Tick as verified'}
              </Button>
            )}
            {me.role !== 'owner' && !isVerified && <span className="muted">The owner ticks it</span>}
          </dd>
        </div>
      </dl>
      {verify.problem && (
        <p className="problem" role="alert">
          {verify.problem.message}
        </p>
      )}
    </section>
  )
}
