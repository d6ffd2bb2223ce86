import type * as z from 'zod'
import type { documentContent } from '@shared/contract/document-shapes'
import type { DocumentKind } from '@shared/domain/invoices/document-kind'
import { documentNumber } from '@shared/domain/invoices/document-number'
import { dayOf } from '@shared/domain/time/zone'
import { contentId } from '../../core/content-id'
import type { CommandContext } from '../../core/context'
import { clientName, getVisibleClient } from '../clients'
import { getStaff } from '../staff'
import { findLogoBytes, getStudio } from '../studio'
import { insertDocument, keepLogo, nextSequence } from './documents.repository'

export type DocumentContent = z.infer<typeof documentContent>

/** What the studio and the desk are at the moment of issue is filled in here. */
type GivenContent = Omit<DocumentContent, 'studio' | 'timeZone' | 'deskName' | 'servedBy' | 'clientNumber' | 'footer'>

export interface NewIssue {
  kind: DocumentKind
  clientId: string | null
  currency: string
  totalMinor: number
  taxMinor: number
  content: GivenContent
}

const logoIdOf = async ({ tx, db }: CommandContext): Promise<string | null> => {
  const logo = await findLogoBytes(db)
  if (!logo) return null
  const bytes = new Uint8Array(logo.bytes)
  const id = contentId(bytes)
  await keepLogo(tx, { id, mediaType: logo.mediaType, bytes })
  return id
}

const blankAsNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text)

/**
 * Issues a document with everything printed on it, in the transaction of what it is about: a command that fails leaves no gap in the numbers.
 * The year is that of the day in the studio’s zone.
 */
export const issueDocument = async (context: CommandContext, issue: NewIssue) => {
  const { tx, db, clock, ids, caller, record } = context
  const { kind, clientId, currency, totalMinor, taxMinor, content } = issue
  const [studio, staff] = await Promise.all([getStudio(db), getStaff(db, caller.staffUserId)])
  const client = clientId === null ? null : await getVisibleClient(db, caller, clientId)
  const issuedAt = clock.now()
  const issuedOn = dayOf(issuedAt, studio.timeZone)
  const year = Number(issuedOn.slice(0, 4))
  const { deskNumber } = studio
  const sequence = await nextSequence(db, kind, deskNumber, year)
  const number = documentNumber(kind, deskNumber, year, sequence)
  const id = ids.next()
  const printed: DocumentContent = {
    ...content,
    studio: {
      name: studio.name,
      address: blankAsNull(studio.address),
      phone: blankAsNull(studio.phone),
      taxNumber: blankAsNull(studio.taxNumber),
    },
    timeZone: studio.timeZone,
    deskName: studio.deskName,
    servedBy: clientName(staff),
    clientNumber: client?.number ?? null,
    footer: blankAsNull(studio.documentFooter),
  }
  await insertDocument(tx, {
    id,
    kind,
    deskNumber,
    year,
    sequence,
    number,
    issuedAt,
    issuedOn,
    issuedById: caller.staffUserId,
    clientId,
    billedTo: client ? clientName(client) : '',
    currency,
    totalMinor,
    taxMinor,
    content: JSON.stringify(printed),
    logoId: await logoIdOf(context),
  })
  await record({
    entity: 'document',
    id,
    change: 'issued',
    after: { kind, number, issuedOn, clientId, currency, totalMinor, taxMinor },
    ...(clientId === null ? {} : { subjectId: clientId }),
    features: ['documents', 'invoices', 'receipts'],
  })
  return { id, number, issuedOn, issuedAt }
}
