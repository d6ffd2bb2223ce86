import { Link } from '@tanstack/react-router'
import { IconRosetteDiscountCheck } from '@tabler/icons-react'
import type { Trainer } from '../../lib/records'
import type { useRows } from '../../lib/use-rows'
import { KeyButton } from '../../ui/key-button'
import { TrainerMark } from '../../ui/trainer-mark'
import '../../ui/table.css'
import './trainer.css'

interface TrainersTableProps {
  label: string
  trainers: readonly Trainer[]
  rows: ReturnType<typeof useRows>
  /** Of archived ones. */
  onRestore?: (trainer: Trainer) => void
  isRestoring?: boolean
}

const count = new Intl.NumberFormat('en')

export const TrainersTable = ({ label, trainers, rows, onRestore, isRestoring = false }: TrainersTableProps) => (
  <div className="trainers-box">
    <table className="table trainers-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Expertise</th>
          <th scope="col">Zone</th>
          <th scope="col" className="num">
            Sessions
          </th>
          <th scope="col" className="num">
            Rating
          </th>
          {onRestore && (
            <th scope="col">
              <span className="sr-only">Act</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {trainers.map((trainer) => (
          <tr key={trainer.id} data-current={trainer.id === rows.current || undefined}>
            <td>
              <Link
                className="row-link trainer-name"
                to="/settings/trainers/$trainerId"
                params={{ trainerId: trainer.id }}
                {...rows.rowProps(trainer.id)}
              >
                <TrainerMark initials={trainer.initials} hue={trainer.hue} />
                {trainer.name}
              </Link>
              {trainer.isVerified && (
                <span className="verified-mark">
                  <IconRosetteDiscountCheck size={15} stroke={1.8} aria-hidden />
                  <span className="sr-only">, verified</span>
                </span>
              )}
            </td>
            <td className="secondary">{trainer.expertise.join(', ') || '–'}</td>
            <td className="secondary">{trainer.timeZone ?? 'The studio’s'}</td>
            <td className="num">{count.format(trainer.totalSessions)}</td>
            <td className="num">{trainer.rating === null ? '–' : trainer.rating.toFixed(1)}</td>
            {onRestore && (
              <td className="row-act">
                {trainer.id === rows.current && (
                  <KeyButton size="xs" keys="R" loading={isRestoring} onClick={() => onRestore(trainer)}>
                    Restore
                  </KeyButton>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
