-- People: clients with all their fields and a search index, notes, imports; staff with PINs; trainers with photo, types and prices of their own.

-- AlterTable
ALTER TABLE "auth_session" ADD COLUMN "lockedAt" DATETIME;

-- AlterTable
ALTER TABLE "staff_user" ADD COLUMN "pinHash" TEXT;

-- AlterTable
ALTER TABLE "trainer" ADD COLUMN "verifiedAt" DATETIME;
ALTER TABLE "trainer" ADD COLUMN "verifiedById" TEXT;

-- CreateTable
CREATE TABLE "studio_logo" (
    "studioId" TEXT NOT NULL PRIMARY KEY,
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "studio_logo_studioId_fkey" FOREIGN KEY ("studioId") REFERENCES "studio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "trainer_photo" (
    "trainerId" TEXT NOT NULL PRIMARY KEY,
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "trainer_photo_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "trainer_session_type" (
    "trainerId" TEXT NOT NULL,
    "sessionTypeId" TEXT NOT NULL,
    "priceMinor" INTEGER,

    PRIMARY KEY ("trainerId", "sessionTypeId"),
    CONSTRAINT "trainer_session_type_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "trainer_session_type_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "client_text" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "clientId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "shelf" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "client_text_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "client_tag" (
    "clientId" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    PRIMARY KEY ("clientId", "folded"),
    CONSTRAINT "client_tag_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "client_trainer" (
    "trainerId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,

    PRIMARY KEY ("trainerId", "clientId"),
    CONSTRAINT "client_trainer_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "client_trainer_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "saved_view" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffUserId" TEXT NOT NULL,
    "screen" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filters" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "saved_view_staffUserId_fkey" FOREIGN KEY ("staffUserId") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
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

-- CreateTable
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

-- CreateTable
CREATE TABLE "trainer_figures" (
    "trainerId" TEXT NOT NULL PRIMARY KEY,
    "completed" INTEGER NOT NULL,
    "rated" INTEGER NOT NULL,
    "stars" INTEGER NOT NULL,
    CONSTRAINT "trainer_figures_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "trainer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_client" (
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
INSERT INTO "client_text" ("clientId", "text", "name", "shelf") SELECT "id", "searchText", "sortName", "archivedAt" IS NOT NULL FROM "client";
INSERT INTO "new_client" ("archivedAt", "createdAt", "email", "firstName", "fitnessLevel", "goals", "id", "lastName", "notes", "number", "phone", "preferences", "primaryTrainerId", "sortName") SELECT "archivedAt", "createdAt", "email", "firstName", "fitnessLevel", "goals", "id", "lastName", "notes", "number", "phone", "preferences", "primaryTrainerId", "sortName" FROM "client";
DROP TABLE "client";
ALTER TABLE "new_client" RENAME TO "client";
CREATE UNIQUE INDEX "client_number_key" ON "client"("number");
CREATE INDEX "client_sortName_id_idx" ON "client"("sortName", "id");
CREATE INDEX "client_createdAt_id_idx" ON "client"("createdAt", "id");
CREATE INDEX "client_primaryTrainerId_idx" ON "client"("primaryTrainerId");
CREATE INDEX "client_email_idx" ON "client"("email");
CREATE INDEX "client_phone_idx" ON "client"("phone");
CREATE INDEX "client_importId_idx" ON "client"("importId");
CREATE INDEX "client_mergedIntoId_idx" ON "client"("mergedIntoId");
CREATE TABLE "new_studio" (
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
INSERT INTO "new_studio" ("address", "cancelWindowHours", "countryCode", "createdAt", "currency", "frontDeskMayOverride", "id", "isTraining", "name", "phone", "taxNumber", "timeZone") SELECT "address", "cancelWindowHours", "countryCode", "createdAt", "currency", "frontDeskMayOverride", "id", "isTraining", "name", "phone", "taxNumber", "timeZone" FROM "studio";
DROP TABLE "studio";
ALTER TABLE "new_studio" RENAME TO "studio";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "trainer_session_type_sessionTypeId_idx" ON "trainer_session_type"("sessionTypeId");

-- CreateIndex
CREATE UNIQUE INDEX "client_text_clientId_key" ON "client_text"("clientId");

-- CreateIndex
CREATE INDEX "client_tag_folded_clientId_idx" ON "client_tag"("folded", "clientId");

-- CreateIndex
CREATE INDEX "client_trainer_clientId_idx" ON "client_trainer"("clientId");

-- CreateIndex
CREATE INDEX "client_note_clientId_createdAt_idx" ON "client_note"("clientId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_staffUserId_screen_name_key" ON "saved_view"("staffUserId", "screen", "name");

-- CreateIndex
CREATE INDEX "client_import_createdAt_id_idx" ON "client_import"("createdAt", "id");

-- CreateIndex
CREATE INDEX "import_row_importId_outcome_line_idx" ON "import_row"("importId", "outcome", "line");

-- CreateIndex
CREATE INDEX "audit_entry_entity_at_idx" ON "audit_entry"("entity", "at");

-- CreateIndex
CREATE INDEX "audit_entry_entity_change_at_idx" ON "audit_entry"("entity", "change", "at");

-- Search. Both indexes read their text from client_text. What they no longer hold stays in their old segments until those are merged: an erase merges them at once.
CREATE VIRTUAL TABLE "client_trigram" USING fts5("text", content='client_text', content_rowid='id', tokenize='trigram', columnsize=0);
CREATE VIRTUAL TABLE "client_prefix" USING fts5("text", content='client_text', content_rowid='id', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'", prefix='1 2', columnsize=0);
INSERT INTO "client_trigram"("client_trigram") VALUES ('rebuild');
INSERT INTO "client_prefix"("client_prefix") VALUES ('rebuild');
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
CREATE TRIGGER "client_text_index_delete" AFTER DELETE ON "client_text" BEGIN
  INSERT INTO "client_trigram"("client_trigram", "rowid", "text") VALUES ('delete', OLD."id", OLD."text");
  INSERT INTO "client_prefix"("client_prefix", "rowid", "text") VALUES ('delete', OLD."id", OLD."text");
END;

-- What is found is put in order, and kept from the archive, without reading clients.
CREATE TRIGGER "client_text_named" AFTER INSERT ON "client_text" BEGIN
  UPDATE "client_text" SET ("name", "shelf") = (SELECT "sortName", CASE WHEN "archivedAt" IS NULL THEN 0 WHEN "mergedIntoId" IS NULL AND "erasedAt" IS NULL THEN 1 ELSE 2 END
    FROM "client" WHERE "id" = NEW."clientId") WHERE "id" = NEW."id";
END;
CREATE TRIGGER "client_text_renamed" AFTER UPDATE OF "sortName", "archivedAt", "mergedIntoId", "erasedAt" ON "client" BEGIN
  UPDATE "client_text" SET "name" = NEW."sortName", "shelf" = CASE WHEN NEW."archivedAt" IS NULL THEN 0 WHEN NEW."mergedIntoId" IS NULL AND NEW."erasedAt" IS NULL THEN 1 ELSE 2 END
    WHERE "clientId" = NEW."id";
END;

-- Lists of clients and their counts are read off one index. Its first column: 0 active, 1 archived, 2 merged or erased.
CREATE INDEX "client_shelf" ON "client" (
  CASE WHEN "archivedAt" IS NULL THEN 0 WHEN "mergedIntoId" IS NULL AND "erasedAt" IS NULL THEN 1 ELSE 2 END,
  "sortName", "id", "archivedAt", "mergedIntoId", "erasedAt", "fitnessLevel", "primaryTrainerId", "birthday", "createdAt", "lastVisitAt", "importId", "email", "phone", "firstName", "number");

-- When a client came last.
UPDATE "client" SET "lastVisitAt" = (SELECT max(s."startsAt") FROM "booking" b JOIN "session" s ON s."id" = b."sessionId" WHERE b."clientId" = "client"."id" AND b."status" = 'completed');
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

-- A trainer sees who is or was booked with them.
INSERT INTO "client_trainer" ("trainerId", "clientId") SELECT DISTINCT s."trainerId", b."clientId" FROM "booking" b JOIN "session" s ON s."id" = b."sessionId";
CREATE TRIGGER "client_trainer_booked" AFTER INSERT ON "booking" BEGIN
  INSERT OR IGNORE INTO "client_trainer" ("trainerId", "clientId") SELECT "trainerId", NEW."clientId" FROM "session" WHERE "id" = NEW."sessionId";
END;
CREATE TRIGGER "client_trainer_rebooked" AFTER UPDATE OF "sessionId", "clientId" ON "booking" BEGIN
  INSERT OR IGNORE INTO "client_trainer" ("trainerId", "clientId") SELECT "trainerId", NEW."clientId" FROM "session" WHERE "id" = NEW."sessionId";
END;
CREATE TRIGGER "client_trainer_moved" AFTER UPDATE OF "trainerId" ON "session" WHEN NEW."trainerId" <> OLD."trainerId" BEGIN
  INSERT OR IGNORE INTO "client_trainer" ("trainerId", "clientId") SELECT NEW."trainerId", "clientId" FROM "booking" WHERE "sessionId" = NEW."id";
END;

-- What a trainer's past sessions add up to. Completed is an end state, and the session of a completed booking no longer moves.
INSERT INTO "trainer_figures" ("trainerId", "completed", "rated", "stars")
  SELECT s."trainerId", count(*), count(r."id"), coalesce(sum(r."stars"), 0) FROM "booking" b JOIN "session" s ON s."id" = b."sessionId" LEFT JOIN "session_rating" r ON r."bookingId" = b."id"
   WHERE b."status" = 'completed' GROUP BY s."trainerId";
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

-- History stays as it was written; only its free text may be blanked, when a person is erased.
DROP TRIGGER "booking_event_fixed_update";
CREATE TRIGGER "booking_event_fixed_update" BEFORE UPDATE ON "booking_event"
  WHEN NOT (NEW."reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."bookingId" IS OLD."bookingId" AND NEW."change" IS OLD."change" AND NEW."fromStatus" IS OLD."fromStatus"
    AND NEW."toStatus" IS OLD."toStatus" AND NEW."fromStartsAt" IS OLD."fromStartsAt" AND NEW."toStartsAt" IS OLD."toStartsAt" AND NEW."fromTrainerId" IS OLD."fromTrainerId"
    AND NEW."toTrainerId" IS OLD."toTrainerId" AND NEW."byStaffUserId" IS OLD."byStaffUserId" AND NEW."at" IS OLD."at") BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
DROP TRIGGER "overlap_grant_fixed_update";
CREATE TRIGGER "overlap_grant_fixed_update" BEFORE UPDATE ON "overlap_grant"
  WHEN NOT (NEW."reason" = 'erased' AND NEW."id" IS OLD."id" AND NEW."trainerId" IS OLD."trainerId" AND NEW."blockedFrom" IS OLD."blockedFrom" AND NEW."blockedUntil" IS OLD."blockedUntil"
    AND NEW."grantedById" IS OLD."grantedById" AND NEW."grantedAt" IS OLD."grantedAt") BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
