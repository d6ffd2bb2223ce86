import { dayLabel } from '@shared/domain/time/day-label'
import { dayOf } from '@shared/domain/time/zone'
import type { DocumentKind } from '@shared/domain/invoices/document-kind'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import type { DocumentContent } from './issue-document'
import type { MoneyMoved } from './sale-documents.repository'

/** How an invoice stands now, and what moved it there. */
export interface Standing {
  text: string
  moved: readonly MoneyMoved[]
  owedMinor: number
}

/**
 * A document on its way to paper. Everything in `content` is as issued: items, prices, tax and sums never change, whatever the studio is called by now.
 * What is of today is an invoice’s standing alone, which is set apart on the sheet.
 */
export interface PrintedDocument {
  kind: DocumentKind
  number: string
  issuedAt: number
  issuedOn: string
  currency: string
  /** Lines; empty where nobody is named. */
  billedTo: readonly string[]
  content: DocumentContent
  /** As a data URL; null without one that can be printed. */
  logo: string | null
  standing: Standing | null
}

const anyOtherYear = 0

/** `Tue 8 June 2027, 10:12` in the zone of the studio as it was. */
export const issuedText = ({ issuedAt, content: { timeZone } }: PrintedDocument): string =>
  `${dayLabel(dayOf(issuedAt, timeZone), anyOtherYear)}, ${wallTimeLabel(issuedAt, timeZone)}`

/** The studio as it was, under its name. */
export const studioLines = ({ content: { studio } }: PrintedDocument): string[] =>
  [studio.address, studio.phone, studio.taxNumber === null ? null : `Tax number ${studio.taxNumber}`].filter((line) => line !== null)
