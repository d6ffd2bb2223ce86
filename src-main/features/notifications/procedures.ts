import { api } from '../../core/api'
import { inQuery } from '../../core/handlers'
import { getNotification, listOutbox } from './list-notifications'

export const notificationProcedures = {
  list: api.notifications.list.handler(inQuery(listOutbox)),
  get: api.notifications.get.handler(inQuery(getNotification)),
}
