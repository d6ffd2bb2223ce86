import { describe, expect, test } from 'vitest'
import { dateText } from './date-text'
import { documentMessage } from './document-message'
import { documentNumber } from './document-number'
import { invoiceStatus, standingText } from './invoice-standing'
import { itemText, percentText, taxText } from './item-text'
import { moneyText } from './money-text'

test('a number says kind and year, and from the second desk on the desk', () => {
  expect([
    documentNumber('invoice', 1, 2027, 1),
    documentNumber('receipt', 2, 2027, 42),
    documentNumber('refund_note', 1, 2027, 12_345),
  ]).toEqual(['INV-2027-0001', 'RCP-2027-2-0042', 'REF-2027-12345'])
})

test('an amount on paper has all the minor units of its currency', () => {
  expect([
    moneyText(1_040_000, 'KES'),
    moneyText(0, 'KES'),
    moneyText(-2_000, 'KES'),
    moneyText(1_234_567, 'JPY'),
    moneyText(1_234_567, 'KWD'),
    moneyText(5, 'KWD'),
  ]).toEqual(['10,400.00', '0.00', '−20.00', '1,234,567', '1,234.567', '0.005'])
})

test('a day is said in full', () => {
  expect([dateText('2027-06-08'), dateText('2027-12-31')]).toEqual(['8 June 2027', '31 December 2027'])
})

test('an item says how many of it, and a tax its percentage once', () => {
  expect([itemText({ description: 'Towel hire', quantity: 2 }), itemText({ description: 'Towel hire', quantity: 1 })]).toEqual([
    'Towel hire × 2',
    'Towel hire',
  ])
  expect([
    percentText(825),
    taxText({ name: 'VAT', rateBasisPoints: 1600 }, true),
    taxText({ name: 'VAT 16 %', rateBasisPoints: 1600 }, false),
  ]).toEqual(['8.25%', 'VAT 16% included', 'VAT 16 %'])
})

describe('an invoice', () => {
  const today = '2027-06-08'
  const open = { totalMinor: 1000, paidMinor: 0, refundedMinor: 0, creditedMinor: 0, owedMinor: 1000, dueOn: today }
  const cases = [
    { sums: open, status: 'unpaid', text: 'Owed: KES 10.00, due 8 June 2027' },
    { sums: { ...open, dueOn: '2027-06-07' }, status: 'overdue', text: 'Owed: KES 10.00, due 7 June 2027' },
    { sums: { ...open, paidMinor: 400, owedMinor: 600 }, status: 'part_paid', text: 'Part paid. Owed: KES 6.00, due 8 June 2027' },
    {
      sums: { ...open, paidMinor: 400, owedMinor: 600, dueOn: '2027-06-07' },
      status: 'overdue',
      text: 'Part paid. Owed: KES 6.00, due 7 June 2027',
    },
    { sums: { ...open, paidMinor: 1000, owedMinor: 0 }, status: 'paid', text: 'Paid in full on 3 June 2027' },
    {
      sums: { ...open, paidMinor: 1000, refundedMinor: 600, creditedMinor: 600, owedMinor: 0 },
      status: 'paid',
      text: 'Paid on 3 June 2027, KES 6.00 credited',
    },
    { sums: { ...open, creditedMinor: 1000, owedMinor: 0 }, status: 'credited', text: 'Credited in full' },
    {
      sums: { ...open, paidMinor: 1000, refundedMinor: 1000, creditedMinor: 1000, owedMinor: 0 },
      status: 'credited',
      text: 'Credited in full',
    },
    { sums: { ...open, totalMinor: 0, owedMinor: 0 }, status: 'paid', text: 'Paid in full on 3 June 2027' },
  ] as const

  test.each(cases)('is $status where its sums say so: $text', ({ sums, status, text }) => {
    expect([invoiceStatus(sums, today), standingText(sums, 'KES', '2027-06-03')]).toEqual([status, text])
  })

  test('that cost nothing names no day of payment', () => {
    expect(standingText({ ...open, totalMinor: 0, owedMinor: 0 }, 'KES', null)).toBe('Paid in full')
  })
})

describe('an e-mail', () => {
  const facts = {
    kind: 'invoice' as const,
    number: 'INV-2027-0001',
    issuedOn: '2027-06-08',
    currency: 'KES',
    studioName: 'Kilele Fitness',
    billedTo: 'Grace Wanjiru',
    pricesIncludeTax: true,
    items: [{ description: '5-pack', detail: '5 sessions', quantity: 2, netMinor: 862_069, totalMinor: 1_000_000 }],
    taxes: [{ name: 'VAT', rateBasisPoints: 1600, taxMinor: 137_931 }],
    totalMinor: 1_000_000,
    tenders: [{ method: 'cash' as const, amountMinor: 400_000, changeMinor: null }],
    reason: null,
    standing: 'Part paid. Owed: KES 6,000.00, due 22 June 2027',
    owedMinor: 600_000,
    paymentInstructions: 'Paybill 123456',
    footer: 'Asante!',
  }

  test('of an invoice says number, items, total, what is owed and how to pay it', () => {
    expect(documentMessage(facts)).toEqual({
      subject: 'Invoice INV-2027-0001 from Kilele Fitness',
      message: [
        'Kilele Fitness: Invoice INV-2027-0001, 8 June 2027, for Grace Wanjiru.',
        '5-pack × 2: KES 10,000.00\n  5 sessions',
        'Total: KES 10,000.00\nVAT 16% included: KES 1,379.31',
        'Part paid. Owed: KES 6,000.00, due 22 June 2027.',
        'Paybill 123456',
        'Asante!',
      ].join('\n\n'),
    })
  })

  test('that nothing is owed for does not say how to pay', () => {
    const { message } = documentMessage({ ...facts, standing: 'Paid in full on 9 June 2027', owedMinor: 0 })
    expect([message.includes('Paybill'), message.includes('Paid in full on 9 June 2027.')]).toEqual([false, true])
  })

  test('of a refund note says what goes back and why, with tax where prices come without it', () => {
    const { message } = documentMessage({
      ...facts,
      kind: 'refund_note',
      pricesIncludeTax: false,
      standing: null,
      owedMinor: 0,
      reason: 'Moves away',
      footer: null,
    })
    expect(message.split('\n\n').slice(1)).toEqual([
      '5-pack × 2: KES 10,000.00\n  5 sessions',
      'Refunded: KES 10,000.00\nVAT 16% included: KES 1,379.31\nCash: KES 4,000.00',
      'Reason: Moves away',
    ])
  })
})
