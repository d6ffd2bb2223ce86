import { methodNames, type PaymentMethod } from '../../lib/payment-words'
import type { Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import type { useRows } from '../../lib/use-rows'
import { useStudioTime } from '../../lib/use-studio'
import { PaymentStatus } from '../../ui/payment-status'

export type PaymentRow = Outputs['payments']['list']['items'][number]

interface PaymentsTableProps {
  payments: readonly PaymentRow[]
  currency: string
  rows: Pick<ReturnType<typeof useRows>, 'current' | 'rowProps'>
  onOpen: () => void
}

const methodText = (method: PaymentMethod, reference: string | null): string =>
  reference === null ? methodNames[method] : `${methodNames[method]}, ${reference}`

export const PaymentsTable = ({ payments, currency, rows, onOpen }: PaymentsTableProps) => {
  const { today, dayOfIso, timeOf, dayAndTime } = useStudioTime()
  const whenText = (iso: string) => (dayOfIso(iso) === today ? timeOf(iso) : dayAndTime(iso))
  return (
    <table className="table money-table payments-table">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Client</th>
          <th scope="col">What</th>
          <th scope="col">Method</th>
          <th scope="col" className="num">
            {currency}
          </th>
          <th scope="col">State</th>
          <th scope="col" className="c-wide">
            Receipt
          </th>
          <th scope="col" className="c-wide">
            Recorded by
          </th>
        </tr>
      </thead>
      <tbody>
        {payments.map((payment) => (
          <tr
            key={payment.id}
            data-current={payment.id === rows.current || undefined}
            onClick={(event) => {
              event.currentTarget.querySelector<HTMLElement>('[data-row]')?.focus()
              onOpen()
            }}
          >
            <td className="tnum secondary">{whenText(payment.createdAt)}</td>
            <td>
              <button type="button" className="row-button" {...rows.rowProps(payment.id)}>
                <bdi>{payment.clientName ?? 'Without a client'}</bdi>
              </button>
            </td>
            <td className="secondary truncate c-what" title={payment.description}>
              {payment.description}
            </td>
            <td className="secondary truncate c-method" title={methodText(payment.method, payment.referenceNumber)}>
              {methodNames[payment.method]}
            </td>
            <td className="num">{amountText(payment.amountMinor, payment.currency)}</td>
            <td>
              <PaymentStatus state={payment.status} />
            </td>
            <td className="secondary c-wide">{payment.receiptNumber ?? '–'}</td>
            <td className="secondary truncate c-wide">{payment.recordedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
