import { inCommand, inQuery } from '../../core/handlers'
import { api } from '../../core/api'
import { studioRecord } from './studio'
import { updateStudio } from './update-studio'

export const studioProcedures = {
  get: api.studio.get.handler(inQuery(({ db }) => studioRecord(db))),
  update: api.studio.update.handler(inCommand(updateStudio)),
}
