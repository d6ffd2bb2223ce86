import { addDays } from '@shared/domain/time/zone'
import type { BenchApp } from './bench-app'

/** What a day at the till asks and does. */
export const atTheTill = async (owner: BenchApp['owner'], clientId: string, today: string): Promise<void> => {
  await owner.payments.catalogue()
  const { items: packs } = await owner.packages.list({})
  const [pack] = packs
  if (!pack) throw new Error('The studio sells no packages.')
  const sale = await owner.payments.process({
    clientId,
    items: [
      { kind: 'package', packageId: pack.id },
      { kind: 'free', description: 'Towel', unitPriceMinor: 20_000 },
    ],
    tenders: [{ method: 'cash', amountMinor: 900_000 }],
  })
  await owner.payments.process({
    clientId,
    invoiceId: sale.invoice.id,
    tenders: [{ method: 'cheque', amountMinor: 50_000, referenceNumber: '7' }],
  })
  const [payment] = sale.payments
  const [lot] = sale.clientPackages
  if (!payment || !lot) throw new Error('Nothing was sold.')
  for (const filter of [
    {},
    { clientId },
    { status: 'refunded' as const },
    { method: 'cash' as const },
    { from: addDays(today, -6), to: today },
    { q: 'otieno' },
  ])
    await owner.payments.list(filter)
  await owner.payments.get({ id: payment.id })
  await owner.payments.status({ transactionId: payment.transactionId })
  await owner.payments.history({ id: clientId })
  await owner.payments.invoice({ id: payment.id })
  for (const filter of [{}, { q: 'otieno' }, { clientId }, { urgency: 'overdue' as const }, { sort: 'clientName' as const }])
    await owner.payments.due(filter)
  for (const filter of [{}, { clientId }, { onDate: today }]) await owner.payments.unpaidVisits(filter)
  for (const status of ['held', 'due', 'charged', 'waived'] as const) await owner.payments.fees({ status })
  await owner.memberships.renewals({})
  await owner.memberships.renewals({ q: 'otieno' })
  for (const status of ['active', 'expired', 'frozen', 'pending', 'cancelled'] as const) await owner.memberships.list({ status })
  for (const filter of [
    {},
    { clientId },
    { expiresWithinDays: 14 },
    { isExpired: true },
    { isActive: true },
    { packageId: pack.id },
    { q: 'otieno' },
  ])
    await owner.clientPackages.list(filter)
  await owner.packages.clients({ id: pack.id })
  await owner.clientPackages.ofClient({ id: clientId })
  await owner.clientPackages.ledger({ id: lot.id })
  await owner.clientPackages.ledgerOfClient({ id: clientId })
  await owner.clientPackages.warnings({})
  await owner.clientPackages.payOptions({ id: clientId })
  await owner.clientPackages.useSession({ id: lot.id })
  for (const filter of [{}, { clientId }, { kind: 'receipt' as const }, { q: '0012' }, { from: today }]) await owner.documents.list(filter)
  for (const status of ['paid', 'unpaid', 'overdue', 'part_paid', 'credited'] as const) await owner.invoices.list({ status })
  await owner.invoices.get({ id: sale.invoice.id })
  await owner.refunds.preview({ paymentId: payment.id })
  await owner.refunds.list({})
  await owner.drawers.current()
  await owner.drawers.list({})
  await owner.clients.timeline({ id: clientId, kinds: ['money'] })
}
