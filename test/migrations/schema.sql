CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at", "id");

CREATE INDEX "audit_entry_entity_at_idx" ON "audit_entry"("entity", "at");

CREATE INDEX "audit_entry_entity_change_at_idx" ON "audit_entry"("entity", "change", "at");

CREATE INDEX "audit_entry_entity_entityId_at_idx" ON "audit_entry"("entity", "entityId", "at");

CREATE INDEX "audit_entry_staffUserId_at_idx" ON "audit_entry"("staffUserId", "at");

CREATE INDEX "audit_personal_subjectId_idx" ON "audit_personal"("subjectId");

CREATE INDEX "auth_session_staffUserId_idx" ON "auth_session"("staffUserId");

CREATE UNIQUE INDEX "auth_session_tokenHash_key" ON "auth_session"("tokenHash");

CREATE INDEX "availability_rule_trainerId_dayOfWeek_idx" ON "availability_rule"("trainerId", "dayOfWeek");

CREATE INDEX "availability_rule_trainerId_onDate_idx" ON "availability_rule"("trainerId", "onDate");

CREATE INDEX "booking_clientId_createdAt_idx" ON "booking"("clientId", "createdAt");

CREATE INDEX "booking_createdAt_id_idx" ON "booking"("createdAt", "id");

CREATE INDEX "booking_event_bookingId_at_idx" ON "booking_event"("bookingId", "at");

CREATE INDEX "booking_hold" ON "booking"("holdUntil") WHERE "status" = 'pending';

CREATE INDEX "booking_on_the_floor" ON "booking"("sessionId") WHERE "status" = 'confirmed' AND "checkedInAt" IS NOT NULL;

CREATE UNIQUE INDEX "booking_one_live" ON "booking"("sessionId", "clientId") WHERE "status" <> 'cancelled';

CREATE INDEX "booking_sessionId_idx" ON "booking"("sessionId");

CREATE INDEX "booking_status_idx" ON "booking"("status");

CREATE INDEX "client_createdAt_id_idx" ON "client"("createdAt", "id");

CREATE INDEX "client_email_idx" ON "client"("email");

CREATE INDEX "client_importId_idx" ON "client"("importId");

CREATE INDEX "client_import_createdAt_id_idx" ON "client_import"("createdAt", "id");

CREATE INDEX "client_mergedIntoId_idx" ON "client"("mergedIntoId");

CREATE INDEX "client_note_clientId_createdAt_idx" ON "client_note"("clientId", "createdAt");

CREATE UNIQUE INDEX "client_number_key" ON "client"("number");

CREATE INDEX "client_phone_idx" ON "client"("phone");

CREATE INDEX "client_primaryTrainerId_idx" ON "client"("primaryTrainerId");

CREATE INDEX "client_shelf" ON "client" (
  CASE WHEN "archivedAt" IS NULL THEN 0 WHEN "mergedIntoId" IS NULL AND "erasedAt" IS NULL THEN 1 ELSE 2 END,
  "sortName", "id", "archivedAt", "mergedIntoId", "erasedAt", "fitnessLevel", "primaryTrainerId", "birthday", "createdAt", "lastVisitAt", "importId", "email", "phone", "firstName", "number");

CREATE INDEX "client_sortName_id_idx" ON "client"("sortName", "id");

CREATE INDEX "client_tag_folded_clientId_idx" ON "client_tag"("folded", "clientId");

CREATE UNIQUE INDEX "client_text_clientId_key" ON "client_text"("clientId");

CREATE INDEX "client_trainer_clientId_idx" ON "client_trainer"("clientId");

CREATE INDEX "closed_days_endOn_idx" ON "closed_days"("endOn");

CREATE INDEX "command_reply_createdAt_idx" ON "command_reply"("createdAt");

CREATE UNIQUE INDEX "due_job_dedupeKey_key" ON "due_job"("dedupeKey");

CREATE INDEX "due_job_status_dueAt_idx" ON "due_job"("status", "dueAt");

CREATE INDEX "import_row_importId_outcome_line_idx" ON "import_row"("importId", "outcome", "line");

CREATE INDEX "notification_bookingId_idx" ON "notification"("bookingId");

CREATE INDEX "notification_clientId_idx" ON "notification"("clientId");

CREATE INDEX "notification_createdAt_id_idx" ON "notification"("createdAt", "id");

CREATE UNIQUE INDEX "notification_dedupeKey_key" ON "notification"("dedupeKey");

CREATE INDEX "notification_status_dueAt_idx" ON "notification"("status", "dueAt");

CREATE INDEX "opening_hours_studioId_idx" ON "opening_hours"("studioId");

CREATE INDEX "overlap_grant_grantedAt_idx" ON "overlap_grant"("grantedAt");

CREATE INDEX "password_reset_staffUserId_idx" ON "password_reset"("staffUserId");

CREATE UNIQUE INDEX "saved_view_staffUserId_screen_name_key" ON "saved_view"("staffUserId", "screen", "name");

CREATE INDEX "session_issue_at_id_idx" ON "session_issue"("at", "id");

CREATE INDEX "session_issue_bookingId_idx" ON "session_issue"("bookingId");

CREATE INDEX "session_issue_trainerId_at_idx" ON "session_issue"("trainerId", "at");

CREATE INDEX "session_occupied" ON "session"("trainerId", "blockedFrom", "blockedUntil") WHERE "status" = 'scheduled';

CREATE UNIQUE INDEX "session_rating_bookingId_key" ON "session_rating"("bookingId");

CREATE INDEX "session_sessionTypeId_idx" ON "session"("sessionTypeId");

CREATE INDEX "session_startsAt_idx" ON "session"("startsAt");

CREATE INDEX "session_trainer_start" ON "session"("trainerId", "startsAt");

CREATE UNIQUE INDEX "session_type_name" ON "session_type"("name") WHERE "archivedAt" IS NULL;

CREATE UNIQUE INDEX "staff_user_email_key" ON "staff_user"("email");

CREATE INDEX "trainer_break_trainerId_endOn_idx" ON "trainer_break"("trainerId", "endOn");

CREATE INDEX "trainer_session_type_sessionTypeId_idx" ON "trainer_session_type"("sessionTypeId");

CREATE UNIQUE INDEX "trainer_staffUserId_key" ON "trainer"("staffUserId");

CREATE TABLE "_app_migration" ("name" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "appliedAt" INTEGER NOT NULL);

CREATE TABLE "audit_entry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "staffUserId" TEXT,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT
);

CREATE TABLE "audit_personal" (
    "auditEntryId" TEXT NOT NULL PRIMARY KEY,
    "subjectId" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT
);

CREATE TABLE "auth_session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffUserId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL, "lockedAt" DATETIME,
    CONSTRAINT "auth_session_staffUserId_fkey" FOREIGN KEY ("staffUserId") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "availability_rule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trainerId" TEXT NOT NULL,
    "dayOfWeek" INTEGER,
    "onDate" TEXT,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "availability_rule_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "availability_rule_range" CHECK ("startMinute" >= 0 AND "startMinute" < "endMinute" AND "endMinute" <= 1440),
    CONSTRAINT "availability_rule_kind" CHECK (("dayOfWeek" IS NULL) <> ("onDate" IS NULL) AND ("dayOfWeek" IS NULL OR "dayOfWeek" BETWEEN 0 AND 6))
);

CREATE TABLE "booking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "holdUntil" DATETIME,
    "checkedInAt" DATETIME,
    "endReason" TEXT,
    "cancellationReason" TEXT,
    "notes" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "booking_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "booking_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "booking_status" CHECK ("status" IN ('pending', 'confirmed', 'completed', 'no_show', 'cancelled')),
    CONSTRAINT "booking_pending_holds" CHECK ("status" <> 'pending' OR "holdUntil" IS NOT NULL),
    CONSTRAINT "booking_no_show_never_came" CHECK ("status" <> 'no_show' OR "checkedInAt" IS NULL),
    CONSTRAINT "booking_end_reason" CHECK (("status" = 'cancelled') = ("endReason" IS NOT NULL) AND ("endReason" IS NULL OR "endReason" IN ('declined', 'hold_lapsed', 'by_client', 'late_by_client', 'by_studio', 'by_trainer', 'imported')))
);

CREATE TABLE "booking_event" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bookingId" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "fromStatus" TEXT,
    "toStatus" TEXT NOT NULL,
    "reason" TEXT,
    "fromStartsAt" DATETIME,
    "toStartsAt" DATETIME,
    "fromTrainerId" TEXT,
    "toTrainerId" TEXT,
    "byStaffUserId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "booking_event_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "booking" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "client" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "birthday" TEXT,
    "fitnessLevel" TEXT,
    "goals" TEXT NOT NULL,
    "preferences" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "emergencyName" TEXT,
    "emergencyPhone" TEXT,
    "emailConsent" TEXT NOT NULL DEFAULT 'unknown',
    "emailConsentAt" DATETIME,
    "smsConsent" TEXT NOT NULL DEFAULT 'unknown',
    "smsConsentAt" DATETIME,
    "primaryTrainerId" TEXT,
    "sortName" TEXT NOT NULL,
    "importId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    "mergedIntoId" TEXT,
    "erasedAt" DATETIME,
    "lastVisitAt" DATETIME,
    CONSTRAINT "client_email_consent" CHECK ("emailConsent" IN ('granted', 'refused', 'unknown')),
    CONSTRAINT "client_sms_consent" CHECK ("smsConsent" IN ('granted', 'refused', 'unknown')),
    CONSTRAINT "client_merged_into_another" CHECK ("mergedIntoId" <> "id"),
    CONSTRAINT "client_primaryTrainerId_fkey" FOREIGN KEY ("primaryTrainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "client_importId_fkey" FOREIGN KEY ("importId") REFERENCES "client_import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "client_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "client" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "client_import" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fileName" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "separator" TEXT NOT NULL,
    "headers" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "counts" TEXT NOT NULL,
    "rowCount" INTEGER NOT NULL,
    "doneCount" INTEGER NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "addedAt" DATETIME,
    "removedAt" DATETIME,
    CONSTRAINT "client_import_status" CHECK ("status" IN ('read', 'checking', 'checked', 'adding', 'added', 'cancelled', 'removed')),
    CONSTRAINT "client_import_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "client_note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "clientId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "pinnedAt" DATETIME,
    "removedAt" DATETIME,
    CONSTRAINT "client_note_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "client_note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE VIRTUAL TABLE "client_prefix" USING fts5("text", content='client_text', content_rowid='id', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'", prefix='1 2', columnsize=0);

CREATE TABLE 'client_prefix_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'client_prefix_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'client_prefix_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE "client_tag" (
    "clientId" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    PRIMARY KEY ("clientId", "folded"),
    CONSTRAINT "client_tag_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "client_text" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "clientId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "shelf" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "client_text_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "client_trainer" (
    "trainerId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,

    PRIMARY KEY ("trainerId", "clientId"),
    CONSTRAINT "client_trainer_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "client_trainer_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE VIRTUAL TABLE "client_trigram" USING fts5("text", content='client_text', content_rowid='id', tokenize='trigram', columnsize=0);

CREATE TABLE 'client_trigram_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'client_trigram_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'client_trigram_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE "closed_days" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "startOn" TEXT NOT NULL,
    "endOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "closed_days_range" CHECK ("startOn" <= "endOn")
);

CREATE TABLE "command_reply" (
    "commandId" TEXT NOT NULL PRIMARY KEY,
    "staffUserId" TEXT,
    "procedure" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "output" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

CREATE TABLE "dirty_day" (
    "onDate" TEXT NOT NULL,
    "trainerId" TEXT NOT NULL,

    PRIMARY KEY ("onDate", "trainerId")
);

CREATE TABLE "due_job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "leaseUntil" DATETIME,
    "lastError" TEXT,
    "createdAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    CONSTRAINT "due_job_status" CHECK ("status" IN ('due', 'running', 'done', 'failed', 'missed', 'cancelled'))
);

CREATE TABLE "import_row" (
    "importId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" TEXT NOT NULL,
    "outcome" TEXT,
    "reason" TEXT,
    "fields" TEXT,

    PRIMARY KEY ("importId", "line"),
    CONSTRAINT "import_row_outcome" CHECK ("outcome" IN ('new', 'fixed', 'duplicate_in_file', 'duplicate_existing', 'rejected')),
    CONSTRAINT "import_row_importId_fkey" FOREIGN KEY ("importId") REFERENCES "client_import" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "notification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT,
    "message" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "clientId" TEXT,
    "bookingId" TEXT,
    "dedupeKey" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "notAfter" DATETIME,
    "attempts" INTEGER NOT NULL,
    "leaseUntil" DATETIME,
    "sentAt" DATETIME,
    "failedReason" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "notification_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "notification_status" CHECK ("status" IN ('queued', 'sending', 'accepted', 'delivered', 'failed', 'unknown', 'missed', 'cancelled') AND "channel" IN ('email', 'sms', 'push'))
);

CREATE TABLE "number_sequence" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" INTEGER NOT NULL
);

CREATE TABLE "opening_hours" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "studioId" TEXT NOT NULL,
    "dayOfWeek" INTEGER NOT NULL,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,
    CONSTRAINT "opening_hours_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "studio" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "opening_hours_range" CHECK ("dayOfWeek" BETWEEN 0 AND 6 AND "startMinute" >= 0 AND "startMinute" < "endMinute" AND "endMinute" <= 1440)
);

CREATE TABLE "overlap_grant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trainerId" TEXT NOT NULL,
    "blockedFrom" DATETIME NOT NULL,
    "blockedUntil" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" TEXT NOT NULL,
    "grantedAt" DATETIME NOT NULL,
    CONSTRAINT "overlap_grant_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "overlap_grant_range" CHECK ("blockedFrom" < "blockedUntil" AND length("reason") > 0)
);

CREATE TABLE "password_reset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffUserId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "password_reset_staffUserId_fkey" FOREIGN KEY ("staffUserId") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "saved_view" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffUserId" TEXT NOT NULL,
    "screen" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filters" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "saved_view_staffUserId_fkey" FOREIGN KEY ("staffUserId") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trainerId" TEXT NOT NULL,
    "sessionTypeId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "blockedFrom" DATETIME NOT NULL,
    "blockedUntil" DATETIME NOT NULL,
    "capacity" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "overlapGrantId" TEXT,
    "sequence" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "session_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "session_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "session_overlapGrantId_fkey" FOREIGN KEY ("overlapGrantId") REFERENCES "overlap_grant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "session_kind" CHECK ("kind" IN ('private', 'group') AND "status" IN ('scheduled', 'cancelled') AND ("kind" = 'group' OR "capacity" = 1))
);

CREATE TABLE "session_issue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bookingId" TEXT,
    "trainerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "reportedById" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    CONSTRAINT "session_issue_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "booking" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "session_issue_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "session_issue_kind" CHECK ("kind" IN ('late', 'injury', 'complaint', 'equipment', 'other'))
);

CREATE TABLE "session_rating" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bookingId" TEXT NOT NULL,
    "stars" INTEGER NOT NULL,
    "comment" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "session_rating_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "booking" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "session_rating_stars" CHECK ("stars" BETWEEN 1 AND 5 AND "source" IN ('desk', 'sms'))
);

CREATE TABLE "session_type" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "durationMinutes" INTEGER NOT NULL,
    "stepMinutes" INTEGER NOT NULL,
    "bufferBeforeMinutes" INTEGER NOT NULL,
    "bufferAfterMinutes" INTEGER NOT NULL,
    "priceMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "colour" INTEGER NOT NULL,
    "leadTimeMinutes" INTEGER NOT NULL,
    "horizonDays" INTEGER NOT NULL,
    "holdHours" INTEGER NOT NULL,
    "startsAs" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "session_type_fields" CHECK ("durationMinutes" > 0 AND "stepMinutes" > 0 AND "bufferBeforeMinutes" >= 0 AND "bufferAfterMinutes" >= 0 AND "priceMinor" >= 0 AND "capacity" >= 1 AND "startsAs" IN ('pending', 'confirmed'))
);

CREATE TABLE "sign_in_attempt" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "pausedUntil" DATETIME
);

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE "staff_user" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME, "pinHash" TEXT,
    CONSTRAINT "staff_user_role" CHECK ("role" IN ('owner', 'manager', 'trainer', 'front_desk')),
    CONSTRAINT "staff_user_email_lower" CHECK ("email" = lower("email"))
);

CREATE TABLE "studio" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "phone" TEXT,
    "address" TEXT,
    "taxNumber" TEXT,
    "isTraining" BOOLEAN NOT NULL DEFAULT false,
    "cancelWindowHours" INTEGER NOT NULL DEFAULT 12,
    "frontDeskMayOverride" BOOLEAN NOT NULL DEFAULT false,
    "frontDeskMayExport" BOOLEAN NOT NULL DEFAULT false,
    "trainersMayExport" BOOLEAN NOT NULL DEFAULT false,
    "autoLockMinutes" INTEGER NOT NULL DEFAULT 10,
    "deskName" TEXT NOT NULL DEFAULT 'Front desk',
    "backupMinute" INTEGER NOT NULL DEFAULT 180,
    "backupsKept" INTEGER NOT NULL DEFAULT 14,
    "backupCopyFolder" TEXT,
    "createdAt" DATETIME NOT NULL
);

CREATE TABLE "studio_logo" (
    "studioId" TEXT NOT NULL PRIMARY KEY,
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "studio_logo_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "studio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "trainer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffUserId" TEXT,
    "name" TEXT NOT NULL,
    "businessName" TEXT,
    "bio" TEXT NOT NULL,
    "expertise" TEXT NOT NULL,
    "location" TEXT,
    "timeZone" TEXT,
    "hue" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME, "verifiedAt" DATETIME, "verifiedById" TEXT,
    CONSTRAINT "trainer_staffUserId_fkey" FOREIGN KEY ("staffUserId") REFERENCES "staff_user" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "trainer_hue" CHECK ("hue" BETWEEN 1 AND 12)
);

CREATE TABLE "trainer_break" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trainerId" TEXT NOT NULL,
    "startOn" TEXT NOT NULL,
    "endOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "trainer_break_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "trainer_break_range" CHECK ("startOn" <= "endOn")
);

CREATE TABLE "trainer_figures" (
    "trainerId" TEXT NOT NULL PRIMARY KEY,
    "completed" INTEGER NOT NULL,
    "rated" INTEGER NOT NULL,
    "stars" INTEGER NOT NULL,
    CONSTRAINT "trainer_figures_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "trainer_photo" (
    "trainerId" TEXT NOT NULL PRIMARY KEY,
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "trainer_photo_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "trainer_session_type" (
    "trainerId" TEXT NOT NULL,
    "sessionTypeId" TEXT NOT NULL,
    "priceMinor" INTEGER,

    PRIMARY KEY ("trainerId", "sessionTypeId"),
    CONSTRAINT "trainer_session_type_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "trainer_session_type_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TRIGGER "audit_entry_fixed_delete" BEFORE DELETE ON "audit_entry" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "audit_entry_fixed_update" BEFORE UPDATE ON "audit_entry" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "booking_event_fixed_delete" BEFORE DELETE ON "booking_event" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "booking_event_fixed_update" BEFORE UPDATE ON "booking_event"
  WHEN NOT (NEW."reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."bookingId" IS OLD."bookingId" AND NEW."change" IS OLD."change" AND NEW."fromStatus" IS OLD."fromStatus"
    AND NEW."toStatus" IS OLD."toStatus" AND NEW."fromStartsAt" IS OLD."fromStartsAt" AND NEW."toStartsAt" IS OLD."toStartsAt" AND NEW."fromTrainerId" IS OLD."fromTrainerId"
    AND NEW."toTrainerId" IS OLD."toTrainerId" AND NEW."byStaffUserId" IS OLD."byStaffUserId" AND NEW."at" IS OLD."at") BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "booking_seats_insert" BEFORE INSERT ON "booking" WHEN NEW."status" <> 'cancelled' BEGIN
  SELECT RAISE(ABORT, 'SESSION_CANCELLED') WHERE NOT EXISTS (SELECT 1 FROM "session" WHERE "id" = NEW."sessionId" AND "status" = 'scheduled');
  SELECT RAISE(ABORT, 'NO_SEATS') WHERE (SELECT count(*) FROM "booking" WHERE "sessionId" = NEW."sessionId" AND "status" <> 'cancelled' AND "id" <> NEW."id") >= (SELECT "capacity" FROM "session" WHERE "id" = NEW."sessionId");
END;

CREATE TRIGGER "booking_seats_update" BEFORE UPDATE ON "booking" WHEN NEW."status" <> 'cancelled' AND (OLD."status" = 'cancelled' OR OLD."sessionId" <> NEW."sessionId") BEGIN
  SELECT RAISE(ABORT, 'SESSION_CANCELLED') WHERE NOT EXISTS (SELECT 1 FROM "session" WHERE "id" = NEW."sessionId" AND "status" = 'scheduled');
  SELECT RAISE(ABORT, 'NO_SEATS') WHERE (SELECT count(*) FROM "booking" WHERE "sessionId" = NEW."sessionId" AND "status" <> 'cancelled' AND "id" <> NEW."id") >= (SELECT "capacity" FROM "session" WHERE "id" = NEW."sessionId");
END;

CREATE TRIGGER "client_text_index_delete" AFTER DELETE ON "client_text" BEGIN
  INSERT INTO "client_trigram"("client_trigram", "rowid", "text") VALUES ('delete', OLD."id", OLD."text");
  INSERT INTO "client_prefix"("client_prefix", "rowid", "text") VALUES ('delete', OLD."id", OLD."text");
END;

CREATE TRIGGER "client_text_index_insert" AFTER INSERT ON "client_text" BEGIN
  INSERT INTO "client_trigram"("rowid", "text") VALUES (NEW."id", NEW."text");
  INSERT INTO "client_prefix"("rowid", "text") VALUES (NEW."id", NEW."text");
END;

CREATE TRIGGER "client_text_index_update" AFTER UPDATE OF "text" ON "client_text" BEGIN
  INSERT INTO "client_trigram"("client_trigram", "rowid", "text") VALUES ('delete', OLD."id", OLD."text");
  INSERT INTO "client_prefix"("client_prefix", "rowid", "text") VALUES ('delete', OLD."id", OLD."text");
  INSERT INTO "client_trigram"("rowid", "text") VALUES (NEW."id", NEW."text");
  INSERT INTO "client_prefix"("rowid", "text") VALUES (NEW."id", NEW."text");
END;

CREATE TRIGGER "client_text_named" AFTER INSERT ON "client_text" BEGIN
  UPDATE "client_text" SET ("name", "shelf") = (SELECT "sortName", CASE WHEN "archivedAt" IS NULL THEN 0 WHEN "mergedIntoId" IS NULL AND "erasedAt" IS NULL THEN 1 ELSE 2 END
    FROM "client" WHERE "id" = NEW."clientId") WHERE "id" = NEW."id";
END;

CREATE TRIGGER "client_text_renamed" AFTER UPDATE OF "sortName", "archivedAt", "mergedIntoId", "erasedAt" ON "client" BEGIN
  UPDATE "client_text" SET "name" = NEW."sortName", "shelf" = CASE WHEN NEW."archivedAt" IS NULL THEN 0 WHEN NEW."mergedIntoId" IS NULL AND NEW."erasedAt" IS NULL THEN 1 ELSE 2 END
    WHERE "clientId" = NEW."id";
END;

CREATE TRIGGER "client_trainer_booked" AFTER INSERT ON "booking" BEGIN
  INSERT OR IGNORE INTO "client_trainer" ("trainerId", "clientId") SELECT "trainerId", NEW."clientId" FROM "session" WHERE "id" = NEW."sessionId";
END;

CREATE TRIGGER "client_trainer_moved" AFTER UPDATE OF "trainerId" ON "session" WHEN NEW."trainerId" <> OLD."trainerId" BEGIN
  INSERT OR IGNORE INTO "client_trainer" ("trainerId", "clientId") SELECT NEW."trainerId", "clientId" FROM "booking" WHERE "sessionId" = NEW."id";
END;

CREATE TRIGGER "client_trainer_rebooked" AFTER UPDATE OF "sessionId", "clientId" ON "booking" BEGIN
  INSERT OR IGNORE INTO "client_trainer" ("trainerId", "clientId") SELECT "trainerId", NEW."clientId" FROM "session" WHERE "id" = NEW."sessionId";
END;

CREATE TRIGGER "client_visit_added" AFTER INSERT ON "booking" WHEN NEW."status" = 'completed' BEGIN
  UPDATE "client" SET "lastVisitAt" = (SELECT "startsAt" FROM "session" WHERE "id" = NEW."sessionId")
    WHERE "id" = NEW."clientId" AND coalesce("lastVisitAt", -9e15) < (SELECT "startsAt" FROM "session" WHERE "id" = NEW."sessionId");
END;

CREATE TRIGGER "client_visit_changed" AFTER UPDATE OF "status", "sessionId", "clientId" ON "booking" WHEN NEW."status" = 'completed' OR OLD."status" = 'completed' BEGIN
  UPDATE "client" SET "lastVisitAt" = (SELECT max(s."startsAt") FROM "booking" b JOIN "session" s ON s."id" = b."sessionId" WHERE b."clientId" = "client"."id" AND b."status" = 'completed')
    WHERE "id" IN (NEW."clientId", OLD."clientId");
END;

CREATE TRIGGER "client_visit_moved" AFTER UPDATE OF "startsAt" ON "session" WHEN NEW."startsAt" <> OLD."startsAt" BEGIN
  UPDATE "client" SET "lastVisitAt" = (SELECT max(s."startsAt") FROM "booking" b JOIN "session" s ON s."id" = b."sessionId" WHERE b."clientId" = "client"."id" AND b."status" = 'completed')
    WHERE "id" IN (SELECT "clientId" FROM "booking" WHERE "sessionId" = NEW."id" AND "status" = 'completed');
END;

CREATE TRIGGER "overlap_grant_fixed_delete" BEFORE DELETE ON "overlap_grant" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "overlap_grant_fixed_update" BEFORE UPDATE ON "overlap_grant"
  WHEN NOT (NEW."reason" = 'erased' AND NEW."id" IS OLD."id" AND NEW."trainerId" IS OLD."trainerId" AND NEW."blockedFrom" IS OLD."blockedFrom" AND NEW."blockedUntil" IS OLD."blockedUntil"
    AND NEW."grantedById" IS OLD."grantedById" AND NEW."grantedAt" IS OLD."grantedAt") BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "session_cancel_update" BEFORE UPDATE OF "status" ON "session" WHEN NEW."status" = 'cancelled' AND OLD."status" <> 'cancelled' BEGIN
  SELECT RAISE(ABORT, 'SESSION_HAS_BOOKINGS') WHERE EXISTS (SELECT 1 FROM "booking" WHERE "sessionId" = NEW."id" AND "status" <> 'cancelled');
END;

CREATE TRIGGER "session_overlap_insert" BEFORE INSERT ON "session" WHEN NEW."status" = 'scheduled' BEGIN
  SELECT RAISE(ABORT, 'SLOT_TAKEN') WHERE NOT EXISTS (SELECT 1 FROM "overlap_grant" g WHERE g."id" = NEW."overlapGrantId" AND g."trainerId" = NEW."trainerId" AND g."blockedFrom" = NEW."blockedFrom" AND g."blockedUntil" = NEW."blockedUntil")
    AND EXISTS (SELECT 1 FROM "session" WHERE "trainerId" = NEW."trainerId" AND "status" = 'scheduled' AND "id" <> NEW."id" AND "blockedFrom" < NEW."blockedUntil" AND "blockedFrom" > NEW."blockedFrom" - 86400000 AND "blockedUntil" > NEW."blockedFrom");
END;

CREATE TRIGGER "session_overlap_update" BEFORE UPDATE ON "session"
WHEN NEW."status" = 'scheduled' AND (OLD."status" <> 'scheduled' OR OLD."trainerId" <> NEW."trainerId" OR OLD."blockedFrom" <> NEW."blockedFrom" OR OLD."blockedUntil" <> NEW."blockedUntil" OR OLD."overlapGrantId" IS NOT NEW."overlapGrantId") BEGIN
  SELECT RAISE(ABORT, 'SLOT_TAKEN') WHERE NOT EXISTS (SELECT 1 FROM "overlap_grant" g WHERE g."id" = NEW."overlapGrantId" AND g."trainerId" = NEW."trainerId" AND g."blockedFrom" = NEW."blockedFrom" AND g."blockedUntil" = NEW."blockedUntil")
    AND EXISTS (SELECT 1 FROM "session" WHERE "trainerId" = NEW."trainerId" AND "status" = 'scheduled' AND "id" <> NEW."id" AND "blockedFrom" < NEW."blockedUntil" AND "blockedFrom" > NEW."blockedFrom" - 86400000 AND "blockedUntil" > NEW."blockedFrom");
END;

CREATE TRIGGER "session_range_insert" BEFORE INSERT ON "session" BEGIN
  SELECT RAISE(ABORT, 'BAD_RANGE') WHERE typeof(NEW."startsAt") <> 'integer' OR typeof(NEW."endsAt") <> 'integer' OR typeof(NEW."blockedFrom") <> 'integer' OR typeof(NEW."blockedUntil") <> 'integer'
    OR NEW."blockedFrom" > NEW."startsAt" OR NEW."startsAt" >= NEW."endsAt" OR NEW."endsAt" > NEW."blockedUntil" OR NEW."blockedUntil" - NEW."blockedFrom" > 86400000 OR NEW."capacity" < 1;
END;

CREATE TRIGGER "session_range_update" BEFORE UPDATE ON "session" BEGIN
  SELECT RAISE(ABORT, 'BAD_RANGE') WHERE typeof(NEW."startsAt") <> 'integer' OR typeof(NEW."endsAt") <> 'integer' OR typeof(NEW."blockedFrom") <> 'integer' OR typeof(NEW."blockedUntil") <> 'integer'
    OR NEW."blockedFrom" > NEW."startsAt" OR NEW."startsAt" >= NEW."endsAt" OR NEW."endsAt" > NEW."blockedUntil" OR NEW."blockedUntil" - NEW."blockedFrom" > 86400000 OR NEW."capacity" < 1;
END;

CREATE TRIGGER "session_rating_completed_insert" BEFORE INSERT ON "session_rating" BEGIN
  SELECT RAISE(ABORT, 'WRONG_STATE') WHERE NOT EXISTS (SELECT 1 FROM "booking" WHERE "id" = NEW."bookingId" AND "status" = 'completed');
END;

CREATE TRIGGER "session_seats_update" BEFORE UPDATE OF "capacity" ON "session" WHEN NEW."capacity" < OLD."capacity" BEGIN
  SELECT RAISE(ABORT, 'NO_SEATS') WHERE (SELECT count(*) FROM "booking" WHERE "sessionId" = NEW."id" AND "status" <> 'cancelled') > NEW."capacity";
END;

CREATE TRIGGER "trainer_figures_booked" AFTER INSERT ON "booking" WHEN NEW."status" = 'completed' BEGIN
  INSERT INTO "trainer_figures" ("trainerId", "completed", "rated", "stars") SELECT "trainerId", 1, 0, 0 FROM "session" WHERE "id" = NEW."sessionId"
    ON CONFLICT ("trainerId") DO UPDATE SET "completed" = "completed" + 1;
END;

CREATE TRIGGER "trainer_figures_completed" AFTER UPDATE OF "status" ON "booking" WHEN NEW."status" = 'completed' AND OLD."status" <> 'completed' BEGIN
  INSERT INTO "trainer_figures" ("trainerId", "completed", "rated", "stars") SELECT "trainerId", 1, 0, 0 FROM "session" WHERE "id" = NEW."sessionId"
    ON CONFLICT ("trainerId") DO UPDATE SET "completed" = "completed" + 1;
END;

CREATE TRIGGER "trainer_figures_rated" AFTER INSERT ON "session_rating" BEGIN
  UPDATE "trainer_figures" SET "rated" = "rated" + 1, "stars" = "stars" + NEW."stars" WHERE "trainerId" = (SELECT s."trainerId" FROM "booking" b JOIN "session" s ON s."id" = b."sessionId" WHERE b."id" = NEW."bookingId");
END;

CREATE TRIGGER "trainer_figures_rerated" AFTER UPDATE OF "stars" ON "session_rating" BEGIN
  UPDATE "trainer_figures" SET "stars" = "stars" + NEW."stars" - OLD."stars" WHERE "trainerId" = (SELECT s."trainerId" FROM "booking" b JOIN "session" s ON s."id" = b."sessionId" WHERE b."id" = NEW."bookingId");
END;
