import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { queries } from '../../lib/api'
import { useKeys } from '../../lib/keys'
import { openSell } from '../../lib/sell'
import { Failed } from '../../ui/failed'
import { LoadingLines } from '../../ui/loading-lines'
import { CancelMembershipForm } from './cancel-membership-form'
import { EndFreezeForm } from './end-freeze-form'
import { FreezeForm } from './freeze-form'
import { mayCancel, mayEndFreeze, mayFreeze, nextSale, unpaidInvoiceOf } from './membership-next'
import { MembershipPanel, type MembershipActs } from './membership-panel'
import type { Membership } from './membership-states'
import { RefundDialog } from './refund-dialog'

interface MembershipDetailProps {
  membershipId: string
  /** An act begins: the panel stays with this one, also when its row leaves the list. */
  onHold: () => void
  onClose: () => void
}

/** The panel of one membership, and the form of the act chosen in it. */
export const MembershipDetail = ({ membershipId, ...rest }: MembershipDetailProps) => {
  const found = useQuery(queries.memberships.get.queryOptions({ input: { id: membershipId } }))
  if (found.isError) return <Failed what="The membership" error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingLines count={6} />
  return <MembershipActsPanel membership={found.data} {...rest} />
}

const MembershipActsPanel = ({ membership, onHold, onClose }: Omit<MembershipDetailProps, 'membershipId'> & { membership: Membership }) => {
  const panel = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const [form, setForm] = useState<'freeze' | 'end-freeze' | 'cancel' | null>(null)
  const [isDone, setDone] = useState(false)
  const [isTakingOff, setTakingOff] = useState(false)
  const invoiceId = unpaidInvoiceOf(membership)
  const sale = nextSale(membership)
  const open = (act: typeof form) => {
    onHold()
    setDone(false)
    setForm(act)
  }
  const acts: MembershipActs = {
    sell: () => sale !== null && openSell(sale),
    freeze: () => open('freeze'),
    endFreeze: () => open('end-freeze'),
    cancel: () => open('cancel'),
    takeOff: () => {
      onHold()
      setTakingOff(true)
    },
    openClient: () => void navigate({ to: '/clients/$clientId', params: { clientId: membership.clientId } }),
    close: onClose,
  }
  const leave = () => {
    setForm(null)
    document.querySelector<HTMLElement>(`main [data-row="${membership.id}"]`)?.focus()
  }
  const done = () => {
    setForm(null)
    setDone(true)
  }
  // Its row may be about to go: the focus stays with what was done.
  useEffect(() => {
    if (isDone) panel.current?.querySelector<HTMLElement>('.money-panel-acts button')?.focus()
  }, [isDone])
  useKeys(
    'Membership',
    [
      // Also where nothing is left to sell: the row below may be another one's.
      { keys: 'R', label: invoiceId === null ? 'renew' : 'take payment', run: acts.sell },
      { keys: 'O', label: 'client', run: acts.openClient },
      ...(mayFreeze(membership) ? [{ keys: 'Z', label: 'freeze', run: acts.freeze, isHint: true }] : []),
      ...(mayEndFreeze(membership) ? [{ keys: 'Z', label: 'end the freeze', run: acts.endFreeze, isHint: true }] : []),
      ...(invoiceId !== null ? [{ keys: 'C', label: 'take off', run: acts.takeOff, isHint: true }] : []),
      ...(mayCancel(membership) && invoiceId === null ? [{ keys: 'C', label: 'cancel', run: acts.cancel, isHint: true }] : []),
    ],
    { isOn: form === null, isBeside: true },
  )
  const props = { membership, onDone: done, onLeave: leave }
  if (form === 'freeze') return <FreezeForm {...props} />
  if (form === 'end-freeze') return <EndFreezeForm {...props} />
  if (form === 'cancel') return <CancelMembershipForm {...props} />
  return (
    <div ref={panel}>
      <MembershipPanel membership={membership} acts={acts} />
      {isTakingOff && invoiceId !== null && (
        <RefundDialog target={{ invoiceId }} clientName={membership.clientName} number={null} onClose={() => setTakingOff(false)} />
      )}
    </div>
  )
}
