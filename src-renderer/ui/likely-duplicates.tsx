import { IconUsers } from '@tabler/icons-react'
import { clientName } from '../lib/client-name'
import { phoneText } from '../lib/phone-text'
import type { Client } from '../lib/records'
import type { LikelyDuplicate } from '../lib/use-duplicates'
import { PersonMark } from './person-mark'
import './likely-duplicates.css'

const reasons: Record<LikelyDuplicate['because'][number], string> = {
  phone: 'same phone',
  email: 'same e-mail',
  name: 'same name',
  similar_name: 'similar name',
}

const becauseText = (because: LikelyDuplicate['because']): string => because.map((reason) => reasons[reason]).join(', ')

interface LikelyDuplicatesProps {
  found: readonly LikelyDuplicate[]
  /** What a press does, for readers: `Open`. */
  act: string
  onChoose: (client: Client) => void
}

/** Who may already be here, with what speaks for it. */
export const LikelyDuplicates = ({ found, act, onChoose }: LikelyDuplicatesProps) => (
  <section aria-label="May already be here" className="likely-duplicates">
    <p className="sr-only" role="status">
      {found.length > 0 && `May already be here: ${found.map(({ client }) => clientName(client)).join(', ')}`}
    </p>
    {found.length > 0 && (
      <div className="duplicates">
        <p>
          <IconUsers size={15} stroke={1.8} aria-hidden /> May already be here
        </p>
        <ul>
          {found.map(({ client, because }) => (
            <li key={client.id}>
              <button type="button" onClick={() => onChoose(client)}>
                <PersonMark name={clientName(client)} size={24} />
                <span>
                  <b>
                    <span className="sr-only">{act} </span>
                    <bdi>{clientName(client)}</bdi>
                  </b>
                  <small>
                    {[
                      becauseText(because),
                      client.number,
                      client.phone === null ? null : phoneText(client.phone),
                      client.isActive ? null : 'archived',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    )}
  </section>
)
