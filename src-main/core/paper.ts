import type { Content, ContentStack, ContentText, TableCell } from 'pdfmake/interfaces'
import { printable } from './printable'

/** What documents on paper are put together from. Lengths in points. */

const grey = '#404040'
const rule = '#8a8a8a'

export interface TextStyle {
  fontSize?: number
  bold?: boolean
  alignment?: 'left' | 'right' | 'center'
  color?: string
  margin?: [number, number, number, number]
}

/** A text with the letters the font has. */
export const said = (text: string, style: TextStyle = {}): ContentText => ({ text: printable(text), ...style })

export const quiet = (text: string, style: TextStyle = {}): ContentText => said(text, { color: grey, ...style })

/** What stands in a cell of a table. */
export type Cell = ContentText | ContentStack

/** A line across. */
export const across = (width: number, { isDashed = false, above = 5, below = 5 } = {}): Content => ({
  canvas: [
    { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7, lineColor: 'black', ...(isDashed ? { dash: { length: 2 } } : {}) },
  ],
  margin: [0, above, 0, below],
})

export interface Column {
  /** Points; the one without takes what the others leave. */
  width?: number
  alignment?: 'left' | 'right'
}

/** Of pdfmake's standard layout: left and right of every cell, and a line between columns even where it is not drawn. */
const cellPadding = 4
const columnLine = 1

/** Rows with a hairline under each; the head is said again on every page. A row is never torn. */
export const ruled = (
  width: number,
  columns: readonly Column[],
  head: readonly string[],
  rows: readonly Cell[][],
  fontSize: number,
): Content => {
  const taken = columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
  const spare = width + 2 * cellPadding - columns.length * (2 * cellPadding + columnLine) - columnLine - taken
  const bordered = (cell: Cell, index: number, borderColor: string): TableCell => ({
    alignment: columns[index]?.alignment ?? 'left',
    ...cell,
    border: [false, false, false, true] as [boolean, boolean, boolean, boolean],
    borderColor: ['white', 'white', 'white', borderColor] as [string, string, string, string],
  })
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: columns.map((column) => column.width ?? spare),
      body: [
        head.map((text, index) => bordered(said(text, { bold: true }), index, 'black')),
        ...rows.map((row) => row.map((cell, index) => bordered(cell, index, rule))),
      ],
    },
    layout: { defaultBorder: false },
    fontSize,
    margin: [-cellPadding, 0, -cellPadding, 0],
  }
}

/** Room for amounts so long, set in this size. */
export const amountWidth = (texts: readonly string[], fontSize: number): number =>
  Math.ceil(Math.max(...texts.map((text) => text.length), 6) * fontSize * 0.58)

/** What on the left, how much on the right. */
export const pair = (left: string, right: string, width: number, style: TextStyle & { below?: number } = {}): Content => {
  const { below = 2, ...text } = style
  const rightWidth = Math.min(width * 0.72, amountWidth([right], text.fontSize ?? 9) + 6)
  return {
    columns: [
      { ...said(left, text), width: width - rightWidth - 6 },
      { ...said(right, { ...text, alignment: 'right' }), width: rightWidth },
    ],
    columnGap: 6,
    margin: [0, 0, 0, below],
  }
}
