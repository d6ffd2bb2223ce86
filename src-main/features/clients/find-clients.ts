import { AppError } from '@shared/base/app-error'
import type { Caller, QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { visibleTrainerId } from '../../core/own-diary'
import { clientRecord } from './client-record'
import { clientFilter, type ClientFilterInput } from './client-filters'
import { countClients, listClientIds, listClientsById, type ClientOrder } from './client-list.repository'
import { findClient, isClientOf, type ClientRow } from './clients.repository'

interface Input extends ListInput, ClientFilterInput {
  sort?: ClientOrder | `-${ClientOrder}` | undefined
}

export const listClientRecords = async ({ db, caller }: QueryContext, input: Input) => {
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? 'lastName')
  const filter = await clientFilter({ db, caller }, input)
  const [ids, total] = await Promise.all([listClientIds(db, filter, page, order, direction), countClients(db, filter)])
  return listAnswer(input, page, (await listClientsById(db, ids)).map(clientRecord), total)
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
