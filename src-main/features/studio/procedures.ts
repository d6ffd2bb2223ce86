import { inCommand, inQuery } from '../../core/handlers'
import { api } from '../../core/api'
import { getLogo, removeLogo, setLogo } from './logo'
import { studioRecord } from './studio'
import { updateStudio } from './update-studio'

export const studioProcedures = {
  get: api.studio.get.handler(inQuery(({ db }) => studioRecord(db))),
  update: api.studio.update.handler(inCommand(updateStudio)),
  logo: api.studio.logo.handler(inQuery(getLogo)),
  setLogo: api.studio.setLogo.handler(inCommand(setLogo)),
  removeLogo: api.studio.removeLogo.handler(inCommand(removeLogo)),
}
