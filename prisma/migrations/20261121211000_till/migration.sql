-- The till: packages and credits, memberships, sales, payments, refunds, documents, the cash drawer.

-- CreateTable
CREATE TABLE "tax_rate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "rateBasisPoints" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "tax_rate_range" CHECK ("rateBasisPoints" BETWEEN 0 AND 10000)
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "session_package_type" (
    "packageId" TEXT NOT NULL,
    "sessionTypeId" TEXT NOT NULL,

    PRIMARY KEY ("packageId", "sessionTypeId"),
    CONSTRAINT "session_package_type_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "session_package" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "session_package_type_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "client_package_type" (
    "clientPackageId" TEXT NOT NULL,
    "sessionTypeId" TEXT NOT NULL,

    PRIMARY KEY ("clientPackageId", "sessionTypeId"),
    CONSTRAINT "client_package_type_clientPackageId_fkey" FOREIGN KEY ("clientPackageId") REFERENCES "client_package" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "client_package_type_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateTable
CREATE TABLE "membership_plan_type" (
    "planId" TEXT NOT NULL,
    "sessionTypeId" TEXT NOT NULL,

    PRIMARY KEY ("planId", "sessionTypeId"),
    CONSTRAINT "membership_plan_type_planId_fkey" FOREIGN KEY ("planId") REFERENCES "membership_plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "membership_plan_type_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "membership_type" (
    "membershipId" TEXT NOT NULL,
    "sessionTypeId" TEXT NOT NULL,

    PRIMARY KEY ("membershipId", "sessionTypeId"),
    CONSTRAINT "membership_type_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "membership_type_sessionTypeId_fkey" FOREIGN KEY ("sessionTypeId") REFERENCES "session_type" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
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

-- CreateTable
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

-- CreateTable
CREATE TABLE "document_logo" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL
);

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateTable
CREATE TABLE "payment_line" (
    "paymentId" TEXT NOT NULL,
    "invoiceLineId" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,

    PRIMARY KEY ("paymentId", "invoiceLineId"),
    CONSTRAINT "payment_line_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "payment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "payment_line_invoiceLineId_fkey" FOREIGN KEY ("invoiceLineId") REFERENCES "invoice_line" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "payment_line_amount" CHECK ("amountMinor" > 0)
);

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateTable
CREATE TABLE "sale_draft" (
    "staffUserId" TEXT NOT NULL PRIMARY KEY,
    "draft" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "sale_draft_staffUserId_fkey" FOREIGN KEY ("staffUserId") REFERENCES "staff_user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Columns are added, not tables rebuilt: a rebuild would drop their triggers, CHECKs and expression indexes.
ALTER TABLE "session_type" ADD COLUMN "taxRateId" TEXT REFERENCES "tax_rate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What was booked before there was a till is asked of nobody.
ALTER TABLE "booking" ADD COLUMN "cover" TEXT NOT NULL DEFAULT 'open' CONSTRAINT "booking_cover" CHECK ("cover" IN ('open', 'package', 'membership', 'sale', 'free', 'untracked'));
UPDATE "booking" SET "cover" = 'untracked';
ALTER TABLE "booking" ADD COLUMN "clientPackageId" TEXT REFERENCES "client_package" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "booking" ADD COLUMN "membershipId" TEXT REFERENCES "membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "booking_cover_status_idx" ON "booking"("cover", "status");
ALTER TABLE "studio" ADD COLUMN "deskNumber" INTEGER NOT NULL DEFAULT 1 CONSTRAINT "studio_desk_number" CHECK ("deskNumber" > 0);
ALTER TABLE "studio" ADD COLUMN "pricesIncludeTax" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "studio" ADD COLUMN "defaultTaxRateId" TEXT;
ALTER TABLE "studio" ADD COLUMN "lateCancelUsesCredit" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "studio" ADD COLUMN "noShowUsesCredit" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "studio" ADD COLUMN "lateCancelFeeMinor" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "studio" ADD COLUMN "noShowFeeMinor" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "studio" ADD COLUMN "waiverHours" INTEGER NOT NULL DEFAULT 24;
ALTER TABLE "studio" ADD COLUMN "noShowAfterMinutes" INTEGER NOT NULL DEFAULT 10;
ALTER TABLE "studio" ADD COLUMN "frontDeskRefundLimitMinor" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "studio" ADD COLUMN "paymentTermsDays" INTEGER NOT NULL DEFAULT 14;
ALTER TABLE "studio" ADD COLUMN "paymentInstructions" TEXT NOT NULL DEFAULT '';
ALTER TABLE "studio" ADD COLUMN "documentFooter" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "session_package_name_idx" ON "session_package"("name");

-- CreateIndex
CREATE INDEX "session_package_type_sessionTypeId_idx" ON "session_package_type"("sessionTypeId");

-- CreateIndex
CREATE INDEX "client_package_clientId_expiryOn_idx" ON "client_package"("clientId", "expiryOn");

-- CreateIndex
CREATE INDEX "client_package_packageId_idx" ON "client_package"("packageId");

-- CreateIndex
CREATE INDEX "client_package_expiryOn_idx" ON "client_package"("expiryOn");

-- CreateIndex
CREATE INDEX "client_package_invoiceLineId_idx" ON "client_package"("invoiceLineId");


-- CreateIndex
CREATE INDEX "client_package_trainerId_idx" ON "client_package"("trainerId");

-- CreateIndex
CREATE INDEX "client_package_type_sessionTypeId_idx" ON "client_package_type"("sessionTypeId");

-- CreateIndex
CREATE INDEX "credit_entry_clientPackageId_at_id_idx" ON "credit_entry"("clientPackageId", "at", "id");

-- CreateIndex
CREATE INDEX "credit_entry_bookingId_idx" ON "credit_entry"("bookingId");



-- CreateIndex
CREATE INDEX "fee_bookingId_idx" ON "fee"("bookingId");

-- CreateIndex
CREATE INDEX "fee_clientId_idx" ON "fee"("clientId");

-- CreateIndex
CREATE INDEX "fee_waivedAt_invoiceLineId_heldUntil_idx" ON "fee"("waivedAt", "invoiceLineId", "heldUntil");

-- CreateIndex
CREATE INDEX "fee_invoiceLineId_idx" ON "fee"("invoiceLineId");

-- CreateIndex
CREATE INDEX "membership_plan_name_idx" ON "membership_plan"("name");

-- CreateIndex
CREATE INDEX "membership_plan_type_sessionTypeId_idx" ON "membership_plan_type"("sessionTypeId");

-- CreateIndex
CREATE INDEX "membership_clientId_endOn_idx" ON "membership"("clientId", "endOn");

-- CreateIndex
CREATE INDEX "membership_planId_idx" ON "membership"("planId");

-- CreateIndex
CREATE INDEX "membership_status_endOn_idx" ON "membership"("status", "endOn");

-- CreateIndex
CREATE INDEX "membership_type_sessionTypeId_idx" ON "membership_type"("sessionTypeId");

-- CreateIndex
CREATE INDEX "membership_period_membershipId_startOn_idx" ON "membership_period"("membershipId", "startOn");

-- CreateIndex
CREATE INDEX "membership_period_invoiceLineId_idx" ON "membership_period"("invoiceLineId");

-- CreateIndex
CREATE INDEX "membership_freeze_membershipId_fromOn_idx" ON "membership_freeze"("membershipId", "fromOn");

-- CreateIndex
CREATE UNIQUE INDEX "document_number_key" ON "document"("number");

-- CreateIndex
CREATE INDEX "document_kind_issuedAt_id_idx" ON "document"("kind", "issuedAt", "id");

-- CreateIndex
CREATE INDEX "document_clientId_issuedAt_idx" ON "document"("clientId", "issuedAt");

-- CreateIndex
CREATE INDEX "document_issuedAt_id_idx" ON "document"("issuedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_kind_deskNumber_year_sequence_key" ON "document"("kind", "deskNumber", "year", "sequence");

-- CreateIndex
CREATE INDEX "invoice_owedMinor_dueOn_idx" ON "invoice"("owedMinor", "dueOn");

-- CreateIndex
CREATE INDEX "invoice_clientId_issuedAt_idx" ON "invoice"("clientId", "issuedAt");


-- CreateIndex
CREATE INDEX "invoice_line_packageId_idx" ON "invoice_line"("packageId");

-- CreateIndex
CREATE INDEX "invoice_line_planId_idx" ON "invoice_line"("planId");

-- CreateIndex
CREATE INDEX "invoice_line_trainerId_idx" ON "invoice_line"("trainerId");

-- CreateIndex
CREATE INDEX "invoice_line_sessionTypeId_idx" ON "invoice_line"("sessionTypeId");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_line_invoiceId_position_key" ON "invoice_line"("invoiceId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "payment_transactionId_key" ON "payment"("transactionId");

-- CreateIndex
CREATE INDEX "payment_createdAt_id_idx" ON "payment"("createdAt", "id");

-- CreateIndex
CREATE INDEX "payment_paidOn_method_idx" ON "payment"("paidOn", "method");

-- CreateIndex
CREATE INDEX "payment_clientId_createdAt_idx" ON "payment"("clientId", "createdAt");

-- CreateIndex
CREATE INDEX "payment_invoiceId_status_idx" ON "payment"("invoiceId", "status");

-- CreateIndex
CREATE INDEX "payment_receiptId_idx" ON "payment"("receiptId");

-- CreateIndex
CREATE INDEX "payment_status_createdAt_idx" ON "payment"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "payment_method_externalTransactionId_key" ON "payment"("method", "externalTransactionId");

-- CreateIndex
CREATE INDEX "payment_line_invoiceLineId_idx" ON "payment_line"("invoiceLineId");

-- CreateIndex
CREATE INDEX "refund_paymentId_idx" ON "refund"("paymentId");

-- CreateIndex
CREATE INDEX "refund_invoiceId_idx" ON "refund"("invoiceId");

-- CreateIndex
CREATE INDEX "refund_createdAt_id_idx" ON "refund"("createdAt", "id");

-- CreateIndex
CREATE INDEX "refund_refundedOn_idx" ON "refund"("refundedOn");

-- CreateIndex
CREATE INDEX "refund_clientId_idx" ON "refund"("clientId");

-- CreateIndex
CREATE INDEX "refund_line_refundId_idx" ON "refund_line"("refundId");

-- CreateIndex
CREATE INDEX "refund_line_invoiceLineId_idx" ON "refund_line"("invoiceLineId");

-- CreateIndex
CREATE INDEX "refund_line_clientPackageId_idx" ON "refund_line"("clientPackageId");

-- CreateIndex
CREATE INDEX "approval_forUserId_expiresAt_idx" ON "approval"("forUserId", "expiresAt");

-- CreateIndex
CREATE INDEX "drawer_deskNumber_openedAt_idx" ON "drawer"("deskNumber", "openedAt");

-- CreateIndex
CREATE INDEX "cash_movement_drawerId_at_idx" ON "cash_movement"("drawerId", "at");

-- CreateIndex
CREATE INDEX "cash_movement_paymentId_idx" ON "cash_movement"("paymentId");

-- CreateIndex
CREATE INDEX "cash_movement_refundId_idx" ON "cash_movement"("refundId");

-- Columns that are empty nearly everywhere: an index over all rows tells the planner that a value stands in nearly all of them.
CREATE INDEX "credit_entry_refund" ON "credit_entry"("refundId") WHERE "refundId" IS NOT NULL;
CREATE INDEX "credit_entry_counter" ON "credit_entry"("counterOfId") WHERE "counterOfId" IS NOT NULL;
CREATE INDEX "client_package_period" ON "client_package"("membershipPeriodId") WHERE "membershipPeriodId" IS NOT NULL;
CREATE INDEX "booking_membership" ON "booking"("membershipId") WHERE "membershipId" IS NOT NULL;
CREATE INDEX "booking_client_package" ON "booking"("clientPackageId") WHERE "clientPackageId" IS NOT NULL;
CREATE INDEX "invoice_line_booking" ON "invoice_line"("bookingId") WHERE "bookingId" IS NOT NULL;

-- A slip, a cheque or an M-Pesa code is found by how it begins.
CREATE INDEX "payment_reference_nocase" ON "payment"("referenceNumber" COLLATE NOCASE) WHERE "referenceNumber" IS NOT NULL;

-- Two on offer have two names.
CREATE UNIQUE INDEX "tax_rate_name" ON "tax_rate" ("name") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "session_package_name" ON "session_package" ("name") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "membership_plan_name" ON "membership_plan" ("name") WHERE "archivedAt" IS NULL;

-- Credits. The lot's five sums are its ledger's; CHECKs refuse a balance below zero.
CREATE TRIGGER "client_package_sums_insert" BEFORE INSERT ON "client_package" WHEN NEW."bought" <> 0 OR NEW."reserved" <> 0 OR NEW."used" <> 0 OR NEW."refunded" <> 0 OR NEW."expired" <> 0 BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
CREATE TRIGGER "credit_entry_sums" AFTER INSERT ON "credit_entry" BEGIN
  UPDATE "client_package" SET "bought" = "bought" + NEW."boughtDelta", "reserved" = "reserved" + NEW."reservedDelta", "used" = "used" + NEW."usedDelta",
    "refunded" = "refunded" + NEW."refundedDelta", "expired" = "expired" + NEW."expiredDelta", "expiryOn" = CASE NEW."kind" WHEN 'extend' THEN NEW."toExpiryOn" ELSE "expiryOn" END
   WHERE "id" = NEW."clientPackageId";
END;
CREATE TRIGGER "client_package_sums_update" BEFORE UPDATE OF "bought", "reserved", "used", "refunded", "expired" ON "client_package" BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED') FROM (SELECT coalesce(sum("boughtDelta"), 0) b, coalesce(sum("reservedDelta"), 0) r, coalesce(sum("usedDelta"), 0) u, coalesce(sum("refundedDelta"), 0) f,
    coalesce(sum("expiredDelta"), 0) e FROM "credit_entry" WHERE "clientPackageId" = NEW."id") l
   WHERE NEW."bought" <> l.b OR NEW."reserved" <> l.r OR NEW."used" <> l.u OR NEW."refunded" <> l.f OR NEW."expired" <> l.e;
END;
CREATE TRIGGER "client_package_expiry_update" BEFORE UPDATE OF "expiryOn" ON "client_package" WHEN NEW."expiryOn" IS NOT OLD."expiryOn" BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED') WHERE NOT EXISTS (SELECT 1 FROM "credit_entry" WHERE "clientPackageId" = NEW."id" AND "kind" = 'extend' AND "toExpiryOn" IS NEW."expiryOn" AND "fromExpiryOn" IS OLD."expiryOn");
END;
CREATE TRIGGER "client_package_fixed_update" BEFORE UPDATE ON "client_package"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."packageId" IS OLD."packageId" AND NEW."membershipPeriodId" IS OLD."membershipPeriodId" AND NEW."invoiceLineId" IS OLD."invoiceLineId" AND NEW."name" IS OLD."name" AND NEW."priceMinor" IS OLD."priceMinor" AND NEW."currency" IS OLD."currency" AND NEW."purchasedAt" IS OLD."purchasedAt" AND NEW."purchasedOn" IS OLD."purchasedOn") BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
CREATE TRIGGER "client_package_fixed_delete" BEFORE DELETE ON "client_package" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
-- A booking is paid once, and a session given back goes to the lot it came from.
CREATE TRIGGER "credit_entry_once_insert" BEFORE INSERT ON "credit_entry" WHEN NEW."bookingId" IS NOT NULL AND NEW."reservedDelta" + NEW."usedDelta" > 0 BEGIN
  SELECT RAISE(ABORT, 'ALREADY_PAID') WHERE (SELECT sum("reservedDelta" + "usedDelta") FROM "credit_entry" WHERE "bookingId" = NEW."bookingId") > 0;
END;
CREATE TRIGGER "credit_entry_lot_insert" BEFORE INSERT ON "credit_entry" WHEN NEW."reservedDelta" < 0 OR NEW."usedDelta" < 0 BEGIN
  SELECT RAISE(ABORT, 'OTHER_LOT') FROM (SELECT coalesce(sum("reservedDelta"), 0) r, coalesce(sum("usedDelta"), 0) u FROM "credit_entry"
     WHERE "clientPackageId" = NEW."clientPackageId" AND (("bookingId" = NEW."bookingId") OR (NEW."bookingId" IS NULL AND ("id" = NEW."counterOfId" OR "counterOfId" = NEW."counterOfId")))) l
   WHERE l.r + NEW."reservedDelta" < 0 OR l.u + NEW."usedDelta" < 0;
END;
CREATE TRIGGER "credit_entry_fixed_update" BEFORE UPDATE ON "credit_entry"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."clientPackageId" IS OLD."clientPackageId" AND NEW."kind" IS OLD."kind" AND NEW."boughtDelta" IS OLD."boughtDelta" AND NEW."reservedDelta" IS OLD."reservedDelta" AND NEW."usedDelta" IS OLD."usedDelta" AND NEW."refundedDelta" IS OLD."refundedDelta" AND NEW."expiredDelta" IS OLD."expiredDelta" AND NEW."bookingId" IS OLD."bookingId" AND NEW."refundId" IS OLD."refundId" AND NEW."counterOfId" IS OLD."counterOfId" AND NEW."fromExpiryOn" IS OLD."fromExpiryOn" AND NEW."toExpiryOn" IS OLD."toExpiryOn" AND NEW."byStaffUserId" IS OLD."byStaffUserId" AND NEW."at" IS OLD."at" AND NEW."reason" IS NULL) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
CREATE TRIGGER "credit_entry_fixed_delete" BEFORE DELETE ON "credit_entry" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

-- Documents. Numbers follow each other per kind, desk and year; what is issued stays. Only when a person is erased is it made out to nobody and loses its free text, with its sums as they were;
-- and it goes over to the client a duplicate was joined into.
CREATE TRIGGER "document_number_insert" BEFORE INSERT ON "document" BEGIN
  SELECT RAISE(ABORT, 'NUMBER_GAP') WHERE NEW."sequence" <> 1 + coalesce((SELECT max("sequence") FROM "document" WHERE "kind" = NEW."kind" AND "deskNumber" = NEW."deskNumber" AND "year" = NEW."year"), 0);
END;
CREATE TRIGGER "document_fixed_update" BEFORE UPDATE ON "document"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."kind" IS OLD."kind" AND NEW."deskNumber" IS OLD."deskNumber" AND NEW."year" IS OLD."year" AND NEW."sequence" IS OLD."sequence" AND NEW."number" IS OLD."number" AND NEW."issuedAt" IS OLD."issuedAt" AND NEW."issuedOn" IS OLD."issuedOn" AND NEW."issuedById" IS OLD."issuedById" AND NEW."currency" IS OLD."currency" AND NEW."totalMinor" IS OLD."totalMinor" AND NEW."taxMinor" IS OLD."taxMinor" AND NEW."logoId" IS OLD."logoId" AND NEW."createdAt" IS OLD."createdAt" AND (NEW."billedTo" IS OLD."billedTo" OR NEW."billedTo" = '')
    AND (NEW."content" IS OLD."content" OR (NEW."billedTo" = '' AND OLD."clientId" IS NOT NULL AND NEW."content" ->> '$.totalMinor' IS OLD."content" ->> '$.totalMinor'
      AND NEW."content" -> '$.taxes' IS OLD."content" -> '$.taxes' AND NEW."content" ->> '$.paidMinor' IS OLD."content" ->> '$.paidMinor' AND NEW."content" ->> '$.owedMinor' IS OLD."content" ->> '$.owedMinor'))) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
CREATE TRIGGER "document_fixed_delete" BEFORE DELETE ON "document" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "document_logo_fixed_update" BEFORE UPDATE ON "document_logo" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "document_logo_fixed_delete" BEFORE DELETE ON "document_logo" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

-- What is owed. Payments and refunds move the invoice's sums, and nothing else does.
CREATE TRIGGER "invoice_sums_insert" BEFORE INSERT ON "invoice" BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED') WHERE NEW."paidMinor" <> 0 OR NEW."refundedMinor" <> 0 OR NEW."creditedMinor" <> 0;
  SELECT RAISE(ABORT, 'OTHER_CURRENCY') WHERE NEW."currency" IS NOT (SELECT "currency" FROM "document" WHERE "id" = NEW."id");
END;
CREATE TRIGGER "invoice_sums_update" BEFORE UPDATE OF "paidMinor", "refundedMinor", "creditedMinor", "owedMinor" ON "invoice" BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED') WHERE NEW."paidMinor" <> coalesce((SELECT sum("amountMinor") FROM "payment" WHERE "invoiceId" = NEW."id" AND "status" = 'completed'), 0)
    OR NEW."refundedMinor" <> coalesce((SELECT sum("amountMinor") FROM "refund" WHERE "invoiceId" = NEW."id" AND "status" <> 'failed'), 0)
    OR NEW."creditedMinor" <> coalesce((SELECT sum("creditedMinor") FROM "refund" WHERE "invoiceId" = NEW."id" AND "status" <> 'failed'), 0);
END;
CREATE TRIGGER "payment_currency_insert" BEFORE INSERT ON "payment" WHEN NEW."invoiceId" IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'OTHER_CURRENCY') WHERE NEW."currency" IS NOT (SELECT "currency" FROM "invoice" WHERE "id" = NEW."invoiceId");
END;
CREATE TRIGGER "payment_refunded_insert" BEFORE INSERT ON "payment" WHEN NEW."refundedMinor" <> 0 BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "payment_sums_insert" AFTER INSERT ON "payment" WHEN NEW."status" = 'completed' AND NEW."invoiceId" IS NOT NULL BEGIN
  UPDATE "invoice" SET "paidMinor" = "paidMinor" + NEW."amountMinor", "owedMinor" = "owedMinor" - NEW."amountMinor" WHERE "id" = NEW."invoiceId";
END;
CREATE TRIGGER "payment_sums_update" AFTER UPDATE OF "status" ON "payment" WHEN NEW."status" = 'completed' AND OLD."status" <> 'completed' AND NEW."invoiceId" IS NOT NULL BEGIN
  UPDATE "invoice" SET "paidMinor" = "paidMinor" + NEW."amountMinor", "owedMinor" = "owedMinor" - NEW."amountMinor" WHERE "id" = NEW."invoiceId";
END;
CREATE TRIGGER "payment_refunded_update" BEFORE UPDATE OF "refundedMinor" ON "payment" BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED') WHERE NEW."refundedMinor" <> coalesce((SELECT sum("amountMinor") FROM "refund" WHERE "paymentId" = NEW."id" AND "status" <> 'failed'), 0);
END;
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
CREATE TRIGGER "invoice_fixed_update" BEFORE UPDATE ON "invoice"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."currency" IS OLD."currency" AND NEW."pricesIncludeTax" IS OLD."pricesIncludeTax" AND NEW."discountMinor" IS OLD."discountMinor" AND NEW."taxMinor" IS OLD."taxMinor" AND NEW."totalMinor" IS OLD."totalMinor" AND NEW."dueOn" IS OLD."dueOn" AND NEW."issuedAt" IS OLD."issuedAt" AND (NEW."discountReason" IS OLD."discountReason" OR NEW."discountReason" IS NULL)) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
CREATE TRIGGER "invoice_fixed_delete" BEFORE DELETE ON "invoice" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "invoice_line_fixed_update" BEFORE UPDATE ON "invoice_line"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."invoiceId" IS OLD."invoiceId" AND NEW."position" IS OLD."position" AND NEW."kind" IS OLD."kind" AND NEW."quantity" IS OLD."quantity" AND NEW."unitPriceMinor" IS OLD."unitPriceMinor" AND NEW."discountMinor" IS OLD."discountMinor" AND NEW."taxName" IS OLD."taxName" AND NEW."taxRateBasisPoints" IS OLD."taxRateBasisPoints" AND NEW."netMinor" IS OLD."netMinor" AND NEW."taxMinor" IS OLD."taxMinor" AND NEW."totalMinor" IS OLD."totalMinor" AND NEW."trainerId" IS OLD."trainerId" AND NEW."category" IS OLD."category" AND NEW."packageId" IS OLD."packageId" AND NEW."planId" IS OLD."planId" AND NEW."bookingId" IS OLD."bookingId" AND NEW."sessionTypeId" IS OLD."sessionTypeId" AND (NEW."description" IS OLD."description" OR NEW."description" = '')) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
CREATE TRIGGER "invoice_line_fixed_delete" BEFORE DELETE ON "invoice_line" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "payment_fixed_update" BEFORE UPDATE ON "payment"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."transactionId" IS OLD."transactionId" AND NEW."invoiceId" IS OLD."invoiceId" AND NEW."amountMinor" IS OLD."amountMinor" AND NEW."currency" IS OLD."currency" AND NEW."method" IS OLD."method" AND NEW."tenderedMinor" IS OLD."tenderedMinor" AND NEW."changeMinor" IS OLD."changeMinor" AND NEW."deskNumber" IS OLD."deskNumber" AND NEW."recordedById" IS OLD."recordedById" AND NEW."createdAt" IS OLD."createdAt" AND (NEW."description" IS OLD."description" OR NEW."description" = '') AND (NEW."notes" IS OLD."notes" OR NEW."notes" = '') AND (NEW."referenceNumber" IS OLD."referenceNumber" OR NEW."referenceNumber" IS NULL) AND (OLD."status" NOT IN ('completed', 'failed', 'cancelled') OR (NEW."status" IS OLD."status" AND NEW."paidAt" IS OLD."paidAt" AND NEW."paidOn" IS OLD."paidOn" AND NEW."receiptId" IS OLD."receiptId"))) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
CREATE TRIGGER "payment_fixed_delete" BEFORE DELETE ON "payment" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "payment_line_fixed_update" BEFORE UPDATE ON "payment_line" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "payment_line_fixed_delete" BEFORE DELETE ON "payment_line" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "refund_fixed_update" BEFORE UPDATE ON "refund"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."invoiceId" IS OLD."invoiceId" AND NEW."paymentId" IS OLD."paymentId" AND NEW."creditedMinor" IS OLD."creditedMinor" AND NEW."amountMinor" IS OLD."amountMinor" AND NEW."currency" IS OLD."currency" AND NEW."method" IS OLD."method" AND NEW."recordedById" IS OLD."recordedById" AND NEW."approvedById" IS OLD."approvedById" AND NEW."createdAt" IS OLD."createdAt" AND NEW."refundedOn" IS OLD."refundedOn" AND (NEW."status" IS OLD."status" OR OLD."status" = 'requested') AND (NEW."reason" IS OLD."reason" OR NEW."reason" = '') AND (NEW."referenceNumber" IS OLD."referenceNumber" OR NEW."referenceNumber" IS NULL)) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
CREATE TRIGGER "refund_fixed_delete" BEFORE DELETE ON "refund" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "refund_line_fixed_update" BEFORE UPDATE ON "refund_line" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "refund_line_fixed_delete" BEFORE DELETE ON "refund_line" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

-- The drawer: one open per desk, closed for ever; money moves only in an open one.
CREATE TRIGGER "drawer_open_insert" BEFORE INSERT ON "drawer" WHEN NEW."closedAt" IS NULL BEGIN
  SELECT RAISE(ABORT, 'DRAWER_OPEN') WHERE EXISTS (SELECT 1 FROM "drawer" WHERE "deskNumber" = NEW."deskNumber" AND "closedAt" IS NULL);
END;
CREATE TRIGGER "cash_movement_open_insert" BEFORE INSERT ON "cash_movement" BEGIN
  SELECT RAISE(ABORT, 'DRAWER_CLOSED') WHERE NOT EXISTS (SELECT 1 FROM "drawer" WHERE "id" = NEW."drawerId" AND "closedAt" IS NULL);
END;
CREATE TRIGGER "drawer_close_update" BEFORE UPDATE OF "closedAt" ON "drawer" WHEN NEW."closedAt" IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'OTHER_SUM') WHERE NEW."expectedMinor" IS NOT NEW."floatMinor" + coalesce((SELECT sum("amountMinor") FROM "cash_movement" WHERE "drawerId" = NEW."id"), 0);
END;
CREATE TRIGGER "drawer_fixed_update" BEFORE UPDATE ON "drawer"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."deskNumber" IS OLD."deskNumber" AND NEW."openedAt" IS OLD."openedAt" AND NEW."openedOn" IS OLD."openedOn" AND NEW."openedById" IS OLD."openedById" AND NEW."floatMinor" IS OLD."floatMinor" AND NEW."currency" IS OLD."currency" AND OLD."closedAt" IS NULL) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
CREATE TRIGGER "drawer_fixed_delete" BEFORE DELETE ON "drawer" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "cash_movement_fixed_update" BEFORE UPDATE ON "cash_movement"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."drawerId" IS OLD."drawerId" AND NEW."kind" IS OLD."kind" AND NEW."amountMinor" IS OLD."amountMinor" AND NEW."paymentId" IS OLD."paymentId" AND NEW."refundId" IS OLD."refundId" AND NEW."byStaffUserId" IS OLD."byStaffUserId" AND NEW."at" IS OLD."at" AND NEW."reason" IS NULL) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
CREATE TRIGGER "cash_movement_fixed_delete" BEFORE DELETE ON "cash_movement" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;
CREATE TRIGGER "fee_fixed_delete" BEFORE DELETE ON "fee" BEGIN SELECT RAISE(ABORT, 'RECORD_FIXED'); END;

-- Two paid spans of one membership never cover the same day.
CREATE TRIGGER "membership_period_insert" BEFORE INSERT ON "membership_period" WHEN NEW."status" <> 'void' BEGIN
  SELECT RAISE(ABORT, 'PERIODS_OVERLAP') WHERE EXISTS (SELECT 1 FROM "membership_period" WHERE "membershipId" = NEW."membershipId" AND "status" <> 'void' AND "startOn" <= NEW."endOn" AND "endOn" >= NEW."startOn");
END;
CREATE TRIGGER "membership_period_update" BEFORE UPDATE OF "startOn", "endOn", "status", "membershipId" ON "membership_period" WHEN NEW."status" <> 'void' BEGIN
  SELECT RAISE(ABORT, 'PERIODS_OVERLAP') WHERE EXISTS (SELECT 1 FROM "membership_period" WHERE "membershipId" = NEW."membershipId" AND "id" <> NEW."id" AND "status" <> 'void' AND "startOn" <= NEW."endOn" AND "endOn" >= NEW."startOn");
END;
CREATE TRIGGER "fee_fixed_update" BEFORE UPDATE ON "fee"
  WHEN NOT (NEW."id" IS OLD."id" AND NEW."bookingId" IS OLD."bookingId" AND NEW."kind" IS OLD."kind" AND NEW."amountMinor" IS OLD."amountMinor" AND NEW."currency" IS OLD."currency" AND NEW."heldUntil" IS OLD."heldUntil" AND NEW."createdAt" IS OLD."createdAt" AND (OLD."waivedAt" IS NULL OR NEW."waivedAt" IS OLD."waivedAt")) BEGIN
  SELECT RAISE(ABORT, 'RECORD_FIXED');
END;
