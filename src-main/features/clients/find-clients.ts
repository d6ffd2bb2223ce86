import { AppError } from '@shared/base/app-error'
import { foldText, phoneDigits } from '@shared/domain/search/fold-text'
import type { Caller, QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { visibleTrainerId } from '../../core/own-diary'
import { clientRecord } from './client-record'
import { countClients, findClient, isClientOf, listClients, type ClientOrder, type ClientRow } from './clients.repository'

interface Input extends ListInput {
  isActive?: boolean | undefined
  fitnessLevel?: string | undefined
  q?: string | undefined
  sort?: ClientOrder | `-${ClientOrder}` | undefined
}

/** The words of a search: a run of digits, spaces and dashes is one phone number. */
export const clientWords = (q: string | undefined): string[] => {
  if (q === undefined) return []
  if (/^[+\d][\d\s()-]*$/.test(q)) return [phoneDigits(q).replace(/^0+(?=\d)/, '')]
  return foldText(q)
    .split(' ')
    .filter((word) => word !== '')
}

export const listClientRecords = async ({ db, caller }: QueryContext, input: Input) => {
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? 'lastName')
  const filter = {
    isActive: input.isActive,
    fitnessLevel: input.fitnessLevel,
    words: clientWords(input.q),
    visibleTo: visibleTrainerId(caller),
  }
  const [rows, total] = await Promise.all([listClients(db, filter, page, order, direction), countClients(db, filter)])
  return listAnswer(input, page, rows.map(clientRecord), total)
}

export const getClient = async (db: Db, id: string, field = 'clientId'): Promise<ClientRow> => {
  const row = await findClient(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such client.', { field })
  return row
}

export const maySeeClient = async (db: Db, caller: Caller, clientId: string): Promise<boolean> => {
  const only = visibleTrainerId(caller)
  return only === null || (await isClientOf(db, clientId, only))
}

/** The client, if this caller may see them; a client of others is as good as none. */
export const getVisibleClient = async (db: Db, caller: Caller, id: string, field = 'clientId'): Promise<ClientRow> => {
  const row = await getClient(db, id, field)
  if (!(await maySeeClient(db, caller, id))) throw new AppError('NOT_FOUND', 'There is no such client.', { field })
  return row
}
