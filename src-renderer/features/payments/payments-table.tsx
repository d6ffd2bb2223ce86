import { methodNames, type PaymentMethod } from '../../lib/payment-words'
import type { Outputs } from '../../lib/api'
import { amountText } from '../../lib/money'
import { useStudioTime } from '../../lib/use-studio'
import { PaymentStatus } from '../../ui/payment-status'
import { MoneyTable, RowButton, type MoneyRows } from './money-table'

export type PaymentRow = Outputs['payments']['list']['items'][number]

interface PaymentsTableProps {
  payments: readonly PaymentRow[]
  currency: string
  rows: MoneyRows
  onOpen: () => void
}

const methodText = (method: PaymentMethod, reference: string | null): string =>
  reference === null ? methodNames[method] : `${methodNames[method]}, ${reference}`

export const PaymentsTable = ({ payments, currency, rows, onOpen }: PaymentsTableProps) => {
  const { today, dayOfIso, timeOf, dayAndTime } = useStudioTime()
  return (
    <MoneyTable
      className="payments-table"
      list={payments}
      idOf={({ id }) => id}
      rows={rows}
      onOpen={onOpen}
      columns={[
        {
          head: 'Time',
          className: 'tnum secondary',
          title: ({ createdAt }) => dayAndTime(createdAt),
          cell: ({ createdAt }) => (dayOfIso(createdAt) === today ? timeOf(createdAt) : dayAndTime(createdAt)),
        },
        {
          head: 'Client',
          cell: ({ id, clientName }) => (
            <RowButton id={id} rows={rows}>
              <bdi>{clientName ?? 'Without a client'}</bdi>
            </RowButton>
          ),
        },
        {
          head: 'What',
          className: 'secondary truncate c-what',
          title: ({ description }) => description,
          cell: ({ description }) => description,
        },
        {
          head: 'Method',
          className: 'secondary truncate',
          title: ({ method, referenceNumber }) => methodText(method, referenceNumber),
          cell: ({ method }) => methodNames[method],
        },
        { head: currency, className: 'num', cell: (payment) => amountText(payment.amountMinor, payment.currency) },
        { head: 'State', cell: ({ status }) => <PaymentStatus state={status} /> },
        { head: 'Receipt', className: 'secondary c-wide', cell: ({ receiptNumber }) => receiptNumber ?? '–' },
        { head: 'Recorded by', className: 'secondary truncate c-wide', cell: ({ recordedBy }) => recordedBy },
      ]}
    />
  )
}
