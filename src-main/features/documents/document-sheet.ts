import type { Content } from 'pdfmake/interfaces'
import { dateText } from '@shared/domain/invoices/date-text'
import { documentTitles } from '@shared/domain/invoices/document-kind'
import { percentText, taxText } from '@shared/domain/invoices/item-text'
import { methodNames } from '@shared/domain/invoices/method-names'
import { moneyText } from '@shared/domain/invoices/money-text'
import { amountWidth, type Cell, pair, quiet, ruled, said } from '../../core/paper'
import type { PdfDefinition } from '../../core/pdf'
import type { DocumentContent } from './issue-document'
import { settlement } from './document-amounts'
import { issuedText, studioLines, type PrintedDocument } from './printed-document'

/** A4. */
const page = { width: 595.28, margin: 50 }
const width = page.width - 2 * page.margin
const fontSize = 9
const totalsWidth = 250

type Item = DocumentContent['items'][number]

const itemCell = ({ description, detail }: Item): Cell => ({
  stack: [said(description), ...(detail === null ? [] : [quiet(detail, { fontSize: fontSize - 1 })])],
})

const itemTable = ({ content, currency, kind }: PrintedDocument): Content => {
  const { items, pricesIncludeTax } = content
  const money = (amountMinor: number) => moneyText(amountMinor, currency)
  const hasDiscount = items.some(({ discountMinor }) => discountMinor > 0)
  const hasTax = items.some(({ taxRateBasisPoints }) => taxRateBasisPoints > 0)
  const amountOf = (item: Item) => (pricesIncludeTax || kind === 'refund_note' ? item.totalMinor : item.netMinor)
  const amounts = items.flatMap((item) => [money(item.unitPriceMinor), money(amountOf(item))])
  const amount = { width: amountWidth(amounts, fontSize), alignment: 'right' as const }
  const discount = {
    width: amountWidth(
      items.map(({ discountMinor }) => money(-discountMinor)),
      fontSize,
    ),
    alignment: 'right' as const,
  }
  const columns = [
    { head: 'Item', column: {}, cell: itemCell },
    { head: 'Qty', column: { width: 24, alignment: 'right' as const }, cell: (item: Item) => said(String(item.quantity)) },
    { head: 'Price', column: amount, cell: (item: Item) => said(money(item.unitPriceMinor)) },
    ...(hasDiscount
      ? [{ head: 'Discount', column: discount, cell: (item: Item) => said(item.discountMinor === 0 ? '' : money(-item.discountMinor)) }]
      : []),
    ...(hasTax
      ? [
          {
            head: 'Tax',
            column: { width: 34, alignment: 'right' as const },
            cell: (item: Item) => said(percentText(item.taxRateBasisPoints)),
          },
        ]
      : []),
    { head: currency, column: amount, cell: (item: Item) => said(money(amountOf(item))) },
  ]
  const rows = items.map((item) => columns.map(({ cell }) => cell(item)))
  return ruled(
    width,
    columns.map(({ column }) => column),
    columns.map(({ head }) => head),
    rows,
    fontSize,
  )
}

/** Total and taxes, and of a receipt or refund note how it was settled. */
const totals = (printed: PrintedDocument): Content => {
  const { content, currency, kind } = printed
  const { taxes, pricesIncludeTax, discountMinor, discountReason, totalMinor } = content
  const money = (amountMinor: number) => moneyText(amountMinor, currency)
  const line = (what: string, amountMinor: number) => pair(what, money(amountMinor), totalsWidth, { fontSize })
  const isIncluded = pricesIncludeTax || kind === 'refund_note'
  const taxed = taxes.filter(({ taxMinor }) => taxMinor > 0)
  const taxLines = taxed.map((tax) =>
    line(`${taxText(tax, false)} on ${money(tax.netMinor)}${isIncluded ? ', included' : ''}`, tax.taxMinor),
  )
  const before =
    isIncluded || taxed.length === 0 ? [] : [line('Before tax', totalMinor - taxed.reduce((sum, { taxMinor }) => sum + taxMinor, 0))]
  // Each item says its own part of it.
  const discount = discountReason === null ? 'Discount in these amounts' : `Discount in these amounts: ${discountReason}`
  const total = pair(`${kind === 'refund_note' ? 'Refund' : 'Total'} ${currency}`, money(totalMinor), totalsWidth, {
    fontSize: 13,
    bold: true,
    below: 5,
  })
  return {
    stack: [
      ...(discountMinor > 0 && kind !== 'refund_note' ? [line(discount, discountMinor)] : []),
      ...(isIncluded ? [total, ...taxLines] : [...before, ...taxLines, total]),
      ...settlement(printed).map(([what, amountMinor]) => line(what, amountMinor)),
    ],
    margin: [width - totalsWidth, 10, 0, 0],
    unbreakable: true,
  }
}

/** Set apart in a frame: how the invoice stands now, and since when. Everything above it is as issued. */
const standingBox = ({ standing, content, currency }: PrintedDocument): Content[] => {
  if (standing === null) return []
  const money = (amountMinor: number) => `${currency} ${moneyText(amountMinor, currency)}`
  const moved = standing.moved.map((one) => {
    const by = one.method === null ? '' : `, ${methodNames[one.method]}`
    const of = one.number === null ? '' : `, ${one.number}`
    if (one.kind === 'payment') return quiet(`${dateText(one.onDate)}: ${money(one.amountMinor)} paid${by}${of}`)
    const back = one.amountMinor === 0 ? '' : `, ${money(one.amountMinor)} given back${by}`
    return quiet(`${dateText(one.onDate)}: ${money(one.creditedMinor)} taken off${back}${of}`)
  })
  // Who has paid is not told how to.
  const how = standing.owedMinor > 0 && content.paymentInstructions !== null ? content.paymentInstructions : null
  return [
    {
      table: {
        widths: [width - 2],
        body: [
          [
            {
              stack: [
                said(standing.text, { bold: true, fontSize: 11 }),
                ...moved,
                ...(how === null ? [] : [said(how, { margin: [0, 5, 0, 0] })]),
              ],
              margin: [5, 4, 5, 4],
            },
          ],
        ],
      },
      fontSize,
      unbreakable: true,
      margin: [-4, 18, -4, 0],
    },
  ]
}

const head = (printed: PrintedDocument): Content => {
  const { kind, number, content, logo, billedTo } = printed
  const half = width / 2 - 10
  const facts: [string, string][] = [
    ['Number', number],
    ['Date', issuedText(printed)],
    ...(content.dueOn === null || kind !== 'invoice' ? [] : [['Due', dateText(content.dueOn)] as [string, string]]),
    ...content.refersTo.map((one): [string, string] => [documentTitles[one.kind], one.number]),
    ['Served by', `${content.servedBy}, ${content.deskName}`],
  ]
  const named = [...billedTo, ...(content.clientNumber === null ? [] : [`Client number ${content.clientNumber}`])]
  return {
    columns: [
      {
        width: half,
        stack: [
          ...(logo === null ? [] : [{ image: logo, fit: [180, 60], margin: [0, 0, 0, 8] } as Content]),
          said(content.studio.name, { bold: true, fontSize: 13 }),
          ...studioLines(printed).map((line) => quiet(line)),
          ...(named.length === 0
            ? []
            : [quiet('Billed to', { margin: [0, 18, 0, 1] }), ...named.map((line, index) => said(line, { bold: index === 0 }))]),
        ],
      },
      {
        width: half,
        stack: [
          said(documentTitles[kind], { bold: true, fontSize: 22, alignment: 'right', margin: [0, 0, 0, 10] }),
          ...facts.map(([what, value]) => pair(what, value, half, { fontSize })),
        ],
      },
    ],
    columnGap: 20,
    margin: [0, 0, 0, 22],
  }
}

/** The document on A4. */
export const documentSheet = (printed: PrintedDocument): PdfDefinition => {
  const { kind, number, content } = printed
  return {
    pageSize: 'A4',
    pageMargins: [page.margin, 48, page.margin, 54],
    language: 'en-GB',
    info: { title: `${documentTitles[kind]} ${number}`, author: content.studio.name, creationDate: new Date(printed.issuedAt) },
    defaultStyle: { font: 'Roboto', fontSize, lineHeight: 1.12 },
    pageFoot: `${content.studio.name}, ${documentTitles[kind].toLowerCase()} ${number}`,
    content: [
      head(printed),
      itemTable(printed),
      totals(printed),
      ...(content.reason === null ? [] : [said(`Reason: ${content.reason}`, { margin: [0, 14, 0, 0] })]),
      ...standingBox(printed),
      ...(content.footer === null ? [] : [quiet(content.footer, { margin: [0, 18, 0, 0] })]),
    ],
  }
}
