/** Letters that stay whole under NFKD but people type without the stroke or as their base. */
const mapped: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' }

/** One form for rows and queries: compatibility-decomposed, marks stripped, lower case, one space between words. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[łøßđæœıþð]/g, (letter) => mapped[letter] ?? letter)
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}@.+]+/gu, ' ')
    .trim()

/** The digits of a phone number, for searching by any part of it. */
export const phoneDigits = (text: string): string => text.replace(/\D/g, '')
