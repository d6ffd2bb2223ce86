import type { Outputs } from '../../lib/api'
import { MoneySums } from './money-sums'

/** What renewing all that is listed would bring, and how pressing it is. */
export const RenewalSums = ({ summary }: { summary: Outputs['memberships']['renewals']['summary'] }) => (
  <MoneySums
    label="What is to renew"
    currency={summary.currency}
    sums={[
      { label: 'to renew', amountMinor: summary.totalMinor },
      { label: 'expired', count: summary.overdue, ...(summary.overdue > 0 ? { tone: 'danger' as const } : {}) },
      { label: 'critical', count: summary.critical, ...(summary.critical > 0 ? { tone: 'warning' as const } : {}) },
      { label: summary.clients === 1 ? 'client' : 'clients', count: summary.clients },
    ]}
  />
)
