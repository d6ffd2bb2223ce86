import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { getSessionType, listSessionTypeRecords, sessionTypeRecord } from './find-session-types'
import { archiveSessionType, createSessionType, updateSessionType } from './save-session-type'

export const sessionTypeProcedures = {
  list: api.sessionTypes.list.handler(inQuery(listSessionTypeRecords)),
  get: api.sessionTypes.get.handler(
    inQuery(async ({ db }, { id }: { id: string }) => sessionTypeRecord(await getSessionType(db, id, 'id'))),
  ),
  create: api.sessionTypes.create.handler(inCommand(createSessionType)),
  update: api.sessionTypes.update.handler(inCommand(updateSessionType)),
  remove: api.sessionTypes.remove.handler(inCommand(archiveSessionType)),
}
