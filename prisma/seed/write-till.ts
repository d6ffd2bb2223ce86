import { dayOf, dayInterval, type Day } from '@shared/domain/time/zone'
import type { WriteContext } from '../../src-main/core/context'
import { insertRows } from './insert-rows'
import { studio } from './kilele'
import { packs, plans, tillRules, vat, type PackKey, type PlanKey } from './till-catalogue'
import type { SeedLot, SeedMembership, TillPlan } from './till-plan'
import { saleRows, type SaleIds } from './till-rows'

type Tx = WriteContext['tx']

interface Catalogue {
  nextId: () => string
  typeIds: Record<string, string>
  createdAt: number
}

const idsOf = <Key extends string>(keys: readonly Key[], nextId: () => string): Record<Key, string> =>
  Object.fromEntries(keys.map((key) => [key, nextId()])) as Record<Key, string>

/** What is sold, its tax, and the rules of the till. */
export const writeCatalogue = async (tx: Tx, { nextId, typeIds, createdAt }: Catalogue) => {
  const rateId = nextId()
  await insertRows(tx, 'tax_rate', [{ id: rateId, ...vat, createdAt }])
  await tx.studio.updateMany({ data: { ...tillRules, defaultTaxRateId: rateId } })
  const packIds = idsOf(Object.keys(packs) as PackKey[], nextId)
  const planIds = idsOf(Object.keys(plans) as PlanKey[], nextId)
  const packRows = Object.entries(packs) as [PackKey, (typeof packs)[PackKey]][]
  await insertRows(
    tx,
    'session_package',
    packRows.map(([key, { types: _types, ...pack }]) => ({ id: packIds[key], ...pack, currency: studio.currency, createdAt })),
  )
  await insertRows(
    tx,
    'session_package_type',
    packRows.flatMap(([key, { types }]) => types.map((type) => ({ packageId: packIds[key], sessionTypeId: typeIds[type] ?? '' }))),
  )
  await insertRows(
    tx,
    'membership_plan',
    (Object.entries(plans) as [PlanKey, (typeof plans)[PlanKey]][]).map(([key, plan]) => ({
      id: planIds[key],
      ...plan,
      currency: studio.currency,
      periodUnit: 'month',
      periodCount: 1,
      createdAt,
    })),
  )
  return { packIds, planIds }
}

const writeLots = async (tx: Tx, plan: TillPlan, lineIds: ReadonlyMap<SeedLot, string>, { nextId, packIds, deskId, typeIds }: SaleIds) => {
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
        .map(({ kind, reserved, used, expired, bookingId, at }) =>
          entry(id, at, {
            kind,
            reservedDelta: reserved,
            usedDelta: used,
            expiredDelta: expired,
            bookingId,
            ...(kind === 'expire' ? { byStaffUserId: null } : {}),
          }),
        ),
    ]),
  )
  return new Map(lots.map(({ id, lot }) => [lot, id]))
}

const writeMemberships = async (
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

const floatMinor = 500_000

/** A drawer for each day with cash: counted and banked in the evening, today's still open. */
const writeDrawers = async (
  tx: Tx,
  cash: readonly { paymentId: string; amountMinor: number; at: number; onDay: Day }[],
  today: Day,
  { nextId, deskId }: SaleIds,
) => {
  const days = [...Map.groupBy(cash, ({ onDay }) => onDay)].toSorted(([a], [b]) => a.localeCompare(b))
  for (const [onDay, movements] of days) {
    const id = nextId()
    const { from, until } = dayInterval(onDay, studio.timeZone)
    const first = Math.min(...movements.map(({ at }) => at))
    await insertRows(tx, 'drawer', [
      {
        id,
        deskNumber: 1,
        openedAt: Math.min(first, from + 6 * 3_600_000),
        openedOn: onDay,
        openedById: deskId,
        floatMinor,
        currency: studio.currency,
      },
    ])
    await insertRows(
      tx,
      'cash_movement',
      movements.map(({ paymentId, amountMinor, at }) => ({
        id: nextId(),
        drawerId: id,
        kind: 'sale',
        amountMinor,
        paymentId,
        byStaffUserId: deskId,
        at,
      })),
    )
    if (onDay === today) continue
    const expectedMinor = floatMinor + movements.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    const countedMinor = Number(onDay.slice(-2)) % 9 === 4 ? expectedMinor - 20_000 : expectedMinor
    await tx.drawer.update({
      where: { id },
      data: {
        closedAt: new Date(until - 2 * 3_600_000),
        closedById: deskId,
        expectedMinor,
        countedMinor,
        bankedMinor: countedMinor - floatMinor,
      },
      select: { id: true },
    })
  }
}

/** Writes the plan of the till: documents in the order of their numbers, then what they sold, then what of it was used. */
export const writeTill = async (tx: Tx, plan: TillPlan, ids: SaleIds, now: number): Promise<void> => {
  const lastOf = new Map<string, number>()
  const nextOf = (kind: 'invoice' | 'receipt', at: number): number => {
    const series = `${kind} ${dayOf(at, studio.timeZone).slice(0, 4)}`
    const next = (lastOf.get(series) ?? 0) + 1
    lastOf.set(series, next)
    return next
  }
  const sales = plan.sales.map((sale) => {
    const sequences = { invoice: nextOf('invoice', sale.at), receipt: sale.paidShare > 0 ? nextOf('receipt', sale.at) : 0 }
    return saleRows(sale, sequences, ids)
  })
  await insertRows(
    tx,
    'document',
    sales.flatMap(({ documents }) => documents),
  )
  await insertRows(
    tx,
    'invoice',
    sales.map(({ invoice }) => invoice),
  )
  await insertRows(
    tx,
    'invoice_line',
    sales.map(({ line }) => line),
  )
  const paid = sales.flatMap(({ payment, lineId, onDay }) => (payment ? [{ payment, lineId, onDay }] : []))
  await insertRows(
    tx,
    'payment',
    paid.map(({ payment }) => payment),
  )
  await insertRows(
    tx,
    'payment_line',
    paid.map(({ payment, lineId }) => ({ paymentId: payment.id, invoiceLineId: lineId, amountMinor: payment.amountMinor })),
  )
  const lineIdBySale = new Map(sales.map(({ sale, lineId }) => [sale, lineId]))
  const lineIdByLot = new Map(sales.flatMap(({ sale, lineId }) => (sale.item.kind === 'package' ? [[sale.item.lot, lineId] as const] : [])))
  const lotIds = await writeLots(tx, plan, lineIdByLot, ids)
  const membershipIds = await writeMemberships(tx, plan, (sale) => lineIdBySale.get(sale) ?? '', ids)
  await tx.$executeRawUnsafe(
    `UPDATE booking SET cover = c.value ->> 1, clientPackageId = c.value ->> 2, membershipId = c.value ->> 3 FROM json_each(?) c WHERE booking.id = c.value ->> 0`,
    JSON.stringify(
      plan.covers.map(({ bookingId, cover, lot, membership }) => [
        bookingId,
        cover,
        lot === null ? null : (lotIds.get(lot) ?? null),
        membership === null ? null : (membershipIds.get(membership) ?? null),
      ]),
    ),
  )
  const cash = paid
    .filter(({ payment }) => payment.method === 'cash')
    .map(({ payment, onDay }) => ({ paymentId: payment.id, amountMinor: payment.amountMinor, at: payment.paidAt, onDay }))
  await writeDrawers(tx, cash, dayOf(now, studio.timeZone), ids)
}
