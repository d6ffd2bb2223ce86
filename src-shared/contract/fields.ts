import * as z from 'zod'

/** 26 characters of Crockford base32, sortable by creation. */
export const id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'is not an id')

/** An instant: ISO 8601 with Z or an offset; always answered in UTC. Bounded as days are, with room for the zones. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((text) => text >= '1899-12-30' && text < '2200-01-03', 'is not an instant between the years 1900 and 2199')

/** A calendar day in the studio's zone, `YYYY-MM-DD`. */
export const day = z.iso.date().refine((text) => text >= '1900-01-01' && text <= '2199-12-31', 'is not a day between 1900 and 2199')

/** 0 = Monday … 6 = Sunday. */
export const dayOfWeek = z.int().min(0).max(6)

/** `HH:MM`, up to 24:00 for an end. */
export const wallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is not a time such as 09:30')

const isPlainText = (text: string): boolean => text.isWellFormed() && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text)
const isOneLine = (text: string): boolean => isPlainText(text) && !/[\n\r\t\u2028\u2029]/.test(text)

/** One line, trimmed, not empty. */
export const line = (max = 120) => z.string().trim().min(1).max(max).refine(isOneLine, 'has characters that cannot be shown')
/** One line that may be cleared with an empty text; null in the database. */
export const optionalLine = (max = 120) => z.string().trim().max(max).refine(isOneLine, 'has characters that cannot be shown').nullable()
/** One line kept as written, such as the key of a map. */
export const plainLine = (max = 120) => z.string().max(max).refine(isOneLine, 'has characters that cannot be shown')
/** Several lines that may be empty. */
export const longText = (max = 4000) => z.string().trim().max(max).refine(isPlainText, 'has characters that cannot be shown')

/** Lower-cased, so that one mailbox is one sign-in. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email('is not an e-mail address'))
/** What somebody knows: not trimmed, and without characters that would be lost on the way to its hash. */
export const secret = (max = 200) => z.string().max(max).refine(isPlainText, 'has characters that cannot be typed')
export const password = secret().min(10)
/** A code that was read out or copied. */
export const code = secret(100).trim().min(1)

export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'is not a country code such as KE')
const supportedZones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])
/** An IANA zone this computer knows. */
export const timeZone = z.string().refine((zone) => supportedZones.has(zone), 'is not a time zone such as Africa/Nairobi')
const supportedCurrencies = new Set(Intl.supportedValuesOf('currency'))
export const currency = z.string().refine((code) => supportedCurrencies.has(code), 'is not a currency code such as KES')

/** Minor units of the currency beside it. */
export const amountMinor = z.int().min(0).max(1_000_000_000_00)
export const minutes = (max: number, min = 0) => z.int().min(min).max(max)

/** A backup by its name in the data folder's `backups`. */
export const backupFileName = z.string().regex(/^[\w.-]{1,120}\.thbackup$/, 'is not the name of a backup')

/** A file made for this caller, to be fetched once: by the desktop through its own dialog, elsewhere from `/api/files/{fileId}`. */
export const fileTicket = z.object({ fileId: z.string(), fileName: z.string(), mediaType: z.string(), sizeBytes: z.int() })

/** A small picture as base64. The screens resize what people drop; a larger one is refused with its size. */
export const picture = z.strictObject({
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  contentBase64: z.base64().min(4).max(700_000),
})
/** A 4–8 digit code for switching at a desk. */
export const pin = z.string().regex(/^\d{4,8}$/, 'is not 4 to 8 digits')
