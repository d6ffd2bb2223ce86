import { IconArrowBackUp, IconCash, IconUser } from '@tabler/icons-react'
import { phoneText } from '../../lib/phone-text'
import { useStudioTime } from '../../lib/use-studio'
import { Amount } from '../../ui/amount'
import { KeyButton } from '../../ui/key-button'
import { SectionTitle } from '../../ui/section-title'
import { StatePill } from '../../ui/state-pill'
import { DocumentLine } from './document-line'
import { Facts } from './facts'
import { PanelHead } from './panel-head'
import { urgencyPill, type DueRow } from './urgency'

interface DuePanelProps {
  row: DueRow
  onTake: () => void
  onClient: () => void
  /** Takes off what is owed. */
  onCredit: () => void
  onClose: () => void
}

/** One invoice that is owed: how to reach the client, and what becomes of it. */
export const DuePanel = ({ row, onTake, onClient, onCredit, onClose }: DuePanelProps) => {
  const { dayText } = useStudioTime()
  return (
    <div className="money-panel">
      <PanelHead
        title={
          <>
            <Amount amountMinor={row.owedMinor} currency={row.currency} withCode /> owed
          </>
        }
        sub={
          <>
            <bdi>{row.clientName ?? 'Without a client'}</bdi>
            {row.clientNumber !== null && <span className="muted"> {row.clientNumber}</span>}
          </>
        }
        onClose={onClose}
      />
      <p className="money-panel-state">
        <StatePill {...urgencyPill(row)} />
        <span className="secondary">{row.description}</span>
      </p>
      <div className="money-panel-acts">
        <KeyButton variant="filled" keys="Enter" leftSection={<IconCash size={15} stroke={1.8} aria-hidden />} onClick={onTake}>
          Take the payment
        </KeyButton>
        {row.clientId !== null && (
          <KeyButton keys="O" leftSection={<IconUser size={15} stroke={1.8} aria-hidden />} onClick={onClient}>
            Client
          </KeyButton>
        )}
        <KeyButton keys="R" leftSection={<IconArrowBackUp size={15} stroke={1.8} aria-hidden />} onClick={onCredit}>
          Take off
        </KeyButton>
      </div>
      <Facts
        facts={[
          ['Phone', row.phone === null ? null : phoneText(row.phone)],
          ['E-mail', row.email],
          ['Invoiced', <Amount key="total" amountMinor={row.totalMinor} currency={row.currency} />],
          ['Issued', dayText(row.issuedOn)],
          ['Due', dayText(row.dueOn)],
          ['Last paid', row.lastPaymentOn === null ? 'never' : dayText(row.lastPaymentOn)],
          ['On its way', row.hasPendingPayment ? 'A payment is pending' : null],
        ]}
      />
      <section className="money-panel-part" aria-label="Documents">
        <SectionTitle>Documents</SectionTitle>
        <ul>
          <DocumentLine id={row.invoiceId} kind="invoice" number={row.number} />
        </ul>
      </section>
    </div>
  )
}
