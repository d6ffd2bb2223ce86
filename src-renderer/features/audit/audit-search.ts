/** What the audit is narrowed to; stands in its address, so that any record can link to its history. */
export interface AuditSearch {
  entity?: string
  entityId?: string
  change?: string
  staffUserId?: string
  from?: string
  to?: string
}

const fields = ['entity', 'entityId', 'change', 'staffUserId', 'from', 'to'] as const
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The router's reading of an address: what it does not know is dropped. A record is one of a kind, and so is a change. */
export const auditSearch = (search: Record<string, unknown>): AuditSearch => {
  const given = Object.fromEntries(
    fields.flatMap((field) => {
      const value = search[field]
      if (typeof value !== 'string' || value === '') return []
      return (field === 'from' || field === 'to') && !isDay(value) ? [] : [[field, value]]
    }),
  ) as AuditSearch
  if (given.entity !== undefined) return given
  const { entityId: _, change: __, ...rest } = given
  return rest
}
