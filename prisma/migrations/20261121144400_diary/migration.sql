-- CreateTable
CREATE TABLE "closed_days" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "startOn" TEXT NOT NULL,
    "endOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "closed_days_range" CHECK ("startOn" <= "endOn")
);

-- CreateTable
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

-- CreateTable
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

-- CreateIndex
CREATE INDEX "closed_days_endOn_idx" ON "closed_days"("endOn");

-- CreateIndex
CREATE UNIQUE INDEX "session_rating_bookingId_key" ON "session_rating"("bookingId");

-- CreateIndex
CREATE INDEX "session_issue_bookingId_idx" ON "session_issue"("bookingId");

-- CreateIndex
CREATE INDEX "session_issue_trainerId_at_idx" ON "session_issue"("trainerId", "at");

-- CreateIndex
CREATE INDEX "session_issue_at_id_idx" ON "session_issue"("at", "id");

-- The few that are on the floor: what the job completes once their session is over.
CREATE INDEX "booking_on_the_floor" ON "booking"("sessionId") WHERE "status" = 'confirmed' AND "checkedInAt" IS NOT NULL;

-- Only a completed booking is rated.
CREATE TRIGGER "session_rating_completed_insert" BEFORE INSERT ON "session_rating" BEGIN
  SELECT RAISE(ABORT, 'WRONG_STATE') WHERE NOT EXISTS (SELECT 1 FROM "booking" WHERE "id" = NEW."bookingId" AND "status" = 'completed');
END;
