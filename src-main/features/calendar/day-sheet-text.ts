/** Advance widths of the sheet's font for U+0020 to U+007E, in hundredths of its size: of its two weights the wider. */
const asciiWidths = [
  25, 26, 32, 62, 57, 74, 64, 17, 35, 35, 44, 57, 22, 34, 28, 41, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 26, 24, 51, 56, 52, 49, 90, 66,
  63, 65, 66, 57, 55, 68, 71, 28, 56, 63, 54, 87, 71, 69, 64, 69, 63, 61, 61, 65, 65, 89, 63, 61, 60, 27, 42, 27, 43, 45, 32, 54, 56, 52,
  56, 54, 35, 57, 56, 25, 25, 52, 25, 88, 56, 57, 56, 57, 35, 52, 33, 56, 50, 75, 50, 50, 50, 34, 25, 34, 68,
]
const spaceCode = 0x20
const otherWidths: Readonly<Record<string, number>> = { '–': 66, '…': 71, '·': 28, '’': 22 }
/** Letters beyond ASCII are taken for wide ones: a text that is cut too early can be read, one that runs over its neighbour cannot. */
const wideWidth = 74
const combiningMark = /\p{M}/gu
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const charWidth = (char: string): number =>
  otherWidths[char] ?? asciiWidths[(char.normalize('NFKD').codePointAt(0) ?? spaceCode) - spaceCode] ?? wideWidth

/** How wide a text is set at most, in points. */
export const textWidth = (text: string, sizePt: number): number =>
  ([...text.normalize('NFC').replaceAll(combiningMark, '')].reduce((sum, char) => sum + charWidth(char), 0) * sizePt) / 100

/** One line of the text that is no wider than this, cut with an ellipsis where it must be. */
export const fittedText = (text: string, sizePt: number, widthPt: number): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (textWidth(line, sizePt) <= widthPt) return line
  const parts = [...graphemes.segment(line)].map(({ segment }) => segment)
  const cut = (count: number): string => `${parts.slice(0, count).join('').trimEnd()}…`
  let count = parts.length - 1
  while (count > 0 && textWidth(cut(count), sizePt) > widthPt) count--
  return cut(count)
}
