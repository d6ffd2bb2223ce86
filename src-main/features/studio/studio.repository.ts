import type { Db, Tx } from '../../data/db'

export interface StudioRow {
  id: string
  name: string
  countryCode: string
  timeZone: string
  currency: string
  phone: string | null
  address: string | null
  taxNumber: string | null
  isTraining: number
  cancelWindowHours: number
  frontDeskMayOverride: number
  frontDeskMayExport: number
  trainersMayExport: number
  autoLockMinutes: number
  deskName: string
  deskNumber: number
  pricesIncludeTax: number
  defaultTaxRateId: string | null
  lateCancelUsesCredit: number
  noShowUsesCredit: number
  lateCancelFeeMinor: number
  noShowFeeMinor: number
  waiverHours: number
  noShowAfterMinutes: number
  frontDeskRefundLimitMinor: number
  paymentTermsDays: number
  paymentInstructions: string
  documentFooter: string
  logoUpdatedAt: number | null
}

export interface OpeningHoursRow {
  dayOfWeek: number
  startMinute: number
  endMinute: number
}

export const findStudio = (db: Db) =>
  db.get<StudioRow>(
    `SELECT id, name, countryCode, timeZone, currency, phone, address, taxNumber, isTraining, cancelWindowHours, frontDeskMayOverride, frontDeskMayExport,
            trainersMayExport, autoLockMinutes, deskName, deskNumber, pricesIncludeTax, defaultTaxRateId, lateCancelUsesCredit, noShowUsesCredit, lateCancelFeeMinor,
            noShowFeeMinor, waiverHours, noShowAfterMinutes, frontDeskRefundLimitMinor, paymentTermsDays, paymentInstructions, documentFooter, (SELECT updatedAt FROM studio_logo WHERE studioId = studio.id) AS logoUpdatedAt
       FROM studio LIMIT 1`,
  )

export const listOpeningHours = (db: Db) =>
  db.all<OpeningHoursRow>('SELECT dayOfWeek, startMinute, endMinute FROM opening_hours ORDER BY dayOfWeek, startMinute')

interface NewStudio {
  id: string
  name: string
  countryCode: string
  timeZone: string
  currency: string
  phone: string | null
  address: string | null
  taxNumber: string | null
  isTraining: boolean
  createdAt: number
}

export const insertStudio = (tx: Tx, studio: NewStudio) =>
  tx.studio.create({ data: { ...studio, createdAt: new Date(studio.createdAt) }, select: { id: true } })

export type StudioChange = Partial<{
  name: string
  countryCode: string
  timeZone: string
  currency: string
  phone: string | null
  address: string | null
  taxNumber: string | null
  cancelWindowHours: number
  frontDeskMayOverride: boolean
  frontDeskMayExport: boolean
  trainersMayExport: boolean
  autoLockMinutes: number
  deskName: string
  pricesIncludeTax: boolean
  defaultTaxRateId: string | null
  lateCancelUsesCredit: boolean
  noShowUsesCredit: boolean
  lateCancelFeeMinor: number
  noShowFeeMinor: number
  waiverHours: number
  noShowAfterMinutes: number
  frontDeskRefundLimitMinor: number
  paymentTermsDays: number
  paymentInstructions: string
  documentFooter: string
}>

export const updateStudioRow = (tx: Tx, id: string, change: StudioChange) =>
  tx.studio.update({ where: { id }, data: change, select: { id: true } })

export const setDefaultTaxRate = (tx: Tx, id: string, defaultTaxRateId: string | null) => updateStudioRow(tx, id, { defaultTaxRateId })

export const isTaxRateOnOffer = async (db: Db, id: string): Promise<boolean> =>
  (await db.get('SELECT 1 AS found FROM tax_rate WHERE id = ? AND archivedAt IS NULL', [id])) !== undefined

export const replaceOpeningHours = async (tx: Tx, studioId: string, hours: readonly (OpeningHoursRow & { id: string })[]) => {
  await tx.openingHours.deleteMany({ where: { studioId } })
  if (hours.length > 0) await tx.openingHours.createMany({ data: hours.map((one) => ({ ...one, studioId })) })
}

/** The next number of a sequence, taken in the transaction of what it numbers. */
export const takeNumber = async (tx: Tx, name: string, first: number): Promise<number> => {
  const taken = await tx.numberSequence.upsert({
    where: { name },
    create: { name, value: first },
    update: { value: { increment: 1 } },
    select: { value: true },
  })
  return taken.value
}

/** As many numbers of a sequence in a row as are needed; answers the first. */
export const takeNumbers = async (tx: Tx, name: string, first: number, count: number): Promise<number> => {
  const taken = await tx.numberSequence.upsert({
    where: { name },
    create: { name, value: first + count - 1 },
    update: { value: { increment: count } },
    select: { value: true },
  })
  return taken.value - count + 1
}

/** Whether anything stands in the studio’s currency: a price, or what was sold. */
export const isCurrencyInUse = async (db: Db): Promise<boolean> =>
  (await db.get(
    `SELECT 1 AS found WHERE EXISTS (SELECT 1 FROM session_type WHERE priceMinor > 0) OR EXISTS (SELECT 1 FROM session_package WHERE priceMinor > 0)
        OR EXISTS (SELECT 1 FROM membership_plan WHERE priceMinor > 0) OR EXISTS (SELECT 1 FROM document) OR EXISTS (SELECT 1 FROM drawer)`,
  )) !== undefined

interface Logo {
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
  updatedAt: Date
}

export const findLogo = async (db: Db) => {
  const logo = await db.get<{ mediaType: string; bytes: Uint8Array; updatedAt: number }>(
    'SELECT mediaType, bytes, updatedAt FROM studio_logo LIMIT 1',
  )
  return logo && { mediaType: logo.mediaType, contentBase64: Buffer.from(logo.bytes).toString('base64'), updatedAt: logo.updatedAt }
}

export const findLogoBytes = (db: Db) =>
  db.get<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> }>('SELECT mediaType, bytes FROM studio_logo LIMIT 1')

export const saveLogo = (tx: Tx, studioId: string, logo: Logo) =>
  tx.studioLogo.upsert({ where: { studioId }, create: { studioId, ...logo }, update: logo, select: { studioId: true } })

export const deleteLogo = (tx: Tx, studioId: string) => tx.studioLogo.deleteMany({ where: { studioId } })
