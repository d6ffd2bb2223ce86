import { inQuery } from '../../core/handlers'
import { api } from '../../core/api'
import { listAuditEntries } from './list-audit'

export const auditProcedures = {
  list: api.audit.list.handler(inQuery(listAuditEntries)),
}
