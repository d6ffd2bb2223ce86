import type { CanvasElement, Content } from 'pdfmake/interfaces'
import type { Interval } from '@shared/domain/time/instant'
import type { SheetCell, SheetColumn, SheetLine } from './day-sheet-cells'
import type { TimeScale } from './day-sheet-scale'
import { fittedText, textWidth } from './day-sheet-text'

/** Points from the page's top left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** How large the words are, in points. */
export interface SheetType {
  name: number
  detail: number
}

export interface Drawing {
  shapes: CanvasElement[]
  texts: Content[]
}

const ink = '#000000'
const grey = { words: '#404040', edge: '#8c8c8c', hair: '#bdbdbd', hatch: '#d9d9d9', closed: '#f5f5f5' }
const lineSpacing = 1.24
const padding = { x: 4, y: 2.5 }
const spineWidth = 3
const gutter = 2.5
const hatchStep = 7
/** Blank lines to write on. */
const ruleStep = 15
const stateGap = 4

const sizeOf = ({ weight }: SheetLine, type: SheetType): number => type[weight]

/** The least height that holds a cell's words. */
export const minHeightOf = ({ lines }: SheetCell, type: SheetType): number =>
  lines.reduce((sum, line) => sum + sizeOf(line, type) * lineSpacing, 2 * padding.y + 1)

interface TextStyle {
  size: number
  isBold?: boolean
  isStruck?: boolean
  color?: string
  alignment?: 'left' | 'right' | 'center'
}

/** One line in a box, never wrapped: what is too long is cut. */
export const textAt = (text: string, x: number, y: number, width: number, style: TextStyle): Content => ({
  columns: [
    {
      width,
      text: fittedText(text, style.size, width),
      noWrap: true,
      fontSize: style.size,
      bold: style.isBold ?? false,
      color: style.color ?? ink,
      alignment: style.alignment ?? 'left',
      ...(style.isStruck ? { decoration: 'lineThrough' } : {}),
    },
  ],
  absolutePosition: { x, y },
})

/** A name is not cut for its state: that goes to the line below, whose words can be. */
const madeRoom = (lines: readonly SheetLine[], width: number, type: SheetType): readonly SheetLine[] => {
  const [name, next, ...rest] = lines
  if (name?.right === undefined || next === undefined || next.right !== undefined) return lines
  const { right, ...bare } = name
  const needed = textWidth(name.left, sizeOf(name, type)) + stateGap + textWidth(right, type.detail)
  return needed <= width ? lines : [bare, { ...next, right }, ...rest]
}

const lineAt = (line: SheetLine, x: number, y: number, width: number, type: SheetType, isPale: boolean): Content[] => {
  const size = sizeOf(line, type)
  const isBold = line.weight === 'name'
  const color = isPale ? grey.words : ink
  if (line.right === undefined) return [textAt(line.left, x, y, width, { size, isBold, color, isStruck: line.isStruck ?? false })]
  const rightSize = type.detail
  const rightWidth = Math.min(textWidth(line.right, rightSize), width * 0.55)
  return [
    textAt(line.left, x, y, width - rightWidth - stateGap, { size, isBold, color, isStruck: line.isStruck ?? false }),
    textAt(line.right, x + width - rightWidth, y + (size - rightSize) * 0.8, rightWidth, {
      size: rightSize,
      isBold: !isPale,
      color,
      alignment: 'right',
    }),
  ]
}

/** Lines at 45°, cut at the box. */
const hatching = ({ x, y, width, height }: Box): CanvasElement[] => {
  const lines: CanvasElement[] = []
  for (let offset = hatchStep; offset < width + height; offset += hatchStep) {
    const [fromLeft, fromTop] = [Math.max(0, offset - height), Math.max(0, offset - width)]
    lines.push({
      type: 'line',
      x1: x + fromLeft,
      y1: y + offset - fromLeft,
      x2: x + offset - fromTop,
      y2: y + fromTop,
      lineWidth: 0.4,
      lineColor: grey.hatch,
    })
  }
  return lines
}

const closedShapes = (box: Box): CanvasElement[] => [
  { type: 'rect', x: box.x, y: box.y, w: box.width, h: box.height, color: grey.closed },
  ...hatching(box),
]

const ruledLines = (box: Box, below: number): CanvasElement[] => {
  const lines: CanvasElement[] = []
  for (let y = below + ruleStep; y < box.y + box.height - 3; y += ruleStep)
    lines.push({
      type: 'line',
      x1: box.x + padding.x,
      y1: y,
      x2: box.x + box.width - padding.x,
      y2: y,
      lineWidth: 0.4,
      lineColor: grey.hair,
    })
  return lines
}

const outline = (box: Box, { kind, edge }: SheetCell): CanvasElement[] => {
  const isFree = kind !== 'session'
  const frame: CanvasElement = {
    type: 'rect',
    x: box.x,
    y: box.y,
    w: box.width,
    h: box.height,
    r: 2,
    color: '#ffffff',
    lineWidth: isFree ? 0.5 : 0.8,
    lineColor: isFree || edge === 'done' ? grey.edge : ink,
    ...(edge === 'open' ? { dash: { length: 2, space: 1.6 } } : {}),
  }
  const spine: CanvasElement = { type: 'rect', x: box.x, y: box.y, w: spineWidth, h: box.height, color: grey.edge }
  return isFree ? [frame] : [frame, spine]
}

const drawCell = (cell: SheetCell, box: Box, type: SheetType): Drawing => {
  const left = box.x + padding.x + (cell.kind === 'session' ? spineWidth : 0)
  const width = box.x + box.width - padding.x - left
  const texts: Content[] = []
  let y = box.y + padding.y
  for (const line of madeRoom(cell.lines, width, type)) {
    texts.push(...lineAt(line, left, y, width, type, cell.edge === 'done' || cell.kind !== 'session'))
    y += sizeOf(line, type) * lineSpacing
  }
  return { shapes: [...outline(box, cell), ...(cell.kind === 'free' ? ruledLines(box, y) : [])], texts }
}

/** One trainer's day below the head: closed time hatched, then sessions and gaps at their times. */
export const drawColumn = (column: SheetColumn, box: Box, scale: TimeScale, frame: Interval, type: SheetType): Drawing => {
  const span = ({ from, until }: Interval): { y: number; height: number } => {
    const top = scale.yOf(Math.max(from, frame.from))
    return { y: box.y + top, height: scale.yOf(Math.min(until, frame.until)) - top }
  }
  const drawings = column.cells.map((cell) => {
    const laneWidth = (box.width - gutter) / cell.lanes
    const { y, height } = span(cell)
    const place = { x: box.x + gutter + cell.lane * laneWidth, y: y + 0.5, width: laneWidth - gutter, height: height - 1 }
    return drawCell(cell, place, type)
  })
  const closed = column.closed
    .filter(({ from, until }) => from < frame.until && until > frame.from)
    .flatMap((one) => closedShapes({ ...box, ...span(one) }))
  const empty =
    column.emptyWords === null
      ? []
      : [textAt(column.emptyWords, box.x, box.y + box.height / 3, box.width, { size: type.name + 2, isBold: true, alignment: 'center' })]
  return { shapes: [...closed, ...drawings.flatMap(({ shapes }) => shapes)], texts: [...drawings.flatMap(({ texts }) => texts), ...empty] }
}

export const hairline = (x1: number, y1: number, x2: number, y2: number, isStrong = false): CanvasElement => ({
  type: 'line',
  x1,
  y1,
  x2,
  y2,
  lineWidth: isStrong ? 0.9 : 0.4,
  lineColor: isStrong ? grey.edge : grey.hair,
})
