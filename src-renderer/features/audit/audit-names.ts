import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../../lib/api'
import { useStudio, useStudioTime } from '../../lib/use-studio'
import { amountText } from '../../lib/money'
import type { AuditNames } from './audit-words'

/** Ids of trainers, session types and staff in words, archived ones included; times and money as the studio writes them. */
export const useAuditNames = (): AuditNames => {
  const { currency } = useStudio()
  const { dayAndTime } = useStudioTime()
  const [trainers, types, staff] = useQueries({
    queries: [
      queries.trainers.list.queryOptions({ input: { limit: 100 } }),
      queries.sessionTypes.list.queryOptions({ input: { limit: 100 } }),
      queries.staff.list.queryOptions({ input: { limit: 100 } }),
    ],
  })
  return useMemo(() => {
    const byId = new Map([
      ...(trainers.data?.items ?? []).map(({ id, name }): [string, string] => [id, name]),
      ...(types.data?.items ?? []).map(({ id, name }): [string, string] => [id, name]),
      ...(staff.data?.items ?? []).map(({ id, firstName, lastName }): [string, string] => [id, `${firstName} ${lastName}`]),
    ])
    return { nameOf: (id) => byId.get(id), dayAndTime, money: (minor) => `${currency} ${amountText(minor, currency)}` }
  }, [trainers.data, types.data, staff.data, dayAndTime, currency])
}
