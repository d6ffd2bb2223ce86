import { Temporal } from 'temporal-polyfill'
import type { Content } from 'pdfmake/interfaces'
import { shownHours } from '@shared/domain/calendar/shown-hours'
import type { Instant, Interval } from '@shared/domain/time/instant'
import type { PdfDefinition } from '../../core/pdf'
import type { SheetCell, SheetColumn } from './day-sheet-cells'
import { drawColumn, hairline, minHeightOf, textAt, type Drawing, type SheetType } from './day-sheet-page'
import { timeScale, type TimeScale } from './day-sheet-scale'

interface HourLine {
  at: Instant
  label: string
}

export interface DaySheet {
  studioName: string
  /** `YYYY-MM-DD` */
  onDate: string
  zone: string
  whole: Interval
  hours: readonly HourLine[]
  columns: readonly SheetColumn[]
  /** Why the studio is closed that day; empty where it is not, or nobody said. */
  closedFor: string
  /** Who asked for it and when, in words. */
  printed: string
  printedAt: Instant
}

/** A4 landscape, in points. */
const page = { width: 841.89, height: 595.28, margin: 26 }
const titleTop = page.margin
const headTop = 52
const gridTop = 82
const gridBottom = page.height - 40
const footTop = page.height - 34
const axisWidth = 32
const gridLeft = page.margin + axisWidth
const gridWidth = page.width - page.margin - gridLeft
/** Narrower, and names would be cut. */
const narrowestColumn = 118
const mostColumns = Math.floor(gridWidth / narrowestColumn)

/** From the size that reads well on a wall to the smallest that reads in the hand. */
const types: readonly SheetType[] = [
  { name: 8.5, detail: 7.2 },
  { name: 7.6, detail: 6.6 },
  { name: 6.8, detail: 6 },
]
/** An hour of a day that is spread over several sheets. */
const fewestPointsPerHour = 12

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const dateInFull = (onDate: string): string => {
  const date = Temporal.PlainDate.from(onDate)
  return `${weekdays[date.dayOfWeek - 1]} ${date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** As many columns as fit on a sheet, and no sheet much emptier than another. */
const sheetsOf = (columns: readonly SheetColumn[]): SheetColumn[][] => {
  const sheets = Math.max(1, Math.ceil(columns.length / mostColumns))
  const perSheet = Math.ceil(columns.length / sheets)
  return Array.from({ length: sheets }, (_, index) => columns.slice(index * perSheet, (index + 1) * perSheet))
}

interface Sheet {
  columns: readonly SheetColumn[]
  frame: Interval
  lines: readonly HourLine[]
  scale: TimeScale
  type: SheetType
}

/** In a narrow lane the state has a line of its own, below the name and the time. */
const laneLines = (cell: SheetCell): SheetCell => {
  const [name, ...rest] = cell.lines
  if (cell.lanes === 1 || name?.right === undefined) return cell
  const { right, ...bare } = name
  return { ...cell, lines: [bare, ...rest.slice(0, 1), { left: right, weight: 'detail' }, ...rest.slice(1)] }
}

const cut = (cell: SheetCell, mostLines: number): SheetCell => ({ ...cell, lines: cell.lines.slice(0, mostLines) })

/** What of a cell is on a sheet: all of it, but where the day goes on to the next one. */
const pieceIn = (part: Interval, cell: SheetCell): SheetCell[] => {
  if (cell.from >= part.until || cell.until <= part.from) return []
  const isRest = cell.from < part.from
  const lines = isRest ? [{ left: cell.restWords, weight: 'detail' as const }] : cell.lines
  return [{ ...cell, lines, from: Math.max(cell.from, part.from), until: Math.min(cell.until, part.until) }]
}

/** Name and time: with these alone an hour fits on a sheet, whatever is in it. */
const fewestLines = 2

/** The hours on one sheet; where their words need more than that, the earlier part of them and then the rest. */
const inTime = (columns: readonly SheetColumn[], frame: Interval, lines: readonly HourLine[]): Sheet[] => {
  const ending = (until: Instant, mostLines = Number.POSITIVE_INFINITY): Sheet | null => {
    const part = { from: frame.from, until }
    const shown = columns.map((column) => ({
      ...column,
      cells: column.cells.flatMap((cell) => pieceIn(part, cell)).map((cell) => cut(laneLines(cell), mostLines)),
    }))
    const edges = shown.flatMap(({ closed }) => closed.flatMap((one) => [Math.max(one.from, part.from), Math.min(one.until, part.until)]))
    const times = [part.from, part.until, ...lines.map(({ at }) => at), ...edges].filter((at) => at >= part.from && at <= part.until)
    for (const type of types) {
      const placed = shown.flatMap(({ cells }) => cells.map((cell) => ({ ...cell, minHeightPt: minHeightOf(cell, type) })))
      const scale = timeScale(times, placed, gridBottom - gridTop, fewestPointsPerHour)
      if (scale) return { columns: shown, frame: part, lines: lines.filter(({ at }) => at >= part.from && at <= part.until), scale, type }
    }
    return null
  }
  const whole = ending(frame.until)
  if (whole) return [whole]
  const cuts = lines.map(({ at }) => at).filter((at) => at > frame.from && at < frame.until)
  const cutAt = cuts.findLast((at) => ending(at) !== null) ?? cuts[0]
  const first = cutAt === undefined ? ending(frame.until, fewestLines) : (ending(cutAt) ?? ending(cutAt, fewestLines))
  if (!first) throw new Error('an hour of the day sheet does not fit on a page')
  return cutAt === undefined ? [first] : [first, ...inTime(columns, { from: cutAt, until: frame.until }, lines)]
}

const axis = ({ lines, scale, frame }: Sheet, zone: string): Drawing => ({
  shapes: lines.map(({ at }) => hairline(gridLeft - 4, gridTop + scale.yOf(at), gridLeft + gridWidth, gridTop + scale.yOf(at))),
  texts: [
    textAt(zone, page.margin, gridTop - 15, axisWidth - 7, { size: 6.5, alignment: 'right' }),
    ...lines
      .filter(({ at }) => at < frame.until)
      .map(({ at, label }) => textAt(label, page.margin, gridTop + scale.yOf(at) - 3.8, axisWidth - 7, { size: 6.5, alignment: 'right' })),
  ],
})

const pageOf = (sheet: Sheet, number: number, count: number, day: DaySheet): Content[] => {
  const { columns, scale, frame, type } = sheet
  const bottom = gridTop + scale.heightPt
  const columnWidth = gridWidth / Math.max(1, columns.length)
  const drawings = columns.map((column, index): Drawing => {
    const x = gridLeft + index * columnWidth
    const drawn = drawColumn(column, { x, y: gridTop, width: columnWidth, height: scale.heightPt }, scale, frame, type)
    const head = [
      textAt(column.name, x + 4, headTop, columnWidth - 8, { size: 10, isBold: true }),
      textAt(column.summary, x + 4, headTop + 14, columnWidth - 8, { size: 7.5, color: '#404040' }),
    ]
    return { shapes: [...drawn.shapes, hairline(x, headTop - 4, x, bottom, true)], texts: [...head, ...drawn.texts] }
  })
  const times = axis(sheet, day.zone)
  const sessions = day.columns.reduce((sum, { sessionCount }) => sum + sessionCount, 0)
  const half = (page.width - 2 * page.margin) / 2
  const title = [`${day.studioName}, ${dateInFull(day.onDate)}`, ...(day.closedFor === '' ? [] : [`closed: ${day.closedFor}`])].join(', ')
  const counts = `${counted(sessions, 'session')}, ${counted(day.columns.length, 'trainer')}. Unmarked: confirmed.`
  const frameLines = [
    hairline(gridLeft - 4, gridTop, gridLeft + gridWidth, gridTop, true),
    hairline(gridLeft, bottom, gridLeft + gridWidth, bottom, true),
    hairline(gridLeft + gridWidth, headTop - 4, gridLeft + gridWidth, bottom, true),
  ]
  return [
    { canvas: [...times.shapes, ...drawings.flatMap(({ shapes }) => shapes), ...frameLines], absolutePosition: { x: 0, y: 0 } },
    textAt(title, page.margin, titleTop, half * 1.15, { size: 13, isBold: true }),
    textAt(counts, page.margin + half * 1.15, titleTop + 3, half * 0.85, { size: 9, alignment: 'right' }),
    ...times.texts,
    ...drawings.flatMap(({ texts }) => texts),
    textAt(day.printed, page.margin, footTop, half * 1.6, { size: 7.5 }),
    textAt(`Page ${number} of ${count}`, page.margin + half * 1.6, footTop, half * 0.4, { size: 7.5, alignment: 'right' }),
    ...(columns.length === 0
      ? [textAt('No trainers on this sheet.', gridLeft, gridTop + 40, gridWidth, { size: 11, alignment: 'center' })]
      : []),
    ...(number < count ? [{ text: ' ', fontSize: 1, pageBreak: 'after' as const }] : []),
  ]
}

/** The day on A4 landscape, black on white: a column per trainer, free time left for the pencil. */
export const daySheetDocument = (day: DaySheet): PdfDefinition => {
  const busy = day.columns.map(({ open, cells }) => ({ open: [...open, ...cells], bookings: [] }))
  const { lines, ...frame } = shownHours(day.hours, day.whole, busy, Number.NEGATIVE_INFINITY)
  const sheets = sheetsOf(day.columns).flatMap((columns) => inTime(columns, frame, lines))
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    // Everything has its place; a margin would only push the last line to a page of its own.
    pageMargins: 0,
    language: 'en-GB',
    info: { title: `${day.studioName}, ${dateInFull(day.onDate)}`, creationDate: new Date(day.printedAt) },
    defaultStyle: { font: 'Roboto', lineHeight: 1 },
    content: sheets.flatMap((sheet, index) => pageOf(sheet, index + 1, sheets.length, day)),
  }
}
