import { Button } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { isDesk } from '../../lib/access'
import type { Booking, Trainer } from '../../lib/records'
import { useMe } from '../../lib/signed-in'
import { useKeepFocus } from '../../lib/use-keep-focus'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { Key } from '../../ui/key'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SectionTitle } from '../../ui/section-title'
import { NextSession } from './client-page-band'
import type { NoteDesk } from './note-desk'
import { useNoteKeys } from './note-keys'
import type { Note } from './note-remove-dialog'
import { ChangeRow } from './timeline-change'
import { MoneyRow } from './timeline-money'
import { timelineDays, type TimelineEntry, type TimelineKind } from './timeline-days'
import { TimelineFilter, timelineFilters } from './timeline-filter'
import { NoteRow } from './timeline-note'
import { useTimeline } from './timeline-query'
import { VisitRow } from './timeline-visit'

interface TimelineProps {
  clientId: string
  upcoming: readonly Booking[]
  /** The first of them after today, shown before all else. */
  next: Booking | undefined
  isAheadKnown: boolean
  /** The facts, where there is no room beside. */
  about: ReactNode
  trainers: readonly Trainer[]
  kind: TimelineKind | null
  onKind: (kind: TimelineKind | null) => void
  notes: NoteDesk
  onOpenBooking: (bookingId: string) => void
}

/** Of many bookings ahead the next few; the story below is what the page is for. */
const aheadShown = 3

const rowOf = ({ kind, id }: { kind: string; id: string }) => `${kind}-${id}`

/** What everybody must know, what lies ahead, and what has been. */
export const Timeline = ({
  clientId,
  upcoming,
  next,
  isAheadKnown,
  about,
  trainers,
  kind,
  onKind,
  notes,
  onOpenBooking,
}: TimelineProps) => {
  const { today, dayText, dayOfIso } = useStudioTime()
  const me = useMe()
  const root = useRef<HTMLDivElement>(null)
  const { found, entries, counts } = useTimeline(clientId, kind)
  const days = useMemo(() => timelineDays(entries, dayOfIso), [entries, dayOfIso])
  const noteOfRow = new Map<string, Note>([
    ...notes.pinned.map((note): [string, Note] => [rowOf({ kind: 'pin', id: note.id }), note]),
    ...entries.flatMap((entry): [string, Note][] => (entry.kind === 'note' ? [[rowOf(entry), entry.note]] : [])),
  ])
  const [isWhole, setIsWhole] = useState(false)
  const later = upcoming.filter(({ id }) => id !== next?.id)
  const others = isWhole ? later : later.slice(0, aheadShown)
  // Together, so that the first row to be drawn is the first of all and takes the focus.
  const isDrawn = isAheadKnown && notes.isKnown && !found.isPending
  const rowIds = [
    ...(next ? [rowOf({ kind: 'ahead', id: next.id })] : []),
    ...notes.pinned.map(({ id }) => rowOf({ kind: 'pin', id })),
    ...others.map(({ id }) => rowOf({ kind: 'ahead', id })),
    ...entries.map(rowOf),
  ]
  const rows = useRows(root, isDrawn ? rowIds : [])
  useNoteKeys(notes, rows.current, rows.current === null ? undefined : noteOfRow.get(rows.current), root)
  const chosenFilter = () => root.current?.querySelector<HTMLElement>('.timeline-filters [aria-pressed="true"]')
  useKeepFocus(root, rowIds.join(' '), () => (rows.current === null ? chosenFilter()?.focus() : rows.focusCurrent()))
  const markOf = (trainerId: string) => trainers.find(({ id }) => id === trainerId)
  const trainerName = (id: string) => markOf(id)?.name
  const noteRow = (note: Note, rowId: string, isOnTop: boolean): ReactNode =>
    notes.editing?.id === note.id && notes.editing.rowId === rowId ? (
      notes.editForm(note)
    ) : (
      <NoteRow note={note} isOnTop={isOnTop} rowProps={rows.rowProps(rowId)} onEdit={notes.editOf(note, rowId)} />
    )
  const entryRow = (entry: TimelineEntry): ReactNode => {
    const rowId = rowOf(entry)
    if (entry.kind === 'note') return noteRow(entry.note, rowId, false)
    if (entry.kind === 'change') return <ChangeRow entry={entry} trainerName={trainerName} rowProps={rows.rowProps(rowId)} />
    if (entry.kind === 'money') return <MoneyRow entry={entry} rowProps={rows.rowProps(rowId)} />
    return (
      <VisitRow
        visit={entry}
        mark={markOf(entry.trainerId)}
        rowProps={rows.rowProps(rowId)}
        onOpen={() => onOpenBooking(entry.bookingId)}
      />
    )
  }
  const dayName = (day: string) => (day === today ? ['Today', dayText(day).split(' ').slice(1).join(' ')] : splitDay(dayText(day)))
  if (!isDrawn) return <LoadingLines />
  return (
    <div ref={root}>
      {next && (
        <NextSession booking={next} rowProps={rows.rowProps(rowOf({ kind: 'ahead', id: next.id }))} onOpen={() => onOpenBooking(next.id)} />
      )}
      {notes.newForm}
      {notes.pinned.length > 0 && (
        <ul className="notes-pinned" aria-label="Pinned notes">
          {notes.pinned.map((note) => (
            <li key={note.id}>{noteRow(note, rowOf({ kind: 'pin', id: note.id }), true)}</li>
          ))}
        </ul>
      )}
      {about}
      {others.length > 0 && (
        <section className="client-upcoming" aria-labelledby="client-upcoming">
          <SectionTitle id="client-upcoming" count={later.length}>
            Ahead
          </SectionTitle>
          <ol className="timeline">
            {others.map((booking) => {
              const [weekday, date] = dayName(dayOfIso(booking.startsAt))
              return (
                <li key={booking.id}>
                  <h3>
                    <b>{weekday}</b>
                    <span>{date}</span>
                  </h3>
                  <div className="timeline-entries">
                    <VisitRow
                      visit={{ ...booking, reason: null }}
                      mark={markOf(booking.trainerId)}
                      rowProps={rows.rowProps(rowOf({ kind: 'ahead', id: booking.id }))}
                      onOpen={() => onOpenBooking(booking.id)}
                    />
                  </div>
                </li>
              )
            })}
          </ol>
          {later.length > others.length && (
            <Button size="xs" variant="subtle" className="client-later" onClick={() => setIsWhole(true)}>
              {later.length - others.length} more ahead
            </Button>
          )}
        </section>
      )}
      <TimelineFilter filters={timelineFilters(isDesk(me.role))} chosen={kind} counts={counts} onChoose={onKind} />
      {found.isError && <Failed what="The timeline" error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && entries.length === 0 && (
        <EmptyState icon={IconCalendarOff} title={emptyTitles[kind ?? 'all']}>
          {emptyWays[kind ?? 'all']}
        </EmptyState>
      )}
      {days.length > 0 && (
        <ol className="timeline" aria-label="Timeline">
          {days.map(({ day, entries: ofDay }) => {
            const [weekday, date] = dayName(day)
            return (
              <li key={day}>
                <h3>
                  <b>{weekday}</b>
                  <span>{date}</span>
                </h3>
                <ul className="timeline-entries">
                  {ofDay.map((entry) => (
                    <li key={rowOf(entry)}>{entryRow(entry)}</li>
                  ))}
                </ul>
              </li>
            )
          })}
        </ol>
      )}
      {found.hasNextPage && (
        <div className="timeline-more">
          <KeyButton loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Show earlier ones
          </KeyButton>
        </div>
      )}
    </div>
  )
}

const emptyTitles: Record<TimelineKind | 'all', string> = {
  all: 'Nothing yet',
  visit: 'No visit yet',
  note: 'No note yet',
  money: 'No payment yet',
  change: 'No change yet',
}

const emptyWays: Record<TimelineKind | 'all', ReactNode> = {
  all: (
    <>
      Press <Key keys="B" /> to book a session, or <Key keys="N" /> to write a note.
    </>
  ),
  visit: (
    <>
      Press <Key keys="B" /> to book a session.
    </>
  ),
  note: (
    <>
      Press <Key keys="N" /> to write a note.
    </>
  ),
  money: (
    <>
      Press <Key keys="S" /> to sell.
    </>
  ),
  change: 'The record is as it was when it came.',
}

/** `Thu 3 June 2026` → `Thu`, `3 June 2026`. */
const splitDay = (text: string): [string, string] => {
  const [weekday = '', ...date] = text.split(' ')
  return [weekday, date.join(' ')]
}
