import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isDesk } from '../../lib/access'
import { queries } from '../../lib/api'
import { clientName } from '../../lib/client-name'
import { focusNext } from '../../lib/focus-next'
import { useKeys } from '../../lib/keys'
import { closeBooking, closeMove, openBooking, usePanel } from '../../lib/panel'
import { openSell } from '../../lib/sell'
import type { Client } from '../../lib/records'
import type { SessionCard } from '../../lib/session-card'
import { useMe } from '../../lib/signed-in'
import { Page } from '../../ui/page'
import { AssignDialog } from './assign-dialog'
import { useClientActs, type AskedClientAct } from './client-page-acts'
import { ArchiveDialog } from './client-page-archive'
import { ClientAside } from './client-page-aside'
import { useClientsBeside } from './client-page-beside'
import { BookBand } from './client-page-band'
import { ClientCredits } from './client-credits'
import { ClientFacts } from './client-page-facts'
import { ClientHead, ClientStats } from './client-page-head'
import { ClientMore } from './client-page-more'
import { ClientState } from './client-page-state'
import { ClientSums } from './client-sums'
import { CreditsDialog } from './credits-dialog'
import { DocumentsDialog } from './documents-dialog'
import { useClientVisits, useFreeUsual } from './client-page-visits'
import { EraseDialog } from './erase-dialog'
import { MergeDialog } from './merge-dialog'
import { useNoteDesk } from './note-desk'
import { Timeline } from './timeline'
import type { TimelineKind } from './timeline-days'
import { timelineFilters } from './timeline-filter'

interface ClientViewProps {
  client: Client
  card: SessionCard
  /** Null where this person may not, or the record takes no change. */
  onEdit: (() => void) | null
}

/** One client as they stand. */
export const ClientView = ({ client, card, onEdit }: ClientViewProps) => {
  const navigate = useNavigate()
  const me = useMe()
  const [asked, setAsked] = useState<AskedClientAct | null>(null)
  const [explained, setExplained] = useState<{ lotId: string | null } | null>(null)
  const [kind, setKind] = useState<TimelineKind | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const isPanelTaken = usePanel((panel) => panel.isBooking || panel.moving !== null)
  // With everything twice as large there is no room beside the timeline: the facts stand over it.
  // Paper takes what the screen shows: drawn anew while it is printed, the last rows would be cut off.
  const isWide = useMediaQuery('print, (min-width: 1000px)', true, { getInitialValueInEffect: false })
  const trainers = useQuery(queries.trainers.list.queryOptions({ input: { limit: 100, sort: 'name' } })).data?.items ?? []
  const trainerName = (id: string) => trainers.find((trainer) => trainer.id === id)?.name
  const visits = useClientVisits(client)
  const isLive = client.isActive && !client.isErased
  const hasNext = visits.next !== undefined
  const free = useFreeUsual(visits.usual, isLive && visits.isUpcomingKnown && !hasNext)
  const notes = useNoteDesk(client.id)
  const more = useClientActs(client, setAsked)
  const beside = useClientsBeside(client.id)
  const onNote = client.isErased || client.mergedIntoId !== null ? null : notes.write
  const seesMoney = isDesk(me.role)
  const filters = timelineFilters(seesMoney)
  const onSell = isLive && seesMoney ? () => openSell({ clientId: client.id }) : null
  const explain = (lotId: string | null) => setExplained({ lotId })
  const restore = more.acts.find(({ keys }) => keys === 'R')?.run ?? null
  /** The panel holds one thing: a session takes the place of a booking being made, which keeps its draft. */
  const open = (bookingId: string) => {
    setAsked(null)
    if (isPanelTaken) {
      closeBooking()
      closeMove()
    }
    setOpenId(bookingId)
  }
  useKeys(
    'Client',
    [
      { keys: '↑ ↓', label: 'move', isHint: true },
      { keys: 'Enter', label: 'open', isHint: true },
      { keys: 'B', label: 'book', run: () => openBooking(), isHint: true },
      ...(onSell ? [{ keys: 'S', label: 'sell', run: onSell, isHint: true }] : []),
      ...(client.isErased ? [] : [{ keys: 'L', label: 'credits', run: () => explain(null), isHint: true }]),
      ...(onNote ? [{ keys: 'N', label: 'note', run: onNote, isHint: true }] : []),
      ...(onEdit ? [{ keys: 'E', label: 'edit', run: onEdit, isHint: true }] : []),
      ...more.acts.flatMap(({ keys, label, run }) => (keys === undefined ? [] : [{ keys, label: label.toLowerCase(), run }])),
      { keys: `1 – ${filters.length}`, label: 'filter', isHint: true },
      ...filters.map((filter, index) => ({
        keys: String(index + 1),
        label: `show ${filter.label.toLowerCase()}`,
        run: () => setKind(filter.kind),
      })),
      ...(beside.before || beside.after ? [{ keys: '[ ]', label: 'client before, after', isHint: true }] : []),
      ...(beside.before ? [{ keys: '[', label: 'client before', run: beside.before }] : []),
      ...(beside.after ? [{ keys: ']', label: 'client after', run: beside.after }] : []),
      { keys: 'Esc', label: 'all clients', run: () => void navigate({ to: '/clients' }), isHint: true },
    ],
    // With a session in the panel its keys are meant.
    { isOn: openId === null || isPanelTaken },
  )
  const closeCard = () => {
    setOpenId(null)
    focusNext(() => document.querySelector<HTMLElement>('[data-row][tabindex="0"]'))
  }
  const seed = isLive
    ? {
        clientId: client.id,
        ...(free && { trainerId: free.trainerId, sessionTypeId: free.sessionTypeId, onDate: free.onDate, startsAt: free.startsAt }),
      }
    : undefined
  const problem = more.problem ?? notes.problem?.message ?? null
  const facts = !client.isErased && (
    <>
      <div className="client-money">
        {seesMoney && <ClientSums clientId={client.id} onDocuments={() => setAsked('documents')} />}
        <ClientCredits clientId={client.id} onSell={onSell} onExplain={explain} />
      </div>
      <ClientFacts client={client} trainer={trainers.find(({ id }) => id === client.primaryTrainerId)} />
    </>
  )
  return (
    <>
      <Page title="Clients" sub={clientName(client)} seed={seed}>
        <div className="client">
          <ClientHead client={client} visits={visits} onEdit={onEdit} onNote={onNote} more={<ClientMore acts={more.acts} />} />
          <ClientStats visits={visits} />
          {problem !== null && (
            <p className="problem client-problem" role="alert">
              {problem}
            </p>
          )}
          {isLive ? (
            visits.isUpcomingKnown && !hasNext && <BookBand visits={visits} free={free} trainerName={trainerName} />
          ) : (
            <ClientState client={client} onRestore={restore} isRestoring={more.isRestoring} />
          )}
          <Timeline
            clientId={client.id}
            upcoming={visits.upcoming}
            next={visits.next}
            isAheadKnown={visits.isUpcomingKnown}
            about={!isWide && facts}
            trainers={trainers}
            kind={kind}
            onKind={setKind}
            notes={notes.desk}
            onOpenBooking={open}
          />
        </div>
      </Page>
      {!isPanelTaken && openId !== null && <ClientAside bookingId={openId} card={card} onClose={closeCard} />}
      {!isPanelTaken && openId === null && isWide && facts && (
        <aside className="detail client-about" aria-label="About">
          {facts}
        </aside>
      )}
      {notes.dialog}
      {asked === 'merge' && (
        <MergeDialog
          client={client}
          trainerName={trainerName}
          onClose={() => setAsked(null)}
          onMerged={(survivor) => {
            setAsked(null)
            if (survivor.id !== client.id) void navigate({ to: '/clients/$clientId', params: { clientId: survivor.id } })
          }}
        />
      )}
      {asked === 'assign' && <AssignDialog client={client} onClose={() => setAsked(null)} />}
      {asked === 'documents' && <DocumentsDialog client={client} onClose={() => setAsked(null)} />}
      {explained && (
        <CreditsDialog clientId={client.id} clientName={clientName(client)} lotId={explained.lotId} onClose={() => setExplained(null)} />
      )}
      {asked === 'archive' && <ArchiveDialog client={client} onClose={() => setAsked(null)} onOpenBooking={open} />}
      {asked === 'erase' && <EraseDialog client={client} onClose={() => setAsked(null)} onOpenBooking={open} />}
    </>
  )
}
