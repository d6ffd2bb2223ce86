import { inQuery } from '../../core/handlers'
import { api } from '../../core/api'
import { auditKinds, listAuditEntries } from './list-audit'

export const auditProcedures = {
  list: api.audit.list.handler(inQuery(listAuditEntries)),
  kinds: api.audit.kinds.handler(inQuery(auditKinds)),
}
