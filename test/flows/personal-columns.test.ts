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
}

/** Ids, kinds, states, the studio's own words, and what belongs to staff and trainers. */
const notOfAClient: Record<string, string> = {
  studio: 'id name countryCode timeZone currency phone address taxNumber deskName backupCopyFolder',
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
  session_type: 'id name category description currency startsAs',
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
  booking: 'id sessionId clientId status endReason',
  booking_event: 'id bookingId change fromStatus toStatus fromTrainerId toTrainerId byStaffUserId',
  session_rating: 'id bookingId source recordedById',
  session_issue: 'id bookingId trainerId kind reportedById',
  notification: 'id kind channel status clientId bookingId dedupeKey',
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
