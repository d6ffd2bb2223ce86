import { rejectsColumn } from '@shared/domain/imports/rejects-file'
import { dayOf } from '@shared/domain/time/zone'
import type { CheckRules } from '../../core/client-files'
import { clientFileHeaders } from '../clients'
import type { ImportRecord } from './imports.repository'

/** A file that a studio exported, or what was left out of one. */
const isOwnFile = (headers: readonly string[]): boolean =>
  headers.filter((header) => header !== rejectsColumn).join('\n') === clientFileHeaders.join('\n')

/** What the rows of an import are judged by. */
export const checkRules = (
  { headers, meaning }: Pick<ImportRecord, 'headers' | 'meaning'>,
  { countryCode, timeZone }: { countryCode: string; timeZone: string },
  now: number,
): CheckRules => ({
  mapping: meaning.fields,
  dateOrder: meaning.dateOrder,
  countryCode,
  today: dayOf(now, timeZone),
  isOwnFile: isOwnFile(headers),
})
