import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { queries } from '../../lib/api'
import { expiryWarning, lotText, type Lot } from '../../lib/lot-words'
import { openSell } from '../../lib/sell'
import { useStudioTime } from '../../lib/use-studio'
import { CreditPips } from '../../ui/credit-pips'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { SectionTitle } from '../../ui/section-title'
import { isInUse } from './lots-in-use'
import { MembershipCard } from './membership-card'

interface ClientCreditsProps {
  clientId: string
  /** Null where this person does not sell. */
  onSell: (() => void) | null
  /** Opens the ledger of a lot. */
  onExplain: (lotId: string) => void
}

/** What a client has bought and not used up, each lot with what explains it one key away. */
export const ClientCredits = ({ clientId, onSell, onExplain }: ClientCreditsProps) => {
  const [isWhole, setIsWhole] = useState(false)
  const found = useQuery(queries.clientPackages.ofClient.queryOptions({ input: { id: clientId } }))
  const memberships = useQuery(queries.memberships.list.queryOptions({ input: { clientId, limit: 10, sort: '-endOn' } })).data?.items ?? []
  const running = memberships.filter(({ status }) => status === 'active' || status === 'frozen' || status === 'pending')
  const lots = found.data?.items ?? []
  const inUse = lots.filter(isInUse)
  const past = lots.filter((lot) => !isInUse(lot))
  return (
    <section aria-labelledby="client-credits">
      <SectionTitle
        id="client-credits"
        right={
          onSell && (
            <KeyButton size="xs" keys="S" onClick={onSell}>
              Sell a pack
            </KeyButton>
          )
        }
      >
        Credits
      </SectionTitle>
      {found.isError && <Failed what="The credits" error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && inUse.length === 0 && running.length === 0 && <p className="muted">No package in use, and no membership.</p>}
      {inUse.map((lot, index) => (
        <LotCard key={lot.id} lot={lot} hasKey={index === 0} onExplain={() => onExplain(lot.id)} />
      ))}
      {running.map((membership) => (
        <MembershipCard key={membership.id} membership={membership} onPay={onSell && ((seed) => openSell({ clientId, ...seed }))} />
      ))}
      {past.length > 0 && (
        <button type="button" className="lots-past" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          <IconChevronRight size={14} stroke={1.8} aria-hidden />
          {past.length === 1 ? '1 package used up or ended' : `${past.length} packages used up or ended`}
        </button>
      )}
      {isWhole && past.map((lot) => <LotCard key={lot.id} lot={lot} hasKey={false} onExplain={() => onExplain(lot.id)} />)}
    </section>
  )
}

interface LotCardProps {
  lot: Lot
  /** The first one carries the key. */
  hasKey: boolean
  onExplain: () => void
}

const LotCard = ({ lot, hasKey, onExplain }: LotCardProps) => {
  const { dayText } = useStudioTime()
  const warning = expiryWarning(lot)
  return (
    <article className="lot" aria-label={lot.name}>
      <header>
        <b>{lot.sessionsAvailable} available</b>
        <CreditPips used={lot.used} held={lot.reserved} free={lot.sessionsAvailable} expired={lot.expired} />
      </header>
      <p>
        {lot.name}
        {lot.trainerName !== null && `, with ${lot.trainerName.split(' ')[0]} only`}
      </p>
      <p className="lot-words">{lotText(lot, dayText)}</p>
      {warning !== null && (
        <p className="lot-warning">
          <IconAlertTriangle size={14} stroke={1.9} aria-hidden /> {warning}
        </p>
      )}
      <KeyButton size="xs" variant="subtle" {...(hasKey ? { keys: 'L' } : {})} onClick={onExplain}>
        Ledger<span className="sr-only"> of {lot.name}</span>
      </KeyButton>
    </article>
  )
}
