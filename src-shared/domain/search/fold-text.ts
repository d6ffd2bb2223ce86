/** Letters that stay whole under NFKD but people type without the stroke or as their base. */
const mapped: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd', ς: 'σ' }

/** One form for rows and queries: compatibility-decomposed, marks and invisible signs stripped, lower case, one space between words; a picture is a word of its own. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[łøßđæœıþðς]/g, (letter) => mapped[letter] ?? letter)
    .replace(/['’ʼ`]/g, '')
    .replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}]/gu, ' $& ')
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}@.+]+/gu, ' ')
    .trim()

/** The digits of a phone number, for searching by any part of it. */
export const phoneDigits = (text: string): string => text.replace(/\D/g, '')
