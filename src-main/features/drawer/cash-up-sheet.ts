import type { Content } from 'pdfmake/interfaces'
import { dateText } from '@shared/domain/invoices/date-text'
import { moneyText } from '@shared/domain/invoices/money-text'
import { dayLabel } from '@shared/domain/time/day-label'
import { dayOf } from '@shared/domain/time/zone'
import { wallTimeLabel } from '@shared/domain/time/wall-time'
import { across, amountWidth, pair, quiet, ruled, said } from '../../core/paper'
import type { PdfDefinition } from '../../core/pdf'
import { drawerRecord } from './drawer-record'
import type { DrawerRow, MovementRow } from './drawers.repository'

export interface CashUp {
  studioName: string
  deskName: string
  timeZone: string
  drawer: DrawerRow
  movements: readonly MovementRow[]
}

/** A4. */
const page = { width: 595.28, margin: 50 }
const width = page.width - 2 * page.margin
const fontSize = 9
const sumsWidth = 300
const anyOtherYear = 0

const kindNames: Record<MovementRow['kind'], string> = { sale: 'Sale', refund: 'Refund', pay_in: 'Put in', pay_out: 'Taken out' }

const differenceText = (differenceMinor: number): string => (differenceMinor === 0 ? 'Exact' : differenceMinor > 0 ? 'Over' : 'Short')

const atText = (at: number, timeZone: string): string => `${dayLabel(dayOf(at, timeZone), anyOtherYear)}, ${wallTimeLabel(at, timeZone)}`

const sums = ({ drawer }: CashUp): Content => {
  const { currency, floatMinor, salesMinor, refundsMinor, paidInMinor, paidOutMinor, expectedMinor, countedMinor, bankedMinor } = drawer
  const money = (amountMinor: number) => moneyText(amountMinor, currency)
  const line = (what: string, amountMinor: number, isBold = false) =>
    pair(what, money(amountMinor), sumsWidth, { fontSize: isBold ? 11 : fontSize + 1, bold: isBold, below: 3 })
  const { leftBeforeMinor, openingDifferenceMinor } = drawerRecord(drawer)
  const opening =
    leftBeforeMinor === null || openingDifferenceMinor === null || openingDifferenceMinor === 0
      ? []
      : [
          line('Left at the last close', leftBeforeMinor),
          line(`${differenceText(openingDifferenceMinor)} at opening`, openingDifferenceMinor, true),
        ]
  const counted =
    countedMinor === null
      ? [said('Not counted yet: this drawer is open.', { fontSize: fontSize + 1 })]
      : [
          line('Counted', countedMinor, true),
          line(differenceText(countedMinor - expectedMinor), countedMinor - expectedMinor, true),
          across(sumsWidth),
          line('To the bank', bankedMinor ?? 0),
          line('Left in the drawer', countedMinor - (bankedMinor ?? 0)),
        ]
  return {
    stack: [
      pair('', currency, sumsWidth, { fontSize, below: 3 }),
      ...opening,
      line('Float', floatMinor),
      line('Cash sales', salesMinor),
      line('Cash refunds', -refundsMinor),
      line('Put in', paidInMinor),
      line('Taken out', -paidOutMinor),
      across(sumsWidth),
      line('Expected', expectedMinor, true),
      ...counted,
    ],
    margin: [0, 0, 0, 20],
  }
}

const movementTable = ({ drawer, movements, timeZone }: CashUp): Content => {
  const money = (amountMinor: number) => moneyText(amountMinor, drawer.currency)
  if (movements.length === 0) return quiet('No cash moved.')
  const amount = {
    width: amountWidth(
      movements.flatMap((one) => [money(one.amountMinor), money(one.expectedAfterMinor)]),
      fontSize,
    ),
    alignment: 'right' as const,
  }
  const isOneDay = movements.every(({ at }) => dayOf(at, timeZone) === drawer.openedOn)
  const rows = movements.map((one) => [
    said(isOneDay ? wallTimeLabel(one.at, timeZone) : atText(one.at, timeZone)),
    said(kindNames[one.kind]),
    said([one.documentNumber, one.clientName, one.reason].filter((text) => text !== null).join(', ')),
    said(one.by),
    said(money(one.amountMinor)),
    said(money(one.expectedAfterMinor)),
  ])
  return ruled(
    width,
    [{ width: isOneDay ? 42 : 98 }, { width: 46 }, {}, { width: 84 }, amount, amount],
    ['Time', 'What', 'For', 'By', drawer.currency, 'In the drawer'],
    rows,
    fontSize - 1,
  )
}

const signature = (what: string) => ({ stack: [across(220, { above: 34, below: 3 }), quiet(what)], width: 220 })

/** The day’s cash on A4, to be counted against, signed and kept. */
export const cashUpSheet = (cashUp: CashUp): PdfDefinition => {
  const { studioName, deskName, drawer, timeZone } = cashUp
  const title = `Cash-up ${dateText(drawer.openedOn)}, desk ${drawer.deskNumber}`
  const opened = `Opened ${atText(drawer.openedAt, timeZone)}, by ${drawer.openedBy}.`
  const closed = drawer.closedAt === null ? 'Still open.' : `Closed ${atText(drawer.closedAt, timeZone)}, by ${drawer.closedBy ?? ''}.`
  return {
    pageSize: 'A4',
    pageMargins: [page.margin, 48, page.margin, 54],
    language: 'en-GB',
    info: { title, author: studioName, creationDate: new Date(drawer.closedAt ?? drawer.openedAt) },
    defaultStyle: { font: 'Roboto', fontSize, lineHeight: 1.12 },
    pageFoot: `${studioName}, ${title}`,
    content: [
      said(`Cash-up, ${dateText(drawer.openedOn)}`, { bold: true, fontSize: 18 }),
      said(`${studioName}, ${deskName}, desk ${drawer.deskNumber}`, { fontSize: 11, margin: [0, 2, 0, 6] }),
      quiet(`${opened} ${closed} Times are of ${timeZone}.`, { margin: [0, 0, 0, 16] }),
      sums(cashUp),
      ...(drawer.note === null ? [] : [said(`Note: ${drawer.note}`, { margin: [0, 0, 0, 16] })]),
      movementTable(cashUp),
      { columns: [signature('Counted by, date'), signature('Checked by, date')], columnGap: 40, unbreakable: true },
    ],
  }
}
