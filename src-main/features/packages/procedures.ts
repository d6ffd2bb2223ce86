import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { assignPackage } from './assign-package'
import { expireLot, extendLot } from './change-lot'
import { getLotRecord, listLotRecords, listLotsOf, listOwners } from './find-lots'
import { getPackage, listPackageRecords, packageRecord } from './find-packages'
import { ledgerOfClient, ledgerOfLot } from './ledger'
import { listWarnings } from './lot-warnings'
import { payOptions, type MembershipOptions } from './pay-options'
import { archivePackage, createPackage, updatePackage } from './save-package'
import { returnSession, useSession } from './use-session'

export const packageProcedures = {
  list: api.packages.list.handler(inQuery(listPackageRecords)),
  get: api.packages.get.handler(inQuery(async ({ db }, { id }: { id: string }) => packageRecord(await getPackage(db, id, 'id')))),
  create: api.packages.create.handler(inCommand(createPackage)),
  update: api.packages.update.handler(inCommand(updatePackage)),
  remove: api.packages.remove.handler(inCommand(archivePackage)),
  clients: api.packages.clients.handler(inQuery(listOwners)),
  assign: api.packages.assign.handler(inCommand(assignPackage)),
}

export const clientPackageProcedures = (membershipOptions: MembershipOptions) => ({
  list: api.clientPackages.list.handler(inQuery(listLotRecords)),
  ofClient: api.clientPackages.ofClient.handler(inQuery(listLotsOf)),
  get: api.clientPackages.get.handler(inQuery(getLotRecord)),
  ledger: api.clientPackages.ledger.handler(inQuery(ledgerOfLot)),
  ledgerOfClient: api.clientPackages.ledgerOfClient.handler(inQuery(ledgerOfClient)),
  warnings: api.clientPackages.warnings.handler(inQuery(listWarnings)),
  useSession: api.clientPackages.useSession.handler(inCommand(useSession)),
  returnSession: api.clientPackages.returnSession.handler(inCommand(returnSession)),
  extend: api.clientPackages.extend.handler(inCommand(extendLot)),
  expire: api.clientPackages.expire.handler(inCommand(expireLot)),
  payOptions: api.clientPackages.payOptions.handler(inQuery(payOptions(membershipOptions))),
})
