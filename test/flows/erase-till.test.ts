import { expect, test } from 'vitest'
import { findInEveryTable } from '../support/every-table'
import { testApp, type TestApp } from '../support/test-app'

const grace = { firstName: 'Grace', lastName: 'Wanjikũ', phone: '0711 000 111', email: 'grace.w@mail.example' }
const traces = ['Wanjik', 'wanjik', 'grace.w@', '711000111', '711 000 111']

/** Grace bought, owes, got money back and rests her membership, and somebody wrote her name wherever words can be written. */
const studioWithDebts = async () => {
  const app = await testApp()
  const { owner } = app
  const { id: clientId, number } = await owner.clients.create(grace)
  const { id: packageId } = await owner.packages.create({ name: '5-pack', sessionsCount: 5, priceMinor: 1_000_000, validDays: 90 })
  const { id: planId } = await owner.membershipPlans.create({ name: 'Month pass', priceMinor: 500_000 })
  const sold = await owner.payments.process({
    clientId,
    items: [
      { kind: 'package', packageId },
      { kind: 'free', description: 'Towel for Wanjikũ', unitPriceMinor: 20_000 },
    ],
    discount: { amountMinor: 20_000, reason: 'Wanjikũ is a friend' },
    tenders: [
      { method: 'bank_transfer', amountMinor: 800_000, referenceNumber: 'WANJIKŨ 0711 000 111', notes: 'Wanjikũ pays the rest in July' },
    ],
    email: true,
  })
  const [lot] = sold.clientPackages
  const [payment] = sold.payments
  if (!lot || !payment) throw new Error('Nothing was sold.')
  await owner.clientPackages.extend({ id: lot.id, expiryOn: '2027-12-31', reason: 'Wanjikũ was ill' })
  const invoice = await owner.invoices.get({ id: sold.invoice.id })
  const preview = await owner.refunds.preview({ paymentId: payment.id })
  const [line] = preview.lines.filter(({ description }) => description.startsWith('Towel'))
  if (!line) throw new Error('There is nothing to refund.')
  await owner.refunds.create({
    paymentId: payment.id,
    lines: [{ invoiceLineId: line.invoiceLineId, creditedMinor: line.maxMinor }],
    reason: 'Wanjikũ brought her own',
    referenceNumber: 'to Wanjikũ',
  })
  await owner.payments.process({
    clientId,
    items: [{ kind: 'membership', planId }],
    tenders: [{ method: 'cash', amountMinor: 500_000 }],
  })
  const { items: memberships } = await owner.memberships.list({ clientId })
  const [membership] = memberships
  if (!membership) throw new Error('There is no membership.')
  await owner.memberships.freeze({ id: membership.id, fromOn: '2027-06-10', untilOn: '2027-06-12', reason: 'Wanjikũ travels' })
  await owner.memberships.cancel({ id: membership.id, reason: 'Wanjikũ moves away' })
  return { app, clientId, number, invoice, invoiceId: sold.invoice.id, receiptId: sold.receipt?.id ?? '' }
}

const sums = async ({ owner }: TestApp) => ({
  payments: (await owner.payments.list({})).totals,
  due: (await owner.payments.due({})).summary,
  documents: (await owner.documents.list({})).items.map(({ number, kind, totalMinor, taxMinor, status, owedMinor }) => ({
    number,
    kind,
    totalMinor,
    taxMinor,
    status,
    owedMinor,
  })),
  drawer: (await owner.drawers.current()).drawer?.expectedMinor,
  lots: (await owner.clientPackages.list({})).items.map(({ bought, used, refunded, sessionsRemaining }) => ({
    bought,
    used,
    refunded,
    sessionsRemaining,
  })),
})

test('what was written about a client at the till is found before the erase', async () => {
  const { app } = await studioWithDebts()
  expect(Object.keys(findInEveryTable(app, traces))).toEqual(
    expect.arrayContaining(['document', 'payment', 'invoice', 'invoice_line', 'refund', 'credit_entry', 'membership', 'membership_freeze']),
  )
})

test('after the erase no table of the till holds the person, and every sum and number is as it was', async () => {
  const { app, clientId, number, invoice, invoiceId, receiptId } = await studioWithDebts()
  const before = await sums(app)
  await app.owner.clients.erase({ id: clientId, confirmNumber: number })
  expect(findInEveryTable(app, traces)).toEqual({})
  expect(await sums(app)).toEqual(before)
  const erased = await app.owner.invoices.get({ id: invoiceId })
  expect(erased).toMatchObject({
    billedTo: '',
    number: invoice.number,
    content: { totalMinor: invoice.content.totalMinor, taxes: invoice.content.taxes },
  })
  expect(erased.content.items.map(({ description, totalMinor }) => ({ description, totalMinor }))).toEqual(
    invoice.content.items.map(({ description, totalMinor }) => ({
      description: description.startsWith('Towel') ? '' : description,
      totalMinor,
    })),
  )
  expect((await app.owner.receipts.pdf({ id: receiptId })).sizeBytes).toBeGreaterThan(1000)
})

test('what a duplicate bought, owns and owes goes over to the client it is joined into', async () => {
  const { app, clientId } = await studioWithDebts()
  const { owner } = app
  const before = await sums(app)
  const { id } = await owner.clients.create({ firstName: 'Grace', lastName: 'Wanjiku', phone: '0711 000 111' })
  await owner.clients.merge({ id, duplicateId: clientId })
  expect(await sums(app)).toEqual(before)
  expect((await owner.payments.history({ id })).total).toBe(3)
  expect((await owner.clientPackages.ofClient({ id })).available).toBe(5)
  expect((await owner.memberships.list({ clientId: id })).total).toBe(1)
  expect((await owner.documents.list({ clientId: id })).total).toBe(before.documents.length)
})
