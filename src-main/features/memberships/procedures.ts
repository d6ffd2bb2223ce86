import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { cancelMembership } from './cancel-membership'
import { getMembershipRecord, listMembershipRecords } from './find-memberships'
import { getPlan, listPlanRecords, planRecord } from './find-plans'
import { listRenewalRecords } from './find-renewals'
import { freezeMembership } from './freeze-membership'
import type { BookingsOf } from './refuse-affected'
import { archivePlan, createPlan, updatePlan } from './save-plan'
import { unfreezeMembership } from './unfreeze-membership'

export const membershipPlanProcedures = {
  list: api.membershipPlans.list.handler(inQuery(listPlanRecords)),
  get: api.membershipPlans.get.handler(inQuery(async ({ db }, { id }: { id: string }) => planRecord(await getPlan(db, id, 'id')))),
  create: api.membershipPlans.create.handler(inCommand(createPlan)),
  update: api.membershipPlans.update.handler(inCommand(updatePlan)),
  remove: api.membershipPlans.remove.handler(inCommand(archivePlan)),
}

export const membershipProcedures = (bookingsOf: BookingsOf) => ({
  list: api.memberships.list.handler(inQuery(listMembershipRecords)),
  get: api.memberships.get.handler(inQuery(getMembershipRecord)),
  freeze: api.memberships.freeze.handler(inCommand(freezeMembership(bookingsOf))),
  unfreeze: api.memberships.unfreeze.handler(inCommand(unfreezeMembership(bookingsOf))),
  cancel: api.memberships.cancel.handler(inCommand(cancelMembership(bookingsOf))),
  renewals: api.memberships.renewals.handler(inQuery(listRenewalRecords)),
})
