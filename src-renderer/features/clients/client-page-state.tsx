import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconArchive, IconArrowsJoin2, IconEraser } from '@tabler/icons-react'
import { queries } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import type { Client } from '../../lib/records'
import { KeyButton } from '../../ui/key-button'

interface ClientStateProps {
  client: Client
  /** Null where this person may not. */
  onRestore: (() => void) | null
  isRestoring: boolean
}

/** Why this record takes nothing new: archived, merged into another, or erased. */
export const ClientState = ({ client, onRestore, isRestoring }: ClientStateProps) => {
  const { mergedIntoId, isActive, isErased } = client
  const survivor = useQuery(queries.clients.get.queryOptions({ input: { id: mergedIntoId ?? '' }, enabled: mergedIntoId !== null })).data
  if (isErased)
    return (
      <section className="next-up" aria-label="State">
        <IconEraser size={18} stroke={1.7} aria-hidden />
        <div className="next-words">
          <b>This person was erased</b>
          <span>Bookings and sums stay, without a name.</span>
        </div>
      </section>
    )
  if (mergedIntoId !== null)
    return (
      <section className="next-up" aria-label="State">
        <IconArrowsJoin2 size={18} stroke={1.7} aria-hidden />
        <div className="next-words">
          <b>Merged into another record</b>
          <span>
            Bookings and notes are with{' '}
            <Link className="link" to="/clients/$clientId" params={{ clientId: mergedIntoId }}>
              {survivor ? `${clientName(survivor)}, ${survivor.number}` : 'that client'}
            </Link>
            .
          </span>
        </div>
      </section>
    )
  if (isActive) return null
  return (
    <section className="next-up" aria-label="State">
      <IconArchive size={18} stroke={1.7} aria-hidden />
      <div className="next-words">
        <b>Archived</b>
        <span>Not in the lists, and not booked.</span>
      </div>
      <span className="grow" />
      {onRestore && (
        <KeyButton keys="R" loading={isRestoring} onClick={onRestore}>
          Take out of the archive
        </KeyButton>
      )}
    </section>
  )
}
