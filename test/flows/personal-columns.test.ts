import { expect, test } from 'vitest'
import { databasePath } from '../../src-main/data/data-folder'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import { openStudioOf } from '../support/massage-studio'
import { testApp } from '../support/test-app'

/** Columns of text, by what becomes of them when a client is erased. A new one has to be put into its place here, and into the erase where it belongs there. */
const erasedWithAClient: Record<string, string> = {
  client:
    'firstName lastName email phone birthday fitnessLevel goals preferences notes emergencyName emergencyPhone emailConsent smsConsent sortName',
  client_text: 'text name',
  client_tag: 'folded tag',
  client_note: 'content',
  client_import: 'fileName headers',
  import_row: 'cells reason fields',
  saved_view: 'name filters',
  command_reply: 'output',
  audit_personal: 'before after',
  booking: 'cancellationReason notes',
  booking_event: 'reason',
  overlap_grant: 'reason',
  session_rating: 'comment',
  session_issue: 'note',
  notification: 'recipient subject message failedReason',
  sale_draft: 'draft',
  document: 'billedTo content',
  payment: 'description referenceNumber notes gatewayResponse',
  invoice: 'discountReason',
  invoice_line: 'description',
  refund: 'reason referenceNumber',
  credit_entry: 'reason',
  fee: 'waiverReason',
  membership: 'cancelReason',
  membership_freeze: 'reason',
}

/** Ids, kinds, states, the studio's own words, and what belongs to staff and trainers. */
const notOfAClient: Record<string, string> = {
  studio:
    'id name countryCode timeZone currency phone address taxNumber deskName backupCopyFolder defaultTaxRateId paymentInstructions documentFooter',
  studio_logo: 'studioId mediaType',
  opening_hours: 'id studioId',
  number_sequence: 'name',
  staff_user: 'id email firstName lastName passwordHash role pinHash',
  auth_session: 'id staffUserId tokenHash',
  sign_in_attempt: 'key',
  password_reset: 'id staffUserId codeHash createdById',
  trainer: 'id staffUserId name businessName bio expertise location timeZone verifiedById',
  trainer_photo: 'trainerId mediaType',
  trainer_figures: 'trainerId',
  trainer_session_type: 'trainerId sessionTypeId',
  availability_rule: 'id trainerId onDate',
  trainer_break: 'id trainerId startOn endOn reason',
  closed_days: 'id startOn endOn reason',
  session_type: 'id name category description currency startsAs taxRateId',
  client: 'id number primaryTrainerId importId mergedIntoId',
  client_text: 'clientId',
  client_tag: 'clientId',
  client_trainer: 'trainerId clientId',
  client_note: 'id clientId authorId',
  client_import: 'id status encoding separator mapping counts createdById',
  import_row: 'importId outcome',
  saved_view: 'id staffUserId screen',
  overlap_grant: 'id trainerId grantedById',
  session: 'id trainerId sessionTypeId kind status overlapGrantId',
  booking: 'id sessionId clientId status endReason cover clientPackageId membershipId',
  booking_event: 'id bookingId change fromStatus toStatus fromTrainerId toTrainerId byStaffUserId',
  session_rating: 'id bookingId source recordedById',
  session_issue: 'id bookingId trainerId kind reportedById',
  notification: 'id kind channel status clientId bookingId dedupeKey',
  sale_draft: 'staffUserId',
  tax_rate: 'id name',
  session_package: 'id name description currency trainerId taxRateId',
  session_package_type: 'packageId sessionTypeId',
  client_package: 'id clientId packageId membershipPeriodId invoiceLineId name currency trainerId purchasedOn expiryOn',
  client_package_type: 'clientPackageId sessionTypeId',
  credit_entry: 'id clientPackageId kind bookingId refundId counterOfId fromExpiryOn toExpiryOn byStaffUserId',
  fee: 'id bookingId clientId kind currency waivedById invoiceLineId',
  membership_plan: 'id name description currency periodUnit taxRateId',
  membership_plan_type: 'planId sessionTypeId',
  membership: 'id clientId planId name status startOn endOn currency periodUnit cancelledOn',
  membership_type: 'membershipId sessionTypeId',
  membership_period: 'id membershipId startOn endOn status invoiceLineId',
  membership_freeze: 'id membershipId fromOn untilOn byStaffUserId',
  document_logo: 'id mediaType',
  document: 'id kind number issuedOn issuedById clientId currency logoId',
  invoice: 'id clientId currency dueOn',
  invoice_line: 'id invoiceId kind taxName trainerId category packageId planId bookingId sessionTypeId',
  payment: 'id transactionId clientId invoiceId receiptId currency method status evidence externalTransactionId recordedById paidOn',
  payment_line: 'paymentId invoiceLineId',
  refund: 'id invoiceId paymentId clientId currency method status recordedById approvedById refundedOn',
  refund_line: 'id refundId invoiceLineId clientPackageId',
  approval: 'id purpose approvedById forUserId',
  drawer: 'id openedOn openedById currency closedById note',
  cash_movement: 'id drawerId kind paymentId refundId reason byStaffUserId',
  due_job: 'id kind dedupeKey payload status lastError',
  audit_entry: 'id staffUserId entity entityId change before after',
  audit_personal: 'auditEntryId subjectId',
  command_reply: 'commandId staffUserId procedure inputHash',
  dirty_day: 'onDate trainerId',
  _app_migration: 'name checksum',
}

const columnsOf = (lists: Record<string, string>): string[] =>
  Object.entries(lists).flatMap(([table, names]) => names.split(' ').map((name) => `${table}.${name}`))

test('every column of text is known to be erased with a client or to hold nothing of one', async () => {
  const app = await testApp()
  const handle = openSqliteHandle(databasePath(app.folder), openStudioOf(app).key, 'read')
  const standing = handle
    .prepare(
      `SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.type = 'TEXT' AND m.sql NOT LIKE 'CREATE VIRTUAL%'`,
    )
    .pluck()
    .all() as string[]
  handle.close()
  expect([...columnsOf(erasedWithAClient), ...columnsOf(notOfAClient)].toSorted()).toEqual(standing.toSorted())
})
