import { IconCircleCheck } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api, queries, type Outputs } from '../../lib/api'
import { useKeepFocus } from '../../lib/use-keep-focus'
import { useKeys } from '../../lib/keys'
import { openSell } from '../../lib/sell'
import { showToast } from '../../lib/toast'
import { useCommand } from '../../lib/use-command'
import { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { EmptyState } from '../../ui/empty-state'
import { Failed } from '../../ui/failed'
import { KeyButton } from '../../ui/key-button'
import { LoadingLines } from '../../ui/loading-lines'
import { SectionTitle } from '../../ui/section-title'
import { FeesTable } from './fees-table'
import { moneyChanges } from './money-changes'
import { MoneyPage } from './money-page'
import { MoneySums } from './money-sums'
import { ReasonPanel } from './reason-panel'
import { RefundDialog } from './refund-dialog'
import { ShowMore } from './show-more'
import { VisitsTable } from './visits-table'

const pageSize = 50

type PaidNotHeld = Outputs['payments']['paidNotHeld']['items'][number]

/** What becomes of its money: where none came in, it is no longer asked for. */
const giveBack = ({ paymentId }: PaidNotHeld): string => (paymentId === null ? 'Take off' : 'Refund')

/** Visits nothing pays for, those that were paid for and did not take place, and what late cancellations and no-shows cost. */
export const UnpaidScreen = () => {
  const navigate = useNavigate()
  const { dayAndTime } = useStudioTime()
  const root = useRef<HTMLDivElement>(null)
  const found = useInfiniteQuery(
    queries.payments.unpaidVisits.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...(cursor === undefined ? {} : { cursor }), limit: pageSize, sort: '-startsAt' as const }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  const held = useQuery(queries.payments.fees.queryOptions({ input: { status: 'held', limit: 100 } }))
  const due = useQuery(queries.payments.fees.queryOptions({ input: { status: 'due', limit: 100 } }))
  const notHeld = useQuery(queries.payments.paidNotHeld.queryOptions({ input: { limit: 100 } })).data?.items ?? []
  const notCharged = useCommand(api.bookings.notCharged, { changes: moneyChanges })
  const waive = useCommand(api.bookings.waive, { changes: moneyChanges })
  const visits = found.data?.pages.flatMap(({ items }) => items) ?? []
  const fees = [...(due.data?.items ?? []), ...(held.data?.items ?? [])]
  const rows = useRows(root, [
    ...visits.map(({ bookingId }) => bookingId),
    ...notHeld.map(({ bookingId }) => bookingId),
    ...fees.map(({ id }) => id),
  ])
  const [refunding, setRefunding] = useState<PaidNotHeld | null>(null)
  const [askingFor, setAsking] = useState<string | null>(null)
  useKeepFocus(root, `${visits.length} ${notHeld.length} ${fees.length}`, rows.focusCurrent)
  const visit = visits.find(({ bookingId }) => bookingId === rows.current)
  const paid = notHeld.find(({ bookingId }) => bookingId === rows.current)
  const fee = fees.find(({ id }) => id === rows.current)
  const askedVisit = visits.find(({ bookingId }) => bookingId === askingFor)
  const askedFee = fees.find(({ id }) => id === askingFor)
  const leave = () => {
    setAsking(null)
    rows.focusCurrent()
  }
  const sellVisit = ({ clientId: of, bookingId }: { clientId: string; bookingId: string }) => openSell({ clientId: of, bookingId })
  const sellCurrent = () => {
    if (visit) sellVisit(visit)
    else if (fee && fee.status === 'due') openSell({ clientId: fee.clientId, feeId: fee.id })
  }
  const clientId = visit?.clientId ?? paid?.clientId ?? fee?.clientId
  const maySell = visit !== undefined || fee?.status === 'due'
  useKeys('Unpaid visits', [
    ...(rows.current === null ? [] : [{ keys: '↑ ↓', label: 'move', isHint: true }]),
    ...(maySell
      ? [
          { keys: 'Enter', label: 'sell', isHint: true },
          { keys: 'S', label: 'sell', run: sellCurrent },
        ]
      : []),
    ...(paid
      ? [
          { keys: 'Enter', label: giveBack(paid).toLowerCase(), isHint: true },
          { keys: 'R', label: giveBack(paid).toLowerCase(), run: () => setRefunding(paid) },
        ]
      : []),
    ...(visit ? [{ keys: 'N', label: 'not charged', run: () => setAsking(visit.bookingId), isHint: true }] : []),
    ...(fee ? [{ keys: 'W', label: 'waive', run: () => setAsking(fee.id), isHint: true }] : []),
    ...(clientId === undefined
      ? []
      : [{ keys: 'O', label: 'client', run: () => void navigate({ to: '/clients/$clientId', params: { clientId } }), isHint: true }]),
    ...(found.hasNextPage ? [{ keys: 'M', label: 'show more', run: () => void found.fetchNextPage() }] : []),
  ])
  const first = found.data?.pages[0]
  return (
    <>
      <MoneyPage at="/payments/unpaid">
        {first && first.total > 0 && (
          <MoneySums
            label="Unpaid visits"
            currency={first.currency}
            sums={[
              { label: 'not paid', amountMinor: first.totalMinor },
              { label: first.total === 1 ? 'visit' : 'visits', count: first.total },
            ]}
          />
        )}
        {found.isError && <Failed what="The unpaid visits" error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <LoadingLines count={10} />}
        {first && visits.length === 0 && (
          <EmptyState icon={IconCircleCheck} title="Every visit is paid for">
            A visit that took place without a credit, a membership or a sale is listed here.
          </EmptyState>
        )}
        <div ref={root}>
          {visits.length > 0 && (
            <VisitsTable
              visits={visits}
              rows={rows}
              by={{ head: 'Trainer', cell: ({ trainerName }) => trainerName }}
              amountMinor={({ priceMinor }) => priceMinor}
              onOpen={sellVisit}
              act={(of) =>
                askingFor === null && (
                  <KeyButton size="xs" variant="filled" keys="Enter" onClick={() => sellVisit(of)}>
                    Sell
                  </KeyButton>
                )
              }
            />
          )}
          <ShowMore
            shown={visits.length}
            total={first?.total ?? 0}
            pageSize={pageSize}
            isLoading={found.isFetchingNextPage}
            onMore={() => void found.fetchNextPage()}
          />
          {notHeld.length > 0 && (
            <section className="money-part" aria-labelledby="not-held-title">
              <SectionTitle id="not-held-title" count={notHeld.length}>
                Sold and cancelled: to be refunded or taken off
              </SectionTitle>
              <VisitsTable
                visits={notHeld}
                rows={rows}
                by={{ head: 'Sold by', cell: ({ invoiceNumber }) => invoiceNumber }}
                amountMinor={(of) => of.amountMinor}
                onOpen={setRefunding}
                act={(of) => (
                  <KeyButton size="xs" keys="Enter" onClick={() => setRefunding(of)}>
                    {giveBack(of)}
                  </KeyButton>
                )}
              />
            </section>
          )}
          {fees.length > 0 && (
            <section className="money-part" aria-labelledby="fees-title">
              <SectionTitle id="fees-title" count={fees.length}>
                Fees of late cancellations and no-shows
              </SectionTitle>
              <FeesTable
                fees={fees}
                rows={rows}
                onOpen={({ id, status, clientId: of }) => (status === 'due' ? openSell({ clientId: of, feeId: id }) : setAsking(id))}
              />
            </section>
          )}
        </div>
      </MoneyPage>
      {askedVisit && (
        <aside className="detail" aria-label="Not charged">
          <ReasonPanel
            key={askingFor}
            title="Not charged"
            sub={`${askedVisit.clientName}, ${dayAndTime(askedVisit.startsAt)}`}
            lead="Nothing is asked for this visit. It stays in the history as not charged."
            act="Do not charge"
            draftName={`not charged ${askedVisit.bookingId}`}
            onLeave={leave}
            onSave={async (reason) => {
              await notCharged.runAsync({ id: askedVisit.bookingId, reason })
              showToast(`Not charged: ${askedVisit.clientName}, ${dayAndTime(askedVisit.startsAt)}`)
              leave()
            }}
          />
        </aside>
      )}
      {refunding !== null && (
        <RefundDialog
          target={refunding.paymentId === null ? { invoiceId: refunding.invoiceId } : { paymentId: refunding.paymentId }}
          invoiceLineId={refunding.invoiceLineId}
          clientName={refunding.clientName}
          number={refunding.invoiceNumber}
          onClose={() => setRefunding(null)}
        />
      )}
      {askedFee && (
        <aside className="detail" aria-label="Waive the fee">
          <ReasonPanel
            key={askingFor}
            title="Waive the fee"
            sub={askedFee.clientName}
            lead="The fee is dropped, and a credit that was used for it returns to its lot."
            act="Waive it"
            draftName={`waive ${askedFee.id}`}
            onLeave={leave}
            onSave={async (reason) => {
              await waive.runAsync({ id: askedFee.bookingId, reason })
              showToast(`Waived the fee of ${askedFee.clientName}`)
              leave()
            }}
          />
        </aside>
      )}
    </>
  )
}
