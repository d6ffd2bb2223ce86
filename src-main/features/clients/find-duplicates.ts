import { likelyDuplicates, type TypedPerson } from '@shared/domain/clients/likely-duplicate'
import { foldText } from '@shared/domain/search/fold-text'
import type { QueryContext } from '../../core/context'
import { visibleTrainerId } from '../../core/own-diary'
import { getStudio } from '../studio'
import { clientRecord, sortNameOf } from './client-record'
import type { ClientRow } from './clients.repository'
import { listByEmail, listByName, listByPhone, listBySimilarName } from './duplicates.repository'
import { typedPhoneStart } from './typed-phone'

interface Input {
  firstName?: string | undefined
  lastName?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  exceptId?: string | undefined
}

const mostShown = 5

const byStanding = (a: ClientRow, b: ClientRow): number =>
  Number(a.archivedAt !== null) - Number(b.archivedAt !== null) || (a.id < b.id ? -1 : 1)

/** Who may already be the person being typed: a hint, never a refusal. Each sign is looked up by its own index. */
export const findDuplicates = async ({ db, caller }: QueryContext, input: Input) => {
  const { countryCode } = await getStudio(db)
  const typed: TypedPerson = {
    firstName: input.firstName ?? '',
    lastName: input.lastName ?? '',
    email: (input.email ?? '').trim().toLowerCase(),
    phone: typedPhoneStart(input.phone ?? '', countryCode),
  }
  const [first, last] = [foldText(typed.firstName), foldText(typed.lastName)]
  const who = { visibleTo: visibleTrainerId(caller), exceptId: input.exceptId ?? null }
  const found = await Promise.all([
    typed.email === '' ? [] : listByEmail(db, typed.email, who),
    typed.phone === '' ? [] : listByPhone(db, typed.phone, who),
    first === '' && last === ''
      ? []
      : listByName(db, [sortNameOf(typed), sortNameOf({ firstName: typed.lastName, lastName: typed.firstName })], who),
    first === '' || last === '' ? [] : listBySimilarName(db, first, last, who),
  ])
  const people = [...new Map(found.flat().map((row) => [row.id, row])).values()].sort(byStanding)
  const items = likelyDuplicates(typed, people).map(({ person, because }) => ({ client: clientRecord(person), because }))
  return { items: items.slice(0, mostShown) }
}
