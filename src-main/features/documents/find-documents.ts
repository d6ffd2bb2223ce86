import type { DocumentKind } from '@shared/domain/invoices/document-kind'
import type { InvoiceStatus } from '@shared/domain/invoices/invoice-standing'
import { dayInterval, dayOf } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { assertDayOrder } from '../../core/day-order'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { clientWords } from '../clients'
import { getStudio } from '../studio'
import { countDocuments, listDocuments } from './document-list.repository'
import { documentRowRecord } from './document-record'

interface Input extends ListInput {
  q?: string | undefined
  clientId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  status?: InvoiceStatus | undefined
  kind?: DocumentKind | undefined
  sort?: 'issuedAt' | '-issuedAt' | 'number' | '-number' | 'totalMinor' | '-totalMinor' | undefined
}

/** A number has digits in it, or is the beginning of one. */
const looksLikeNumber = (text: string): boolean => /\d|^(inv|rcp|ref)\b/i.test(text)

/** Latest first unless asked otherwise. */
export const listDocumentRecords = async ({ db, clock }: QueryContext, input: Input) => {
  const { q, from, to, clientId, status, kind } = input
  assertDayOrder(input)
  const { timeZone } = await getStudio(db)
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? '-issuedAt')
  const today = dayOf(clock.now(), timeZone)
  const filter = {
    kind,
    clientId,
    status,
    today,
    from: from === undefined ? undefined : dayInterval(from, timeZone).from,
    until: to === undefined ? undefined : dayInterval(to, timeZone).until,
    ...(q === undefined ? {} : { words: clientWords(q), ...(looksLikeNumber(q) ? { number: q } : {}) }),
  }
  const [rows, total] = await Promise.all([listDocuments(db, filter, page, order, direction), countDocuments(db, filter)])
  return listAnswer(
    input,
    page,
    rows.map((row) => documentRowRecord(row, today)),
    total,
  )
}
