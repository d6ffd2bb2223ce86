import { AppError } from '@shared/base/app-error'
import { moneyText } from '@shared/domain/invoices/money-text'
import { leftOn, wholeValue, type RefundPart } from '@shared/domain/refunds/refund-proposal'
import { refundableSessions, sessionsWorth, valueOfSessions, type RefundableLot } from '@shared/domain/refunds/session-value'
import type { RefundSale, SaleLine } from './refund-sale'

export interface GivenLine {
  invoiceLineId: string
  /** Left out: what its sessions are worth, else what would be proposed. */
  creditedMinor?: number | undefined
  clientPackageId?: string | undefined
  /** Left out: as many as the amount pays for, or all of them. */
  sessions?: number | undefined
}

const sum = (parts: readonly { creditedMinor: number }[]): number => parts.reduce((all, { creditedMinor }) => all + creditedMinor, 0)

const tooLarge = (message: string, leftMinor: number, field: string) =>
  new AppError('REFUND_TOO_LARGE', message, { field, data: { leftMinor } })

const lotOf = (line: SaleLine, { clientPackageId }: GivenLine, field: string): SaleLine['lots'][number] | null => {
  if (clientPackageId !== undefined) {
    const lot = line.lots.find((one) => one.clientPackageId === clientPackageId)
    if (!lot) throw new AppError('INVALID', 'This package was not sold by this line.', { field: `${field}.clientPackageId` })
    return lot
  }
  if (line.lots.length > 1)
    throw new AppError('INVALID', 'Say which of the packages this line sold is taken back.', { field: `${field}.clientPackageId` })
  return line.lots[0] ?? null
}

const sessionsOf = (lot: RefundableLot & { name: string }, given: GivenLine, kept: number, field: string): number => {
  const most = refundableSessions(lot, kept)
  const sessions = given.sessions ?? (given.creditedMinor === undefined ? most : sessionsWorth(lot, given.creditedMinor, most))
  if (sessions > most)
    throw new AppError('REFUND_TOO_LARGE', `${most === 1 ? '1 session' : `${most} sessions`} of ${lot.name} can be taken back.`, {
      field: `${field}.sessions`,
      data: { maxSessions: most },
    })
  return sessions
}

const assertLeft = (sale: RefundSale, parts: readonly RefundPart[]): void => {
  const { invoice, payment, leftOnPaymentMinor, mostMinor, lines } = sale
  const text = (minor: number): string => moneyText(minor, invoice.currency)
  if (sum(parts) > mostMinor) {
    if (payment === null)
      throw tooLarge(`${text(mostMinor)} is still owed on ${invoice.number}; take off no more than that.`, mostMinor, 'lines')
    const owed = invoice.owedMinor === 0 ? '' : ` and ${text(invoice.owedMinor)} is still owed`
    throw tooLarge(`${text(leftOnPaymentMinor)} is left on this payment${owed}; take off no more than that.`, mostMinor, 'lines')
  }
  for (const line of lines) {
    const given = sum(parts.filter(({ invoiceLineId }) => invoiceLineId === line.invoiceLineId))
    if (given > leftOn(line))
      throw tooLarge(`${text(leftOn(line))} is left of ${line.row.description}; take off no more than that.`, leftOn(line), 'lines')
  }
}

/** What the desk asked to take off, held against what there is. */
export const givenParts = (sale: RefundSale, given: readonly GivenLine[], kept: ReadonlyMap<string, number>): RefundPart[] => {
  const parts = given.map((one, index) => {
    const field = `lines.${index}`
    const line = sale.lines.find(({ invoiceLineId }) => invoiceLineId === one.invoiceLineId)
    if (!line) throw new AppError('NOT_FOUND', 'There is no such line on this invoice.', { field: `${field}.invoiceLineId` })
    return { line, lot: lotOf(line, one, field), one, field }
  })
  const keys = parts.map(({ line, lot }) => `${line.invoiceLineId}:${lot?.clientPackageId ?? ''}`)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  if (twice >= 0) throw new AppError('INVALID', 'Name each line once.', { field: `lines.${twice}.invoiceLineId` })
  const found = parts.map(({ line, lot, one, field }): RefundPart => {
    const sessions = lot === null ? 0 : sessionsOf(lot, one, kept.get(lot.clientPackageId) ?? 0, field)
    const worthMinor = lot === null ? wholeValue(line, { kept, today: sale.today }) : valueOfSessions(lot, sessions)
    return {
      invoiceLineId: line.invoiceLineId,
      clientPackageId: lot?.clientPackageId ?? null,
      creditedMinor: one.creditedMinor ?? Math.min(leftOn(line), worthMinor),
      sessions,
    }
  })
  assertLeft(sale, found)
  return found
}
