import type { Content } from 'pdfmake/interfaces'
import { documentTitles } from '@shared/domain/invoices/document-kind'
import { itemText, taxText } from '@shared/domain/invoices/item-text'
import { moneyText } from '@shared/domain/invoices/money-text'
import { across, pair, quiet, said } from '../../core/paper'
import type { PdfDefinition } from '../../core/pdf'
import { beforeTotal, settlement, type Amounts } from './document-amounts'
import { issuedText, studioLines, type PrintedDocument } from './printed-document'

interface Paper {
  pageSize: PdfDefinition['pageSize']
  width: number
  margin: number
  fontSize: number
}

/** The roll of a receipt printer is 80 mm wide and as long as it takes. */
const papers: Record<'a5' | 'slip', Paper> = {
  a5: { pageSize: 'A5', width: 419.53, margin: 62, fontSize: 9.5 },
  slip: { pageSize: { width: 226.77, height: 'auto' }, width: 226.77, margin: 12, fontSize: 8 },
}

const rowsOf = ({ number, kind, billedTo, content }: PrintedDocument, issued: string): [string, string][] => [
  [documentTitles[kind], number],
  ['Date', issued],
  ...billedTo.map((line, index): [string, string] => [index === 0 ? 'Client' : '', line]),
  ...(content.clientNumber === null ? [] : [['Client number', content.clientNumber] as [string, string]]),
  ['Served by', `${content.servedBy}, ${content.deskName}`],
  ...content.refersTo.map((one): [string, string] => [documentTitles[one.kind], one.number]),
]

/** A receipt as it comes off the roll, and the same on A5. */
export const documentSlip = (printed: PrintedDocument, paperName: 'a5' | 'slip'): PdfDefinition => {
  const { kind, number, currency, content, logo, standing } = printed
  const paper = papers[paperName]
  const width = paper.width - 2 * paper.margin
  const { fontSize } = paper
  const money = (amountMinor: number) => moneyText(amountMinor, currency)
  const pairs = (amounts: Amounts): Content[] => amounts.map(([what, amountMinor]) => pair(what, money(amountMinor), width, { fontSize }))
  const items = content.items.flatMap((item): Content[] => [
    pair(itemText(item), money(kind === 'refund_note' ? item.totalMinor : item.quantity * item.unitPriceMinor), width, {
      fontSize,
      below: 1,
    }),
    ...(item.detail === null ? [] : [quiet(item.detail, { fontSize: fontSize - 1, margin: [0, 0, 0, 2] })]),
  ])
  const included = content.pricesIncludeTax || kind === 'refund_note' ? content.taxes.filter(({ taxMinor }) => taxMinor > 0) : []
  const centred = (text: string, more: object = {}): Content => said(text, { fontSize, alignment: 'center', ...more })
  return {
    pageSize: paper.pageSize,
    pageMargins: paperName === 'slip' ? [paper.margin, 14, paper.margin, 18] : [paper.margin, 44, paper.margin, 44],
    language: 'en-GB',
    info: { title: `${documentTitles[kind]} ${number}`, author: content.studio.name, creationDate: new Date(printed.issuedAt) },
    defaultStyle: { font: 'Roboto', fontSize, lineHeight: 1.12 },
    ...(paperName === 'a5' ? { pageFoot: number } : {}),
    content: [
      ...(logo === null ? [] : [{ image: logo, fit: [width * 0.5, 42], alignment: 'center', margin: [0, 0, 0, 5] } as Content]),
      centred(content.studio.name, { fontSize: fontSize + 3, bold: true, margin: [0, 0, 0, 2] }),
      ...studioLines(printed).map((line) => centred(line, { color: '#404040' })),
      across(width, { isDashed: true }),
      ...rowsOf(printed, issuedText(printed)).map(([what, value]) => pair(what, value, width, { fontSize })),
      across(width, { isDashed: true }),
      ...items,
      ...pairs(beforeTotal(printed)),
      across(width, { above: 3 }),
      pair(`${kind === 'refund_note' ? 'Refund' : 'Total'} ${currency}`, money(content.totalMinor), width, {
        fontSize: fontSize + 2.5,
        bold: true,
        below: 4,
      }),
      ...pairs(included.map((tax): [string, number] => [taxText(tax, true), tax.taxMinor])),
      ...pairs(settlement(printed)),
      ...(standing === null ? [] : [said(standing.text, { fontSize, bold: true, margin: [0, 4, 0, 0] })]),
      ...(content.reason === null ? [] : [said(`Reason: ${content.reason}`, { fontSize, margin: [0, 4, 0, 0] })]),
      ...(content.footer === null ? [] : [across(width, { isDashed: true }), centred(content.footer, { color: '#404040' })]),
    ],
  }
}
