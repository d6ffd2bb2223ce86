import { AppError } from '@shared/base/app-error'
import type { MembershipState } from '@shared/domain/memberships/membership-state'
import type { BaseContext, QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { listAnswer, listPage, sortOf, type ListInput } from '../../core/list-page'
import { visibleTrainerId } from '../../core/own-diary'
import { clientWords, maySeeClient } from '../clients'
import { countMemberships, listMemberships, type MembershipOrder } from './membership-list.repository'
import { membershipFor } from './membership-for'
import { membershipRecords, todayOf, type MembershipRecord } from './membership-record'
import { findMembership, type MembershipRow } from './memberships.repository'

interface Input extends ListInput {
  clientId?: string | undefined
  planId?: string | undefined
  status?: MembershipState | undefined
  q?: string | undefined
  sort?: MembershipOrder | `-${MembershipOrder}` | undefined
}

export const listMembershipRecords = async ({ db, clock, caller }: QueryContext, input: Input) => {
  const page = listPage(input)
  const { order, direction } = sortOf(input.sort ?? 'endOn')
  const today = await todayOf({ db, clock })
  const filter = { ...input, today, trainerId: visibleTrainerId(caller), words: clientWords(input.q) }
  const [rows, total] = await Promise.all([listMemberships(db, filter, page, order, direction), countMemberships(db, filter)])
  const records = await membershipRecords(db, rows, today)
  return listAnswer(
    input,
    page,
    records.map((membership) => membershipFor(caller, membership)),
    total,
  )
}

export const getMembership = async (db: Db, id: string, field = 'id'): Promise<MembershipRow> => {
  const row = await findMembership(db, id)
  if (!row) throw new AppError('NOT_FOUND', 'There is no such membership.', { field })
  return row
}

/** A membership as the API says it. */
export const membershipOf = async (context: Pick<BaseContext, 'db' | 'clock'>, id: string, field?: string): Promise<MembershipRecord> => {
  const row = await getMembership(context.db, id, field)
  const [record] = await membershipRecords(context.db, [row], await todayOf(context))
  return record!
}

/** For this caller: a membership of somebody else's client is as good as none. */
export const getMembershipRecord = async (context: QueryContext, { id }: { id: string }) => {
  const row = await getMembership(context.db, id)
  if (!(await maySeeClient(context.db, context.caller, row.clientId)))
    throw new AppError('NOT_FOUND', 'There is no such membership.', { field: 'id' })
  return membershipFor(context.caller, await membershipOf(context, id))
}
