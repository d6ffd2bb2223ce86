import { dayOf } from '@shared/domain/time/zone'
import type { WriteContext } from '../../src-main/core/context'
import { insertRows } from './insert-rows'
import { studio } from './kilele'
import { packs, plans } from './till-catalogue'
import type { SeedLot, SeedMembership, SeedRefund, TillPlan } from './till-plan'
import type { SaleIds } from './till-rows'

type Tx = WriteContext['tx']

/** Lots of credits with their ledgers; answers the ids of the lots. */
export const writeLots = async (
  tx: Tx,
  plan: TillPlan,
  lineIds: ReadonlyMap<SeedLot, string>,
  refundIds: ReadonlyMap<SeedRefund, string>,
  { nextId, packIds, deskId, typeIds }: SaleIds,
) => {
  const lots = plan.lots.map(({ clientId, lot }) => ({ id: nextId(), clientId, lot, pack: packs[lot.pack] }))
  await insertRows(
    tx,
    'client_package',
    lots.map(({ id, clientId, lot, pack }) => ({
      id,
      clientId,
      packageId: packIds[lot.pack],
      invoiceLineId: lineIds.get(lot) ?? null,
      name: pack.name,
      priceMinor: pack.priceMinor,
      currency: studio.currency,
      purchasedAt: lot.boughtAt,
      purchasedOn: dayOf(lot.boughtAt, studio.timeZone),
      expiryOn: lot.expiryOn,
    })),
  )
  await insertRows(
    tx,
    'client_package_type',
    lots.flatMap(({ id, pack }) => pack.types.map((type) => ({ clientPackageId: id, sessionTypeId: typeIds[type] ?? '' }))),
  )
  const entry = (clientPackageId: string, at: number, values: Record<string, string | number | null>) => ({
    id: nextId(),
    clientPackageId,
    boughtDelta: 0,
    reservedDelta: 0,
    usedDelta: 0,
    expiredDelta: 0,
    refundedDelta: 0,
    refundId: null,
    bookingId: null,
    byStaffUserId: deskId,
    at,
    kind: 'purchase',
    ...values,
  })
  await insertRows(
    tx,
    'credit_entry',
    lots.flatMap(({ id, lot, pack }) => [
      entry(id, lot.boughtAt, { boughtDelta: pack.sessionsCount }),
      ...lot.lines
        .toSorted((a, b) => a.at - b.at)

        .map(({ kind, reserved, used, expired, refund, bookingId, at }) =>
          entry(id, at, {
            kind,
            reservedDelta: reserved,
            usedDelta: used,
            expiredDelta: expired,
            refundedDelta: refund?.sessions ?? 0,
            refundId: refund ? (refundIds.get(refund) ?? null) : null,
            bookingId,
            ...(kind === 'expire' ? { byStaffUserId: null } : {}),
          }),
        ),
    ]),
  )
  return new Map(lots.map(({ id, lot }) => [lot, id]))
}

/** Memberships with their periods and what those include; answers the ids of the memberships. */
export const writeMemberships = async (
  tx: Tx,
  plan: TillPlan,
  lineIdOf: (sale: SeedMembership['periods'][number]['sale']) => string,
  { nextId, planIds, deskId }: SaleIds,
) => {
  const rows = plan.memberships
    .filter(({ membership }) => membership.periods.length > 0)
    .map(({ clientId, membership }) => ({ id: nextId(), clientId, membership, sold: plans[membership.plan] }))
  await insertRows(
    tx,
    'membership',
    rows.map(({ id, clientId, membership, sold }) => ({
      id,
      clientId,
      planId: planIds[membership.plan],
      name: sold.name,
      status: membership.isCancelled ? 'cancelled' : 'active',
      startOn: membership.startOn,
      endOn: membership.endOn,
      priceMinor: sold.priceMinor,
      currency: studio.currency,
      periodUnit: 'month',
      periodCount: 1,
      sessionsIncluded: sold.sessionsIncluded,
      cancelledAt: membership.isCancelled ? (membership.periods.at(-1)?.sale.at ?? 0) + 1 : null,
      cancelledOn: membership.isCancelled ? membership.endOn : null,
      cancelReason: membership.isCancelled ? 'Moves to Mombasa' : null,
      createdAt: membership.periods[0]?.sale.at ?? 0,
    })),
  )
  const periods = rows.flatMap(({ id, clientId, membership, sold }) =>
    membership.periods.map((period) => ({ id: nextId(), membershipId: id, clientId, sold, period, isPaid: period.sale.paidShare === 1 })),
  )
  await insertRows(
    tx,
    'membership_period',
    periods.map(({ id, membershipId, sold, period, isPaid }) => ({
      id,
      membershipId,
      startOn: period.startOn,
      endOn: period.endOn,
      amountMinor: sold.priceMinor,
      status: isPaid ? 'active' : 'pending',
      invoiceLineId: lineIdOf(period.sale),
      activatedAt: isPaid ? period.sale.at : null,
      createdAt: period.sale.at,
    })),
  )
  const included = periods.flatMap(({ id, clientId, sold, period, isPaid }) =>
    isPaid && sold.sessionsIncluded !== null
      ? [{ id: nextId(), periodId: id, clientId, sold, period, sessions: sold.sessionsIncluded }]
      : [],
  )
  await insertRows(
    tx,
    'client_package',
    included.map(({ id, periodId, clientId, sold, period }) => ({
      id,
      clientId,
      membershipPeriodId: periodId,
      name: sold.name,
      priceMinor: 0,
      currency: studio.currency,
      purchasedAt: period.sale.at,
      purchasedOn: period.startOn,
      expiryOn: period.endOn,
    })),
  )
  await insertRows(
    tx,
    'credit_entry',
    included.map(({ id, period, sessions }) => ({
      id: nextId(),
      clientPackageId: id,
      kind: 'purchase',
      boughtDelta: sessions,
      byStaffUserId: deskId,
      at: period.sale.at,
    })),
  )
  return new Map(rows.map(({ id, membership }) => [membership, id]))
}
