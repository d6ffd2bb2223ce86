import { useQuery } from '@tanstack/react-query'
import { IconCalendarX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { isDesk, isOffice } from '../../lib/access'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { lotText } from '../../lib/lot-words'
import { useMe } from '../../lib/signed-in'
import { useStudioTime } from '../../lib/use-studio'
import { CreditPips } from '../../ui/credit-pips'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { LotActForm, type LotAct } from './lot-act-form'
import { LotLedger, returnableEntry } from './lot-ledger'
import { isInUse } from './lots-in-use'

interface CreditsDialogProps {
  clientId: string
  clientName: string
  /** The lot to begin with; the first one in use where none is named. */
  lotId: string | null
  onClose: () => void
}

/** Where a balance comes from, line by line, and what may be done to the lot. */
export const CreditsDialog = ({ clientId, clientName, lotId, onClose }: CreditsDialogProps) => {
  const me = useMe()
  const { dayText } = useStudioTime()
  const [chosen, setChosen] = useState(lotId)
  const [act, setAct] = useState<LotAct | null>(null)
  const found = useQuery(queries.clientPackages.ofClient.queryOptions({ input: { id: clientId } }))
  const lots = found.data?.items ?? []
  const lot = lots.find(({ id }) => id === chosen) ?? lots.find(isInUse) ?? lots[0]
  const ledger = useQuery(queries.clientPackages.ledger.queryOptions({ input: { id: lot?.id ?? 'none' }, enabled: lot !== undefined }))
  const entries = ledger.data?.items ?? []
  const returnable = returnableEntry(entries)
  const offered: { keys: string; label: string; act: LotAct; isOffered: boolean }[] = [
    { keys: 'U', label: 'Use a session', act: { kind: 'use' }, isOffered: lot !== undefined && lot.isActive && lot.sessionsAvailable > 0 },
    {
      keys: 'R',
      label: 'Give back a use',
      act: { kind: 'return', entryId: returnable?.id ?? '' },
      isOffered: isDesk(me.role) && returnable !== undefined,
    },
    { keys: 'D', label: 'Change the last day', act: { kind: 'extend' }, isOffered: lot !== undefined && isDesk(me.role) },
    {
      keys: 'X',
      label: 'End it now',
      act: { kind: 'expire' },
      isOffered: lot !== undefined && isOffice(me.role) && lot.sessionsAvailable > 0,
    },
  ]
  const acts = offered.filter(({ isOffered }) => isOffered)
  const root = useRef<HTMLDivElement>(null)
  const isRead = ledger.data !== undefined
  // The window came before what it shows, and a form takes its button away.
  useEffect(() => {
    if (isRead && act === null) root.current?.querySelector<HTMLElement>('.lot-acts button')?.focus()
  }, [isRead, act])
  const choose = (id: string) => {
    setAct(null)
    setChosen(id)
  }
  useKeys(
    'Credits',
    [
      ...acts.map(({ keys, label, act: asked }) => ({ keys, label: label.toLowerCase(), run: () => setAct(asked), isHint: true })),
      ...lots.slice(0, 9).map(({ id, name }, index) => ({ keys: String(index + 1), label: name, run: () => choose(id) })),
    ],
    { isOn: act === null, isBeside: true },
  )
  return (
    <Dialog title={`Credits of ${clientName}`} isOpen onClose={onClose} size="xl">
      <div className="credits-dialog" ref={root}>
        {found.isError && <Failed what="The credits" error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <LoadingLines count={4} />}
        {found.data && !lot && (
          <EmptyState icon={IconCalendarX} title="No package yet">
            A package is sold at the till; its credits are explained here.
          </EmptyState>
        )}
        {lots.length > 1 && (
          <div className="lot-choice" role="group" aria-label="Packages">
            {lots.map(({ id, name, sessionsAvailable }, index) => (
              <KeyButton
                key={id}
                size="xs"
                variant={id === lot?.id ? 'light' : 'default'}
                {...(index < 9 ? { keys: String(index + 1) } : {})}
                aria-pressed={id === lot?.id}
                onClick={() => choose(id)}
              >
                {name}, {sessionsAvailable} left
              </KeyButton>
            ))}
          </div>
        )}
        {lot && (
          <>
            <div className="lot-head">
              <h3>{lot.name}</h3>
              <CreditPips used={lot.used} held={lot.reserved} free={lot.sessionsAvailable} expired={lot.expired} />
              <p>{lotText(lot, dayText)}</p>
            </div>
            {ledger.isError && <Failed what="The ledger" error={ledger.error} onRetry={() => void ledger.refetch()} />}
            {ledger.isPending && <LoadingLines count={4} />}
            {ledger.data && <LotLedger lot={ledger.data.lot} entries={entries} />}
            {act === null ? (
              <div className="lot-acts">
                {acts.map(({ keys, label, act: asked }, index) => (
                  <KeyButton key={keys} size="xs" keys={keys} data-autofocus={index === 0 || undefined} onClick={() => setAct(asked)}>
                    {label}
                  </KeyButton>
                ))}
              </div>
            ) : (
              <LotActForm key={act.kind} lot={lot} act={act} onLeave={() => setAct(null)} />
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}
