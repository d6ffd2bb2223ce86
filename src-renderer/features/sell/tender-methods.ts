import { IconBuildingBank, IconCash, IconCreditCard, IconDeviceMobile, IconWriting } from '@tabler/icons-react'
import { amountFromText } from '../../lib/money'
import { newTender, type SaleDraft, type SaleMethod, type TenderRow } from './sale-draft'
import type { SaleSum } from './sale-sum'

export const tenderMethods = [
  { method: 'cash', label: 'Cash', keys: 'F5', icon: IconCash },
  { method: 'mpesa', label: 'M-Pesa', keys: 'F6', icon: IconDeviceMobile },
  { method: 'card', label: 'Card', keys: 'F7', icon: IconCreditCard },
  { method: 'bank_transfer', label: 'Bank', keys: 'F8', icon: IconBuildingBank },
  { method: 'cheque', label: 'Cheque', keys: 'F9', icon: IconWriting },
] as const satisfies readonly { method: SaleMethod; label: string; keys: string; icon: unknown }[]

type Tenders = Pick<SaleDraft, 'tenders' | 'currentTender'>

/** A row that pays a part keeps it, and the next one pays what is left; else the row is paid another way. */
export const withMethod = ({ tenders, currentTender }: Tenders, method: SaleMethod, sum: SaleSum): Tenders => {
  const current = sum.rows.find(({ row }) => row.key === currentTender)
  // There is one drawer: cash is taken once. Of the others a part there is already is meant once nothing is left for another.
  const there = tenders.find((row) => row.method === method && (method === 'cash' || row.key !== currentTender))
  if (there && (method === 'cash' || sum.owedMinor === 0)) {
    const isUntouched = ({ key, amountText, reference }: TenderRow) => key === currentTender && amountText === '' && reference === ''
    return { tenders: tenders.filter((row) => row === there || !isUntouched(row)), currentTender: there.key }
  }
  const isPart = current !== undefined && current.amountMinor > 0 && current.amountMinor < current.beforeMinor && sum.owedMinor > 0
  if (isPart && (current.row.method !== method || current.row.amountText !== '')) {
    const row = newTender(method)
    return { tenders: [...tenders, row], currentTender: row.key }
  }
  // What was handed over in cash is no amount of a card: all that is left is.
  const isWhole = current === undefined || current.givenMinor >= current.beforeMinor || current.problem !== null
  const paidBy = (row: TenderRow): TenderRow =>
    row.method === method ? row : { ...row, method, reference: '', ...(isWhole ? { amountText: '' } : {}) }
  return { tenders: tenders.map((row) => (row.key === currentTender ? paidBy(row) : row)), currentTender }
}

/** At least one row stays. */
export const withoutTender = ({ tenders, currentTender }: Tenders, key: string): Tenders => {
  const left = tenders.filter((row) => row.key !== key)
  const rows = left.length > 0 ? left : [newTender()]
  return { tenders: rows, currentTender: rows.some((row) => row.key === currentTender) ? currentTender : rows.at(-1)!.key }
}

/** `11000` as `11,000`; what is no amount stays as typed. */
export const tidied = (text: string, currency: string, amountText: (minor: number, currency: string) => string): string => {
  const amount = text.trim() === '' ? null : amountFromText(text, currency)
  return amount === null ? text : amountText(amount, currency)
}
