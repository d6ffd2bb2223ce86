import { IconArrowBackUp, IconBan, IconCash, IconHistory, IconRefresh, IconSnowflake, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { isOffice } from '../../lib/access'
import { coveredText, useEveryType } from '../../lib/covered-types'
import { useMe } from '../../lib/signed-in'
import { useStudioTime } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import { KeyButton } from '../../ui/key-button'
import { SectionTitle } from '../../ui/section-title'
import { StatePill } from '../../ui/state-pill'
import { Facts } from './facts'
import { MembershipPeriods } from './membership-periods'
import { mayCancel, mayEndFreeze, mayFreeze, unpaidInvoiceOf } from './membership-next'
import { membershipStates, type Membership } from './membership-states'
import { PanelHead } from './panel-head'

export interface MembershipActs {
  sell: () => void
  freeze: () => void
  endFreeze: () => void
  cancel: () => void
  /** What is sold and not paid comes off its invoice. */
  takeOff: () => void
  openClient: () => void
  close: () => void
}

const sessionsText = ({ status, sessionsIncluded, sessionsAvailable }: Membership) => {
  if (sessionsIncluded === null) return 'Unlimited'
  return status === 'active' || status === 'frozen'
    ? `${sessionsAvailable ?? 0} left of ${sessionsIncluded} in this period`
    : `${sessionsIncluded} in each period`
}

/** One membership: how it stands, what it was paid with, and what is done with it. */
export const MembershipPanel = ({ membership, acts }: { membership: Membership; acts: MembershipActs }) => {
  const { dayText } = useStudioTime()
  const me = useMe()
  const types = useEveryType().data?.items ?? []
  const { status, periodCount, periodUnit, currency, frozenFrom, frozenUntil, cancelledOn } = membership
  const isUnpaid = unpaidInvoiceOf(membership) !== null
  const SellIcon = isUnpaid ? IconCash : IconRefresh
  const icon = { size: 15, stroke: 1.8, 'aria-hidden': true } as const
  return (
    <div className="money-panel">
      <PanelHead
        title={membership.name}
        sub={
          <>
            <bdi>{membership.clientName}</bdi> <span className="muted">{membership.clientNumber}</span>
          </>
        }
        onClose={acts.close}
      />
      <p className="money-panel-state">
        <StatePill {...membershipStates[status]} />
        {(status === 'active' || status === 'frozen') && <span className="secondary">to {dayText(membership.endOn)}</span>}
      </p>
      <div className="money-panel-acts">
        {(isUnpaid || cancelledOn === null) && (
          <KeyButton variant="filled" keys="R" leftSection={<SellIcon {...icon} />} onClick={acts.sell}>
            {isUnpaid ? 'Take payment' : 'Renew'}
          </KeyButton>
        )}
        {mayFreeze(membership) && (
          <KeyButton keys="Z" leftSection={<IconSnowflake {...icon} />} onClick={acts.freeze}>
            Freeze
          </KeyButton>
        )}
        {mayEndFreeze(membership) && (
          <KeyButton keys="Z" leftSection={<IconSnowflake {...icon} />} onClick={acts.endFreeze}>
            End the freeze
          </KeyButton>
        )}
        {isUnpaid && (
          <KeyButton keys="C" leftSection={<IconArrowBackUp {...icon} />} onClick={acts.takeOff}>
            Take off
          </KeyButton>
        )}
        {mayCancel(membership) && !isUnpaid && (
          <KeyButton keys="C" leftSection={<IconBan {...icon} />} onClick={acts.cancel}>
            Cancel
          </KeyButton>
        )}
        <KeyButton keys="O" leftSection={<IconUser {...icon} />} onClick={acts.openClient}>
          Client
        </KeyButton>
      </div>
      <Facts
        facts={[
          ['Sessions', sessionsText(membership)],
          ['Pays for', coveredText(membership.sessionTypeIds, types)],
          [
            'Price',
            <span key="price">
              <Amount amountMinor={membership.amountMinor ?? 0} currency={currency} withCode /> every{' '}
              {periodCount === 1 ? periodUnit : `${periodCount} ${periodUnit}s`}
            </span>,
          ],
          ['Since', dayText(membership.startOn)],
          ['Ends', dayText(membership.endOn)],
          ['Rests', frozenFrom === null || frozenUntil === null ? null : `${dayText(frozenFrom)}–${dayText(frozenUntil)}`],
          ['Cancelled', cancelledOn === null ? null : `Holds to ${dayText(cancelledOn)}`],
          ['Reason', membership.cancelReason],
        ]}
      />
      <section className="money-panel-part" aria-label="Periods">
        <SectionTitle count={membership.periods.length}>Periods</SectionTitle>
        <MembershipPeriods periods={membership.periods} currency={currency} />
      </section>
      {isOffice(me.role) && (
        <Link to="/settings/audit" search={{ entity: 'membership', entityId: membership.id }} className="money-history">
          <IconHistory {...icon} /> History
        </Link>
      )}
    </div>
  )
}
