import { IconCake, IconCopy, IconMail, IconNote, IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { clientName } from '../../lib/client-name'
import { phoneText } from '../../lib/phone-text'
import type { Client } from '../../lib/records'
import { useStudioTime } from '../../lib/use-studio'
import { KeyButton } from '../../ui/key-button'
import { PersonMark } from '../../ui/person-mark'
import { Status } from '../../ui/status'
import { copyPhone } from './client-page-copy'
import { birthdaySoon, monthText } from './client-page-dates'
import { usualText } from './client-page-band'
import type { ClientVisits, Week } from './client-page-visits'

interface ClientHeadProps {
  client: Client
  visits: ClientVisits
  /** Null where this person or this record takes no such act. */
  onEdit: (() => void) | null
  onNote: (() => void) | null
  more: ReactNode
}

/** Who it is and how to reach them. */
export const ClientHead = ({ client, visits, onEdit, onNote, more }: ClientHeadProps) => {
  const { today, dayOfIso, timeOf } = useStudioTime()
  const { phone, email, birthday } = client
  const here = visits.todays.find(({ status, checkedInAt }) => status === 'confirmed' && checkedInAt !== null)
  const soon = birthday === null ? null : birthdaySoon(birthday, today)
  return (
    <header className="client-head">
      <PersonMark name={clientName(client)} size={52} />
      <div className="client-id">
        <h2>
          {clientName(client)}
          {here?.checkedInAt != null && <Status state="checked_in" label={`Here since ${timeOf(here.checkedInAt)}`} />}
          {soon !== null && (
            <span className="client-birthday">
              <IconCake size={15} stroke={1.8} aria-hidden /> Birthday {soon}
            </span>
          )}
        </h2>
        <p>
          <span className="tnum">{client.number}</span>
          {phone !== null && (
            <button
              type="button"
              className="client-phone tnum"
              aria-keyshortcuts="C"
              title="Copy (C)"
              onClick={() => void copyPhone(phone)}
            >
              {phoneText(phone)}
              <IconCopy size={13} stroke={1.7} aria-hidden />
              <span className="sr-only">, copy</span>
            </button>
          )}
          {email !== null && (
            <span className="client-email">
              <IconMail size={14} stroke={1.7} aria-hidden /> {email}
            </span>
          )}
          <span>Client since {monthText(dayOfIso(client.createdAt))}</span>
        </p>
        {client.tags.length > 0 && (
          <ul className="client-tags" aria-label="Tags">
            {client.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="client-acts">
        {onNote && (
          <KeyButton keys="N" leftSection={<IconNote size={15} stroke={1.8} aria-hidden />} onClick={onNote}>
            Note
          </KeyButton>
        )}
        {onEdit && (
          <KeyButton keys="E" leftSection={<IconPencil size={15} stroke={1.8} aria-hidden />} onClick={onEdit}>
            Edit
          </KeyButton>
        )}
        {more}
      </div>
    </header>
  )
}

/** Came, missed or neither, week by week, in words. */
const weeksText = (weeks: readonly Week[]): string => {
  const count = (...wanted: Week[]) => weeks.filter((week) => wanted.includes(week)).length
  const missed = count('missed')
  return `Came in ${count('came', 'now')} of the last ${weeks.length} weeks${missed > 0 ? `, missed ${missed}` : ''}`
}

export const ClientStats = ({ visits: { completed, usual, noShows, weeks } }: { visits: ClientVisits }) => (
  <dl className="client-stats">
    <div>
      <dt>Visits</dt>
      <dd className="tnum">{completed ?? '–'}</dd>
    </div>
    <div>
      <dt>Usually</dt>
      <dd>{usual ? usualText(usual) : '–'}</dd>
    </div>
    <div>
      <dt>No-shows, 90 days</dt>
      <dd className="tnum">{noShows ?? '–'}</dd>
    </div>
    <div>
      <dt>Last 12 weeks</dt>
      <dd>
        <span className="client-weeks" role="img" aria-label={weeksText(weeks)}>
          {weeks.map((week, index) => (
            <i key={index} data-week={week} />
          ))}
        </span>
      </dd>
    </div>
  </dl>
)
