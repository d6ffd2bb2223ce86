import { expect, test } from 'vitest'
import { contentOf, issued, issuedInvoice, itemOf, paid, pdfOf, refunded } from '../support/document-steps'
import { pdfFacts, pdfPages } from '../support/pdf-text'
import { testApp, type TestApp } from '../support/test-app'

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')
const textOf = async (app: TestApp, id: string, paper?: 'a4' | 'a5' | 'slip'): Promise<string> =>
  flat(pdfPages(await pdfOf(app, id, paper)).join(' '))
const missing = (text: string, words: readonly string[]): string[] => words.filter((one) => !text.includes(one))

const items = [
  itemOf('5-pack, personal training', 1_000_000, { detail: '5 sessions, use by 6 September 2027' }),
  itemOf('Towel hire', 20_000, { quantity: 2 }),
]
const cash = { method: 'cash' as const, amountMinor: 1_040_000, tenderedMinor: 1_100_000, changeMinor: 60_000, referenceNumber: null }

const studioWithClient = async (firstName = 'Wanjikũ', lastName = 'Mwangi') => {
  const app = await testApp()
  await app.owner.studio.update({
    address: 'Ngong Road 114, Nairobi',
    phone: '+254 20 123 4567',
    taxNumber: 'P051234567X',
    documentFooter: 'Sessions can be moved free of charge up to 12 hours before. Asante!',
  })
  const client = await app.owner.clients.create({ firstName, lastName })
  return { app, more: { clientId: client.id } }
}

test('a receipt says who sold what to whom, what was handed over and what was given back', async () => {
  const { app, more } = await studioWithClient()
  const receipt = contentOf(items, { tenders: [cash], owedMinor: 0, refersTo: [{ kind: 'invoice', number: 'INV-2027-0009' }] })
  const { id } = await issued(app, 'receipt', receipt, more)
  const words = [
    'Kilele Fitness',
    'Ngong Road 114, Nairobi',
    '+254 20 123 4567',
    'Tax number P051234567X',
    'Receipt RCP-2027-0001',
    'Date Tue 8 June 2027, 10:12',
    'Wanjikũ Mwangi',
    'Client number 1001',
    'Omar Said, Front desk',
    'Invoice INV-2027-0009',
    '5-pack, personal training 10,000.00',
    '5 sessions, use by 6 September 2027',
    'Towel hire × 2 400.00',
    'Total KES 10,400.00',
    'VAT 16% included 1,434.48',
    'Cash 11,000.00',
    'Change 600.00',
    'Asante!',
  ]
  for (const paper of ['slip', 'a5'] as const) expect(missing(await textOf(app, id, paper), words)).toEqual([])
  const onA4 = await textOf(app, id, 'a4')
  expect(missing(onA4, ['Receipt', 'VAT 16% on 8,965.52, included 1,434.48', 'Towel hire 2 200.00 16% 400.00', 'Change 600.00'])).toEqual(
    [],
  )
})

test('an invoice says what is owed and how to pay it, and once paid when and how it was', async () => {
  const { app, more } = await studioWithClient()
  const content = contentOf(items, { paymentInstructions: 'Paybill 123456' })
  const invoice = await issuedInvoice(app, content, more)
  expect(missing(await textOf(app, invoice.id), ['Due 22 June 2027', 'Owed: KES 10,400.00, due 22 June 2027', 'Paybill 123456'])).toEqual(
    [],
  )
  const first = await paid(app, invoice.id, 400_000, { ...content, tenders: [{ ...cash, method: 'mpesa' }], owedMinor: 640_000 }, more)
  const part = await textOf(app, invoice.id)
  expect(
    missing(part, ['Part paid. Owed: KES 6,400.00, due 22 June 2027', '8 June 2027: KES 4,000.00 paid, M-Pesa, RCP-2027-0001', 'Paybill']),
  ).toEqual([])
  app.clock.moveTo(app.clock.now() + 24 * 3_600_000)
  await app.owner.staff.login({ email: 'omar@kilele.example', password: 'a long password' })
  await paid(app, invoice.id, 640_000, { ...content, tenders: [cash], owedMinor: 0 }, more)
  const whole = await textOf(app, invoice.id)
  expect([
    missing(whole, ['Paid in full on 9 June 2027', 'KES 6,400.00 paid, Cash, RCP-2027-0002', 'Total KES 10,400.00']),
    whole.includes('Paybill'),
  ]).toEqual([[], false])
  await refunded(app, invoice.id, { creditedMinor: 400_000, amountMinor: 400_000, paymentId: first.paymentId }, content, more)
  const after = await textOf(app, invoice.id)
  expect(
    missing(after, [
      'Total KES 10,400.00',
      'Paid on 9 June 2027, KES 4,000.00 credited',
      '9 June 2027: KES 4,000.00 taken off, KES 4,000.00 given back, Cash, REF-2027-0001',
    ]),
  ).toEqual([])
})

test('a refund note says what it belongs to, why, and what went back how', async () => {
  const { app, more } = await studioWithClient()
  const note = contentOf([itemOf('5-pack, personal training', 200_000, { quantity: 3, detail: '3 sessions taken back' })], {
    tenders: [{ ...cash, method: 'mpesa', amountMinor: 400_000, referenceNumber: 'SFH4K2L9QX' }],
    owedMinor: 0,
    reason: 'Moves to Mombasa',
    refersTo: [
      { kind: 'invoice', number: 'INV-2027-0001' },
      { kind: 'receipt', number: 'RCP-2027-0001' },
    ],
  })
  const { id } = await issued(app, 'refund_note', note, more)
  const words = [
    'REF-2027-0001',
    'Invoice INV-2027-0001',
    'Receipt RCP-2027-0001',
    '3 sessions taken back',
    'Refund KES 6,000.00',
    'Given back: M-Pesa, SFH4K2L9QX 4,000.00',
    'Taken off what was owed 2,000.00',
    'Reason: Moves to Mombasa',
  ]
  for (const paper of ['slip', 'a5', 'a4'] as const) expect(missing(await textOf(app, id, paper), words)).toEqual([])
})

test('tax that is added stands before the total, per rate', async () => {
  const app = await testApp()
  const net = [
    itemOf('Boxing', 100_000, { netMinor: 100_000, taxMinor: 16_000, totalMinor: 116_000 }),
    itemOf('Book', 50_000, { netMinor: 50_000, taxMinor: 4_000, totalMinor: 54_000, taxRateBasisPoints: 800, taxName: 'Reduced' }),
  ]
  const content = contentOf(net, {
    pricesIncludeTax: false,
    taxes: [
      { name: 'VAT', rateBasisPoints: 1600, netMinor: 100_000, taxMinor: 16_000 },
      { name: 'Reduced', rateBasisPoints: 800, netMinor: 50_000, taxMinor: 4_000 },
    ],
  })
  const { id } = await issuedInvoice(app, content)
  expect(
    missing(await textOf(app, id), [
      'Boxing 1 1,000.00 16% 1,000.00',
      'Before tax 1,500.00 VAT 16% on 1,000.00 160.00 Reduced 8% on 500.00 40.00 Total KES 1,700.00',
    ]),
  ).toEqual([])
  expect(missing(await textOf(app, id, 'slip'), ['Subtotal 1,500.00 VAT 16% 160.00 Reduced 8% 40.00', 'Total KES 1,700.00'])).toEqual([])
})

test('a discount stands with its reason and in the items it is of', async () => {
  const app = await testApp()
  const content = contentOf([itemOf('Boxing', 100_000, { discountMinor: 10_000 })], { discountReason: 'Friend of the house' })
  const { id } = await issuedInvoice(app, content)
  expect(missing(await textOf(app, id), ['1,000.00 −100.00 16% 900.00', 'Discount in these amounts: Friend of the house 100.00'])).toEqual(
    [],
  )
  expect(
    missing(await textOf(app, id, 'slip'), ['Boxing 1,000.00 Subtotal 1,000.00 Discount: Friend of the house −100.00', 'Total KES 900.00']),
  ).toEqual([])
})

test.each([
  ['Ελένη', 'Παπαδοπούλου'],
  ['Жанна', 'Кузнецова'],
  ['Łukasz', 'Żółć'],
])('a name such as %s can be read', async (firstName, lastName) => {
  const { app, more } = await studioWithClient(firstName, lastName)
  const { id } = await issued(app, 'receipt', contentOf(items, { owedMinor: 0 }), more)
  for (const paper of ['slip', 'a4'] as const) expect(missing(await textOf(app, id, paper), [`${firstName} ${lastName}`])).toEqual([])
})

test('who has a name in letters the paper has not is known by number', async () => {
  const { app, more } = await studioWithClient('نور', '陳大文')
  const { id } = await issued(app, 'receipt', contentOf(items, { owedMinor: 0 }), more)
  expect(missing(await textOf(app, id), ['Client number 1001', 'Total KES 10,400.00'])).toEqual([])
})

test('a name of any length stays on the paper', async () => {
  const { app, more } = await studioWithClient(
    'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewaren',
    'Κωνσταντινίδη',
  )
  const { id } = await issuedInvoice(app, contentOf([itemOf('Z'.repeat(120), 100_000_000_000)]), more)
  for (const paper of ['slip', 'a4', 'a5'] as const) {
    const text = (await textOf(app, id, paper)).replaceAll(' ', '')
    expect([text.match(/Z/g)?.length, text.includes('Κωνσταντινίδη'), text.includes('1,000,000,000.00')]).toEqual([120, true, true])
  }
})

test('forty items take two pages, with the head on both, and every one is there once', async () => {
  const { app, more } = await studioWithClient()
  const many = Array.from({ length: 40 }, (_, index) => itemOf(`Item ${index + 1}.`, 12_300 + index))
  const { id } = await issuedInvoice(app, contentOf(many), more)
  const pages = pdfPages(await pdfOf(app, id)).map(flat)
  expect(pages.map((page) => [page.includes('Item Qty Price Tax KES'), /page (\d of \d)/.exec(page)?.[1]])).toEqual([
    [true, '1 of 2'],
    [true, '2 of 2'],
  ])
  const text = pages.join(' ')
  expect(many.filter(({ description }) => text.split(`${description} 1 `).length !== 2)).toEqual([])
  expect(pages[1]).toContain('Total KES 4,927.80')
})

test.each([
  ['JPY', '1,040,000', 'Total JPY'],
  ['KWD', '1,040.000', 'Total KWD'],
])('amounts in %s have its digits', async (currency, amount, total) => {
  const app = await testApp()
  const { id } = await issued(app, 'receipt', contentOf(items, { owedMinor: 0, tenders: [cash] }), { currency })
  for (const paper of ['slip', 'a4'] as const) expect(missing(await textOf(app, id, paper), [`${total} ${amount}`])).toEqual([])
})

test('the file is named for its number, says its title, and knows no other time than that of its issue', async () => {
  const { app, more } = await studioWithClient()
  const { id } = await issued(app, 'receipt', contentOf(items, { owedMinor: 0 }), more)
  const { fileName, mediaType } = await app.owner.receipts.pdf({ id })
  const { Title, CreationDate, ModDate } = pdfFacts(await pdfOf(app, id))
  expect([fileName, mediaType]).toEqual(['Receipt RCP-2027-0001.pdf', 'application/pdf'])
  expect([Title, CreationDate, ModDate]).toEqual(['Receipt RCP-2027-0001', '2027-06-08T07:12:00Z', undefined])
})
