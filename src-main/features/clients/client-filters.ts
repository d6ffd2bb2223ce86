import { foldText } from '@shared/domain/search/fold-text'
import { dayInterval } from '@shared/domain/time/zone'
import type { QueryContext } from '../../core/context'
import { visibleTrainerId } from '../../core/own-diary'
import { getStudio } from '../studio'
import type { ClientFilter } from './client-list.repository'
import { clientWords } from './client-words'

/** What a list of clients, and an export, is narrowed by. */
export interface ClientFilterInput {
  q?: string | undefined
  isActive?: boolean | undefined
  fitnessLevel?: string | undefined
  tag?: string | undefined
  primaryTrainerId?: string | undefined
  hasEmail?: boolean | undefined
  hasPhone?: boolean | undefined
  birthMonth?: number | undefined
  createdFrom?: string | undefined
  createdTo?: string | undefined
  notSeenSince?: string | undefined
  importId?: string | undefined
}

/** The filter as the database reads it: words folded, days as instants of the studio's zone, a trainer's own clients only. */
export const clientFilter = async (
  { db, caller }: Pick<QueryContext, 'db' | 'caller'>,
  input: ClientFilterInput,
): Promise<ClientFilter> => {
  const { q, tag, createdFrom, createdTo, notSeenSince, ...same } = input
  const { timeZone } = await getStudio(db)
  return {
    ...same,
    words: clientWords(q),
    foldedTag: tag === undefined ? undefined : foldText(tag) || tag,
    createdFrom: createdFrom === undefined ? undefined : dayInterval(createdFrom, timeZone).from,
    createdUntil: createdTo === undefined ? undefined : dayInterval(createdTo, timeZone).until,
    notSeenSince: notSeenSince === undefined ? undefined : dayInterval(notSeenSince, timeZone).from,
    visibleTo: visibleTrainerId(caller),
  }
}
