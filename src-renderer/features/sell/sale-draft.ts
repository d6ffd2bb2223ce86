import type { Inputs, Outputs } from '../../lib/api'
import { createPersonal } from '../../lib/personal-store'
import type { Client } from '../../lib/records'

export type SaleInput = Inputs['payments']['process']
export type SaleResult = Outputs['payments']['process']
export type SaleMethod = SaleInput['tenders'][number]['method']
export type SoldItem = NonNullable<SaleInput['items']>[number]

/** One line of the basket: what is sold, and what the desk has seen of its price. */
export interface BasketLine {
  key: string
  /** Without its quantity and, of a free line, its words and price: those are typed. */
  item: SoldItem
  name: string
  detail: string
  quantityText: string
  /** One membership, one visit, one fee. */
  isSingle: boolean
  unitPriceMinor: number
  /** Of a free line, as typed; null where the catalogue says the price. */
  priceText: string | null
  /** The price as it was shown before it changed. */
  wasMinor: number | null
  taxName: string | null
  taxRateBasisPoints: number
}

export interface DueInvoice {
  id: string
  number: string
  description: string
  owedMinor: number
}

export interface TenderRow {
  key: string
  method: SaleMethod
  /** Of cash what is given; empty = all that is left. */
  amountText: string
  reference: string
}

export interface NewClientDraft {
  firstName: string
  lastName: string
  phone: string
}

/** What was sent, until its outcome is known: the same is sent again under the same id. */
export interface SaleAttempt {
  commandId: string
  input: SaleInput
}

/** A sale as it was when it was paid. */
export interface DoneSale {
  result: SaleResult
  client: Client | null
  tenders: TenderRow[]
  lines: BasketLine[]
  /** By the page's own clock, to tell a second press of the same Enter. */
  atMs: number
}

export interface SaleDraft {
  client: Client | null
  clientText: string
  newClient: NewClientDraft | null
  lines: BasketLine[]
  /** Instead of lines: what is still owed for it. */
  invoice: DueInvoice | null
  discountText: string
  discountReason: string
  isDiscountOpen: boolean
  tenders: TenderRow[]
  currentTender: string
  dueOn: string
  isEmailed: boolean
  attempt: SaleAttempt | null
  /** What was sent before a restart that it did not outlive: the same sale goes under the same id. */
  sentBefore: SaleAttempt | null
  done: DoneSale | null
}

/** Of a line or a tender; of its own also among those of a sale begun before the screen was opened anew. */
export const nextKey = (): string => crypto.randomUUID()

export const newTender = (method: SaleMethod = 'cash'): TenderRow => ({ key: nextKey(), method, amountText: '', reference: '' })

export const emptySale = (): SaleDraft => {
  const tender = newTender()
  return {
    client: null,
    clientText: '',
    newClient: null,
    lines: [],
    invoice: null,
    discountText: '',
    discountReason: '',
    isDiscountOpen: false,
    tenders: [tender],
    currentTender: tender.key,
    dueOn: '',
    isEmailed: true,
    attempt: null,
    sentBefore: null,
    done: null,
  }
}

/** The sale at this desk as its person left it: it stays when the screen is left and, kept in the database, over a restart, until it is paid or cleared. */
export const useSaleDraft = createPersonal<SaleDraft>(emptySale)

export const setSale = (part: Partial<SaleDraft>): void => useSaleDraft.setState(part)

/** Nothing is in the basket, and no invoice is to be paid. */
export const isEmpty = ({ lines, invoice }: Pick<SaleDraft, 'lines' | 'invoice'>): boolean => lines.length === 0 && invoice === null

export const isBegun = ({ client, newClient, lines, invoice }: SaleDraft): boolean =>
  client !== null || newClient !== null || lines.length > 0 || invoice !== null
