import { AppError } from '@shared/base/app-error'
import { creditsDetail, planDetail } from '@shared/domain/payments/sold-text'
import { addDays } from '@shared/domain/time/zone'
import { getSessionType } from '../session-types'
import { taxRateFor } from '../taxes'
import { getTrainer } from '../trainers'
import type { SaleItem } from './sale-input'
import { findSellablePackage, findSellablePlan, findTrainerPrice } from './sellable.repository'
import { soldFee, soldVisit } from './sold-visit'
import { bare, type Sellable, type Selling, type SoldLine } from './sold-line'

const assertSold = (row: { name: string; archivedAt: number | null }, field: string): void => {
  if (row.archivedAt !== null) throw new AppError('ARCHIVED', `${row.name} is archived and no longer sold; choose another.`, { field })
}

type ItemOf<Kind extends SaleItem['kind']> = Extract<SaleItem, { kind: Kind }>

const soldPackage = async ({ context, today }: Selling, item: ItemOf<'package'>, field: string): Promise<Sellable> => {
  const row = await findSellablePackage(context.db, item.packageId)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such package.', { field: `${field}.packageId` })
  assertSold(row, `${field}.packageId`)
  const expiryOn = row.validDays === null ? null : addDays(today, row.validDays)
  return {
    ...bare,
    kind: 'package',
    description: row.name,
    detail: creditsDetail(row.sessionsCount, expiryOn),
    quantity: item.quantity ?? 1,
    unitPriceMinor: row.priceMinor,
    taxRateId: row.taxRateId,
    trainerId: row.trainerId,
    category: 'Packages',
    packageId: row.id,
    given: {
      kind: 'credits',
      sessions: row.sessionsCount,
      sessionTypeIds: JSON.parse(row.sessionTypeIds) as string[],
      expiryOn,
    },
  }
}

const soldMembership = async ({ context }: Selling, item: ItemOf<'membership'>, field: string): Promise<Sellable> => {
  const row = await findSellablePlan(context.db, item.planId)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such membership plan.', { field: `${field}.planId` })
  assertSold(row, `${field}.planId`)
  return {
    ...bare,
    kind: 'membership',
    description: row.name,
    detail: planDetail(row),
    unitPriceMinor: row.priceMinor,
    taxRateId: row.taxRateId,
    category: 'Memberships',
    planId: row.id,
    given: { kind: 'period', planId: row.id, membershipId: item.membershipId, startOn: item.startOn },
  }
}

const soldSingle = async ({ context: { db } }: Selling, item: ItemOf<'single_session'>, field: string): Promise<Sellable> => {
  const type = await getSessionType(db, item.sessionTypeId, `${field}.sessionTypeId`)
  assertSold(type, `${field}.sessionTypeId`)
  const trainer = item.trainerId === undefined ? null : await getTrainer(db, item.trainerId, `${field}.trainerId`)
  if (trainer) assertSold(trainer, `${field}.trainerId`)
  const own = trainer && (await findTrainerPrice(db, trainer.id, type.id))
  return {
    ...bare,
    kind: 'session',
    description: type.name,
    detail: trainer && `with ${trainer.name}`,
    quantity: item.quantity ?? 1,
    unitPriceMinor: own ?? type.priceMinor,
    taxRateId: type.taxRateId,
    trainerId: trainer?.id ?? null,
    category: type.category,
    sessionTypeId: type.id,
  }
}

const soldFree = (item: ItemOf<'free'>): Sellable => ({
  ...bare,
  kind: 'free',
  description: item.description,
  quantity: item.quantity ?? 1,
  unitPriceMinor: item.unitPriceMinor,
  taxRateId: item.taxRateId ?? null,
  category: 'Other',
})

const sellable = async (selling: Selling, item: SaleItem, field: string): Promise<Sellable> => {
  switch (item.kind) {
    case 'package':
      return soldPackage(selling, item, field)
    case 'membership':
      return soldMembership(selling, item, field)
    case 'session':
      return soldVisit(selling, item.bookingId, `${field}.bookingId`)
    case 'single_session':
      return soldSingle(selling, item, field)
    case 'fee':
      return soldFee(selling, item.feeId, `${field}.feeId`)
    case 'free':
      return soldFree(item)
  }
}

/** The items as lines: what each costs and which tax is on it, from the catalogue and not from the caller. */
export const soldLines = async (selling: Selling, items: readonly SaleItem[]): Promise<SoldLine[]> => {
  const lines: SoldLine[] = []
  for (const [index, item] of items.entries()) {
    const { taxRateId, ...line } = await sellable(selling, item, `items.${index}`)
    const rate = await taxRateFor(selling.context.db, selling.studio, taxRateId)
    lines.push({ ...line, taxName: rate?.name ?? null, taxRateBasisPoints: rate?.rateBasisPoints ?? 0 })
  }
  return lines
}
