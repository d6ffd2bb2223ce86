import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { clientRecord } from './client-record'
import { getVisibleClient, listClientRecords } from './find-clients'
import { createClient, updateClient } from './save-client'

export const clientProcedures = {
  list: api.clients.list.handler(inQuery(listClientRecords)),
  get: api.clients.get.handler(
    inQuery(async ({ db, caller }, { id }: { id: string }) => clientRecord(await getVisibleClient(db, caller, id, 'id'))),
  ),
  create: api.clients.create.handler(inCommand(createClient)),
  update: api.clients.update.handler(inCommand(updateClient)),
}
