CREATE INDEX "approval_forUserId_expiresAt_idx" ON "approval"("forUserId", "expiresAt");

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

CREATE INDEX "booking_client_package" ON "booking"("clientPackageId") WHERE "clientPackageId" IS NOT NULL;

CREATE INDEX "booking_cover_status_idx" ON "booking"("cover", "status");

CREATE INDEX "booking_createdAt_id_idx" ON "booking"("createdAt", "id");

CREATE INDEX "booking_event_bookingId_at_idx" ON "booking_event"("bookingId", "at");

CREATE INDEX "booking_hold" ON "booking"("holdUntil") WHERE "status" = 'pending';

CREATE INDEX "booking_membership" ON "booking"("membershipId") WHERE "membershipId" IS NOT NULL;

CREATE INDEX "booking_on_the_floor" ON "booking"("sessionId") WHERE "status" = 'confirmed' AND "checkedInAt" IS NOT NULL;

CREATE UNIQUE INDEX "booking_one_live" ON "booking"("sessionId", "clientId") WHERE "status" <> 'cancelled';

CREATE INDEX "booking_sessionId_idx" ON "booking"("sessionId");

CREATE INDEX "booking_status_idx" ON "booking"("status");

CREATE INDEX "cash_movement_drawerId_at_idx" ON "cash_movement"("drawerId", "at");

CREATE INDEX "cash_movement_paymentId_idx" ON "cash_movement"("paymentId");

CREATE INDEX "cash_movement_refundId_idx" ON "cash_movement"("refundId");

CREATE INDEX "client_createdAt_id_idx" ON "client"("createdAt", "id");

CREATE INDEX "client_email_idx" ON "client"("email");

CREATE INDEX "client_importId_idx" ON "client"("importId");

CREATE INDEX "client_import_createdAt_id_idx" ON "client_import"("createdAt", "id");

CREATE INDEX "client_mergedIntoId_idx" ON "client"("mergedIntoId");

CREATE INDEX "client_note_clientId_createdAt_idx" ON "client_note"("clientId", "createdAt");

CREATE UNIQUE INDEX "client_number_key" ON "client"("number");

CREATE INDEX "client_package_clientId_expiryOn_idx" ON "client_package"("clientId", "expiryOn");

CREATE INDEX "client_package_expiryOn_idx" ON "client_package"("expiryOn");

CREATE INDEX "client_package_invoiceLineId_idx" ON "client_package"("invoiceLineId");

CREATE INDEX "client_package_packageId_idx" ON "client_package"("packageId");

CREATE INDEX "client_package_period" ON "client_package"("membershipPeriodId") WHERE "membershipPeriodId" IS NOT NULL;

CREATE INDEX "client_package_trainerId_idx" ON "client_package"("trainerId");

CREATE INDEX "client_package_type_sessionTypeId_idx" ON "client_package_type"("sessionTypeId");

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

CREATE INDEX "credit_entry_bookingId_idx" ON "credit_entry"("bookingId");

CREATE INDEX "credit_entry_clientPackageId_at_id_idx" ON "credit_entry"("clientPackageId", "at", "id");

CREATE INDEX "credit_entry_counter" ON "credit_entry"("counterOfId") WHERE "counterOfId" IS NOT NULL;

CREATE INDEX "credit_entry_refund" ON "credit_entry"("refundId") WHERE "refundId" IS NOT NULL;

CREATE INDEX "document_clientId_issuedAt_idx" ON "document"("clientId", "issuedAt");

CREATE INDEX "document_issuedAt_id_idx" ON "document"("issuedAt", "id");

CREATE UNIQUE INDEX "document_kind_deskNumber_year_sequence_key" ON "document"("kind", "deskNumber", "year", "sequence");

CREATE INDEX "document_kind_issuedAt_id_idx" ON "document"("kind", "issuedAt", "id");

CREATE UNIQUE INDEX "document_number_key" ON "document"("number");

CREATE INDEX "drawer_deskNumber_openedAt_idx" ON "drawer"("deskNumber", "openedAt");

CREATE UNIQUE INDEX "due_job_dedupeKey_key" ON "due_job"("dedupeKey");

CREATE INDEX "due_job_status_dueAt_idx" ON "due_job"("status", "dueAt");

CREATE INDEX "fee_bookingId_idx" ON "fee"("bookingId");

CREATE INDEX "fee_clientId_idx" ON "fee"("clientId");

CREATE INDEX "fee_invoiceLineId_idx" ON "fee"("invoiceLineId");

CREATE INDEX "fee_waivedAt_invoiceLineId_heldUntil_idx" ON "fee"("waivedAt", "invoiceLineId", "heldUntil");

CREATE INDEX "import_row_importId_outcome_line_idx" ON "import_row"("importId", "outcome", "line");

CREATE INDEX "invoice_clientId_issuedAt_idx" ON "invoice"("clientId", "issuedAt");

CREATE INDEX "invoice_line_booking" ON "invoice_line"("bookingId") WHERE "bookingId" IS NOT NULL;

CREATE UNIQUE INDEX "invoice_line_invoiceId_position_key" ON "invoice_line"("invoiceId", "position");

CREATE INDEX "invoice_line_packageId_idx" ON "invoice_line"("packageId");

CREATE INDEX "invoice_line_planId_idx" ON "invoice_line"("planId");

CREATE INDEX "invoice_line_sessionTypeId_idx" ON "invoice_line"("sessionTypeId");

CREATE INDEX "invoice_line_trainerId_idx" ON "invoice_line"("trainerId");

CREATE INDEX "invoice_owedMinor_dueOn_idx" ON "invoice"("owedMinor", "dueOn");

CREATE INDEX "membership_clientId_endOn_idx" ON "membership"("clientId", "endOn");

CREATE INDEX "membership_freeze_membershipId_fromOn_idx" ON "membership_freeze"("membershipId", "fromOn");

CREATE INDEX "membership_period_invoiceLineId_idx" ON "membership_period"("invoiceLineId");

CREATE INDEX "membership_period_membershipId_startOn_idx" ON "membership_period"("membershipId", "startOn");

CREATE INDEX "membership_planId_idx" ON "membership"("planId");

CREATE UNIQUE INDEX "membership_plan_name" ON "membership_plan" ("name") WHERE "archivedAt" IS NULL;

CREATE INDEX "membership_plan_name_idx" ON "membership_plan"("name");

CREATE INDEX "membership_plan_type_sessionTypeId_idx" ON "membership_plan_type"("sessionTypeId");

CREATE INDEX "membership_status_endOn_idx" ON "membership"("status", "endOn");

CREATE INDEX "membership_type_sessionTypeId_idx" ON "membership_type"("sessionTypeId");

CREATE INDEX "notification_bookingId_idx" ON "notification"("bookingId");

CREATE INDEX "notification_clientId_idx" ON "notification"("clientId");

CREATE INDEX "notification_createdAt_id_idx" ON "notification"("createdAt", "id");

CREATE UNIQUE INDEX "notification_dedupeKey_key" ON "notification"("dedupeKey");

CREATE INDEX "notification_status_dueAt_idx" ON "notification"("status", "dueAt");

CREATE INDEX "opening_hours_studioId_idx" ON "opening_hours"("studioId");

CREATE INDEX "overlap_grant_grantedAt_idx" ON "overlap_grant"("grantedAt");

CREATE INDEX "password_reset_staffUserId_idx" ON "password_reset"("staffUserId");

CREATE INDEX "payment_clientId_createdAt_idx" ON "payment"("clientId", "createdAt");

CREATE INDEX "payment_createdAt_id_idx" ON "payment"("createdAt", "id");

CREATE INDEX "payment_invoiceId_status_idx" ON "payment"("invoiceId", "status");

CREATE INDEX "payment_line_invoiceLineId_idx" ON "payment_line"("invoiceLineId");

CREATE UNIQUE INDEX "payment_method_externalTransactionId_key" ON "payment"("method", "externalTransactionId");

CREATE INDEX "payment_paidOn_method_idx" ON "payment"("paidOn", "method");

CREATE INDEX "payment_receiptId_idx" ON "payment"("receiptId");

CREATE INDEX "payment_reference_nocase" ON "payment"("referenceNumber" COLLATE NOCASE) WHERE "referenceNumber" IS NOT NULL;

CREATE INDEX "payment_status_createdAt_idx" ON "payment"("status", "createdAt");

CREATE UNIQUE INDEX "payment_transactionId_key" ON "payment"("transactionId");

CREATE INDEX "refund_clientId_idx" ON "refund"("clientId");

CREATE INDEX "refund_createdAt_id_idx" ON "refund"("createdAt", "id");

CREATE INDEX "refund_invoiceId_idx" ON "refund"("invoiceId");

CREATE INDEX "refund_line_clientPackageId_idx" ON "refund_line"("clientPackageId");

CREATE INDEX "refund_line_invoiceLineId_idx" ON "refund_line"("invoiceLineId");

CREATE INDEX "refund_line_refundId_idx" ON "refund_line"("refundId");

CREATE INDEX "refund_paymentId_idx" ON "refund"("paymentId");

CREATE INDEX "refund_refundedOn_idx" ON "refund"("refundedOn");

CREATE UNIQUE INDEX "saved_view_staffUserId_screen_name_key" ON "saved_view"("staffUserId", "screen", "name");

CREATE INDEX "session_issue_at_id_idx" ON "session_issue"("at", "id");

CREATE INDEX "session_issue_bookingId_idx" ON "session_issue"("bookingId");

CREATE INDEX "session_issue_trainerId_at_idx" ON "session_issue"("trainerId", "at");

CREATE INDEX "session_occupied" ON "session"("trainerId", "blockedFrom", "blockedUntil") WHERE "status" = 'scheduled';

CREATE UNIQUE INDEX "session_package_name" ON "session_package" ("name") WHERE "archivedAt" IS NULL;

CREATE INDEX "session_package_name_idx" ON "session_package"("name");

CREATE INDEX "session_package_type_sessionTypeId_idx" ON "session_package_type"("sessionTypeId");

CREATE UNIQUE INDEX "session_rating_bookingId_key" ON "session_rating"("bookingId");

CREATE INDEX "session_sessionTypeId_idx" ON "session"("sessionTypeId");

CREATE INDEX "session_startsAt_idx" ON "session"("startsAt");

CREATE INDEX "session_trainer_start" ON "session"("trainerId", "startsAt");

CREATE UNIQUE INDEX "session_type_name" ON "session_type"("name") WHERE "archivedAt" IS NULL;

CREATE UNIQUE INDEX "staff_user_email_key" ON "staff_user"("email");

CREATE UNIQUE INDEX "tax_rate_name" ON "tax_rate" ("name") WHERE "archivedAt" IS NULL;

CREATE INDEX "trainer_break_trainerId_endOn_idx" ON "trainer_break"("trainerId", "endOn");

CREATE INDEX "trainer_session_type_sessionTypeId_idx" ON "trainer_session_type"("sessionTypeId");

CREATE UNIQUE INDEX "trainer_staffUserId_key" ON "trainer"("staffUserId");

CREATE TABLE "_app_migration" ("name" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "appliedAt" INTEGER NOT NULL);

CREATE TABLE "approval" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "approvedById" TEXT NOT NULL,
    "forUserId" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "approval_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "approval_values" CHECK ("amountMinor" > 0 AND "approvedById" <> "forUserId")
);

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
    "createdAt" DATETIME NOT NULL, "cover" TEXT NOT NULL DEFAULT 'open' CONSTRAINT "booking_cover" CHECK ("cover" IN ('open', 'package', 'membership', 'sale', 'free', 'untracked')), "clientPackageId" TEXT REFERENCES "client_package" ("id") ON DELETE RESTRICT ON UPDATE CASCADE, "membershipId" TEXT REFERENCES "membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
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

CREATE TABLE "cash_movement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "drawerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "paymentId" TEXT,
    "refundId" TEXT,
    "reason" TEXT,
    "byStaffUserId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "cash_movement_drawerId_fkey" FOREIGN KEY ("drawerId") REFERENCES "drawer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "cash_movement_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "payment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "cash_movement_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "refund" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "cash_movement_values" CHECK (CASE "kind" WHEN 'sale' THEN "amountMinor" > 0 AND "paymentId" IS NOT NULL WHEN 'refund' THEN "amountMinor" < 0 AND "refundId" IS NOT NULL WHEN 'pay_in' THEN "amountMinor" > 0 WHEN 'pay_out' THEN "amountMinor" < 0 ELSE 0 END)
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

CREATE TABLE "client_package" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "clientId" TEXT NOT NULL,
    "packageId" TEXT,
    "membershipPeriodId" TEXT,
    "invoiceLineId" TEXT,
    "name" TEXT NOT NULL,
    "priceMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "trainerId" TEXT,
    "purchasedAt" DATETIME NOT NULL,
    "purchasedOn" TEXT NOT NULL,
    "expiryOn" TEXT,
    "bought" INTEGER NOT NULL DEFAULT 0,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "used" INTEGER NOT NULL DEFAULT 0,
    "refunded" INTEGER NOT NULL DEFAULT 0,
    "expired" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "client_package_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "client_package_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "session_package" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "client_package_membershipPeriodId_fkey" FOREIGN KEY ("membershipPeriodId") REFERENCES "membership_period" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "client_package_invoiceLineId_fkey" FOREIGN KEY ("invoiceLineId") REFERENCES "invoice_line" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "client_package_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "client_package_balance" CHECK ("bought" >= 0 AND "reserved" >= 0 AND "used" >= 0 AND "refunded" >= 0 AND "expired" >= 0 AND "bought" - "used" - "refunded" - "expired" - "reserved" >= 0),
    CONSTRAINT "client_package_price" CHECK ("priceMinor" >= 0)
);

CREATE TABLE "client_package_type" (
    "clientPackageId" TEXT NOT NULL,
    "sessionTypeId" TEXT NOT NULL,

    PRIMARY KEY ("clientPackageId", "sessionTypeId"),
    CONSTRAINT "client_package_type_clientPackageId_fkey" FOREIGN KEY ("clientPackageId") REFERENCES "client_package" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "client_package_type_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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

CREATE TABLE "credit_entry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "clientPackageId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "boughtDelta" INTEGER NOT NULL DEFAULT 0,
    "reservedDelta" INTEGER NOT NULL DEFAULT 0,
    "usedDelta" INTEGER NOT NULL DEFAULT 0,
    "refundedDelta" INTEGER NOT NULL DEFAULT 0,
    "expiredDelta" INTEGER NOT NULL DEFAULT 0,
    "bookingId" TEXT,
    "refundId" TEXT,
    "counterOfId" TEXT,
    "fromExpiryOn" TEXT,
    "toExpiryOn" TEXT,
    "reason" TEXT,
    "byStaffUserId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "credit_entry_clientPackageId_fkey" FOREIGN KEY ("clientPackageId") REFERENCES "client_package" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "credit_entry_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "booking" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "credit_entry_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "refund" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "credit_entry_counterOfId_fkey" FOREIGN KEY ("counterOfId") REFERENCES "credit_entry" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "credit_entry_shape" CHECK (CASE "kind"
      WHEN 'purchase' THEN "boughtDelta" > 0 AND "reservedDelta" = 0 AND "usedDelta" = 0 AND "refundedDelta" = 0 AND "expiredDelta" = 0
      WHEN 'reserve' THEN "reservedDelta" > 0 AND "boughtDelta" = 0 AND "usedDelta" = 0 AND "refundedDelta" = 0 AND "expiredDelta" = 0 AND "bookingId" IS NOT NULL
      WHEN 'release' THEN "boughtDelta" = 0 AND "refundedDelta" = 0 AND "expiredDelta" = 0 AND (("reservedDelta" < 0 AND "usedDelta" = 0) OR ("usedDelta" < 0 AND "reservedDelta" = 0 AND "counterOfId" IS NOT NULL))
      WHEN 'use' THEN "usedDelta" > 0 AND "reservedDelta" IN (0, -"usedDelta") AND "boughtDelta" = 0 AND "refundedDelta" = 0 AND "expiredDelta" = 0
      WHEN 'refund' THEN "refundedDelta" <> 0 AND "boughtDelta" = 0 AND "reservedDelta" = 0 AND "usedDelta" = 0 AND "expiredDelta" = 0 AND "refundId" IS NOT NULL
      WHEN 'extend' THEN "expiredDelta" <= 0 AND "boughtDelta" = 0 AND "reservedDelta" = 0 AND "usedDelta" = 0 AND "refundedDelta" = 0
      WHEN 'expire' THEN "expiredDelta" > 0 AND "boughtDelta" = 0 AND "reservedDelta" = 0 AND "usedDelta" = 0 AND "refundedDelta" = 0
      ELSE 0 END)
);

CREATE TABLE "dirty_day" (
    "onDate" TEXT NOT NULL,
    "trainerId" TEXT NOT NULL,

    PRIMARY KEY ("onDate", "trainerId")
);

CREATE TABLE "document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "deskNumber" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "issuedById" TEXT NOT NULL,
    "clientId" TEXT,
    "billedTo" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "totalMinor" INTEGER NOT NULL,
    "taxMinor" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "logoId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "document_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "document_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "document_logoId_fkey" FOREIGN KEY ("logoId") REFERENCES "document_logo" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "document_values" CHECK ("kind" IN ('invoice', 'receipt', 'refund_note') AND "sequence" > 0 AND "totalMinor" >= 0 AND "taxMinor" BETWEEN 0 AND "totalMinor")
);

CREATE TABLE "document_logo" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL
);

CREATE TABLE "drawer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deskNumber" INTEGER NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "openedOn" TEXT NOT NULL,
    "openedById" TEXT NOT NULL,
    "floatMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "closedAt" DATETIME,
    "closedById" TEXT,
    "expectedMinor" INTEGER,
    "countedMinor" INTEGER,
    "bankedMinor" INTEGER,
    "note" TEXT,
    CONSTRAINT "drawer_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "drawer_values" CHECK ("floatMinor" >= 0 AND ("closedAt" IS NULL) = ("countedMinor" IS NULL) AND ("countedMinor" IS NULL OR ("countedMinor" >= 0 AND "expectedMinor" IS NOT NULL AND "bankedMinor" BETWEEN 0 AND "countedMinor")))
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

CREATE TABLE "fee" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bookingId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "heldUntil" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "waivedAt" DATETIME,
    "waivedById" TEXT,
    "waiverReason" TEXT,
    "invoiceLineId" TEXT,
    CONSTRAINT "fee_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "booking" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "fee_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "fee_invoiceLineId_fkey" FOREIGN KEY ("invoiceLineId") REFERENCES "invoice_line" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "fee_values" CHECK ("kind" IN ('late_cancel', 'no_show') AND "amountMinor" > 0 AND ("waivedAt" IS NULL OR "invoiceLineId" IS NULL))
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

CREATE TABLE "invoice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "clientId" TEXT,
    "currency" TEXT NOT NULL,
    "pricesIncludeTax" BOOLEAN NOT NULL,
    "discountMinor" INTEGER NOT NULL,
    "discountReason" TEXT,
    "taxMinor" INTEGER NOT NULL,
    "totalMinor" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "paidMinor" INTEGER NOT NULL DEFAULT 0,
    "refundedMinor" INTEGER NOT NULL DEFAULT 0,
    "creditedMinor" INTEGER NOT NULL DEFAULT 0,
    "owedMinor" INTEGER NOT NULL,
    CONSTRAINT "invoice_id_fkey" FOREIGN KEY ("id") REFERENCES "document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "invoice_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "invoice_sums" CHECK ("owedMinor" = "totalMinor" - "creditedMinor" - "paidMinor" + "refundedMinor" AND "owedMinor" >= 0 AND "creditedMinor" BETWEEN 0 AND "totalMinor" AND "refundedMinor" BETWEEN 0 AND "paidMinor" AND "discountMinor" >= 0)
);

CREATE TABLE "invoice_line" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "invoiceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unitPriceMinor" INTEGER NOT NULL,
    "discountMinor" INTEGER NOT NULL,
    "taxName" TEXT,
    "taxRateBasisPoints" INTEGER NOT NULL,
    "netMinor" INTEGER NOT NULL,
    "taxMinor" INTEGER NOT NULL,
    "totalMinor" INTEGER NOT NULL,
    "trainerId" TEXT,
    "category" TEXT NOT NULL,
    "packageId" TEXT,
    "planId" TEXT,
    "bookingId" TEXT,
    "sessionTypeId" TEXT,
    CONSTRAINT "invoice_line_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "invoice" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "invoice_line_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "invoice_line_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "session_package" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "invoice_line_planId_fkey" FOREIGN KEY ("planId") REFERENCES "membership_plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "invoice_line_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "booking" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "invoice_line_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "invoice_line_values" CHECK ("kind" IN ('package', 'membership', 'session', 'fee', 'free') AND "quantity" > 0 AND "unitPriceMinor" >= 0 AND "discountMinor" >= 0 AND "taxMinor" >= 0 AND "netMinor" + "taxMinor" = "totalMinor" AND "netMinor" >= 0 AND "taxRateBasisPoints" BETWEEN 0 AND 10000)
);

CREATE TABLE "membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "clientId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "startOn" TEXT NOT NULL,
    "endOn" TEXT NOT NULL,
    "priceMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "periodUnit" TEXT NOT NULL,
    "periodCount" INTEGER NOT NULL,
    "sessionsIncluded" INTEGER,
    "cancelledAt" DATETIME,
    "cancelledOn" TEXT,
    "cancelReason" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "membership_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "membership_planId_fkey" FOREIGN KEY ("planId") REFERENCES "membership_plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "membership_status" CHECK ("status" IN ('pending', 'active', 'cancelled') AND "startOn" <= "endOn")
);

CREATE TABLE "membership_freeze" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "membershipId" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "untilOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byStaffUserId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "membership_freeze_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "membership_freeze_span" CHECK ("fromOn" <= "untilOn")
);

CREATE TABLE "membership_period" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "membershipId" TEXT NOT NULL,
    "startOn" TEXT NOT NULL,
    "endOn" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "invoiceLineId" TEXT,
    "activatedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "membership_period_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "membership_period_invoiceLineId_fkey" FOREIGN KEY ("invoiceLineId") REFERENCES "invoice_line" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "membership_period_status" CHECK ("status" IN ('pending', 'active', 'void') AND "startOn" <= "endOn" AND ("status" <> 'active' OR "activatedAt" IS NOT NULL))
);

CREATE TABLE "membership_plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "priceMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "periodUnit" TEXT NOT NULL,
    "periodCount" INTEGER NOT NULL,
    "sessionsIncluded" INTEGER,
    "taxRateId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "membership_plan_taxRateId_fkey" FOREIGN KEY ("taxRateId") REFERENCES "tax_rate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "membership_plan_values" CHECK ("priceMinor" >= 0 AND "periodUnit" IN ('week', 'month', 'year') AND "periodCount" > 0 AND ("sessionsIncluded" IS NULL OR "sessionsIncluded" > 0))
);

CREATE TABLE "membership_plan_type" (
    "planId" TEXT NOT NULL,
    "sessionTypeId" TEXT NOT NULL,

    PRIMARY KEY ("planId", "sessionTypeId"),
    CONSTRAINT "membership_plan_type_planId_fkey" FOREIGN KEY ("planId") REFERENCES "membership_plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "membership_plan_type_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "membership_type" (
    "membershipId" TEXT NOT NULL,
    "sessionTypeId" TEXT NOT NULL,

    PRIMARY KEY ("membershipId", "sessionTypeId"),
    CONSTRAINT "membership_type_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "membership_type_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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

CREATE TABLE "payment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "transactionId" TEXT NOT NULL,
    "clientId" TEXT,
    "invoiceId" TEXT,
    "receiptId" TEXT,
    "amountMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT 'desk_word',
    "externalTransactionId" TEXT,
    "gatewayResponse" TEXT,
    "description" TEXT NOT NULL,
    "referenceNumber" TEXT,
    "notes" TEXT NOT NULL,
    "tenderedMinor" INTEGER,
    "changeMinor" INTEGER,
    "deskNumber" INTEGER NOT NULL,
    "recordedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "paidAt" DATETIME,
    "paidOn" TEXT,
    "refundedMinor" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "payment_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "payment_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "invoice" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "payment_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "payment_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "payment_values" CHECK ("amountMinor" > 0 AND "method" IN ('cash', 'mpesa', 'card', 'bank_transfer', 'cheque', 'paddle') AND "status" IN ('pending', 'processing', 'completed', 'failed', 'cancelled') AND ("clientId" IS NOT NULL OR "invoiceId" IS NOT NULL) AND ("status" <> 'completed' OR ("paidAt" IS NOT NULL AND "paidOn" IS NOT NULL))),
    CONSTRAINT "payment_change" CHECK ("tenderedMinor" IS NULL OR ("changeMinor" IS NOT NULL AND "tenderedMinor" - "changeMinor" = "amountMinor" AND "changeMinor" >= 0)),
    CONSTRAINT "payment_refunded" CHECK ("refundedMinor" BETWEEN 0 AND "amountMinor")
);

CREATE TABLE "payment_line" (
    "paymentId" TEXT NOT NULL,
    "invoiceLineId" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,

    PRIMARY KEY ("paymentId", "invoiceLineId"),
    CONSTRAINT "payment_line_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "payment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "payment_line_invoiceLineId_fkey" FOREIGN KEY ("invoiceLineId") REFERENCES "invoice_line" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "payment_line_amount" CHECK ("amountMinor" > 0)
);

CREATE TABLE "refund" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "invoiceId" TEXT NOT NULL,
    "paymentId" TEXT,
    "clientId" TEXT,
    "creditedMinor" INTEGER NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "method" TEXT,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "referenceNumber" TEXT,
    "recordedById" TEXT NOT NULL,
    "approvedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "refundedOn" TEXT NOT NULL,
    CONSTRAINT "refund_id_fkey" FOREIGN KEY ("id") REFERENCES "document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "refund_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "invoice" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "payment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "refund_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "refund_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "refund_values" CHECK ("creditedMinor" > 0 AND "amountMinor" BETWEEN 0 AND "creditedMinor" AND ("amountMinor" = 0) = ("paymentId" IS NULL) AND "status" IN ('requested', 'completed', 'failed'))
);

CREATE TABLE "refund_line" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "refundId" TEXT NOT NULL,
    "invoiceLineId" TEXT NOT NULL,
    "clientPackageId" TEXT,
    "creditedMinor" INTEGER NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "taxMinor" INTEGER NOT NULL,
    "sessions" INTEGER NOT NULL,
    CONSTRAINT "refund_line_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "refund" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "refund_line_invoiceLineId_fkey" FOREIGN KEY ("invoiceLineId") REFERENCES "invoice_line" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "refund_line_clientPackageId_fkey" FOREIGN KEY ("clientPackageId") REFERENCES "client_package" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "refund_line_values" CHECK ("creditedMinor" >= 0 AND "amountMinor" BETWEEN 0 AND "creditedMinor" AND "taxMinor" BETWEEN 0 AND "creditedMinor" AND "sessions" >= 0)
);

CREATE TABLE "sale_draft" (
    "staffUserId" TEXT NOT NULL PRIMARY KEY,
    "draft" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "sale_draft_staffUserId_fkey" FOREIGN KEY ("staffUserId") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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

CREATE TABLE "session_package" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "sessionsCount" INTEGER NOT NULL,
    "priceMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "validDays" INTEGER,
    "trainerId" TEXT,
    "taxRateId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "session_package_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "session_package_taxRateId_fkey" FOREIGN KEY ("taxRateId") REFERENCES "tax_rate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "session_package_values" CHECK ("sessionsCount" > 0 AND "priceMinor" > 0 AND ("validDays" IS NULL OR "validDays" > 0))
);

CREATE TABLE "session_package_type" (
    "packageId" TEXT NOT NULL,
    "sessionTypeId" TEXT NOT NULL,

    PRIMARY KEY ("packageId", "sessionTypeId"),
    CONSTRAINT "session_package_type_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "session_package" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "session_package_type_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
    "archivedAt" DATETIME, "taxRateId" TEXT REFERENCES "tax_rate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
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
, "deskNumber" INTEGER NOT NULL DEFAULT 1 CONSTRAINT "studio_desk_number" CHECK ("deskNumber" > 0), "pricesIncludeTax" BOOLEAN NOT NULL DEFAULT true, "defaultTaxRateId" TEXT, "lateCancelUsesCredit" BOOLEAN NOT NULL DEFAULT true, "noShowUsesCredit" BOOLEAN NOT NULL DEFAULT true, "lateCancelFeeMinor" INTEGER NOT NULL DEFAULT 0, "noShowFeeMinor" INTEGER NOT NULL DEFAULT 0, "waiverHours" INTEGER NOT NULL DEFAULT 24, "noShowAfterMinutes" INTEGER NOT NULL DEFAULT 10, "frontDeskRefundLimitMinor" INTEGER NOT NULL DEFAULT 0, "paymentTermsDays" INTEGER NOT NULL DEFAULT 14, "paymentInstructions" TEXT NOT NULL DEFAULT '', "documentFooter" TEXT NOT NULL DEFAULT '');

CREATE TABLE "studio_logo" (
    "studioId" TEXT NOT NULL PRIMARY KEY,
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "studio_logo_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "studio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "tax_rate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "rateBasisPoints" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "tax_rate_range" CHECK ("rateBasisPoints" BETWEEN 0 AND 10000)
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

CREATE TRIGGER "cash_movement_fixed_delete" BEFORE DELETE ON "cash_movement" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "cash_movement_fixed_update" BEFORE UPDATE ON "cash_movement"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."drawerId" IS OLD."drawerId" AND NEW."kind" IS OLD."kind" AND NEW."amountMinor" IS OLD."amountMinor" AND NEW."paymentId" IS OLD."paymentId" AND NEW."refundId" IS OLD."refundId" AND NEW."byStaffUserId" IS OLD."byStaffUserId" AND NEW."at" IS OLD."at" AND NEW."reason" IS NULL) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "cash_movement_open_insert" BEFORE INSERT ON "cash_movement" BEGIN
  SELECT RAISE(ABORT, 'DRAWER_CLOSED') WHERE NOT EXISTS (SELECT 1 FROM "drawer" WHERE "id" = NEW."drawerId" AND "closedAt" IS NULL);
END;

CREATE TRIGGER "client_package_expiry_update" BEFORE UPDATE OF "expiryOn" ON "client_package" WHEN NEW."expiryOn" IS NOT OLD."expiryOn" BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED') WHERE NOT EXISTS (SELECT 1 FROM "credit_entry" WHERE "clientPackageId" = NEW."id" AND "kind" = 'extend' AND "toExpiryOn" IS NEW."expiryOn" AND "fromExpiryOn" IS OLD."expiryOn");
END;

CREATE TRIGGER "client_package_fixed_delete" BEFORE DELETE ON "client_package" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "client_package_fixed_update" BEFORE UPDATE ON "client_package"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."packageId" IS OLD."packageId" AND NEW."membershipPeriodId" IS OLD."membershipPeriodId" AND NEW."invoiceLineId" IS OLD."invoiceLineId" AND NEW."name" IS OLD."name" AND NEW."priceMinor" IS OLD."priceMinor" AND NEW."currency" IS OLD."currency" AND NEW."purchasedAt" IS OLD."purchasedAt" AND NEW."purchasedOn" IS OLD."purchasedOn") BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "client_package_sums_insert" BEFORE INSERT ON "client_package" WHEN NEW."bought" <> 0 OR NEW."reserved" <> 0 OR NEW."used" <> 0 OR NEW."refunded" <> 0 OR NEW."expired" <> 0 BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "client_package_sums_update" BEFORE UPDATE OF "bought", "reserved", "used", "refunded", "expired" ON "client_package" BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED') FROM (SELECT coalesce(sum("boughtDelta"), 0) b, coalesce(sum("reservedDelta"), 0) r, coalesce(sum("usedDelta"), 0) u, coalesce(sum("refundedDelta"), 0) f,
    coalesce(sum("expiredDelta"), 0) e FROM "credit_entry" WHERE "clientPackageId" = NEW."id") l
   WHERE NEW."bought" <> l.b OR NEW."reserved" <> l.r OR NEW."used" <> l.u OR NEW."refunded" <> l.f OR NEW."expired" <> l.e;
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

CREATE TRIGGER "credit_entry_fixed_delete" BEFORE DELETE ON "credit_entry" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "credit_entry_fixed_update" BEFORE UPDATE ON "credit_entry"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."clientPackageId" IS OLD."clientPackageId" AND NEW."kind" IS OLD."kind" AND NEW."boughtDelta" IS OLD."boughtDelta" AND NEW."reservedDelta" IS OLD."reservedDelta" AND NEW."usedDelta" IS OLD."usedDelta" AND NEW."refundedDelta" IS OLD."refundedDelta" AND NEW."expiredDelta" IS OLD."expiredDelta" AND NEW."bookingId" IS OLD."bookingId" AND NEW."refundId" IS OLD."refundId" AND NEW."counterOfId" IS OLD."counterOfId" AND NEW."fromExpiryOn" IS OLD."fromExpiryOn" AND NEW."toExpiryOn" IS OLD."toExpiryOn" AND NEW."byStaffUserId" IS OLD."byStaffUserId" AND NEW."at" IS OLD."at" AND NEW."reason" IS NULL) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "credit_entry_lot_insert" BEFORE INSERT ON "credit_entry" WHEN NEW."reservedDelta" < 0 OR NEW."usedDelta" < 0 BEGIN
  SELECT RAISE(ABORT, 'OTHER_LOT') FROM (SELECT coalesce(sum("reservedDelta"), 0) r, coalesce(sum("usedDelta"), 0) u FROM "credit_entry"
     WHERE "clientPackageId" = NEW."clientPackageId" AND (("bookingId" = NEW."bookingId") OR (NEW."bookingId" IS NULL AND ("id" = NEW."counterOfId" OR "counterOfId" = NEW."counterOfId")))) l
   WHERE l.r + NEW."reservedDelta" < 0 OR l.u + NEW."usedDelta" < 0;
END;

CREATE TRIGGER "credit_entry_once_insert" BEFORE INSERT ON "credit_entry" WHEN NEW."bookingId" IS NOT NULL AND NEW."reservedDelta" + NEW."usedDelta" > 0 BEGIN
  SELECT RAISE(ABORT, 'ALREADY_PAID') WHERE (SELECT sum("reservedDelta" + "usedDelta") FROM "credit_entry" WHERE "bookingId" = NEW."bookingId") > 0;
END;

CREATE TRIGGER "credit_entry_sums" AFTER INSERT ON "credit_entry" BEGIN
  UPDATE "client_package" SET "bought" = "bought" + NEW."boughtDelta", "reserved" = "reserved" + NEW."reservedDelta", "used" = "used" + NEW."usedDelta",
    "refunded" = "refunded" + NEW."refundedDelta", "expired" = "expired" + NEW."expiredDelta", "expiryOn" = CASE NEW."kind" WHEN 'extend' THEN NEW."toExpiryOn" ELSE "expiryOn" END
   WHERE "id" = NEW."clientPackageId";
END;

CREATE TRIGGER "document_fixed_delete" BEFORE DELETE ON "document" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "document_fixed_update" BEFORE UPDATE ON "document"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."kind" IS OLD."kind" AND NEW."deskNumber" IS OLD."deskNumber" AND NEW."year" IS OLD."year" AND NEW."sequence" IS OLD."sequence" AND NEW."number" IS OLD."number" AND NEW."issuedAt" IS OLD."issuedAt" AND NEW."issuedOn" IS OLD."issuedOn" AND NEW."issuedById" IS OLD."issuedById" AND NEW."currency" IS OLD."currency" AND NEW."totalMinor" IS OLD."totalMinor" AND NEW."taxMinor" IS OLD."taxMinor" AND NEW."logoId" IS OLD."logoId" AND NEW."createdAt" IS OLD."createdAt" AND (NEW."billedTo" IS OLD."billedTo" OR NEW."billedTo" = '')
    AND (NEW."content" IS OLD."content" OR (NEW."billedTo" = '' AND OLD."clientId" IS NOT NULL AND NEW."content" ->> '$.totalMinor' IS OLD."content" ->> '$.totalMinor'
      AND NEW."content" -> '$.taxes' IS OLD."content" -> '$.taxes' AND NEW."content" ->> '$.paidMinor' IS OLD."content" ->> '$.paidMinor' AND NEW."content" ->> '$.owedMinor' IS OLD."content" ->> '$.owedMinor'))) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "document_logo_fixed_delete" BEFORE DELETE ON "document_logo" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "document_logo_fixed_update" BEFORE UPDATE ON "document_logo" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "document_number_insert" BEFORE INSERT ON "document" BEGIN
  SELECT RAISE(ABORT, 'NUMBER_GAP') WHERE NEW."sequence" <> 1 + coalesce((SELECT max("sequence") FROM "document" WHERE "kind" = NEW."kind" AND "deskNumber" = NEW."deskNumber" AND "year" = NEW."year"), 0);
END;

CREATE TRIGGER "drawer_close_update" BEFORE UPDATE OF "closedAt" ON "drawer" WHEN NEW."closedAt" IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'OTHER_SUM') WHERE NEW."expectedMinor" IS NOT NEW."floatMinor" + coalesce((SELECT sum("amountMinor") FROM "cash_movement" WHERE "drawerId" = NEW."id"), 0);
END;

CREATE TRIGGER "drawer_fixed_delete" BEFORE DELETE ON "drawer" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "drawer_fixed_update" BEFORE UPDATE ON "drawer"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."deskNumber" IS OLD."deskNumber" AND NEW."openedAt" IS OLD."openedAt" AND NEW."openedOn" IS OLD."openedOn" AND NEW."openedById" IS OLD."openedById" AND NEW."floatMinor" IS OLD."floatMinor" AND NEW."currency" IS OLD."currency" AND OLD."closedAt" IS NULL) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "drawer_open_insert" BEFORE INSERT ON "drawer" WHEN NEW."closedAt" IS NULL BEGIN
  SELECT RAISE(ABORT, 'DRAWER_OPEN') WHERE EXISTS (SELECT 1 FROM "drawer" WHERE "deskNumber" = NEW."deskNumber" AND "closedAt" IS NULL);
END;

CREATE TRIGGER "fee_fixed_delete" BEFORE DELETE ON "fee" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "fee_fixed_update" BEFORE UPDATE ON "fee"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."bookingId" IS OLD."bookingId" AND NEW."kind" IS OLD."kind" AND NEW."amountMinor" IS OLD."amountMinor" AND NEW."currency" IS OLD."currency" AND NEW."heldUntil" IS OLD."heldUntil" AND NEW."createdAt" IS OLD."createdAt" AND (OLD."waivedAt" IS NULL OR NEW."waivedAt" IS OLD."waivedAt")) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "invoice_fixed_delete" BEFORE DELETE ON "invoice" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "invoice_fixed_update" BEFORE UPDATE ON "invoice"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."currency" IS OLD."currency" AND NEW."pricesIncludeTax" IS OLD."pricesIncludeTax" AND NEW."discountMinor" IS OLD."discountMinor" AND NEW."taxMinor" IS OLD."taxMinor" AND NEW."totalMinor" IS OLD."totalMinor" AND NEW."dueOn" IS OLD."dueOn" AND NEW."issuedAt" IS OLD."issuedAt" AND (NEW."discountReason" IS OLD."discountReason" OR NEW."discountReason" IS NULL)) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "invoice_line_fixed_delete" BEFORE DELETE ON "invoice_line" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "invoice_line_fixed_update" BEFORE UPDATE ON "invoice_line"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."invoiceId" IS OLD."invoiceId" AND NEW."position" IS OLD."position" AND NEW."kind" IS OLD."kind" AND NEW."quantity" IS OLD."quantity" AND NEW."unitPriceMinor" IS OLD."unitPriceMinor" AND NEW."discountMinor" IS OLD."discountMinor" AND NEW."taxName" IS OLD."taxName" AND NEW."taxRateBasisPoints" IS OLD."taxRateBasisPoints" AND NEW."netMinor" IS OLD."netMinor" AND NEW."taxMinor" IS OLD."taxMinor" AND NEW."totalMinor" IS OLD."totalMinor" AND NEW."trainerId" IS OLD."trainerId" AND NEW."category" IS OLD."category" AND NEW."packageId" IS OLD."packageId" AND NEW."planId" IS OLD."planId" AND NEW."bookingId" IS OLD."bookingId" AND NEW."sessionTypeId" IS OLD."sessionTypeId" AND (NEW."description" IS OLD."description" OR NEW."description" = '')) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "invoice_sums_insert" BEFORE INSERT ON "invoice" BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED') WHERE NEW."paidMinor" <> 0 OR NEW."refundedMinor" <> 0 OR NEW."creditedMinor" <> 0;
  SELECT RAISE(ABORT, 'OTHER_CURRENCY') WHERE NEW."currency" IS NOT (SELECT "currency" FROM "document" WHERE "id" = NEW."id");
END;

CREATE TRIGGER "invoice_sums_update" BEFORE UPDATE OF "paidMinor", "refundedMinor", "creditedMinor", "owedMinor" ON "invoice" BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED') WHERE NEW."paidMinor" <> coalesce((SELECT sum("amountMinor") FROM "payment" WHERE "invoiceId" = NEW."id" AND "status" = 'completed'), 0)
    OR NEW."refundedMinor" <> coalesce((SELECT sum("amountMinor") FROM "refund" WHERE "invoiceId" = NEW."id" AND "status" <> 'failed'), 0)
    OR NEW."creditedMinor" <> coalesce((SELECT sum("creditedMinor") FROM "refund" WHERE "invoiceId" = NEW."id" AND "status" <> 'failed'), 0);
END;

CREATE TRIGGER "membership_period_insert" BEFORE INSERT ON "membership_period" WHEN NEW."status" <> 'void' BEGIN
  SELECT RAISE(ABORT, 'PERIODS_OVERLAP') WHERE EXISTS (SELECT 1 FROM "membership_period" WHERE "membershipId" = NEW."membershipId" AND "status" <> 'void' AND "startOn" <= NEW."endOn" AND "endOn" >= NEW."startOn");
END;

CREATE TRIGGER "membership_period_update" BEFORE UPDATE OF "startOn", "endOn", "status", "membershipId" ON "membership_period" WHEN NEW."status" <> 'void' BEGIN
  SELECT RAISE(ABORT, 'PERIODS_OVERLAP') WHERE EXISTS (SELECT 1 FROM "membership_period" WHERE "membershipId" = NEW."membershipId" AND "id" <> NEW."id" AND "status" <> 'void' AND "startOn" <= NEW."endOn" AND "endOn" >= NEW."startOn");
END;

CREATE TRIGGER "overlap_grant_fixed_delete" BEFORE DELETE ON "overlap_grant" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "overlap_grant_fixed_update" BEFORE UPDATE ON "overlap_grant"
  WHEN NOT (NEW."reason" = 'erased' AND NEW."id" IS OLD."id" AND NEW."trainerId" IS OLD."trainerId" AND NEW."blockedFrom" IS OLD."blockedFrom" AND NEW."blockedUntil" IS OLD."blockedUntil"
    AND NEW."grantedById" IS OLD."grantedById" AND NEW."grantedAt" IS OLD."grantedAt") BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "payment_currency_insert" BEFORE INSERT ON "payment" WHEN NEW."invoiceId" IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'OTHER_CURRENCY') WHERE NEW."currency" IS NOT (SELECT "currency" FROM "invoice" WHERE "id" = NEW."invoiceId");
END;

CREATE TRIGGER "payment_fixed_delete" BEFORE DELETE ON "payment" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "payment_fixed_update" BEFORE UPDATE ON "payment"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."transactionId" IS OLD."transactionId" AND NEW."invoiceId" IS OLD."invoiceId" AND NEW."amountMinor" IS OLD."amountMinor" AND NEW."currency" IS OLD."currency" AND NEW."method" IS OLD."method" AND NEW."tenderedMinor" IS OLD."tenderedMinor" AND NEW."changeMinor" IS OLD."changeMinor" AND NEW."deskNumber" IS OLD."deskNumber" AND NEW."recordedById" IS OLD."recordedById" AND NEW."createdAt" IS OLD."createdAt" AND (NEW."description" IS OLD."description" OR NEW."description" = '') AND (NEW."notes" IS OLD."notes" OR NEW."notes" = '') AND (NEW."referenceNumber" IS OLD."referenceNumber" OR NEW."referenceNumber" IS NULL) AND (OLD."status" NOT IN ('completed', 'failed', 'cancelled') OR (NEW."status" IS OLD."status" AND NEW."paidAt" IS OLD."paidAt" AND NEW."paidOn" IS OLD."paidOn" AND NEW."receiptId" IS OLD."receiptId"))) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "payment_line_fixed_delete" BEFORE DELETE ON "payment_line" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "payment_line_fixed_update" BEFORE UPDATE ON "payment_line" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "payment_refunded_insert" BEFORE INSERT ON "payment" WHEN NEW."refundedMinor" <> 0 BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "payment_refunded_update" BEFORE UPDATE OF "refundedMinor" ON "payment" BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED') WHERE NEW."refundedMinor" <> coalesce((SELECT sum("amountMinor") FROM "refund" WHERE "paymentId" = NEW."id" AND "status" <> 'failed'), 0);
END;

CREATE TRIGGER "payment_sums_insert" AFTER INSERT ON "payment" WHEN NEW."status" = 'completed' AND NEW."invoiceId" IS NOT NULL BEGIN
  UPDATE "invoice" SET "paidMinor" = "paidMinor" + NEW."amountMinor", "owedMinor" = "owedMinor" - NEW."amountMinor" WHERE "id" = NEW."invoiceId";
END;

CREATE TRIGGER "payment_sums_update" AFTER UPDATE OF "status" ON "payment" WHEN NEW."status" = 'completed' AND OLD."status" <> 'completed' AND NEW."invoiceId" IS NOT NULL BEGIN
  UPDATE "invoice" SET "paidMinor" = "paidMinor" + NEW."amountMinor", "owedMinor" = "owedMinor" - NEW."amountMinor" WHERE "id" = NEW."invoiceId";
END;

CREATE TRIGGER "refund_fixed_delete" BEFORE DELETE ON "refund" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "refund_fixed_update" BEFORE UPDATE ON "refund"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."invoiceId" IS OLD."invoiceId" AND NEW."paymentId" IS OLD."paymentId" AND NEW."creditedMinor" IS OLD."creditedMinor" AND NEW."amountMinor" IS OLD."amountMinor" AND NEW."currency" IS OLD."currency" AND NEW."method" IS OLD."method" AND NEW."recordedById" IS OLD."recordedById" AND NEW."approvedById" IS OLD."approvedById" AND NEW."createdAt" IS OLD."createdAt" AND NEW."refundedOn" IS OLD."refundedOn" AND (NEW."status" IS OLD."status" OR OLD."status" = 'requested') AND (NEW."reason" IS OLD."reason" OR NEW."reason" = '') AND (NEW."referenceNumber" IS OLD."referenceNumber" OR NEW."referenceNumber" IS NULL)) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;

CREATE TRIGGER "refund_line_fixed_delete" BEFORE DELETE ON "refund_line" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "refund_line_fixed_update" BEFORE UPDATE ON "refund_line" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

CREATE TRIGGER "refund_match_insert" BEFORE INSERT ON "refund" BEGIN
  SELECT RAISE(ABORT, 'OTHER_CURRENCY') WHERE NEW."currency" IS NOT (SELECT "currency" FROM "invoice" WHERE "id" = NEW."invoiceId");
  SELECT RAISE(ABORT, 'OTHER_INVOICE') WHERE NEW."paymentId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "payment" WHERE "id" = NEW."paymentId" AND "invoiceId" = NEW."invoiceId" AND "status" = 'completed');
END;

CREATE TRIGGER "refund_sums_insert" AFTER INSERT ON "refund" WHEN NEW."status" <> 'failed' BEGIN
  UPDATE "payment" SET "refundedMinor" = "refundedMinor" + NEW."amountMinor" WHERE "id" = NEW."paymentId";
  UPDATE "invoice" SET "refundedMinor" = "refundedMinor" + NEW."amountMinor", "creditedMinor" = "creditedMinor" + NEW."creditedMinor", "owedMinor" = "owedMinor" - NEW."creditedMinor" + NEW."amountMinor" WHERE "id" = NEW."invoiceId";
END;

CREATE TRIGGER "refund_sums_update" AFTER UPDATE OF "status" ON "refund" WHEN NEW."status" = 'failed' AND OLD."status" <> 'failed' BEGIN
  UPDATE "payment" SET "refundedMinor" = "refundedMinor" - NEW."amountMinor" WHERE "id" = NEW."paymentId";
  UPDATE "invoice" SET "refundedMinor" = "refundedMinor" - NEW."amountMinor", "creditedMinor" = "creditedMinor" - NEW."creditedMinor", "owedMinor" = "owedMinor" + NEW."creditedMinor" - NEW."amountMinor" WHERE "id" = NEW."invoiceId";
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
